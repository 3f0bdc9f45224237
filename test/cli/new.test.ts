import { mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { saveFile } from "../../src/cli/save-file.js";
import { type } from "./command-line.js";

describe.each(["fr", "en"] as const)("a new scenario in %s", (language) => {
  it("reads well, runs, and bears the name of its file", async () => {
    const path = join(mkdtempSync(join(tmpdir(), "dmp-lab-")), "ma-proposition-2.yaml");
    const made = await type(["new", path, "--lang", language], { save: saveFile });
    expect([made.code, made.err]).toEqual([0, ""]);
    expect(made.out).toContain(`dmp-lab check ${path}`);
    expect(readFileSync(path, "utf8")).toMatch(/^id: ma-proposition-2 +#/m);
    const checked = await type(["check", path, "--lang", language]);
    expect([checked.code, checked.err]).toEqual([0, ""]);
    expect(checked.out).toContain("control.gp.detection");
    const run = await type(["compare", "article-85-as-voted", path, "--format", "json"]);
    const { rows } = JSON.parse(run.out);
    expect(rows[0].scenario).toBe("ma-proposition-2");
    expect(rows.some(({ difference }: { difference: number }) => difference !== 0)).toBe(true);
  });
});

describe("what to look into", () => {
  it("is named as it was typed", async () => {
    const path = join(mkdtempSync(join(tmpdir(), "dmp lab-")), "mine.yaml");
    await type(["new", path], { save: saveFile });
    const { out } = await type(["run", path, "--lang", "en"]);
    expect(out.replace(/\s+/g, "")).toContain(`dmp-lab check '${path}'.`.replace(/\s+/g, ""));
  });
});

describe("an existing file", () => {
  it("is never replaced", async () => {
    const folder = mkdtempSync(join(tmpdir(), "dmp-lab-"));
    const path = join(folder, "mine.yaml");
    await saveFile(path, "mine");
    const { code, err } = await type(["new", path, "--lang", "en"], { save: saveFile });
    expect(code).toBe(2);
    expect(err).toContain("exists already and was left alone; give another name.");
    expect(readFileSync(path, "utf8")).toBe("mine");
    expect(readdirSync(folder)).toEqual(["mine.yaml"]);
  });
});
