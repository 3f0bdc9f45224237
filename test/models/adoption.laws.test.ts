import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bassStep, ceiling, followCurve, gompertzStep } from "../../src/models/adoption.js";
import { fixedRuns, level, share } from "./parameters.arbitrary.js";

const rounding = 1e-12;
const bass = fc.record({ p: level(0, 0.2), q: level(0, 2) });
const speed = level(0, 8);
const step = fc.oneof(
  bass.map(
    ({ p, q }) =>
      (y: number, x: number) =>
        bassStep(y, p, q, x),
  ),
  level(0, 2).map((b) => (y: number, x: number) => gompertzStep(y, b, x)),
);

describe("one month of adoption", () => {
  it("moves towards the ceiling and never past it", () => {
    fc.assert(
      fc.property(step, level(0, 3), speed, (next, y, x) => {
        const after = next(y, x);
        if (y <= 1) {
          expect(after).toBeGreaterThanOrEqual(y - rounding);
          expect(after).toBeLessThanOrEqual(1 + rounding);
        } else {
          expect(after).toBeLessThanOrEqual(y + rounding);
          expect(after).toBeGreaterThanOrEqual(1 - rounding);
        }
      }),
      fixedRuns,
    );
  });

  it("goes further with more speed below the ceiling, and falls further above it", () => {
    fc.assert(
      fc.property(step, level(0, 3), speed, level(0, 4), (next, y, x, more) => {
        const gain = next(y, x + more) - next(y, x);
        if (y <= 1) expect(gain).toBeGreaterThanOrEqual(-rounding);
        else expect(gain).toBeLessThanOrEqual(rounding);
      }),
      fixedRuns,
    );
  });

  it("keeps the order of two starts", () => {
    fc.assert(
      fc.property(step, level(0, 2), share, speed, (next, y, more, x) => {
        expect(next(y + more, x)).toBeGreaterThanOrEqual(next(y, x) - rounding);
      }),
      fixedRuns,
    );
  });

  it("composes: two months are one month twice as fast", () => {
    fc.assert(
      fc.property(step, level(0, 2), speed, speed, (next, y, first, second) => {
        expect(next(next(y, first), second)).toBeCloseTo(next(y, first + second), 12);
      }),
      fixedRuns,
    );
  });
});

describe("the ceiling", () => {
  const terms = fc.record({ refusal: share, chi: share, pressure: share, backfire: share, announced: fc.boolean() });
  type Terms = typeof terms extends fc.Arbitrary<infer T> ? T : never;
  const of = ({ refusal, chi, pressure, backfire, announced }: Terms) =>
    ceiling(refusal, chi, pressure, backfire, announced);

  it("is a share that conversion and pressure raise, and refusal, backfire and announcement lower", () => {
    fc.assert(
      fc.property(terms, share, (base, other) => {
        const low = of(base);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(low).toBeLessThanOrEqual(1);
        expect(of({ ...base, chi: Math.max(base.chi, other) })).toBeGreaterThanOrEqual(low - rounding);
        expect(of({ ...base, pressure: Math.max(base.pressure, other) })).toBeGreaterThanOrEqual(low - rounding);
        expect(of({ ...base, refusal: Math.max(base.refusal, other) })).toBeLessThanOrEqual(low + rounding);
        expect(of({ ...base, backfire: Math.max(base.backfire, other) })).toBeLessThanOrEqual(low + rounding);
        expect(of({ ...base, announced: true })).toBeLessThanOrEqual(of({ ...base, announced: false }));
      }),
      fixedRuns,
    );
  });

  it("never lowers practice by rising", () => {
    const months = fc.array(fc.record({ ceiling: share, more: share, speed }), { minLength: 2, maxLength: 30 });
    const curve = fc.oneof(
      bass.map((rates) => ({ family: "bass" as const, ...rates })),
      level(0, 2).map((b) => ({ family: "gompertz" as const, b })),
    );
    fc.assert(
      fc.property(curve, share, months, (family, start, course) => {
        const follow = (extra: (month: (typeof course)[number]) => number) =>
          followCurve(family, Math.min(start, course[0]?.ceiling ?? 0), {
            ceiling: Float64Array.from(course, (month) => month.ceiling + extra(month)),
            speed: Float64Array.from(course, (month) => month.speed),
          });
        const low = follow(() => 0);
        const high = follow((month) => (1 - month.ceiling) * month.more);
        low.forEach((w, t) => {
          expect(w).toBeGreaterThanOrEqual(0);
          expect(w).toBeLessThanOrEqual(1 + rounding);
          expect(high[t]).toBeGreaterThanOrEqual(w - rounding);
        });
      }),
      fixedRuns,
    );
  });
});
