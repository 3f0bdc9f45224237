/**
 * The last decimal place of a figure that its Monte Carlo error allows to print: the smallest k with 10^k / 2 ≥ error.
 *
 * The error is then at most half a unit of the last digit printed: in 95 runs of 100 it moves the figure by less than one such unit
 * (1.96 times a half), and another seed prints a last digit that differs by one at most. One place more would print noise, one less
 * would hide what is known.
 *
 * @param error standard error, ≥ 0
 * @returns 0 for units, −2 for hundredths, 3 for thousands; −∞ for error 0: every digit may be printed; +∞ for +∞: none
 * @throws RangeError for another error
 */
export function lastPlace(error: number): number {
  if (!(error >= 0)) throw new RangeError(`invalid error: ${error}`);
  if (error === 0) return Number.NEGATIVE_INFINITY;
  if (error === Number.POSITIVE_INFINITY) return error;
  let place = Math.ceil(Math.log10(2 * error));
  while (power(place) / 2 < error) place++;
  while (power(place - 1) / 2 >= error && power(place - 1) > 0) place--;
  return place + 0;
}

/**
 * How many significant digits of a figure its error allows to print, once it is rounded by {@link roundHonestly}.
 *
 * @param error standard error, ≥ 0
 * @returns a whole number from 1 to 15: 15 at most because a double holds no more of a decimal number, 1 at least because something
 * must be printed, which for a figure that is zero or rounds to zero is that zero
 * @throws RangeError for another error
 */
export function honestDigits(value: number, error: number): number {
  const rounded = roundHonestly(value, error);
  if (rounded === 0 || !Number.isFinite(rounded)) return 1;
  return Math.min(15, Math.max(1, leadingPlace(rounded) - lastPlace(error) + 1));
}

/**
 * A figure rounded to the last place that its error allows.
 *
 * @param error standard error, ≥ 0
 * @returns the decimal number nearest to the value with no digit beyond {@link lastPlace}; the value itself when it has no more than
 * 15 digits above it; 0 for a value that is lost in its error; NaN for an infinite error, when nothing may be printed
 * @throws RangeError for another error
 */
export function roundHonestly(value: number, error: number): number {
  const place = lastPlace(error);
  if (place === Number.POSITIVE_INFINITY) return Number.NaN;
  if (value === 0 || !Number.isFinite(value)) return value;
  const digits = leadingPlace(value) - place + 1;
  if (digits > 15) return value;
  if (digits > 0) return Number(value.toPrecision(digits));
  return Math.abs(value) >= power(place) / 2 ? Math.sign(value) * power(place) : 0;
}

/** The place of the first digit. */
function leadingPlace(value: number): number {
  return Number(value.toExponential().split("e")[1]);
}

/** The double nearest to 10^place, which `10 ** place` is not everywhere. */
function power(place: number): number {
  return Number(`1e${place}`);
}
