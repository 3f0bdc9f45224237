import { describe, expect, it } from "vitest";
import { loadEvidence } from "../../src/node/evidence-files.js";
import { type } from "./command-line.js";
import { plain } from "./fit-cases.js";
import { parseCsv } from "./parse-csv.js";

/** Rows of an English CSV, by column name. */
function table(csv: string): readonly Readonly<Record<string, string>>[] {
  const [names = [], ...rows] = parseCsv(csv, ",");
  return rows.map((row) => Object.fromEntries(names.map((name, i) => [name, row[i] ?? ""])));
}

describe("dmp-lab fit SERIES", () => {
  it("recovers the published orders of magnitude, and prints its hold-out error", async () => {
    const { out, code } = await type("fit us-physicians-any-ehr --lang en");
    const page = plain(out);
    expect(code).toBe(0);
    // Nine tenths in the end; about a quarter of a logit a year on their own, more than twice that with the incentives.
    expect(page).toMatch(/ceiling, all curves 9[01]\.\d% 8\d\.\d% to 9\d\.\d% estimated/);
    expect(page).toMatch(/q, logistic \(p = 0\) 0\.24\d 0\.2\d\d to 0\.2\d\d estimated/);
    expect(page).toMatch(/speed, incentives \(2011–2014\) \+1\d\d% \+\d\d% to \+\d{3}% estimated/);
    expect(page).toMatch(
      /speed, penalties \(since 2015\) – – not identified \(6 points meanwhile, already at 9\d% of the ceiling\)/,
    );
    expect(page).toMatch(
      /Heaviest curve: standard deviation 0\.098 on the fitted scale; farthest point 2018 \(\+\d\.\d of these\); autocorrelation −0\.\d+\./,
    );
    expect(page).toMatch(/Mean forecast error, in points last last last point 2 3/);
    expect(page).toMatch(/average of the curves \d\.\d \d\.\d \d\.\d last value, unchanged 2\.0 3\.1 4\.1/);
    expect(page).toMatch(/The 90% interval made without the last 3 points holds [0-3] of 3\./);
    expect(page).toContain(
      "a certain fine of 809 USD a year (read as euros) adds +51% of speed (0% to +178%, deterrence.rho): nothing here bears it out or contradicts it. 809 USD is the median of 2015, at 1% of Medicare fees",
    );
    expect(page).toMatch(
      /worth about 3 times the full support of scenarios \(drv-us-incentive-donum\): per amount of full support, \+58% \(\+29% to \+9\d%\)\. In scenarios, full public support adds \+40% of speed \(\+10% to \+100%, adoption\.betaSupport\): within the interval/,
    );
    expect(page).toMatch(
      /taken from January 2011 on; taken a year earlier: \+112% \(\+43% to \+22\d%\); a year later: \+220% \(\+109% to \+4\d\d%\)\. The penalties of 2015 were announced/,
    );
    expect(page).toContain("Bass + incentives, p and q −0.99.");
    // No value beside a bound.
    expect(page).toMatch(/q, Bass – ≤ 0\.28\d bounded above/);
  });

  it("sets what studies of the same series published beside the same quantity here", async () => {
    const any = plain((await type("fit us-physicians-any-ehr --lang en")).out);
    expect(any).toMatch(/Beside published results Here, all points Points to 2013 Published/);
    // Published: at most 7 points. Here more, but points too, not tens of them.
    expect(any).toMatch(/\+1\d\.\d \(\+\d\.\d to \+1\d\.\d\) \+1\d\.\d \(\+\d\.\d to \+1\d\.\d\)/);
    expect(any).toContain("(us-hitech-any-gain)");
    expect(any).toContain("us-hitech-any-gain lies below the interval found here: their series begins in 2001");
    const basic = plain((await type("fit us-physicians-basic-ehr --lang en --draws 300")).out);
    expect(basic).toContain("As us-hitech-basic-gain has it: the intervals include 0, no effect.");
    expect(basic).toMatch(/the curves that hold this policy, \d% of the weight; by the others, there are none/);
    const french = plain((await type("fit us-physicians-basic-ehr --lang fr --draws 100")).out);
    expect(french).toContain("À côté des résultats Ici, tous les points Points jusqu’en 2013 Publié publiés");
    expect(french).toContain("Les courbes d’imitation seule (logistiques) pèsent 9");
    for (const id of ["us-hospitals", "dmps-opened"])
      expect((await type(`fit ${id} --lang en --draws 100`)).out).not.toContain("Beside published");
  });

  it("says the same in French", async () => {
    const page = plain((await type("fit us-physicians-any-ehr --lang fr")).out);
    expect(page).toContain("plafond, toutes courbes 91,5 %");
    expect(page).toContain(
      "vitesse, pénalités (depuis 2015) – – non identifié (6 points pendant, déjà à 93 % du plafond)",
    );
    expect(page).toContain("Sans groupe de comparaison");
    expect(page).not.toMatch(/ estimated|interval of|\d\.\d/);
  });

  it("warns of a break and of a ceiling that nothing shows, and sets a study beside", async () => {
    const page = plain((await type("fit us-hospitals --lang en")).out);
    expect(page).toContain("Beware: – The series breaks in 2014.");
    expect(page).toContain("The ceiling is not identified: at least");
    expect(page).toContain("not identified (no point meanwhile)");
    expect(page).toContain("a study with a comparison group gives +125% (drv-us-hitech-speed)");
    expect(page).toMatch(/speed, incentives .* if the policy acted at all \(curves without weight\)/);
    expect(page).toContain(
      "another scale, since no fact says how many times theirs this support was worth; no verdict",
    );
    expect(page).toContain("Bass with p = 0 is the logistic curve: it counts once.");
    expect(page).toMatch(/ceiling, all curves – ≥ 66\.\d% bounded below/);
    expect(page).not.toContain("--write");
    expect(page).not.toContain("Middle of");
  });

  it("gives a slope, and why no more", async () => {
    const page = plain((await type("fit gps-feeding --lang en")).out);
    expect(page).toContain("Slope: 0.780 a year, in logits, 0.713 to 0.851 by the published rounding alone.");
    expect(page).toContain("A straight line through both on the logit scale.");
    expect(page).toContain("No curve: two points");
    const french = plain((await type("fit documents-fed-per-month --lang fr")).out);
    expect(french).toContain("Pente : 0,542 par an, en logarithme (+72 % par an), intervalle à 90 % de");
    const professionals = plain((await type("fit liberal-professionals-feeding --lang fr")).out);
    expect(professionals).toContain("2 points, de janvier 2025 au 29 janvier 2026 ;");
  });

  it("gives every number as rows", async () => {
    const { out } = await type("fit us-physicians-basic-ehr --format csv --csv-dialect en --draws 100");
    const rows = table(out);
    const kinds = new Set(rows.map(({ kind }) => kind));
    expect([...kinds]).toEqual([
      "point",
      "curve",
      "criterion",
      "correlation",
      "residual",
      "estimate",
      "effect",
      "effect-moved",
      "beside-published",
      "hold-out",
      "forecast",
      "warning",
    ]);
    const q = rows.find((row) => row.kind === "estimate" && row.curve === "logistic" && row.name === "q")!;
    expect(Number(q.low)).toBeLessThan(Number(q.value));
    const weights = rows
      .filter(({ kind, name }) => kind === "curve" && name === "ceiling")
      .map(({ weight }) => Number(weight));
    expect(weights.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1, 9);
    expect(rows.filter(({ kind }) => kind === "point")).toHaveLength(10);
    const gains = rows.filter(({ kind, unit }) => kind === "beside-published" && unit === "share");
    expect(gains.map(({ name, note }) => [name, note])).toEqual([
      ["gain", "us-hitech-basic-gain"],
      ["gain then", "us-hitech-basic-gain"],
    ]);
    const sums = rows.filter(({ kind, name }) => kind === "criterion" && name === "sum");
    expect(sums).toHaveLength(9);
    for (const { curve, policies, value } of sums) {
      const own = rows.filter((row) => row.curve === curve && row.policies === policies);
      const residuals = own.filter(({ kind }) => kind === "residual").map((row) => Number(row.value));
      expect(residuals).toHaveLength(10);
      expect(residuals.reduce((total, one) => total + one * one, 0)).toBeCloseTo(Number(value), 9);
    }
    const pair = rows.find(
      (row) => row.kind === "correlation" && row.curve === "gompertz" && row.name === "ceiling b",
    )!;
    expect(Math.abs(Number(pair.value))).toBeLessThan(1);
    const effect = rows.find((row) => row.kind === "effect" && row.name === "incentives")!;
    expect(effect.identification).toBe("conditional");
    expect(Number(effect.weight)).toBeLessThan(0.05);
  });

  it("is the same with the same seed", async () => {
    const line = "fit us-hospitals --format json --draws 100 --lang en";
    expect(await type(line)).toEqual(await type(line));
    const other = (await type("fit us-physicians-basic-ehr --format json --draws 100 --seed 2 --lang en")).out;
    expect(other).not.toBe((await type("fit us-physicians-basic-ehr --format json --draws 100 --lang en")).out);
  });
});

