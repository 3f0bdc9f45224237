import { describe, expect, it } from "vitest";
import { expectedFine, poissonTail } from "../../src/models/fines.js";

/** `ln k!` for k up to 3000, summed once. */
const logFactorial = [0];
for (let k = 1; k <= 3000; k++) logFactorial.push((logFactorial[k - 1] as number) + Math.log(k));

function probabilityOf(k: number, rate: number): number {
  return Math.exp(k * Math.log(rate) - rate - (logFactorial[k] as number));
}

function sumFrom(first: number, term: (k: number) => number): number {
  let sum = 0;
  for (let k = logFactorial.length - 1; k >= first; k--) sum += term(k);
  return sum;
}

function expectRelative(actual: number, wanted: number): void {
  expect(Math.abs(actual / wanted - 1), `${actual} instead of ${wanted}`).toBeLessThan(1e-9);
}

const none = Number.POSITIVE_INFINITY;
const rates = [1e-7, 0.00075, 0.02, 0.5, 1, 3, 12.5, 80, 600];
const amounts = [
  { perCase: 1000, cap: 10_000 },
  { perCase: 2500, cap: 10_000 },
  { perCase: 375, cap: 10_000 },
  { perCase: 3000, cap: 10_000 },
  { perCase: 12_000, cap: 10_000 },
  { perCase: 0.01, cap: 2 },
  { perCase: 40_000, cap: none },
] as const;

describe.each(amounts)("fines of $perCase EUR a case within $cap", ({ perCase, cap }) => {
  it.each(rates)("at rate %d are what the definition sums to", (rate) => {
    for (const warnings of [0, 1, 4]) {
      const wanted = sumFrom(0, (k) => Math.min(perCase * Math.max(0, k - warnings), cap) * probabilityOf(k, rate));
      expectRelative(expectedFine(rate, perCase, cap, warnings), wanted);
    }
  });

  it.each(rates)("at rate %d are what the tails sum to", (rate) => {
    if (cap === none) return expectRelative(expectedFine(rate, perCase, cap, 0), perCase * rate);
    const whole = Math.floor(cap / perCase);
    for (const warnings of [0, 2]) {
      let sum = (cap - whole * perCase) * poissonTail(rate, whole + 1 + warnings);
      for (let j = 1; j <= whole; j++) sum += perCase * poissonTail(rate, j + warnings);
      expectRelative(expectedFine(rate, perCase, cap, warnings), sum);
    }
  });
});

describe("Poisson tails", () => {
  it.each(rates)("at rate %d are the direct sums", (rate) => {
    for (const k of [1, 2, 5, 11, 79, 80, 81, 600, 750]) {
      const wanted = sumFrom(k, (j) => probabilityOf(j, rate));
      if (wanted > 1e-290) expectRelative(poissonTail(rate, k), wanted);
    }
  });
});
