import { spawn } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, watch, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { packageVersion } from "../../src/node/package-version.js";
import { readSavedDraws } from "../../src/node/saved-draws/read-saved-draws.js";
import { saveDraws } from "../../src/node/saved-draws/save-draws.js";
import { type Outcome, type as typeLine } from "./command-line.js";
import { parseCsv } from "./parse-csv.js";

const folder = mkdtempSync(join(tmpdir(), "dmp-lab-show-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const type = (line: string, more: readonly string[] = []) =>
  typeLine([...line.split(" "), ...more], { openDrawFiles: async () => ({ saveDraws, readSavedDraws }) });

/** A page down to what is told of its draws, which is of the day. */
function figuresOf({ out }: Outcome): string {
  const end = out.search(/^150/m);
  if (end < 0) throw new Error(out);
  return out.slice(0, end);
}

const uncertain = [
  "--set",
  "penalties.feedingStart=[{ on: 2028-07-01, probability: 60 % }, { on: never, probability: 40 % }]",
];
const runs = [
  ["comparison in Parquet", "compare status-quo article-85-as-voted", "a.parquet", "fr", []],
  ["comparison in CSV", "compare status-quo article-85-as-voted --as-of 2025-12-01", "b.csv", "en", []],
  ["run by segment", "run article-85-as-voted --outcome feedingShare --segment gp", "c.csv", "fr", []],
  ["run of two scenarios and one year", "run status-quo bill-2027 --year 2030 --design sobol", "d.parquet", "en", []],
  ["changed scenario", "run article-85-as-voted", "e.csv", "fr", uncertain],
] as const;

describe("dmp-lab show", () => {
  it.each(runs)("prints the figures of a %s as the run did", async (_, command, name, language, more) => {
    const path = join(folder, name);
    const made = await type(`${command} --draws 150 --save ${path} --lang ${language}`, more);
    expect([made.code, made.err]).toEqual([0, ""]);
    expect(made.out.replaceAll(/\s+/g, " ")).toContain(`dmp-lab show ${path}`);
    for (const other of ["fr", "en"]) {
      const again = other === language ? made : await type(`${command} --draws 150 --lang ${other}`, more);
      const shown = await type(`show ${path} --lang ${other}`);
      expect([shown.code, shown.err]).toEqual([0, ""]);
      expect(figuresOf(shown)).toBe(figuresOf(again));
      expect(figuresOf(shown).split("\n").length).toBeGreaterThan(8);
      expect(shown.out).not.toContain("--all");
    }
  });

  it("tells of uncertain starts and of changes, as the run did", async () => {
    const { out } = await type(`show ${join(folder, "e.csv")} --lang en`);
    const words = out.replaceAll(/\s+/g, " ");
    expect(words).toContain("drawn by lot: July 2028 (60%), never (40%).");
    expect(words).toContain("modified: penalties.feedingStart");
  });

  it("gives the rows of the run, with their legal labels and the version that drew them", async () => {
    const rows = async (line: string) => parseCsv((await type(`${line} --format csv --lang en`)).out, ",");
    const shown = await rows(`show ${join(folder, "b.csv")} --outcome payer`);
    const made = await rows(`${runs[1][1]} --outcome payer --draws 150`);
    const withoutVersion = (row: readonly string[]) => row.slice(0, -1);
    expect(shown.map(withoutVersion)).toEqual(made.map(withoutVersion));
    expect(shown.length).toBeGreaterThan(100);
    const versions = new Set(shown.map((row) => row.at(-1)));
    expect(versions).toEqual(new Set(["version", packageVersion()]));
  });

  it("narrows figures down", async () => {
    const { out } = await type(`show ${join(folder, "d.parquet")} --year 2031 --outcome payer --lang en`);
    expect(out).toContain("2031");
    expect(out).not.toContain("2030");
  });

  it("refuses an outcome that the file does not keep", async () => {
    const path = join(folder, "c.csv");
    expect(await type(`show ${path} --outcome payer --lang en`)).toMatchObject({
      code: 2,
      out: "",
      err: `dmp-lab: ${path} does not keep payer. It keeps: feedingShare.\n`,
    });
    expect((await type(`show ${path} --outcome payer --lang fr`)).err).toBe(
      `dmp-lab\u00a0: ${path} ne garde pas payer. Il garde\u00a0: feedingShare.\n`,
    );
  });

  it("refuses to write its results over the draws", async () => {
    const path = join(folder, "c.csv");
    const other = `${folder}/../${basename(folder)}/c.csv`;
    const { code, out, err, files } = await type(`show ${path} --out ${other} --lang en`);
    expect([code, out, files.size]).toEqual([2, "", 0]);
    expect(err).toBe(
      `dmp-lab: --out ${other}: this is the file of draws, which the results would replace. Give another name.\n`,
    );
    expect((await type(`show ${path} --out ${path} --lang fr`)).err).toBe(
      `dmp-lab\u00a0: --out ${path}\u00a0: c’est le fichier de tirages, que les résultats remplaceraient. Donnez un autre nom.\n`,
    );
    const beside = await type(`show ${path} --out ${path}.txt --lang en`);
    expect([beside.code, [...beside.files.keys()]]).toEqual([0, [`${path}.txt`]]);
  });

  it("refuses a file whose legal label was edited", async () => {
    const text = readFileSync(join(folder, "b.csv"), "utf8");
    const path = join(folder, "edited.csv");
    const last = text.trimEnd().lastIndexOf("\n");
    const label = /article-85-as-voted,149,"([^"]*)"/.exec(text)?.[1] ?? "no label";
    writeFileSync(path, text.slice(0, last) + text.slice(last).replaceAll(label, "In force"));
    const { code, out, err } = await type(`show ${path} --lang en`);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain(
      "the record of the run (legal label, seed, scenarios) has changed since the file was written",
    );
  });

  it("says what is wrong with a file", async () => {
    const nowhere = await type(`show ${join(folder, "none.csv")} --lang en`);
    expect([nowhere.code, nowhere.err]).toEqual([2, `dmp-lab: ${join(folder, "none.csv")}: no such file or folder.\n`]);
    const place = await type(`show ${folder} --lang en`);
    expect([place.code, place.err]).toEqual([2, `dmp-lab: ${folder}: this is a folder; give the name of a file.\n`]);
    expect((await type(`show ${folder} --lang fr`)).err).toContain("c’est un dossier\u202f; donnez un nom de fichier");
    const other = fileURLToPath(new URL("../../package.json", import.meta.url));
    const foreign = await type(`show ${other} --lang fr`);
    expect(foreign.code).toBe(2);
    expect(foreign.err).toContain("ce fichier n’est pas un fichier de tirages de dmp-lab");
  });
});

