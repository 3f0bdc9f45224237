import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { checkAssumptions } from "../../../src/calibration/assumptions/check-assumptions.js";
import { writeAssumptions } from "../../../src/calibration/assumptions/write-assumptions.js";
import { isWritable, writtenRates } from "../../../src/calibration/assumptions/written-rates.js";
import { estimateParameter } from "../../../src/calibration/intervals/estimate.js";
import { type Calibration, calibrate } from "../../../src/calibration/judge/calibrate.js";
import { openSeries } from "../../../src/calibration/series/open-series.js";
import { loadEvidence } from "../../../src/node/evidence-files.js";
import { loadScenario } from "../../../src/node/scenario-files.js";
import { lawOf } from "../../../src/random/laws/input-law.js";
import type { Law } from "../../../src/random/laws/law.js";
import { makeSampler } from "../../../src/random/sampler.js";
import { runScenario } from "../../../src/results/run.js";
import { legalView } from "../../../src/scenario/legal-view.js";
import { declare, openShipped, pointsOf } from "../series-cases.js";

const folder = mkdtempSync(join(tmpdir(), "dmp-lab-fit-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const carriers = ["us-physicians-any-ehr", "us-physicians-basic-ehr", "dmps-opened"];
const found = new Map(carriers.map((id) => [id, calibrate(openShipped(id), { draws: 100 }) as Calibration]));

function likeliest(series: string, family: string) {
  const own = found.get(series)!.fit.candidates.filter(({ fit }) => fit.model.family.id === family);
  return own.toSorted((a, b) => b.likelihood - a.likelihood)[0]!.fit;
}

async function writeAndLoad(series: string, segments: readonly string[]) {
  const id = `fit-${series}-${segments.length}`;
  const text = writeAssumptions(found.get(series)!, {
    id,
    extends: "status-quo",
    segments,
    duty: "feeding",
    writtenBy: "a test",
  });
  const path = join(folder, `${id}.yaml`);
  writeFileSync(path, text);
  return { text, scenario: await loadScenario(path) };
}

describe.each(carriers)("parameters of %s", (series) => {
  it("are a scenario that loads, runs and draws", async () => {
    const { scenario } = await writeAndLoad(series, ["gp", "specialist"]);
    for (const segment of ["gp", "specialist"])
      for (const [name, family] of [
        ["p", "bass"],
        ["q", "bass"],
        ["b", "gompertz"],
      ] as const) {
        const input = scenario.inputs.get(`adoption.${segment}.feeding.${name}`)!;
        const fit = likeliest(series, family);
        expect(Number(input.central)).toBeCloseTo(fit.parameters[fit.model.names.indexOf(name)]!, 4);
        expect(input.evidence).toBe("derived");
        expect(input.facts).toContain(openShipped(series).points[0]!.fact);
        expect(input.rationale.fr).toContain(series);
        expect(input.rationale.en).toContain("least squares on the");
        const held = fit.model.policies.map(({ declared }) => declared.label.en);
        expect(input.rationale.en).toContain(
          held.length > 0
            ? `base speed without the effect of the policies that the curve tells apart (${held.join(" and ")})`
            : "speed as observed",
        );
        const { low, high } = estimateParameter([{ fit, weight: 1 }], name)!;
        const law = lawOf(input) as Law;
        expect(law.cdf(high) / 0.95).toBeCloseTo(1, 3);
        if (low > 0) expect(law.cdf(low)).toBeCloseTo(0.05, 3);
      }
    const { table } = runScenario(scenario, legalView(scenario));
    const plain = await loadScenario("status-quo");
    const share = (rows: typeof table.rows) =>
      rows.find((row) => row.outcome === "feedingPractice" && row.segment === "gp" && row.year === 2030)!.value;
    expect(share(table.rows)).not.toBeCloseTo(share(runScenario(plain, legalView(plain)).table.rows), 3);
    const sampler = makeSampler(scenario, { draws: 16, seed: 1 });
    expect(sampler).toBeDefined();
  });
});

describe("a written scenario", () => {
  it("passes the check that its base failed", async () => {
    const { scenario } = await writeAndLoad("us-physicians-any-ehr", ["gp"]);
    const verdicts = (one: typeof scenario) =>
      checkAssumptions([one], [found.get("us-physicians-any-ehr")!], loadEvidence())
        .filter(({ input }) => input.startsWith("adoption.gp.feeding."))
        .map(({ verdict }) => verdict);
    expect(verdicts(await loadScenario("status-quo"))).toContain("apart");
    expect(verdicts(scenario)).toEqual(["inside", "inside", "inside"]);
  });

  it("reads as one that a person wrote", async () => {
    const { text } = await writeAndLoad("us-physicians-any-ehr", ["gp", "specialist"]);
    expect(text.split("\n").slice(0, 7)).toEqual([
      "# a test",
      "id: fit-us-physicians-any-ehr-2",
      "kind: policy",
      "extends: status-quo",
      "title:",
      '  fr: "Vitesse d’adoption\u00a0: Médecins de ville américains, tout dossier électronique"',
      '  en: "Speed of adoption: US office-based physicians, any electronic health record"',
    ]);
    expect(text).toContain("  adoption.{gp,specialist}.feeding.p:\n");
    expect(text).toContain("  - between: [adoption.specialist.feeding.p, adoption.specialist.feeding.q]\n");
  });

  it("says which central values the points only bound, and of which policies it holds the effect", async () => {
    const { scenario } = await writeAndLoad("us-physicians-any-ehr", ["gp"]);
    const rationale = (name: string) => scenario.inputs.get(`adoption.gp.feeding.${name}`)!.rationale;
    for (const name of ["p", "q"])
      expect(rationale(name).en).toMatch(
        new RegExp(`${name} is only bounded above \\(correlation p–q −0\\.99\\): its central value is not identified$`),
      );
    expect(rationale("q").fr).toMatch(/q n’est borné que par le haut \(corrélation p–q −0,99\)/);
    expect(rationale("q").fr).toContain(
      "sans l’effet des mesures que la courbe distingue (incitations) mais avec celui, s’il y en a un, des mesures qu’elle ne distingue pas (pénalités)",
    );
    expect(rationale("b").en).not.toContain("only bounded");
    const bounded = writtenRates(found.get("us-physicians-any-ehr")!).rates.map(({ isOnlyBounded }) => isOnlyBounded);
    expect(bounded).toEqual([true, true, false]);
  });

  it("is refused where the points leave a rate open", () => {
    const [four] = openSeries(declare(), pointsOf({ 2001: 0.1, 2002: 0.2, 2003: 0.35, 2004: 0.5 }));
    const few = calibrate(four!, { draws: 100 }) as Calibration;
    const file = { id: "few", extends: "status-quo", segments: ["gp"], duty: "feeding", writtenBy: "a test" } as const;
    expect(() => writeAssumptions(few, file)).toThrow(
      "doctors: 4 points are too few to weigh a Bass curve; nothing to write for a scenario.",
    );
    const [five] = openSeries(declare(), pointsOf({ 2001: 0.1, 2002: 0.13, 2003: 0.2, 2004: 0.25, 2005: 0.37 }));
    expect(() => writeAssumptions(calibrate(five!, { draws: 100 }) as Calibration, file)).toThrow(
      /^doctors: the points do not identify [pq]; nothing to write/,
    );
  });

  it("is refused where no Bass curve can be weighed", () => {
    const hospitals = calibrate(openShipped("us-hospitals"), { draws: 100 }) as Calibration;
    const file = { id: "us", extends: "status-quo", segments: ["gp"], duty: "feeding", writtenBy: "a test" } as const;
    expect(isWritable(hospitals)).toBe(false);
    expect(isWritable(found.get("dmps-opened")!)).toBe(true);
    expect(() => writeAssumptions(hospitals, file)).toThrow(
      "us-hospitals: 6 points are too few to weigh a Bass curve; nothing to write for a scenario.",
    );
  });

  it("is a judgement where the points cite no fact", async () => {
    const values = { 2015: 0.08, 2016: 0.13, 2017: 0.21, 2018: 0.33, 2019: 0.45, 2020: 0.57, 2021: 0.66, 2022: 0.72 };
    const points = pointsOf(values).map((point) => ({ ...point, fact: "" }));
    const [own] = openSeries(declare(), points);
    found.set("own", calibrate(own!, { draws: 100 }) as Calibration);
    const { scenario } = await writeAndLoad("own", ["gp"]);
    const input = scenario.inputs.get("adoption.gp.feeding.q")!;
    expect([input.evidence, input.facts]).toEqual(["judgement", []]);
    expect(input.rationale.en).toContain("the points cite no fact");
  });

  it("takes over how p and q move together, where both have room", async () => {
    const { scenario } = await writeAndLoad("us-physicians-any-ehr", ["gp"]);
    const own = scenario.correlations.find(
      ({ between }) => between.join() === "adoption.gp.feeding.p,adoption.gp.feeding.q",
    )!;
    expect(own.spearman).toBeLessThan(-0.8);
    const { text } = await writeAndLoad("us-physicians-basic-ehr", ["gp"]);
    expect(text).not.toContain("correlations");
  });

  it("has the 5 and 95 % of scenarios, whatever the confidence of the calibration", () => {
    const file = { id: "us", extends: "status-quo", segments: ["gp"], duty: "feeding", writtenBy: "a test" } as const;
    const opened = openShipped("us-physicians-any-ehr");
    const half = calibrate(opened, { draws: 100, confidence: 0.5 }) as Calibration;
    const written = writeAssumptions(half, file);
    expect(written).toBe(writeAssumptions(found.get("us-physicians-any-ehr")!, file));
    expect(written).toContain("90% profile likelihood interval");
  });

  it("turns the correlation of estimates into that of ranks", () => {
    const calibration = found.get("us-physicians-any-ehr")!;
    const withCorrelation = (value: number) => {
      const candidates = calibration.fit.candidates.map((one) => {
        const [p, q] = [one.fit.model.names.indexOf("p"), one.fit.model.names.indexOf("q")];
        const correlation = one.fit.correlation.map((row, i) => (i === q ? row.with(p, value) : row));
        return { ...one, fit: { ...one.fit, correlation } };
      });
      return writtenRates({ ...calibration, fit: { ...calibration.fit, candidates } }).spearman;
    };
    // 6/π·asin(ρ/2), and no nearer to ±1 than draws can be made for.
    expect([0.7, -0.7, 0.3, 0.99, -0.999].map(withCorrelation)).toEqual([0.68, -0.68, 0.29, 0.95, -0.95]);
  });

  it("is refused under names that no scenario file can have", () => {
    const calibration = found.get("us-physicians-any-ehr")!;
    const file = { id: "us", extends: "status-quo", segments: ["gp"], duty: "feeding", writtenBy: "a test" } as const;
    for (const [changes, expected] of [
      [{ id: "us: x" }, 'id: "us: x" (expected small letters, digits, hyphens)'],
      [{ id: "" }, 'id: "" (expected'],
      [{ extends: "" }, 'extends: ""'],
      [{ segments: [] }, "segments: [] (expected at least one)"],
      [{ segments: ["gp", "a.b"] }, 'segment: "a.b" (expected a word)'],
      [{ writtenBy: "two\nlines: x" }, 'writtenBy: "two\\nlines: x" (expected one line)'],
    ] as const)
      expect(() => writeAssumptions(calibration, { ...file, ...changes })).toThrow(expected);
    expect(writeAssumptions(calibration, { ...file, extends: "../a: b.yaml" })).toContain(
      '\nextends: "../a: b.yaml"\n',
    );
  });
});
