import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { boycottOdds } from "../../../src/models/boycott.js";
import type { Chances, Parameters } from "../../../src/models/parameters.js";
import { runPolicy } from "../../../src/models/policy.js";
import { formatMonth } from "../../../src/scenario/month.js";
import { makeKernel } from "../../../src/simulate/kernel/kernel.js";
import { keyOf } from "../../../src/simulate/plan.js";
import { fixedRuns, parameters as parametersArbitrary } from "../../models/parameters.arbitrary.js";
import { readableFigures, readableSeries, worstGap } from "../readable-figures.js";

const tolerance = 1e-9;

describe("the kernel", () => {
  it("says what the readable models say with every mechanism at its expectation", () => {
    fc.assert(
      fc.property(parametersArbitrary, (parameters) => {
        compare(parameters, {}, {});
      }),
      fixedRuns,
    );
  });

  it("says what they say of a draw of incidents and boycotts", () => {
    fc.assert(
      fc.property(
        parametersArbitrary,
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 64, maxLength: 64 }),
        (parameters, luck) => {
          const { editors, segments, horizon } = parameters;
          const months = horizon.end - horizon.start + 1;
          const incidents = Float64Array.from({ length: editors.length * months }, (_, i) =>
            Math.floor(4 * (luck[(7 * i) % 64] as number) ** 4),
          );
          const odds = boycottOdds(parameters);
          const years = odds[segments[0]?.id ?? ""]?.length ?? 0;
          const latents = Float64Array.from(
            { length: segments.length * years },
            (_, i) => luck[(11 * i) % 64] as number,
          );
          compare(
            parameters,
            {
              incidents: Object.fromEntries(
                editors.map(({ id }, e) => [id, incidents.slice(e * months, (e + 1) * months)]),
              ),
              boycotted: Object.fromEntries(
                segments.map(({ id }, s) => [
                  id,
                  (odds[id] ?? []).map((p, y) => (latents[s * years + y] as number) < p),
                ]),
              ),
            },
            { incidents, boycott: latents },
          );
        },
      ),
      fixedRuns,
    );
  });
});

function compare(
  parameters: Parameters,
  chances: Chances,
  drawn: { incidents?: Float64Array; boycott?: Float64Array },
): void {
  const result = runPolicy(parameters, chances);
  const kernel = makeKernel(parameters);
  const out = new Float64Array(kernel.layout.width);
  const months = result.calendar.length;
  const monthly = new Float64Array(kernel.series.length * months);
  // Twice, as in a chunk: nothing may be left over from the draw before.
  kernel.run(drawn, out, monthly);
  kernel.run(drawn, out, monthly);
  const positions = new Map(kernel.layout.figures.map((figure, f) => [keyOf(figure), f]));
  const expected = readableFigures(parameters, result);
  expect([...positions.keys()].sort()).toEqual([...expected.keys()].sort());
  const { gap, at } = worstGap(expected, (key) => out[positions.get(key) ?? -1]);
  expect(gap, at).toBeLessThan(tolerance);
  const series = new Map(
    kernel.series.flatMap(({ outcome, segment }, i) =>
      Array.from({ length: months }, (_, t) => [
        `${outcome}|${segment}|${formatMonth(parameters.horizon.start + t)}`,
        monthly[i * months + t] as number,
      ]),
    ),
  );
  const shares = readableSeries(result);
  expect(series.size).toBe(shares.size);
  const worst = worstGap(shares, (key) => series.get(key));
  expect(worst.gap, worst.at).toBeLessThan(tolerance);
}
