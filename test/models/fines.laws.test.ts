import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { caseRate, expectedFine, poissonTail } from "../../src/models/fines.js";
import { fixedRuns, level } from "./parameters.arbitrary.js";

const terms = fc.record({
  rate: level(0, 40),
  perCase: level(0, 30_000),
  cap: fc.oneof(level(0, 100_000), fc.constant(Number.POSITIVE_INFINITY)),
  warnings: fc.integer({ min: 0, max: 3 }),
});
type Terms = typeof terms extends fc.Arbitrary<infer T> ? T : never;
const fine = ({ rate, perCase, cap, warnings }: Terms) => expectedFine(rate, perCase, cap, warnings);
const slack = (amount: number) => 1e-10 * (1 + amount);

describe("the expected fine", () => {
  it("is nothing without cases, and never above the cap or the mean", () => {
    fc.assert(
      fc.property(terms, (t) => {
        const amount = fine(t);
        expect(fine({ ...t, rate: 0 })).toBe(0);
        expect(amount).toBeGreaterThanOrEqual(0);
        expect(amount).toBeLessThanOrEqual(t.cap + slack(t.cap === Number.POSITIVE_INFINITY ? 0 : t.cap));
        expect(amount).toBeLessThanOrEqual(t.perCase * t.rate + slack(t.perCase * t.rate));
      }),
      fixedRuns,
    );
  });

  it("rises with the rate, the amount and the cap, and falls with warnings", () => {
    fc.assert(
      fc.property(terms, level(0, 5), level(0, 5000), (t, cases, euros) => {
        const amount = fine(t);
        expect(fine({ ...t, rate: t.rate + cases })).toBeGreaterThanOrEqual(amount - slack(amount));
        expect(fine({ ...t, perCase: t.perCase + euros })).toBeGreaterThanOrEqual(amount - slack(amount));
        expect(fine({ ...t, cap: t.cap + euros })).toBeGreaterThanOrEqual(amount - slack(amount));
        expect(fine({ ...t, warnings: t.warnings + 1 })).toBeLessThanOrEqual(amount + slack(amount));
      }),
      fixedRuns,
    );
  });

  it("is concave in the rate when nothing is forgiven", () => {
    fc.assert(
      fc.property(terms, level(0, 10), (t, half) => {
        const at = (rate: number) => fine({ ...t, rate, warnings: 0 });
        const chord = (at(t.rate) + at(t.rate + 2 * half)) / 2;
        expect(at(t.rate + half)).toBeGreaterThanOrEqual(chord - slack(chord));
      }),
      fixedRuns,
    );
  });

  it("reaches the cap of a member fined without end", () => {
    fc.assert(
      fc.property(
        level(1, 100_000),
        fc.integer({ min: 1, max: 20 }),
        fc.integer({ min: 0, max: 3 }),
        (cap, n, warned) => {
          expect(expectedFine(700, cap / n, cap, warned) / cap).toBeCloseTo(1, 12);
        },
      ),
      fixedRuns,
    );
  });
});

describe("counts", () => {
  it("have tails that are probabilities, falling in the count and rising in the rate", () => {
    fc.assert(
      fc.property(level(0, 60), level(0, 5), fc.integer({ min: -1, max: 90 }), (rate, more, k) => {
        const tail = poissonTail(rate, k);
        expect(tail).toBeGreaterThanOrEqual(0);
        expect(tail).toBeLessThanOrEqual(1 + 1e-12);
        expect(poissonTail(rate, k + 1)).toBeLessThanOrEqual(tail + 1e-12);
        expect(poissonTail(rate + more, k)).toBeGreaterThanOrEqual(tail - 1e-12);
      }),
      fixedRuns,
    );
  });

  it("make the yearly probability of at least one case the detection", () => {
    fc.assert(
      fc.property(level(0, 0.999), (detection) => {
        expect(poissonTail(caseRate(detection, 12), 1)).toBeCloseTo(detection, 12);
        expect(caseRate(detection, 3) * 4).toBeCloseTo(caseRate(detection, 12), 12);
      }),
      fixedRuns,
    );
  });
});
