/**
 * A smooth curve through points that rises wherever they do: cubic pieces with Fritsch and Butland's slopes (1984, A method for constructing local
 * monotone piecewise cubic interpolants, doi:10.1137/0905021), constant beyond the ends.
 *
 * @param x ascending, at least one
 * @param y as many, never falling
 */
export function monotoneCurve(x: readonly number[], y: readonly number[]): (at: number) => number {
  const last = x.length - 1;
  const chords = x.slice(1).map((right, i) => (y[i + 1]! - y[i]!) / (right - x[i]!));
  const slopes = x.map((_, i) => {
    const [before, after] = [chords[i - 1], chords[i]];
    if (before === undefined || after === undefined) return before ?? after ?? 0;
    if (before * after <= 0) return 0;
    const [left, right] = [x[i]! - x[i - 1]!, x[i + 1]! - x[i]!];
    const [weightBefore, weightAfter] = [2 * right + left, right + 2 * left];
    return (weightBefore + weightAfter) / (weightBefore / before + weightAfter / after);
  });
  return (at) => {
    if (at <= x[0]!) return y[0]!;
    if (at >= x[last]!) return y[last]!;
    const i = x.findIndex((one) => one > at) - 1;
    const width = x[i + 1]! - x[i]!;
    const t = (at - x[i]!) / width;
    const [rest, rise] = [1 - t, y[i + 1]! - y[i]!];
    const bend = width * (slopes[i]! * rest - slopes[i + 1]! * t);
    return y[i]! + t * t * (3 - 2 * t) * rise + t * rest * bend;
  };
}
