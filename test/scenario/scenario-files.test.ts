import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { listScenarioIds, loadScenario } from "../../src/node/scenario-files.js";
import { ScenarioError } from "../../src/scenario/diagnostic.js";
import { mine } from "./read-small.js";
import { assumptions, asVoted, knownFacts, statusQuo } from "./small-library.js";

let folder = "";
let library = "";

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "scenario-files-"));
  library = join(folder, "library");
  for (const name of ["library", "mine", "mine/sub", "mine/folder.yaml", "elsewhere"]) mkdirSync(join(folder, name));
  write("library/assumptions.yaml", assumptions);
  write("library/status-quo.yaml", statusQuo);
  write("library/as-voted.yaml", asVoted);
  write("library/misnamed.yaml", asVoted);
  write("mine/mine.yaml", mine());
  write("elsewhere/other.yaml", mine("levers: { penalties: { warnings: 3 } }"));
  symlinkSync(join(folder, "elsewhere", "other.yaml"), join(folder, "mine", "link.yaml"));
});

afterAll(() => rmSync(folder, { recursive: true }));

function write(name: string, content: string | Uint8Array): string {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
}

const load = (path: string) => loadScenario(path, { library, knownFacts });

async function problemOf(path: string): Promise<string> {
  const error: unknown = await load(path).catch((thrown: unknown) => thrown);
  if (!(error instanceof ScenarioError)) throw new Error(`no problem in ${path}`);
  const [{ file = "", line, code, found } = { line: 0, code: "", found: { en: "" } }] = error.diagnostics;
  return `${file.replace(folder, "")}:${line} ${code}: ${found.en}`;
}

describe("loadScenario", () => {
  it("loads a shipped id", async () => {
    expect((await load("as-voted")).title.en).toBe("As voted");
    expect(listScenarioIds(library)).toEqual(["as-voted", "misnamed", "status-quo"]);
  });

  it("loads a person's file, which extends another of its folder or below", async () => {
    write("mine/sub/base.yaml", mine("levers: { penalties: { warnings: 2 } }"));
    const path = write("mine/child.yaml", mine().replace("as-voted", "./sub/base.yaml"));
    expect((await load(path)).levers.penalties.warnings).toBe(2);
  });

  it("refuses a file of 50 MB before reading it, with its size", async () => {
    const path = write("mine/large.yaml", new Uint8Array(50_000_000).fill(97));
    expect(await problemOf(path)).toBe("/mine/large.yaml:0 file-too-large: a file of 50 MB");
  });

  it("refuses bytes that are no text", async () => {
    const expected = ":0 file-not-text: binary or badly encoded content";
    expect(await problemOf(write("mine/png.yaml", new Uint8Array([0x89, 0x50, 0x4e, 0x47])))).toBe(
      `/mine/png.yaml${expected}`,
    );
    expect(await problemOf(write("mine/nul.yaml", "id: mine\0\n"))).toBe(`/mine/nul.yaml${expected}`);
    expect(await problemOf(write("mine/latin.yaml", new Uint8Array([0x74, 0xe9, 0x0a])))).toBe(
      `/mine/latin.yaml${expected}`,
    );
  });

  it("refuses a folder and a missing file", async () => {
    expect(await problemOf(join(folder, "mine/folder.yaml"))).toBe("/mine/folder.yaml:0 file-directory: a folder");
    expect(await problemOf(join(folder, "mine/none.yaml"))).toBe(
      "/mine/none.yaml:0 file-missing: no file at this place",
    );
  });

  it("refuses to leave the folder by .., by an absolute path or by a link", async () => {
    for (const target of [
      "../elsewhere/other.yaml",
      "sub/../../elsewhere/other.yaml",
      join(folder, "mine/mine.yaml"),
      "link.yaml",
      "C:\\other.yaml",
    ]) {
      const path = write("mine/leaving.yaml", mine().replace("as-voted", target));
      expect(await problemOf(path)).toBe("/mine/leaving.yaml:4 extends-outside: a file outside the scenario’s folder");
    }
  });

  it("sees a circle whatever names lead round it", async () => {
    write("mine/one.yaml", mine().replace("as-voted", "./sub/../two.yaml").replace("sub/../", ""));
    write("mine/two.yaml", mine().replace("as-voted", "one.yaml"));
    expect(await problemOf(join(folder, "mine/one.yaml"))).toMatch(
      /two\.yaml:4 extends-cycle: scenarios that extend each other in a circle: .*one\.yaml → .*two\.yaml → .*one\.yaml$/,
    );
  });

  it("refuses a shipped file whose id is not its name", async () => {
    expect(await problemOf("misnamed")).toBe("misnamed.yaml:1 id-not-file-name: the id “as-voted”");
  });

  it("proposes a shipped id for a mistyped one", async () => {
    expect(await problemOf("as-votd")).toBe("as-votd:0 unknown-scenario: unknown scenario: as-votd");
  });

  it("stops at a long chain of extends", async () => {
    for (let i = 0; i < 20; i++) write(`mine/chain-${i}.yaml`, mine().replace("as-voted", `chain-${i + 1}.yaml`));
    expect(await problemOf(join(folder, "mine/chain-0.yaml"))).toMatch(
      /chain-15\.yaml:4 extends-too-long: more than 16 scenarios in a row$/,
    );
  });
});
