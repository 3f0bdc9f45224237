import { spawn } from "node:child_process";
import { closeSync, existsSync, mkdtempSync, openSync, readdirSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { temporaryFolder, writeFixture } from "../notebook/fixture.js";

const main = fileURLToPath(new URL("../../dist/cli/main.js", import.meta.url));

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the built command line; `meet` is called with its process at its first line of each stream. */
function start(
  words: readonly string[],
  {
    environment = {},
    meet = () => {},
  }: {
    readonly environment?: Readonly<Record<string, string>>;
    readonly meet?: (child: ReturnType<typeof spawn>, stream: "out" | "err") => void;
  } = {},
): Promise<Ended> {
  const { LANG: _lang, LC_ALL: _all, LC_MESSAGES: _messages, ...rest } = process.env;
  const child = spawn(process.execPath, [main, ...words], { env: { ...rest, ...environment } });
  let [out, err] = ["", ""];
  child.stdout.on("data", (data: Buffer) => {
    if (out === "") meet(child, "out");
    out += data;
  });
  child.stderr.on("data", (data: Buffer) => {
    if (err === "") meet(child, "err");
    err += data;
  });
  return new Promise((resolve) => child.on("close", (code) => resolve({ code, out, err })));
}

describe("the built command line", () => {
  it("can be executed, and speaks the language of the locale", async () => {
    expect(existsSync(main), "build first: npm run build").toBe(true);
    const french = await start(["list"], { environment: { LC_ALL: "fr_FR.UTF-8" } });
    expect(french).toMatchObject({ code: 0, err: "" });
    expect(french.out).toContain("Statu quo\u00a0: obligation sans pénalité");
  });

  it("ends with 2 on bad input, which it tells on standard error, in English where the locale says nothing", async () => {
    const { code, out, err } = await start(["run", "status-qo"]);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain("“status-quo”");
  });

  it("does not mind a reader who leaves", async () => {
    const ended = await start(["check", "status-quo", "--resolved"], {
      meet: (child) => child.stdout?.destroy(),
    });
    expect(ended).toMatchObject({ code: 0, err: "" });
  });

  it("goes on when nobody reads what it tells", async () => {
    const folder = temporaryFolder();
    const out = join(folder, "out");
    const notebooks = ["a.ipynb", "b.ipynb"].map((name) => writeFixture(folder, ["1 + 1"], name));
    const ended = await start(["notebooks", "run", ...notebooks, "--out", out], {
      meet: (child, stream) => void (stream === "err" && child.stderr?.destroy()),
    });
    expect(ended.code).toBe(0);
    expect(readdirSync(out)).toEqual(["a.html", "a.ipynb", "b.html", "b.ipynb"]);
  });

  it.runIf(existsSync("/dev/full"))("says in a line that standard output is full", async () => {
    const full = openSync("/dev/full", "w");
    const child = spawn(process.execPath, [main, "run", "status-quo", "--lang", "en"], {
      stdio: ["ignore", full, "pipe"],
    });
    closeSync(full);
    let err = "";
    child.stderr?.on("data", (data: Buffer) => {
      err += data;
    });
    const code = await new Promise((resolve) => child.on("close", resolve));
    expect([code, err]).toEqual([1, "dmp-lab: standard output: disk full; make room.\n"]);
  });

  it("ends with 2 when a notebook does not exist", async () => {
    const { code, err } = await start(["notebooks", "run", "nowhere.ipynb", "--lang", "fr"]);
    expect([code, err]).toEqual([2, "dmp-lab\u00a0: nowhere.ipynb\u00a0: fichier introuvable.\n"]);
  });

  it("makes no folder by itself", async () => {
    const folder = mkdtempSync(join(tmpdir(), "dmp-lab-"));
    for (const words of [
      ["new", join(folder, "none", "x.yaml")],
      ["list", "--out", join(folder, "none", "list.csv")],
    ]) {
      const { code, err } = await start([...words, "--lang", "en"]);
      expect(code).toBe(2);
      expect(err).toBe(
        `dmp-lab: ${join(folder, "none")}: this folder does not exist; make it first, or choose another.\n`,
      );
    }
    expect(readdirSync(folder)).toEqual([]);
  });

  it("ends with 130 when interrupted, and leaves nothing half written", async () => {
    const folder = mkdtempSync(join(tmpdir(), "dmp-lab-"));
    for (const signal of ["SIGINT", "SIGTERM"] as const) {
      const { code } = await start(["report", "status-quo", "--out", join(folder, "report")], {
        meet: (child) => child.kill(signal),
      });
      expect(code).toBe(130);
      expect(readdirSync(folder)).toEqual([]);
    }
  });

  it("stops draws when interrupted, and says so", async () => {
    const folder = mkdtempSync(join(tmpdir(), "dmp-lab-"));
    const line = ["run", "status-quo", "--draws", "10000000", "--out", join(folder, "draws.csv"), "--lang", "fr"];
    const { code, out, err } = await start(line, { meet: (child) => child.kill("SIGINT") });
    expect([code, out]).toEqual([130, ""]);
    expect(err).toMatch(/dmp-lab\u00a0: interrompu après [\d\u202f]+\u00a0tirages\u202f; rien n’a été écrit\.\n$/);
    expect(readdirSync(folder)).toEqual([]);
  });

  it("writes a file whole", async () => {
    const path = join(mkdtempSync(join(tmpdir(), "dmp-lab-")), "run.json");
    const { code, out } = await start(["run", "status-quo", "--out", path]);
    expect([code, out]).toEqual([0, ""]);
    expect(statSync(path).size).toBeGreaterThan(100_000);
  });
});
