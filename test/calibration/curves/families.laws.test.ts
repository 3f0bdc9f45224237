import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { families, familyIds } from "../../../src/calibration/curves/families.js";
import { fixedRuns } from "../../models/parameters.arbitrary.js";

const share = fc.double({ min: 0.02, max: 0.98, noNaN: true });
const rate = fc.double({ min: 0.05, max: 1.5, noNaN: true });
const span = fc.double({ min: 0, max: 8, noNaN: true });

describe.each(familyIds)("%s", (id) => {
  const { advance, duration, inflection, slopes } = families[id];
  const rates = fc.array(rate, { minLength: families[id].rates.length, maxLength: families[id].rates.length });

  it("stays between 0 and 1 and never falls", () => {
    fc.assert(
      fc.property(share, rates, span, span, (start, r, a, b) => {
        const [sooner, later] = [advance(start, r, Math.min(a, b)), advance(start, r, Math.max(a, b))];
        expect(sooner).toBeGreaterThanOrEqual(start - 1e-12);
        expect(later).toBeGreaterThanOrEqual(sooner - 1e-12);
        expect(later).toBeLessThanOrEqual(1);
      }),
      fixedRuns,
    );
  });

  it("goes on from where it is", () => {
    fc.assert(
      fc.property(share, rates, span, span, (start, r, a, b) => {
        expect(advance(advance(start, r, a), r, b)).toBeCloseTo(advance(start, r, a + b), 9);
      }),
      fixedRuns,
    );
  });

  it("takes as long as it says", () => {
    fc.assert(
      fc.property(share, rates, fc.double({ min: 0.1, max: 4, noNaN: true }), (start, r, years) => {
        const reached = advance(start, r, years);
        fc.pre(reached < 0.999);
        expect(duration(start, reached, r)).toBeCloseTo(years, 6);
      }),
      fixedRuns,
    );
  });

  it("has the slopes that differences have", () => {
    const centred = (f: (x: number) => number, at: number) => (f(at + 1e-5) - f(at - 1e-5)) / 2e-5;
    fc.assert(
      fc.property(share, rates, fc.double({ min: 0.1, max: 8, noNaN: true }), (start, r, years) => {
        const out = new Float64Array(2 + r.length);
        slopes(start, r, years, advance(start, r, years), out);
        expect(out[0]).toBeCloseTo(
          centred((x) => advance(x, r, years), start),
          5,
        );
        expect(out[1]).toBeCloseTo(
          centred((x) => advance(start, r, x), years),
          5,
        );
        for (const i of r.keys())
          expect(out[2 + i]).toBeCloseTo(
            centred((x) => advance(start, r.with(i, x), years), r[i]!),
            5,
          );
      }),
      fixedRuns,
    );
  });

  it("grows fastest at its inflection", () => {
    fc.assert(
      fc.property(rates, (r) => {
        const level = inflection(r);
        fc.pre(level > 0.05);
        const speed = (from: number) => (advance(from, r, 1e-4) - from) / 1e-4;
        expect(speed(level)).toBeGreaterThanOrEqual(speed(level * 0.9) - 1e-6);
        expect(speed(level)).toBeGreaterThanOrEqual(speed(Math.min(0.99, level * 1.1)) - 1e-6);
      }),
      fixedRuns,
    );
  });
});

describe("Bass's curve without any rate", () => {
  it("stays where it is, and has the slopes of one that hardly moves", () => {
    const [still, slow] = [new Float64Array(4), new Float64Array(4)];
    families.bass.slopes(0.3, [0, 0], 5, 0.3, still);
    families.bass.slopes(0.3, [1e-5, 1e-5], 5, families.bass.advance(0.3, [1e-5, 1e-5], 5), slow);
    for (const i of still.keys()) expect(still[i]).toBeCloseTo(slow[i]!, 3);
  });
});

describe("Bass's curve without innovation", () => {
  it("is the logistic one", () => {
    fc.assert(
      fc.property(share, rate, span, (start, q, years) => {
        const logistic = 1 / (1 + Math.exp(-(Math.log(start / (1 - start)) + q * years)));
        expect(families.bass.advance(start, [0, q], years)).toBeCloseTo(logistic, 9);
        expect(families.logistic.advance(start, [q], years)).toBeCloseTo(logistic, 9);
      }),
      fixedRuns,
    );
  });
});
