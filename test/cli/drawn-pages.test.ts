import { describe, expect, it } from "vitest";
import { listScenarioIds, loadScenario } from "../../src/node/scenario-files.js";
import { simulate } from "../../src/node/simulate.js";
import { comparedRanges } from "../../src/results/compared-ranges.js";
import { printableRange } from "../../src/results/printable-range.js";
import { legalView } from "../../src/scenario/legal-view.js";
import { type } from "./command-line.js";

const languages = ["fr", "en"] as const;
const pages = [
  ...listScenarioIds().map((id) => `run ${id} --draws 40`),
  "run article-85-as-voted --draws 40 --all",
  "run article-85-as-voted --draws 1",
  "run article-85-as-voted graduated --draws 24 --design latin-hypercube --seed 0",
  "run article-85-as-voted --draws 24 --design sobol --outcome assessed --outcome feedingShare --outcome balance",
  "run article-85-as-voted --draws 24 --mechanisms expected --segment biology --segment gp",
  "run article-85-as-voted --draws 24 --year 2030 --year all",
  ...listScenarioIds()
    .filter((id) => id !== "status-quo")
    .map((id) => `compare status-quo ${id} --draws 40`),
  "compare status-quo german-fee-cut --draws 24 --all",
  "compare status-quo german-fee-cut support-first --draws 24 --outcome balance --year all --year 2031",
  "compare status-quo graduated --draws 24 --segment gp",
  "compare status-quo graduated --draws 24 --outcome feedingShare --outcome avoidedSpend",
];

/** Text without the line breaks, no-break spaces and hyphens of a page. */
const plain = (text: string) => text.replace(/\s+/g, " ").replaceAll("\u2011", "-");

