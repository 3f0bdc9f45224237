const billion = 1e9;

/**
 * The numbers that the unit of some figures read together is chosen by: all of them, but those from a billion on only where most figures that
 * are not 0 reach it, so that a few large ones do not make the others unreadable.
 *
 * @param figures the numbers of each figure
 */
export function unitNumbers(figures: readonly (readonly number[])[]): number[] {
  const sizes = figures.map((numbers) => Math.max(0, ...numbers.map(Math.abs))).filter((size) => size > 0);
  const large = sizes.filter((size) => size >= billion).length;
  const numbers = figures.flat();
  return 2 * large > sizes.length ? numbers : numbers.map((number) => Math.min(Math.abs(number), billion - 1));
}
