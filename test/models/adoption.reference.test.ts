import { describe, expect, it } from "vitest";
import { bassStep, gompertzStep } from "../../src/models/adoption.js";

/** Fourth-order Runge–Kutta over `length` of the clock, in steps too small to matter. */
function integrate(slope: (y: number) => number, start: number, length: number, steps = 2000): number {
  const h = length / steps;
  let y = start;
  for (let i = 0; i < steps; i++) {
    const k1 = slope(y);
    const k2 = slope(y + (h / 2) * k1);
    const k3 = slope(y + (h / 2) * k2);
    const k4 = slope(y + h * k3);
    y += (h / 6) * (k1 + 2 * k2 + 2 * k3 + k4);
  }
  return y;
}

/** Cumulative adoption at time t from nothing. Bass (1969), Management Science 15(5), doi:10.1287/mnsc.15.5.215. */
function bassClosedForm(t: number, p: number, q: number): number {
  const decay = Math.exp(-(p + q) * t);
  return (1 - decay) / (1 + (q / p) * decay);
}

function expectRelative(actual: number, wanted: number): void {
  expect(Math.abs(actual / wanted - 1), `${actual} instead of ${wanted}`).toBeLessThan(1e-10);
}

const rates = [
  { p: 0.01, q: 0.68 },
  { p: 0.03, q: 0.4 },
  { p: 0.2, q: 0 },
  { p: 0, q: 0.5 },
  { p: 1e-9, q: 1.2 },
] as const;

describe.each(rates)("Bass with p $p and q $q", ({ p, q }) => {
  it.each([1e-4, 0.05, 0.5, 0.97, 1, 1.3])("steps from %d as the differential equation does", (y) => {
    for (const speed of [0.2, 1, 2.5, 12]) {
      expectRelative(
        bassStep(y, p, q, speed),
        integrate((at) => (p + q * at) * (1 - at), y, speed / 12),
      );
    }
  });

  it("takes one long step as well as many short ones", () => {
    let y = 0.02;
    for (let month = 0; month < 120; month++) y = bassStep(y, p, q, 1.5);
    expectRelative(y, bassStep(0.02, p, q, 120 * 1.5));
  });
});

describe("the published Bass curve", () => {
  it.each(rates.filter(({ p, q }) => p > 1e-3 && q > 0))(
    "is what monthly steps draw with p $p and q $q",
    ({ p, q }) => {
      let y = 0;
      for (let month = 1; month <= 180; month++) {
        y = bassStep(y, p, q, 1);
        expectRelative(y, bassClosedForm(month / 12, p, q));
      }
    },
  );

  it("grows fastest at (q − p)/2q, reached after ln(q/p)/(p + q) years", () => {
    const [p, q] = [0.03, 0.4];
    const peak = Math.log(q / p) / (p + q);
    expectRelative(bassStep(0, p, q, 12 * peak), (q - p) / (2 * q));
  });
});

describe("Gompertz", () => {
  it.each([1e-6, 0.05, 0.5, 0.97, 1, 1.3])("steps from %d as the differential equation does", (y) => {
    for (const b of [0.1, 0.51, 1.4]) {
      for (const speed of [0.2, 1, 12]) {
        expectRelative(
          gompertzStep(y, b, speed),
          integrate((at) => -b * at * Math.log(at), y, speed / 12),
        );
      }
    }
  });

  it("passes its inflection 1/e after ln(−ln y)/b years", () => {
    const [start, b] = [0.01, 0.5];
    expectRelative(gompertzStep(start, b, (12 * Math.log(-Math.log(start))) / b), 1 / Math.E);
  });
});