describe("dmp-lab fit --all --check", () => {
  it("tells which assumptions lie outside the fitted interval", async () => {
    const { out, code } = await type("fit --all --check --lang en --draws 100");
    const page = plain(out);
    expect(code).toBe(0);
    expect(page).toMatch(/adoption\.gp\.feeding q 0\.680 \[0\.300 ; 0\.850\] ≤ 0\.28\d FAR/);
    expect(page).toMatch(/adoption\.gp\.feeding slope \(p, q\) 0\.757 \[.*?\] 0\.780 \[0\.713 ; 0\.851\]\* inside/);
    expect(page).toMatch(/dmps-opened .* \d+\.\d% \(2\)/);
    expect(page).toMatch(/deterrence\.rho penalties \+51% \[0% ; \+178%\] – \?/);
    // On another scale, and only if they acted: neither mark hides the other.
    expect(page).toMatch(/us-hospitals(?:(?!us-physicians).)*adoption\.betaSupport incentives .*?\]†‡ \?/);
    expect(page).toMatch(/us-physicians-basic-ehr.*adoption\.betaSupport incentives .*?[^†]‡ /);
    expect(page).toContain("us-physicians-any-ehr: another country, and software installed rather than documents fed");
    expect(page).toMatch(
      /\d+ comparisons: \d+ outside the interval, 3 that the points leave open\. Scenarios: .*status-quo/,
    );
  });

  it("says what it knows of each effect in words that agree with any policy", async () => {
    const page = plain((await type("fit --all --lang fr --draws 100")).out);
    expect(page).toMatch(/incitations : effet estimé, \+\d+ % à \+\d+ %/);
    expect(page).toMatch(/incitations : effet conditionnel, −\d+ % à \+\d+ %/);
    expect(page).toContain("pénalités : effet non identifié");
    expect(page).toMatch(/généralisation : effet borné par le bas, ≥ \+\d+ %/);
    expect(page).toContain("Effet conditionnel : si la mesure a agi");
  });

  it("checks the scenario asked for, with its changes", async () => {
    const { out } = await type("fit us-physicians-any-ehr --check --scenario graduated --lang en --draws 100");
    expect(plain(out)).toContain("Scenarios: graduated.");
  });

  it("gives its comparisons as rows", async () => {
    const { out } = await type("fit --all --check --format csv --csv-dialect en --draws 100");
    const checks = table(out).filter(({ kind }) => kind === "check");
    const q = checks.find(({ name }) => name === "adoption.gp.feeding.q")!;
    expect(q).toMatchObject({ series: "us-physicians-any-ehr", by: "q", assumed: "0.68", note: "apart" });
    const hospitals = checks.find(({ name, series }) => name === "adoption.betaSupport" && series === "us-hospitals")!;
    expect(hospitals).toMatchObject({ identification: "another-scale", weight: "0" });
    expect(q.scenarios?.split(" ")).toContain("status-quo");
  });
});

