import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, describe, expect, it } from "vitest";
import { chartInput, loadScenario, penaltiesChart, renderSvg, simulate } from "../src/index.js";
import { readSavedDraws } from "../src/node/saved-draws/read-saved-draws.js";
import { saveDraws } from "../src/node/saved-draws/save-draws.js";
import { type } from "./cli/command-line.js";

const root = fileURLToPath(new URL("..", import.meta.url));
const readme = readFileSync(join(root, "README.md"), "utf8");
const main = join(root, "dist/cli/main.js");
const run = promisify(execFile);
const folder = mkdtempSync(join(tmpdir(), "dmp-lab-readme-"));

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function blocks(language: string): string[] {
  return [...readme.matchAll(new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, "g"))].map((found) => found[1] ?? "");
}

/** Commands shown in code blocks and in running text, without those that build, test or write the report. */
const commands = [
  ...blocks("sh").flatMap((block) => block.split("\n")),
  ...[...readme.matchAll(/`(npx dmp-lab [^`]+)`/g)].map((found) => found[1] ?? ""),
]
  .map((line) => line.replace(/#.*$/, "").trim())
  .filter((line) => line.startsWith("npx dmp-lab ") && !line.includes("notebooks run") && !line.includes("dmp-lab new"))
  .map((line) => line.replace("npx dmp-lab ", ""));

describe("the README", () => {
  const scenario = blocks("yaml")[0] ?? "";

  it("shows a scenario of five lines", () => {
    expect(scenario.trim().split("\n")).toHaveLength(5);
    writeFileSync(join(folder, "my-scenario.yaml"), scenario);
  });

  it("shows commands", () => {
    expect(commands.length).toBeGreaterThan(10);
  });

  it.each([...new Set(commands)])("can run: dmp-lab %s", async (command) => {
    const words = command
      .split(/\s+/)
      .map((word) => (/^[\w-]+\.(yaml|parquet)$/.test(word) ? join(folder, word) : word));
    const { code, out, err } = await type(words, { openDrawFiles: async () => ({ saveDraws, readSavedDraws }) });
    expect([code, err]).toEqual([0, ""]);
    expect(out.length).toBeGreaterThan(100);
  });

  it.each(["list", "check my-scenario.yaml"])("can be typed: npx dmp-lab %s", async (command) => {
    expect(commands).toContain(command);
    const { stdout } = await run(process.execPath, [main, ...command.split(" ")], { cwd: folder });
    expect(stdout.length).toBeGreaterThan(100);
  });

  it.each([
    [0, "the difference of two scenarios", /^\d+(\.\d+)?$/],
    [1, "how often one does better", /^fines feed more documents in \d+ % of the draws$/],
    [2, "what a member risks", /^General practitioner, editor C, feeds 40%: a fine in 2028 has a chance of 0\.\d+%$/],
  ])("shows in place %i a program that prints %s", async (place, _, printed) => {
    expect(blocks("ts")).toHaveLength(3);
    const program = join(root, "node_modules", `readme-program-${place}.mjs`);
    writeFileSync(program, blocks("ts")[place] ?? "");
    try {
      const { stdout } = await run(process.execPath, [program], { cwd: root });
      expect(stdout.trim()).toMatch(printed);
    } finally {
      rmSync(program);
    }
  });

  it("shows a picture that is current", async () => {
    const timelines = [
      "status-quo",
      "immediate-2026",
      "bill-2027",
      "article-85-as-voted",
      "amendment-218",
      "targeted-boycott",
    ];
    const scenarios = await Promise.all(timelines.map((id) => loadScenario(id)));
    const drawn = { draws: 2048, seed: 1, design: "sobol", outcomes: ["assessed", "collected"] } as const;
    const svg = await renderSvg(penaltiesChart(chartInput(await simulate(scenarios, drawn), { language: "en" })));
    await expect(svg).toMatchFileSnapshot(join(root, "notebooks/images/penalties.svg"));
  });

  it("names files that exist", () => {
    const links = [...readme.matchAll(/\]\(([^)#]+)\)/g)]
      .map((found) => found[1] ?? "")
      .filter((link) => !link.includes("://"));
    for (const link of links)
      expect(() => readFileSync(join(root, link.endsWith("/") ? `${link}README.md` : link)), link).not.toThrow();
  });
});
