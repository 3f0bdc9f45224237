import { describe, expect, it } from "vitest";
import { type Calibration, calibrate, hasCurve, usualHoldOut } from "../../../src/calibration/judge/calibrate.js";
import { openShipped } from "../series-cases.js";

describe("calibrate", () => {
  it("gives a slope where there is no curve, and foretells nothing past a break", () => {
    expect(hasCurve(calibrate(openShipped("gps-consulting")))).toBe(false);
    const hospitals = calibrate(openShipped("us-hospitals"), { draws: 100, until: 2030 }) as Calibration;
    expect(hospitals.future.times).toHaveLength(0);
    expect(Math.max(...hospitals.path.times)).toBeLessThanOrEqual(2014);
    expect(hospitals.unseen.map(({ id }) => id)).toEqual(["penalties"]);
  });

  it("draws its path through the last point and the days on which policies bend it", () => {
    const records = calibrate(openShipped("dmps-opened"), { draws: 100 }) as Calibration;
    const { times } = records.fit.observations;
    for (const day of [times[0]!, 2018 + 10 / 12, times.at(-1)!]) expect([...records.path.times]).toContain(day);
    expect([...records.path.times]).toEqual([...new Set(records.path.times)].toSorted((a, b) => a - b));
    // Nothing but the policy bends the curve: before it, growth slows from one quarter to the next.
    const before = [...records.path.times.keys()].filter((i) => records.path.times[i]! <= 2018 + 10 / 12);
    const growth = before
      .slice(1)
      .map(
        (i) =>
          Math.log(records.path.central[i]! / records.path.central[i - 1]!) /
          (records.path.times[i]! - records.path.times[i - 1]!),
      );
    for (const [i, one] of growth.slice(1).entries()) expect(one).toBeLessThan(growth[i]! + 1e-9);
  });

  it("looks ahead as far as it is asked to", () => {
    const physicians = calibrate(openShipped("us-physicians-any-ehr"), {
      draws: 100,
      until: 2023,
      holdOut: 2,
    }) as Calibration;
    expect([...physicians.future.times]).toEqual([2022.5, 2023.5]);
    expect(physicians.holdOuts.map(({ count }) => count)).toEqual([1, 2]);
    const usual = calibrate(openShipped("us-physicians-any-ehr"), { draws: 100 }) as Calibration;
    expect([...usual.future.times]).toEqual([2022.5, 2023.5, 2024.5, 2025.5, 2026.5]);
    expect(usual.path.times.at(-1)).toBeCloseTo(2026.5, 9);
    expect([6, 10, 14, 17, 40].map(usualHoldOut)).toEqual([1, 2, 2, 3, 3]);
  });
});