describe("dmp-lab fit", () => {
  it("lists the series and what they carry", async () => {
    const page = plain((await type("fit --lang en")).out);
    for (const id of loadEvidence().declarations.keys()) expect(page).toContain(id);
    expect(page).toContain("a slope: two points");
    expect(page).toContain("nothing: by segment");
    const { rows } = JSON.parse((await type("fit --format json --lang en")).out);
    expect(rows).toHaveLength(loadEvidence().declarations.size);
  });

  it("breaks neither a command nor a formula", async () => {
    const pages = await Promise.all(
      ["fit", "fit --all", "fit us-hospitals"].map((one) => type(`${one} --draws 100 --lang en`)),
    );
    const [list, all, one] = pages.map(({ out }) => out.split("\n"));
    expect(list).toContain("  dmp-lab fit --all --check");
    expect(all).toContain("  dmp-lab fit SERIES");
    expect(one).toContain("  dmp-lab sources us-hospital-series");
    expect(one!.join("\n")).toContain("4y(1\u00a0−\u00a0y)");
  });

  it("fits 100 characters, in both languages", async () => {
    for (const line of [
      "fit",
      "fit --all --check --draws 100",
      "fit us-hospitals --draws 100",
      "fit dmps-opened --draws 100",
    ])
      for (const language of ["fr", "en"]) {
        const { out } = await type(`${line} --lang ${language}`);
        expect(out.split("\n").filter((one) => [...one].length > 100)).toEqual([]);
      }
  });
});
