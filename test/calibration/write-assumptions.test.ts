import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { type Calibration, calibrate } from "../../src/calibration/calibrate.js";
import { checkAssumptions } from "../../src/calibration/check-assumptions.js";
import { openSeries } from "../../src/calibration/open-series.js";
import { writeAssumptions } from "../../src/calibration/write-assumptions.js";
import { loadEvidence } from "../../src/node/evidence-files.js";
import { loadScenario } from "../../src/node/scenario-files.js";
import { makeSampler } from "../../src/random/sampler.js";
import { runScenario } from "../../src/results/run.js";
import { legalView } from "../../src/scenario/legal-view.js";
import { declare, openShipped, pointsOf } from "./series-cases.js";

const folder = mkdtempSync(join(tmpdir(), "dmp-lab-fit-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const carriers = ["us-physicians-any-ehr", "us-physicians-basic-ehr", "us-hospitals", "dmps-opened"];
const found = new Map(carriers.map((id) => [id, calibrate(openShipped(id), { draws: 100 }) as Calibration]));

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
      for (const one of found.get(series)!.parameters) {
        if (one.name === "ceiling" || one.family === "logistic") continue;
        const input = scenario.inputs.get(`adoption.${segment}.feeding.${one.name}`)!;
        expect(Number(input.central)).toBeCloseTo(one.value, 3);
        expect(input.evidence).toBe("derived");
        expect(input.facts).toContain(openShipped(series).points[0]!.fact);
        expect(input.rationale.fr).toContain(series);
        expect(input.rationale.en).toContain("weighted least squares");
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

  it("is refused where the points leave a rate open", () => {
    const [four] = openSeries(declare(), pointsOf({ 2001: 0.1, 2002: 0.2, 2003: 0.35, 2004: 0.5 }));
    const few = calibrate(four!, { draws: 100 }) as Calibration;
    const file = { id: "few", extends: "status-quo", segments: ["gp"], duty: "feeding", writtenBy: "a test" } as const;
    expect(() => writeAssumptions(few, file)).toThrow(
      "doctors: the points do not identify p; nothing to write for a scenario.",
    );
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
});
