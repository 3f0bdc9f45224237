import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { classShares, editorFaultRate, practiceBelow } from "../../src/models/compliance.js";
import { fixedRuns, level, share } from "./parameters.arbitrary.js";

const rounding = 1e-12;
const names = ["own", "platform", "editor", "compliant"] as const;
const practice = fc.tuple(share, share).map(([a, b]) => ({ w: Math.min(a, b), top: Math.max(a, b) }));

describe("the law of practice", () => {
  it("is a cumulative probability: between 0 and 1, rising", () => {
    fc.assert(
      fc.property(practice, level(-0.2, 1.5), share, ({ w, top }, z, more) => {
        const below = practiceBelow(z, w, top);
        expect(below).toBeGreaterThanOrEqual(0);
        expect(below).toBeLessThanOrEqual(1 + rounding);
        expect(practiceBelow(z + more, w, top)).toBeGreaterThanOrEqual(below - rounding);
      }),
      fixedRuns,
    );
  });

  it("puts fewer members below when mean practice is higher", () => {
    fc.assert(
      fc.property(practice, share, share, ({ w, top }, z, part) => {
        expect(practiceBelow(z, w + (top - w) * part, top)).toBeLessThanOrEqual(practiceBelow(z, w, top) + rounding);
      }),
      fixedRuns,
    );
  });
});

describe("classes of members", () => {
  const terms = fc.record({ threshold: level(-0.2, 1.2), practice, outage: share, fault: share });

  it("are shares that sum to 1", () => {
    fc.assert(
      fc.property(terms, ({ threshold, practice: { w, top }, outage, fault }) => {
        const shares = classShares(threshold, w, top, outage, fault);
        for (const name of names) {
          expect(shares[name]).toBeGreaterThanOrEqual(-rounding);
          expect(shares[name]).toBeLessThanOrEqual(1 + rounding);
        }
        expect(names.reduce((sum, name) => sum + shares[name], 0)).toBeCloseTo(1, 12);
        const rate = editorFaultRate(shares);
        expect(rate).toBeGreaterThanOrEqual(-rounding);
        expect(rate).toBeLessThanOrEqual(1 + rounding);
      }),
      fixedRuns,
    );
  });

  it("blame the software for more members when it fails more, and nobody else for fewer", () => {
    fc.assert(
      fc.property(terms, share, ({ threshold, practice: { w, top }, outage, fault }, part) => {
        const before = classShares(threshold, w, top, outage, fault);
        const after = classShares(threshold, w, top, outage, fault + (1 - fault) * part);
        expect(after.editor).toBeGreaterThanOrEqual(before.editor - rounding);
        expect([after.own, after.platform]).toEqual([before.own, before.platform]);
      }),
      fixedRuns,
    );
  });

  it("blame nothing that did not fail", () => {
    fc.assert(
      fc.property(terms, ({ threshold, practice: { w, top }, outage, fault }) => {
        expect(classShares(threshold, w, top, outage, 0).editor).toBe(0);
        expect(classShares(threshold, w, top, 0, fault).platform).toBe(0);
      }),
      fixedRuns,
    );
  });

  it("count more members below a higher threshold", () => {
    fc.assert(
      fc.property(terms, share, ({ threshold, practice: { w, top }, outage, fault }, more) => {
        const before = classShares(threshold, w, top, outage, fault);
        const after = classShares(threshold + more, w, top, outage, fault);
        expect(after.compliant).toBeLessThanOrEqual(before.compliant + rounding);
        expect(after.own).toBeGreaterThanOrEqual(before.own - rounding);
      }),
      fixedRuns,
    );
  });
});
