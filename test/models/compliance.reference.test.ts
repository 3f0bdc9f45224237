import { describe, expect, it } from "vitest";
import { practiceBelow } from "../../src/models/compliance.js";

/** Simpson's rule on a mesh that is dense near 0, where a Beta(κ, 1) density may be infinite: `r = z·v^n`. */
function integrate(density: (r: number) => number, z: number, grading: number, cells = 4000): number {
  const inside = (v: number) => density(z * v ** grading) * z * grading * v ** (grading - 1);
  let sum = inside(1);
  for (let i = 1; i < cells; i++) sum += (i % 2 === 1 ? 4 : 2) * inside(i / cells);
  return sum / (3 * cells);
}

const cases = [
  { w: 0.45, top: 0.9 },
  { w: 0.06, top: 0.85 },
  { w: 0.3, top: 0.95 },
  { w: 0.92, top: 0.97 },
  { w: 0.7, top: 1 },
  { w: 0.2, top: 0.25 },
] as const;

describe.each(cases)("practice of mean $w, done at all by $top", ({ w, top }) => {
  const kappa = w / top / (1 - w / top);
  const grading = Math.max(1, Math.ceil(4 / kappa));

  it.each([0.01, 0.2, 0.6, 0.85, 0.999])("is below %d as often as the Beta(κ, 1) density says", (z) => {
    const wanted = 1 - top + top * integrate((r) => kappa * r ** (kappa - 1), z, grading);
    expect(practiceBelow(z, w, top)).toBeCloseTo(wanted, 9);
  });

  it("has that mean: the area above its cumulative law", () => {
    expect(integrate((z) => 1 - practiceBelow(z, w, top), 1, 4, 40_000)).toBeCloseTo(w, 6);
  });
});
