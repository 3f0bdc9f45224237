import fc from "fast-check";
import { expect, it } from "vitest";
import { centralRun, type PolicyResult } from "../../src/models/policy.js";
import { fixedRuns, parameters } from "./parameters.arbitrary.js";

const results = fc.sample(parameters, fixedRuns).map((world) => ({ world, run: centralRun(world) }));
const years = (run: PolicyResult) => run.segments.flatMap((segment) => segment.years);
type Result = (typeof results)[number];

// Laws say nothing about what is never generated: each mechanism must be at work in at least a tenth of the cases.
it.each<[string, (result: Result) => boolean]>([
  ["fines", ({ run }) => years(run).some(({ assessment }) => assessment.assessed.total > 1)],
  ["fines under a shared cap", ({ world, run }) => world.penalties.caps === "shared" && fined(run)],
  ["fines after warnings", ({ world, run }) => world.penalties.warnings > 0 && fined(run)],
  ["fines collected", ({ run }) => run.segments.some(({ collected }) => Math.max(...collected) > 1)],
  ["fines after the horizon", ({ run }) => years(run).some((year) => year.collectedAfterHorizon > 1)],
  ["shielded fines", ({ run }) => years(run).some(({ assessment }) => assessment.shieldedEditor.total > 1)],
  ["software to blame", ({ run }) => years(run).some(({ classes }) => classes.feeding.editor > 0.01)],
  [
    "deterred boycotts",
    ({ run }) => years(run).some((year) => year.boycottDeterrent > 1 && year.boycottProbability > 0.01),
  ],
  ["payment withheld", ({ run }) => run.segments.some(({ withheld }) => Math.max(...withheld) > 1)],
  ["exams avoided", ({ run }) => run.exams.some(({ avoidedSpend }) => Math.max(...avoidedSpend) > 1)],
  [
    "practice above its ceiling",
    ({ run }) =>
      run.segments.some(({ feeding, consulting }) =>
        [feeding, consulting].some(({ adoption, ceiling }) => adoption.some(above(ceiling))),
      ),
  ],
  ["a measure withdrawn", ({ world }) => Number.isFinite(world.penalties.withdrawn)],
])("generated parameters reach %s", (_, reached) => {
  expect(results.filter(reached).length).toBeGreaterThanOrEqual(fixedRuns.numRuns / 10);
});

function fined(run: PolicyResult): boolean {
  return years(run).some(({ assessment }) => assessment.assessed.total > 1);
}

function above(ceiling: Float64Array) {
  return (practice: number, t: number) => practice > (ceiling[t] as number) * (1 + 1e-9);
}