describe("--save", () => {
  it("needs draws, and a name of a kind that it writes", async () => {
    const alone = await type("run status-quo --save x.csv --lang en");
    expect([alone.code, alone.err]).toEqual([
      2,
      "dmp-lab: --save is for draws only: add --draws, for example --draws 10000.\n",
    ]);
    const unknown = await type("run status-quo --draws 2 --save x.json --lang en");
    expect(unknown).toMatchObject({ code: 2, out: "" });
    expect(unknown.err).toBe(
      "x.json: the extension does not say what file to write; expected a name in .parquet or .csv.\n",
    );
  });

  it("does not share its file with --out", async () => {
    const line = "run bill-2027 --draws 20 --save k.csv --out ./k.csv";
    expect(await type(`${line} --lang en`)).toMatchObject({
      ...{ code: 2, out: "", files: new Map() },
      err: "dmp-lab: --save and --out give the same file (./k.csv): the results would replace the draws there. Give two names.\n",
    });
    expect((await type(`${line} --lang fr`)).err).toBe(
      "dmp-lab\u00a0: --save et --out donnent le même fichier (./k.csv)\u00a0: les résultats y remplaceraient les tirages. Donnez deux noms.\n",
    );
  });

  it("leaves nothing of a run that is interrupted", async () => {
    const place = mkdtempSync(join(folder, "interrupted-"));
    const main = fileURLToPath(new URL("../../dist/cli/main.js", import.meta.url));
    const words = ["run", "status-quo", "--draws", "1000000", "--save", join(place, "draws.csv")];
    const watcher = watch(place);
    const begun = new Promise((resolve) => watcher.once("change", resolve));
    const child = spawn(process.execPath, [main, ...words], { stdio: "ignore" });
    const ended = new Promise((resolve) => child.on("close", resolve));
    await Promise.race([begun, ended]);
    watcher.close();
    child.kill("SIGINT");
    expect(await ended).toBe(130);
    expect(readdirSync(place)).toEqual([]);
  });
});
