import { limitsOf } from "../curves/curve-model.js";
import { type CurveFit, leastSquaresOf } from "../curves/fit-curve.js";
import { minimise } from "../numeric/least-squares.js";
import { monotoneCurve } from "../numeric/monotone-curve.js";
import { studentCdf, studentQuantile } from "../numeric/student.js";
import { usualConfidence } from "./options.js";

/** How fast a fit worsens as one parameter is moved away from its estimate, the others following. */
export interface Profile {
  /** Values of the parameter, ascending. */
  readonly values: readonly number[];
  /** Signed root of the sum of squares gained, in spreads: Student's t on the fit's degrees of freedom. Ascending. */
  readonly roots: readonly number[];
  /** The root between them. */
  readonly rootAt: (value: number) => number;
  readonly degrees: number;
  /** Whether it goes as far as it should on both sides, every fit on the way having converged. */
  readonly isThrough: boolean;
}

/** Profiles go on until this part of a tail is left, since an average of several may end where one of them is all but spent. */
const outermost = 1 / 25;

/** Relative length of a step that no printed digit of an interval shows. Far from the estimate, searches come nearer only slowly. */
const closeEnough = 1e-4;

/**
 * Profiles one parameter of a fit, from its estimate outwards to where it is no longer believable or its domain ends
 * (Bates & Watts 1988, Nonlinear regression analysis and its applications, § 6.1).
 *
 * @param confidence of the intervals that are to be read from it, in ]0, 0.99]
 * @param mostSteps on each side
 */
export function profileParameter(fit: CurveFit, place: number, confidence = usualConfidence, mostSteps = 60): Profile {
  const { model, observations, parameters, sum, degrees, spread } = fit;
  const [low, high] = limitsOf(model, observations)[place]!;
  const problem = leastSquaresOf(model, observations, [place]);
  const far = studentQuantile(1 - (outermost * (1 - confidence)) / 2, degrees);
  const error = fit.standardErrors[place]!;
  const firstStep = error > 0 ? Math.min(error / 2, (high - low) / 10) : (high - low) / 200;

  let isThrough = true;
  const walk = (direction: 1 | -1): { readonly value: number; readonly root: number }[] => {
    const met: { value: number; root: number }[] = [];
    let from: Float64Array = parameters;
    let [value, root, step] = [parameters[place]!, 0, firstStep];
    const end = direction > 0 ? high : low;
    for (let steps = 0; steps < mostSteps && root < far && value !== end; steps++) {
      const next = direction > 0 ? Math.min(end, value + step) : Math.max(end, value - step);
      const start = Float64Array.from(from);
      start[place] = next;
      const found = minimise(problem, start, { closeness: closeEnough });
      const reached = Math.sqrt(Math.max(0, found.sum - sum)) / spread;
      if (reached - root > 1 && step > firstStep / 64 && reached > 1) {
        step /= 2;
        continue;
      }
      if (reached - root < 0.3) step *= 1.7;
      isThrough &&= found.converged;
      [from, value, root] = [found.parameters, next, Math.max(root, reached)];
      met.push({ value, root: direction * root });
    }
    isThrough &&= root >= far || value === end;
    return met;
  };
  const met = [...walk(-1).reverse(), { value: parameters[place]!, root: 0 }, ...walk(1)];
  const [values, roots] = [met.map(({ value }) => value), met.map(({ root }) => root)];
  return { values, roots, rootAt: monotoneCurve(values, roots), degrees, isThrough };
}

/** Part of the belief that lies below a value: 0 below the profile's domain, 1 above it. */
export function beliefBelow({ values, rootAt, degrees }: Profile, value: number): number {
  if (value < values[0]!) return 0;
  if (value >= values.at(-1)!) return 1;
  return studentCdf(rootAt(value), degrees);
}
