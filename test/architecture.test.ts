import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const source = fileURLToPath(new URL("../src", import.meta.url));
const files = readdirSync(source, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".ts"))
  .map((name) => ({ name, text: readFileSync(join(source, name), "utf8") }));

/** What each folder may import, beside itself. Core first; edges last. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  locale: [],
  scenario: ["locale"],
  evidence: ["locale", "scenario"],
  random: ["locale", "scenario"],
  models: ["locale", "scenario"],
  simulate: ["locale", "scenario", "random", "models"],
  calibration: ["locale", "scenario", "evidence", "random", "models"],
  results: ["locale", "scenario", "evidence", "random", "models", "simulate"],
  charts: ["locale", "scenario", "evidence", "simulate", "results"],
  node: [
    "locale",
    "scenario",
    "evidence",
    "random",
    "models",
    "simulate",
    "calibration",
    "results",
    "charts",
    "notebook",
  ],
  notebook: ["locale", "results", "charts"],
  cli: [
    "locale",
    "scenario",
    "evidence",
    "random",
    "models",
    "simulate",
    "calibration",
    "results",
    "charts",
    "node",
    "notebook",
  ],
};
const core = ["locale", "scenario", "evidence", "random", "models", "simulate", "calibration", "results", "charts"];

function importsOf(text: string): string[] {
  return [...text.matchAll(/(?:from|import)\s*\(?\s*"([^"]+)"/g)].map((match) => match[1] ?? "");
}

/** Text without comments, so that a word in a docstring is not taken for code. */
function codeOf(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/^\s*\/\/.*$/gm, "");
}

describe("the source tree", () => {
  it("has only the folders of the plan", () => {
    const folders = new Set(files.map(({ name }) => name.split("/")[0]));
    expect([...folders].filter((folder) => !folder?.endsWith(".ts")).sort()).toEqual(Object.keys(mayImport).sort());
  });

  it("imports one way", () => {
    const wrong = files.flatMap(({ name, text }) => {
      const folder = name.split("/")[0] ?? "";
      if (!name.includes("/")) return [];
      return importsOf(text)
        .filter((path) => path.startsWith("."))
        .map((path) => relative(source, resolve(source, dirname(name), path)).split("/")[0] ?? "")
        .filter((target) => target !== folder && !mayImport[folder]?.includes(target))
        .map((target) => `${name} imports ${target}`);
    });
    expect(wrong).toEqual([]);
  });

  it("keeps core free of platforms, clocks and hidden generators", () => {
    const forbidden = [
      /from "node:/,
      /\bprocess\./,
      /\bMath\.random\b/,
      /\bDate\.now\b/,
      /new Date\(\)/,
      /\bperformance\./,
      /\bconsole\./,
      /\bdocument\.(body|createElement|querySelector|getElementById)/,
      /\bfetch\(/,
    ];
    const wrong = files
      .filter(({ name }) => core.includes(name.split("/")[0] ?? ""))
      .flatMap(({ name, text }) =>
        forbidden.filter((pattern) => pattern.test(codeOf(text))).map((pattern) => `${name}: ${pattern}`),
      );
    expect(wrong).toEqual([]);
  });

  it("compiles core without the types of Node or a browser", () => {
    const config = JSON.parse(readFileSync(join(source, "tsconfig.core.json"), "utf8"));
    expect(config.compilerOptions.types).toEqual([]);
    expect(config.include).toEqual(expect.arrayContaining(core));
    const whole = JSON.parse(readFileSync(join(source, "../tsconfig.json"), "utf8"));
    expect(whole.compilerOptions.lib).toEqual(["ES2023"]);
  });

  it("has no default export, no loose type and no silenced check", () => {
    const forbidden = [/export default/, /\bas any\b/, /: any\b/, /@ts-(ignore|nocheck|expect-error)/, /biome-ignore/];
    const wrong = files.flatMap(({ name, text }) =>
      forbidden.filter((pattern) => pattern.test(codeOf(text))).map((pattern) => `${name}: ${pattern}`),
    );
    expect(wrong).toEqual([]);
  });

  it("has small files", () => {
    const lengths = files.map(({ name, text }) => ({ name, lines: text.split("\n").length - 1 }));
    expect(lengths.filter(({ lines }) => lines > 250)).toEqual([]);
    const sorted = lengths.map(({ lines }) => lines).sort((a, b) => a - b);
    expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThanOrEqual(100);
  });

  it("loads heavy libraries only where they are needed", () => {
    const heavy =
      /^import (?!type)[^;]*from "(vega|vega-lite|danfojs-node|@resvg\/resvg-js|enchannel-zmq-backend|@nteract\/messaging|tslab|hyparquet|hyparquet-writer)"/m;
    expect(files.filter(({ text }) => heavy.test(text)).map(({ name }) => name)).toEqual([]);
  });
});
