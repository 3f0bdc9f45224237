/** Half the width of a 95 % interval, in standard errors. */
const halfWidth = 1.96;

/** How precise a figure is, and what more draws would make of it: "2,000 draws give ±1.2; 20,000 give ±0.4". */
export interface PrecisionAdvice {
  readonly draws: number;
  /** Half the width of its 95 % Monte Carlo interval, in the figure's unit. */
  readonly error: number;
  readonly moreDraws: number;
  /** The same with more draws. */
  readonly moreError: number;
}

/**
 * What a figure's error is, and what it would be with ten times as many draws.
 *
 * @param draws ≥ 1
 * @param error its standard error, ≥ 0
 */
export function advise(draws: number, error: number): PrecisionAdvice {
  const moreDraws = 10 * draws;
  return { draws, error: halfWidth * error, moreDraws, moreError: halfWidth * errorAt(moreDraws, error, draws) };
}

/**
 * The error that another number of draws would leave: errors fall as one over the square root of the number. That holds for
 * independent draws, and is pessimistic for the designs whose errors fall faster.
 *
 * @param draws ≥ 1
 * @param error ≥ 0, as measured with `measuredAt` draws
 */
export function errorAt(draws: number, error: number, measuredAt: number): number {
  return error * Math.sqrt(measuredAt / draws);
}

/**
 * Draws that bring an error down to a target, as {@link errorAt}; rounded up to 1, 2 or 5 times a power of ten.
 *
 * @param target > 0, of the same kind as `error`
 * @param error ≥ 0, as measured with `draws` draws
 * @returns at least 1
 * @throws RangeError for another target
 */
export function drawsFor(target: number, error: number, draws: number): number {
  if (!(target > 0)) throw new RangeError(`invalid target: ${target}`);
  return roundUp(draws * (error / target) ** 2);
}

/** A number that is round but for rounding counts as round. */
function roundUp(value: number): number {
  if (!(value > 1)) return 1;
  if (value === Number.POSITIVE_INFINITY) return value;
  const place = Math.floor(Math.log10(value));
  const steps = [1, 2, 5, 10, 20].map((step) => Number(`${step}e${place}`));
  return steps.find((step) => step >= value * (1 - 1e-9)) as number;
}
