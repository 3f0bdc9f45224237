import fc from "fast-check";
import { linearRegression } from "simple-statistics";
import { describe, expect, it } from "vitest";
import { type LeastSquares, minimise } from "../../../src/calibration/numeric/least-squares.js";
import { invert, solve } from "../../../src/calibration/numeric/linear-algebra.js";
import { fixedRuns } from "../../models/parameters.arbitrary.js";

const number = fc.double({ min: -5, max: 5, noNaN: true });

function line(points: readonly (readonly [number, number])[], box: number): LeastSquares {
  return {
    count: points.length,
    lower: [-box, -box],
    upper: [box, box],
    residuals: ([level = 0, slope = 0], out) => {
      for (const [i, [x, y]] of points.entries()) out[i] = y - level - slope * x;
    },
  };
}

const scattered = fc
  .array(number, { minLength: 4, maxLength: 12 })
  .map((ys) => ys.map((y, i): [number, number] => [i / 2, y]));

describe("minimise", () => {
  it("finds the straight line of a linear problem from anywhere", () => {
    fc.assert(
      fc.property(scattered, number, number, (points, a, b) => {
        const { m, b: level } = linearRegression(points);
        const { parameters, sum } = minimise(line(points, 1e6), [a, b]);
        expect(parameters[0]).toBeCloseTo(level, 5);
        expect(parameters[1]).toBeCloseTo(m, 5);
        expect(sum).toBeGreaterThanOrEqual(0);
      }),
      fixedRuns,
    );
  });

  it("stays in the box, and ends no higher than it began", () => {
    fc.assert(
      fc.property(scattered, number, number, (points, a, b) => {
        const problem = line(points, 0.5);
        const start = [a / 10, b / 10];
        const before = new Float64Array(points.length);
        problem.residuals(Float64Array.from(start), before);
        const { parameters, sum } = minimise(problem, start);
        for (const value of parameters) expect(Math.abs(value)).toBeLessThanOrEqual(0.5);
        expect(sum).toBeLessThanOrEqual(before.reduce((all, one) => all + one * one, 0));
      }),
      fixedRuns,
    );
  });

  it("on a face of the box finds the best point of that face", () => {
    const points: [number, number][] = [
      [0, 1],
      [1, 3],
      [2, 5.5],
      [3, 7],
    ];
    const { parameters } = minimise({ ...line(points, 1e6), upper: [1e6, 1] }, [0, 0]);
    expect(parameters[1]).toBe(1);
    expect(parameters[0]).toBeCloseTo((1 + 2 + 3.5 + 4) / 4, 8);
  });

  it("keeps what is held", () => {
    const { parameters } = minimise(
      {
        ...line(
          [
            [0, 1],
            [1, 2],
            [2, 3],
          ],
          1e6,
        ),
        held: [0],
      },
      [0.25, 0],
    );
    expect(parameters[0]).toBe(0.25);
    expect(parameters[1]).toBeCloseTo((1.75 + 2 * 2.75) / 5, 8);
  });

  it("solves a curved valley (Rosenbrock)", () => {
    const valley: LeastSquares = {
      count: 2,
      lower: [-10, -10],
      upper: [10, 10],
      residuals: ([x = 0, y = 0], out) => {
        out[0] = 10 * (y - x * x);
        out[1] = 1 - x;
      },
    };
    const { parameters, sum } = minimise(valley, [-1.2, 1]);
    expect(parameters[0]).toBeCloseTo(1, 7);
    expect(parameters[1]).toBeCloseTo(1, 7);
    expect(sum).toBeLessThan(1e-15);
    expect(minimise(valley, [-1.2, 1]).converged).toBe(true);
    const early = minimise(valley, [-1.2, 1], { mostSteps: 3 });
    expect([early.converged, early.sum > sum]).toEqual([false, true]);
  });

  it("stops sooner where less is asked of it", () => {
    const problem: LeastSquares = {
      count: 2,
      lower: [-10],
      upper: [10],
      residuals: ([x = 0], out) => {
        out[0] = Math.exp(x) - 4;
        out[1] = x - 3;
      },
    };
    const [rough, fine] = [0.2, 1e-8].map((closeness) => minimise(problem, [0], { closeness }));
    expect([rough!.converged, fine!.converged]).toEqual([true, true]);
    expect(rough!.sum).toBeGreaterThan(fine!.sum);
    expect(rough!.sum).toBeLessThan(fine!.sum * 1.05);
  });

  it("comes to an end where undamped steps would swing from side to side", () => {
    // Residuals so large that the curvature they add sends each Gauss–Newton step to the other side.
    const swing: LeastSquares = {
      count: 2,
      lower: [-10],
      upper: [10],
      residuals: ([x = 0], out) => {
        out[0] = x;
        out[1] = 1 + 0.495 * x * x;
      },
    };
    const { converged, parameters } = minimise(swing, [1], { mostSteps: 60 });
    expect(converged).toBe(true);
    expect(parameters[0]).toBeCloseTo(0, 6);
  });

  it("follows slopes that are given", () => {
    const curve = (slope: (x: number) => number): LeastSquares => ({
      count: 1,
      lower: [-10],
      upper: [10],
      residuals: ([x = 0], out) => {
        out[0] = x ** 3 - 8;
      },
      slopes: ([x = 0], out) => {
        out[0]![0] = slope(x);
      },
    });
    expect(
      minimise(
        curve((x) => 3 * x * x),
        [1],
      ).parameters[0],
    ).toBeCloseTo(2, 6);
    expect(
      minimise(
        curve(() => 0),
        [1],
      ).parameters[0],
    ).toBe(1);
  });
});

describe("solve and invert", () => {
  const matrix = [Float64Array.of(4, 2, 0.6), Float64Array.of(2, 5, 1), Float64Array.of(0.6, 1, 3)];

  it("undo the matrix", () => {
    const x = solve(matrix, Float64Array.of(1, -2, 0.5))!;
    const back = matrix.map((row) => row.reduce((sum, one, j) => sum + one * x[j]!, 0));
    for (const [i, value] of [1, -2, 0.5].entries()) expect(back[i]).toBeCloseTo(value, 12);
    const inverse = invert(matrix)!;
    for (const [i, row] of matrix.entries())
      for (const j of [0, 1, 2])
        expect(row.reduce((sum, one, k) => sum + one * inverse[k]![j]!, 0)).toBeCloseTo(i === j ? 1 : 0, 12);
  });

  it("refuse a matrix that is not positive definite", () => {
    const flat = [Float64Array.of(1, 1), Float64Array.of(1, 1)];
    expect(solve(flat, Float64Array.of(1, 1))).toBeUndefined();
    expect(invert(flat)).toBeUndefined();
  });
});
