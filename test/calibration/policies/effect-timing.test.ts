import { describe, expect, it } from "vitest";
import { fitSeries } from "../../../src/calibration/curves/fit-series.js";
import { moveStart } from "../../../src/calibration/policies/effect-timing.js";
import { policyEffects } from "../../../src/calibration/policies/policy-effect.js";
import { openShipped } from "../series-cases.js";

describe("moveStart", () => {
  const { observations } = openShipped("us-physicians-any-ehr");
  const [incentives, penalties] = observations.policies;

  it("gives the effect itself where nothing is moved", () => {
    const [still] = moveStart(observations, incentives!, [0]);
    expect(still!.effect).toEqual(policyEffects(fitSeries(observations))[0]!.effect);
  });

  it("tells how much the effect of the US incentives owes to the day taken for their start", () => {
    const moved = moveStart(observations, incentives!, [-1, 1]);
    // Averages of SciPy's fits by their AICc.
    expect(moved.map(({ years: by, effect }) => [by, effect.value])).toEqual([
      [-1, expect.closeTo(1.125, 2)],
      [1, expect.closeTo(2.203, 2)],
    ]);
  });

  it("leaves out a start past the end of the policy or the last point", () => {
    expect(moveStart(observations, incentives!, [4])).toEqual([]);
    expect(moveStart(observations, penalties!, [7])).toEqual([]);
  });
});