describe.each(languages)("pages of draws in %s", (language) => {
  it("fit the terminal, or 100 characters elsewhere, and hold no hole", { timeout: 120_000 }, async () => {
    const wrong: string[] = [];
    for (const [index, page] of pages.entries()) {
      const columns = [undefined, 80, 120, 40, 500][index % 5];
      const width = columns === undefined ? 100 : Math.min(132, Math.max(80, columns));
      const { out, code, err } = await type(`${page} --lang ${language}`, { columns });
      if (code !== 0 || err !== "") wrong.push(`${page}: ${code} ${err}`);
      const holes = out.match(/undefined|NaN|\[object|Infinity/g);
      if (holes) wrong.push(`${page}: ${holes}`);
      for (const line of out.split("\n")) {
        if ([...line].length > width) wrong.push(`${page} (${width}): ${line}`);
        if (/[ \t\u00a0]$/.test(line)) wrong.push(`${page}: blanks at the end of «${line}»`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it("put title and legal label over the figures of every scenario", async () => {
    for (const command of ["run article-85-as-voted", "compare status-quo article-85-as-voted"]) {
      const { out } = await type(`${command} --draws 20 --lang ${language}`);
      const top = plain(out.slice(0, out.indexOf("────")));
      for (const id of command.split(" ").slice(1)) {
        const scenario = await loadScenario(id);
        expect(top).toContain(plain(scenario.title[language]));
        expect(top).toContain(plain(legalView(scenario).label[language]));
      }
      expect(top).toMatch(/Hypothé|Hypothe/);
    }
  });

  it("name no id: outcomes, segments, accounts and designs are in words", async () => {
    const line = "run article-85-as-voted --design sobol --draws 24 --outcome balance --outcome feedingShare";
    const { out } = await type(`${line} --lang ${language}`);
    expect(out.slice(0, out.lastIndexOf("dmp-lab why"))).not.toMatch(
      /healthInsurance|feedingShare|\bgp\b|sobol\b|plain/,
    );
  });
});

describe("a page of compared draws", () => {
  const line = "compare status-quo article-85-as-voted --draws 400 --seed 7";

  it("shows the ranges of the ensemble: both figures, their paired difference, and the chance of a better one", async () => {
    const scenarios = await Promise.all(["status-quo", "article-85-as-voted"].map((id) => loadScenario(id)));
    const ensemble = await simulate(scenarios, { draws: 400, seed: 7, compare: true });
    const row = comparedRanges(ensemble, 1).find(({ outcome, year }) => outcome === "assessed" && year === "all")!;
    const { median, interval } = printableRange(row, "en", { difference: true });
    const { out } = await type(`${line} --lang en`);
    const lines = out.split("\n");
    const at = lines.findIndex((one) => one.startsWith("Fines assessed, EUR\u00a0m"));
    expect(lines[at]).toMatch(new RegExp(` 0 .* \\${median}  higher: 100%$`));
    expect(lines[at + 1]).toMatch(new RegExp(`${interval.replaceAll("+", "\\+")}$`));
    expect(row.median.value).toBeGreaterThan(1e6);
  });

  it("says in French words what a chance is of", async () => {
    const { out } = await type(`${line} --lang fr`);
    expect(out).toMatch(/^Résultat sur 2026–2035,\s+Référence\s+Scénario\s+Écart\s+Probabilité$/m);
    expect(out).toMatch(/^Coût des contrôles, en\u00a0M€.* meilleur\u00a0: 0\u00a0%$/m);
    expect(out).toMatch(/^Paiements retenus, en\u00a0€ +0 +0 +0 {2}toujours égal$/m);
    expect(out).toMatch(/^Dossiers de contrôle, .* plus haut\u00a0: 100\u00a0%$/m);
  });

  it("goes year by year where an outcome is asked for, and to the years that are", async () => {
    const detail = await type("compare status-quo graduated --draws 40 --outcome payer --lang en");
    expect(detail.out).toMatch(/^Median difference, by year +2026 +2027/m);
    const years = await type(
      "compare status-quo graduated --draws 40 --outcome assessed --segment gp --year 2030 --year all --lang en",
    );
    expect(years.out).toMatch(/^General practitioners[^\n]*\n\u00a0\u00a02030/m);
    expect(years.out).toMatch(/^General practitioners[^\n]*\n\u00a0\u00a02026–2035/m);
    expect(years.out).not.toContain("by year");
  });

  it("is the same for the same seed, and another for another", async () => {
    const one = await type(`${line} --lang en`);
    expect(await type(`${line} --lang en`)).toEqual(one);
    expect((await type(`${line.replace("--seed 7", "--seed 8")} --lang en`)).out).not.toBe(one.out);
  });
});

describe("the lines under draws", () => {
  it("say how they were made, what a range is, and what more of them would give", async () => {
    let at = 0;
    const now = () => (at += 700);
    const { out } = await type("run article-85-as-voted --draws 200 --seed 3 --design sobol --lang fr", { now });
    const below = plain(out.slice(out.indexOf("200\u00a0tirages")));
    expect(below).toMatch(
      /^200 tirages \(graine 3, suite de Sobol brouillée, 8 répétitions indépendantes\), en [\d,]+ s\. De 5 % à 95 %/,
    );
    expect(below).toMatch(
      /Le moins précis : « .+ », à ±[\d, ]+ \S+ près avec 200 tirages ; ±[\d, ]+ \S+ avec --draws=2000\./,
    );
    expect(below).toContain("Sur quoi repose un chiffre : dmp-lab why assessed.");
    const english = await type("compare status-quo graduated --draws 200 --mechanisms expected --lang en");
    expect(plain(english.out)).toContain(
      "200 draws (seed 1, independent draws), in 0 s. Incidents and boycotts held at their expectation. 5% to 95%: where nine draws out of ten fall",
    );
    expect(plain(english.out)).toMatch(
      /Least precise: “.+” \(difference\), to within .*±.+ with 200 draws; .+ with --draws=2000\./,
    );
  });

  it("explain the sign for an unknown number where there is one, and only there", async () => {
    const said = "?: not known with so few draws";
    expect((await type("run graduated --draws 12 --outcome payer --lang en")).out).toContain(`${said}.`);
    expect((await type("run status-quo --draws 900 --outcome payer --lang en")).out).not.toContain(said);
  });

  it.each([
    "run graduated --draws 1",
    "run graduated --draws 3 --outcome payer",
    "compare status-quo graduated --draws 2",
  ])("of %s, which knows no figure, say to draw more and claim no digit", async (line) => {
    const english = plain((await type(`${line} --lang en`)).out);
    expect(english).toContain("?: not known with so few draws; use --draws=1000 or more.");
    expect(english).not.toContain("last digit printed");
    const french = plain((await type(`${line} --lang fr`)).out);
    expect(french).toContain("? : inconnu avec si peu de tirages ; prenez --draws=1000 ou davantage.");
    expect(french).not.toContain("dernier chiffre affiché");
  });

  it("claim the digits that are printed", async () => {
    const { out } = await type("run graduated --draws 40 --lang en");
    expect(plain(out)).toContain("smaller than the last digit printed");
  });

  it("tell of uncertain starts that they are drawn", async () => {
    const start = "penalties.feedingStart=[{ on: 2028-07-01, probability: 60 % }, { on: never, probability: 40 % }]";
    const line = ["run", "article-85-as-voted", "--draws", "30", "--outcome", "payer", "--set", start];
    expect(plain((await type([...line, "--lang", "fr"])).out)).toContain(
      "Début incertain (alimentation), tiré au sort : juillet 2028 (60 %), jamais (40 %).",
    );
    expect(plain((await type([...line, "--lang", "en"])).out)).toContain(
      "Uncertain start (feeding), drawn by lot: July 2028 (60%), never (40%).",
    );
  });
});
