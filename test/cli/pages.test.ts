import { describe, expect, it } from "vitest";
import { leversOf } from "../../src/cli/levers.js";
import { loadEvidence } from "../../src/node/evidence-files.js";
import { listScenarioIds, loadScenario } from "../../src/node/scenario-files.js";
import { outcomes } from "../../src/results/catalogue.js";
import { legalView } from "../../src/scenario/legal-view.js";
import { type } from "./command-line.js";

const languages = ["fr", "en"] as const;
const ids = listScenarioIds();
const leverPaths = leversOf(await loadScenario("australian-withheld-benefit")).map(({ path }) => path);
const pages = [
  "list",
  "list --as-of 2025-11-15",
  ...ids.flatMap((id) => [`run ${id}`, `run ${id} --all`, `check ${id}`]),
  ...ids.filter((id) => id !== "status-quo").map((id) => `compare status-quo ${id}`),
  "run article-85-as-voted --outcome assessed --outcome feedingShare --outcome balance",
  "run article-85-as-voted --segment biology --segment gp",
  "run article-85-as-voted --year 2030 --year all",
  "compare status-quo german-fee-cut --all",
  "compare status-quo german-fee-cut support-first --outcome balance --year all --year 2031",
  "run status-quo --set control.gp.detection=0.01 --alternative caps=shared --alternative curve=gompertz",
  "check graduated --resolved",
  "check australian-withheld-benefit --resolved",
  "diff status-quo graduated",
  "diff article-85-as-voted australian-withheld-benefit",
  "diff status-quo status-quo --set penalties.warnings=1",
  ...outcomes.map(({ id }) => `why ${id}`),
  "why withheld --scenario reimbursement-condition",
  "sources",
  ...[...loadEvidence().facts.keys(), ...loadEvidence().sources.keys()].map((id) => `sources ${id}`),
  ...loadEvidence().alternatives.map(({ id }) => `sources ${id}`),
  ...outcomes.filter((_, index) => index % 9 === 0).map(({ id }) => `sources ${id}`),
  "sources penalties.schedule",
  "sources penalties",
  "sources conditionOfPayment",
  ...leverPaths.map((path) => `sources ${path} --scenario australian-withheld-benefit`),
  "why",
  "why payer --all",
  "why withheld --all --scenario reimbursement-condition",
  "why assessed --all --segment gp",
  "sources control.gp.detection",
  "sources control.threshold.gp.feeding --scenario graduated",
  "sources segments.biology.memberUnit",
  "--help",
  "help run",
  "notebooks --help",
];

/** Text without the line breaks, no-break spaces and hyphens of a page. */
const plain = (text: string) => text.replace(/\s+/g, " ").replaceAll("\u2011", "-");

describe.each(languages)("pages in %s", (language) => {
  it("fit 100 characters, addresses apart, and hold no hole", { timeout: 120_000 }, async () => {
    const wrong: string[] = [];
    for (const page of pages) {
      const { out, code, err } = await type(`${page} --lang ${language}`);
      if (page.startsWith("diff status-quo status-quo") ? code !== 2 : code !== 0)
        wrong.push(`${page}: ${code} ${err}`);
      const holes = out.match(/undefined|NaN|\[object|Infinity/g);
      if (holes) wrong.push(`${page}: ${holes}`);
      for (const line of out.split("\n")) {
        if ([...line].length > 100 && !/^\S+:\S+$/.test(line)) wrong.push(`${page}: ${line}`);
        if (/[ \t]$/.test(line)) wrong.push(`${page}: blanks at the end of «${line}»`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it("put title and legal label over the figures of every scenario", async () => {
    for (const id of ids) {
      const scenario = await loadScenario(id);
      const { label, hypothetical } = legalView(scenario);
      const { out } = await type(`run ${id} --lang ${language}`);
      const top = plain(out.slice(0, out.indexOf("2026 2027")));
      expect(top).toContain(plain(scenario.title[language]));
      expect(top).toContain(plain(label[language]));
      expect(/^\s*(Hypothé|Hypothe)/m.test(out)).toBe(hypothetical);
    }
  });

  it("label both sides of a comparison", async () => {
    const { out } = await type(`compare status-quo bill-2027 --lang ${language}`);
    const before = plain(out.slice(0, out.indexOf("───")));
    for (const id of ["status-quo", "bill-2027"]) {
      const { label } = legalView(await loadScenario(id));
      expect(before).toContain(plain(label[language]));
    }
  });

  it("carry what the command line changed in the label", async () => {
    const { out } = await type(`run bill-2027 --set control.gp.detection=0.01 --lang ${language}`);
    expect(out).toContain("control.gp.detection=0.01");
    const other = await type(`run bill-2027 --alternative caps=shared --lang ${language}`);
    expect(other.out).toContain("caps=shared");
  });
});

describe("the law as of a day", () => {
  it("is said of each scenario", async () => {
    const { out } = await type("run article-85-as-voted --as-of 2025-11-15 --lang en");
    expect(out).toMatch(/^Hypothetical.* as of 15\sNov\s2025: .*art\.\s31, adopted in\s+committee on 31\sOct\s2025$/m);
    const later = await type("run article-85-as-voted --as-of 2026-02 --lang en");
    expect(later.out).toContain("Withdrawn");
  });
});

describe("figures in a page", () => {
  it("are rounded, in the numbers of the language, to the right of their column", async () => {
    const { out } = await type("run article-85-as-voted --outcome documentsFed --segment all --lang fr");
    const json = await type("run article-85-as-voted --outcome documentsFed --segment all --format json");
    const total = JSON.parse(json.out).rows.find((row: { year: unknown }) => row.year === "all").value;
    expect(total).toBeGreaterThan(1e9);
    const written = new Intl.NumberFormat("fr-FR", { maximumFractionDigits: 0 }).format(total / 1e6);
    expect(out).toMatch(new RegExp(`Ensemble.* ${written}$`, "m"));
    expect(out).toContain("Documents déposés, en\u00a0millions");
  });

  it("never show a figure that rounds to nothing as nothing", async () => {
    const { out } = await type("run graduated --outcome assessed --segment pharmacy --lang en");
    const { rows } = JSON.parse((await type("run graduated --outcome assessed --segment pharmacy --format json")).out);
    expect(rows.every(({ value }: { value: number }) => value < 50)).toBe(true);
    expect(out).not.toMatch(/Pharmacies( +0)+$/m);
  });
});
