import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { commands } from "../../src/cli/program.js";
import { readSavedDraws } from "../../src/node/saved-draws/read-saved-draws.js";
import { saveDraws } from "../../src/node/saved-draws/save-draws.js";
import { simulate } from "../../src/node/simulate.js";
import { legalView } from "../../src/scenario/legal-view.js";
import { library, type } from "./command-line.js";

const languages = ["fr", "en"] as const;

const folder = mkdtempSync(join(tmpdir(), "dmp-lab-help-"));
const keptDraws = join(folder, "draws.csv");

beforeAll(async () => {
  const scenario = await library.load("status-quo");
  const members = [{ scenario, legal: legalView(scenario) }];
  await saveDraws(keptDraws, members, {}, (onChunk) => simulate(members, { draws: 32, onChunk }));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.each(commands.map((command) => [command.name, command] as const))("help of %s", (name, definition) => {
  it.each(languages)("has an example in %s that can be typed as it stands", async (language) => {
    const { out, code } = await type(`${name} --help --lang ${language}`);
    expect(code).toBe(0);
    expect(out).toContain(definition.description[language].slice(0, 60));
    expect(definition.examples.length).toBeGreaterThan(0);
    for (const { command, says } of definition.examples) {
      expect(out).toContain(command[language]);
      expect(out).toContain(says[language]);
      const [program, ...words] = command[language].split(" ");
      expect(program).toBe("dmp-lab");
      const called = await type([...words, "--lang", language], {
        openScenarios: async () => ({
          ...library,
          load: (id, changes) => library.load(id.endsWith(".yaml") ? "graduated" : id, changes),
        }),
        openReports: async () => async () => ({
          files: [],
          runs: [],
          table: { columns: [{ header: "x", align: "left" }], rows: [["y"]] },
          next: [],
          seconds: 0,
        }),
        openNotebooks: async () => ({ run: async () => 0, open: async () => 0 }),
        openEngine: async () => (scenarios, options) => simulate(scenarios, { ...options, draws: 32 }),
        openDrawFiles: async () => ({ saveDraws, readSavedDraws: () => readSavedDraws(keptDraws) }),
      });
      expect([command[language], called.code, called.err]).toEqual([command[language], 0, ""]);
    }
  });

  it.each(languages)("fits 100 characters in %s", async (language) => {
    const { out } = await type(`${name} --help --lang ${language}`);
    expect(out.split("\n").filter((line) => line.length > 100)).toEqual([]);
  });
});

describe("help", () => {
  it("speaks French throughout", async () => {
    for (const line of ["--help", "help run", "notebooks --help", ...commands.map(({ name }) => `${name} --help`)]) {
      const { out } = await type(`${line} --lang fr`);
      expect(out).toMatch(/^Utilisation\u00a0: dmp-lab/);
      expect(out).toContain("afficher cette aide");
      expect(out).not.toMatch(/Usage:|Options:|Arguments:|Commands:|Examples?:|display|default|\[command\]/);
    }
  });

  it("is what a bare command line prints", async () => {
    const bare = await type("");
    expect(bare).toEqual(await type("--help"));
    expect(bare.code).toBe(0);
    for (const { name, summary } of commands.filter(({ name }) => !name.includes(" "))) {
      expect(bare.out).toMatch(new RegExp(`^  ${name} .*${summary.en.slice(0, 30)}`, "m"));
    }
    expect((await type("notebooks --lang en")).out).toMatch(/^Usage: dmp-lab notebooks/);
  });

  it("prints the version", async () => {
    expect((await type("--version")).out).toBe("0.0.0-test\n");
  });

  it("loads nothing heavy: commander, and what words its own errors", () => {
    const loaded = staticImports(fileURLToPath(new URL("../../src/cli/main.ts", import.meta.url)));
    const packages = [...loaded].filter((name) => !name.startsWith("/") && !name.startsWith("node:"));
    expect(packages).toEqual(["commander"]);
    const folders = [...loaded].flatMap((path) => /\/src\/(\w+)\//.exec(path)?.[1] ?? []);
    expect([...new Set(folders)].toSorted()).toEqual(["cli", "locale", "node", "scenario"]);
    const edges = [...loaded].flatMap((path) => /\/src\/node\/(.+)$/.exec(path)?.[1] ?? []);
    expect(edges.toSorted()).toEqual(["file-beside.ts", "package-version.ts", "report/report-draws.ts"]);
    expect(loaded.size).toBeLessThan(30);
  });
});

describe("the engine", () => {
  it.each(["check", "list", "why"])(
    "is not loaded by %s, nor by the commands that may need it before they do",
    (name) => {
      const pathOf = (file: string) => fileURLToPath(new URL(`../../src/cli/commands/${file}.ts`, import.meta.url));
      for (const file of [name, "run", "compare"]) {
        const engine = [...staticImports(pathOf(file))].filter((path) =>
          /simulate\/(simulate|kernel)|workers/.test(path),
        );
        expect([file, engine]).toEqual([file, []]);
      }
    },
  );
});

function staticImports(file: string, seen = new Set<string>()): Set<string> {
  const text = readFileSync(file, "utf8");
  for (const [, clause = "", path = ""] of text.matchAll(/^(?:import|export) ([^;]*?)from "([^"]+)";/gm)) {
    if (clause.startsWith("type ")) continue;
    const target = path.startsWith(".") ? resolve(dirname(file), path.replace(/\.js$/, ".ts")) : path;
    if (seen.has(target)) continue;
    seen.add(target);
    if (path.startsWith(".")) staticImports(target, seen);
  }
  return seen;
}
