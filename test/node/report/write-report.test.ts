import { existsSync, mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { differenceColumns } from "../../../src/results/difference-table.js";
import { summaryColumns } from "../../../src/results/summary-table.js";
import { type WrittenReport, writeTestReport } from "./written-report.js";

let report: WrittenReport;
beforeAll(async () => {
  report = await writeTestReport();
});

describe("writing a report", () => {
  it("writes the page, figures and tables in both languages, and says so", () => {
    const { files } = report.summary;
    expect(files).toContain("index.html");
    for (const name of [
      ...["law", "feeding", "feeding-change", "consulting", "consulting-change", "fines", "who-failed"],
      ...["duplicate-tests", "ledger"],
    ]) {
      for (const end of ["fr.svg", "fr.png", "en.svg", "en.png"]) expect(files).toContain(`figures/${name}.${end}`);
    }
    for (const name of [
      "key-figures",
      "ranges",
      "yearly",
      "paired-differences",
      "differences",
      "assumptions",
      "facts",
    ]) {
      expect(files).toEqual(expect.arrayContaining([`tables/${name}.fr.csv`, `tables/${name}.en.csv`]));
    }
    for (const file of files) expect(existsSync(join(report.folder, file))).toBe(true);
    const linked = [...report.page.matchAll(/href="((?:figures|tables|notebooks)\/[^"]+)"/g)].map((match) => match[1]);
    expect(linked.length).toBeGreaterThan(40);
    expect(linked.filter((file) => !files.includes(file ?? ""))).toEqual([]);
  });

  it("tells of each step in one line of the language asked for", async () => {
    expect(report.lines.map((line) => line.replace(/\d+(,\d+)?/g, "#"))).toEqual([
      "Scénarios calculés\u00a0: # (#\u202fs)",
      "Tirages\u00a0: # × # scénarios (#\u202fs)",
      "Figures dessinées, en français et en anglais\u00a0: # (#\u202fs)",
      "Tableaux écrits, en deux dialectes CSV\u00a0: # (#\u202fs)",
      "Page écrite\u00a0: # Mo (#\u202fs)",
      expect.stringMatching(/^Rapport complet dans .+, # fichiers \(#\u202fs\)$/),
    ]);
    const english = await writeTestReport({ language: "en", scenarios: ["status-quo"] });
    expect(english.lines[0]).toMatch(/^Scenarios run: 1 \(\d/);
    expect(english.page.indexOf('id="fr"')).toBeLessThan(english.page.indexOf('id="en"'));
  });

  it("returns the main figures for the terminal, each scenario with its legal flag", () => {
    const { columns, rows } = report.summary.table;
    expect(rows.map((row) => row.slice(0, 2))).toEqual([
      ["Statu quo\u00a0: obligation sans pénalité", "en vigueur"],
      ["Article 85, tel que voté", "hypothétique"],
      ["Accompagner d’abord\u00a0: aide et logiciels, sans pénalité", "hypothétique"],
    ]);
    for (const row of rows) expect(row).toHaveLength(columns.length);
    expect(columns.at(-1)?.header).toMatch(/^Écart\u00a0: Collectivité, valeur actuelle/);
    expect(rows.map((row) => row.at(-1) === "–")).toEqual([true, false, false]);
    for (const row of rows.slice(1)) expect(row.at(-1)).toMatch(/^\S+ \(.+\u00a0à\u00a0.+\)$/);
    expect(report.summary.next[0]).toBe(
      "Médianes et, entre parenthèses, 5–95\u00a0% des tirages\u00a0: 200 tirages, graine 1.",
    );
    const isUnknown = rows.some((row) => row.join(" ").includes("?"));
    expect(report.summary.next.some((line) => line.includes("inconnu avec si peu de tirages"))).toBe(isUnknown);
    expect(report.summary.next.at(-2)).toContain(`${report.folder}/index.html`);
  });

  it("writes the same page again, byte for byte, in the place of the first", async () => {
    const again = await writeTestReport({ out: report.folder });
    expect(readFileSync(join(report.folder, "index.html"), "utf8")).toBe(report.page);
    expect(again.summary.files).toEqual(report.summary.files);
    expect(readdirSync(dirname(report.folder))).toEqual(["out"]);
  });

  it("draws other worlds with another seed, and says which command makes the same report again", async () => {
    const other = await writeTestReport({ seed: 5, scenarios: ["status-quo", "article-85-as-voted"] });
    expect(other.page).toContain("npx dmp-lab report status-quo article-85-as-voted --draws 200 --seed 5");
    const medians = ({ page }: WrittenReport) => {
      const table = page.split('<table id="fr-key-fines">')[1]?.split("</table>")[0] ?? "";
      return [...table.matchAll(/<data value="([\d.]+)"/g)]
        .map((match) => Number(match[1]))
        .filter((value) => value > 0);
    };
    expect(medians(other).length).toBeGreaterThan(4);
    expect(medians(report).slice(0, 3)).not.toEqual(medians(other).slice(0, 3));
  });

  it("writes the summary rows of the draws: every statistic with its error, differences with a probability", () => {
    const read = (name: string) => {
      const [head = "", ...lines] = readFileSync(join(report.folder, `tables/${name}.en.csv`), "utf8")
        .trim()
        .split("\n");
      return { columns: head.split(","), lines };
    };
    const ranges = read("ranges");
    expect(ranges.columns).toEqual([...summaryColumns.map(({ name }) => name), "legal"]);
    const ofFines = ranges.lines.filter((line) => /^article-85-as-voted,\w+,assessed,all,,,all,/.test(line));
    expect(ofFines.map((line) => line.split(",")[1])).toEqual(["mean", "p5", "p25", "median", "p75", "p95"]);
    for (const line of ofFines) expect(Number(line.split(",")[9])).toBeGreaterThan(0);
    expect(ranges.lines.some((line) => /^status-quo,p95,feedingShare,gp,,,2030,/.test(line))).toBe(true);
    const paired = read("paired-differences");
    expect(paired.columns).toEqual([...differenceColumns.map(({ name }) => name), "legal"]);
    expect(
      paired.lines.some((line) => /^status-quo,support-first,probabilityBetter,presentValueSociety,/.test(line)),
    ).toBe(true);
  });

  it("labels every row of every table about scenarios", () => {
    for (const name of ["key-figures", "ranges", "yearly", "paired-differences", "differences", "assumptions"]) {
      const [header, ...lines] = readFileSync(join(report.folder, `tables/${name}.fr.csv`), "utf8")
        .trimEnd()
        .split("\r\n");
      expect(header?.replace("\ufeff", "").split(";").at(0)).toMatch(/^(scenario|baseline)$/);
      expect(header).toMatch(/;legal$/);
      expect(lines.length).toBeGreaterThan(50);
      expect(lines.filter((line) => !/(Droit en vigueur|Hypothétique)\u00a0: [^;]+$/.test(line))).toEqual([]);
    }
  });

  it("leaves the earlier report as it was when a step fails, and nothing beside it", async () => {
    const before = readdirSync(report.folder, { recursive: true });
    const missing = join(report.folder, "missing.ipynb");
    await expect(writeTestReport({ out: report.folder, notebooks: [missing] })).rejects.toThrow(/missing\.ipynb/);
    await expect(writeTestReport({ out: report.folder, scenarios: ["nowhere.yaml"] })).rejects.toThrow("nowhere.yaml");
    expect(readdirSync(report.folder, { recursive: true })).toEqual(before);
    expect(readFileSync(join(report.folder, "index.html"), "utf8")).toBe(report.page);
    expect(readdirSync(dirname(report.folder))).toEqual(["out"]);
  });

  it("writes nothing once aborted", async () => {
    const parent = mkdtempSync(join(tmpdir(), "dmp-lab-abort-"));
    const controller = new AbortController();
    const progress = () => controller.abort();
    const writing = writeTestReport({ out: join(parent, "out"), signal: controller.signal, progress });
    await expect(writing).rejects.toMatchObject({ name: "AbortError" });
    expect(readdirSync(parent)).toEqual([]);
  });

  it("refuses scenarios that do not cover the same period", async () => {
    const parent = mkdtempSync(join(tmpdir(), "dmp-lab-horizon-"));
    const short = new URL("short.yaml", import.meta.url).pathname;
    await expect(writeTestReport({ out: join(parent, "out"), scenarios: [short] })).rejects.toThrow(
      "status-quo (2026-01 – 2035-12) and short (2026-01 – 2029-12) do not cover the same period",
    );
    const { summary } = await writeTestReport({ scenarios: [short], set: ["horizon.end=2029-12"] });
    expect(summary.runs.map(({ heading }) => heading.id)).toEqual(["status-quo", "short"]);
  });

  it("says which files the figures come from, by name and content, without paths of the machine", () => {
    const table = report.page.split('id="fr-made-from"')[1]?.split("</table>")[0] ?? "";
    for (const name of ["assumptions.yaml", "status-quo.yaml", "article-85-as-voted.yaml", "data/facts.yaml"]) {
      expect(table).toMatch(new RegExp(`<code>${name}</code></th><td><code>[0-9a-f]{64}</code>`));
    }
    expect(report.page).not.toContain(dirname(report.folder));
    expect(report.page).not.toContain(process.cwd());
  });
});
