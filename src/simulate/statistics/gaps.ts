/**
 * How many of some marks lie below each value: the index of its gap, or of the mark that it is on.
 *
 * @param marks ascending, the last one +∞; at most 256
 * @param from of the first value
 * @param count of values
 * @param gaps receives one number a value; 0 for NaN
 */
export function findGaps(
  marks: Float64Array,
  values: Float64Array,
  from: number,
  count: number,
  gaps: Uint8Array,
): void {
  gaps.fill(0, 0, count);
  for (let first = 0; first < marks.length - 1; first += 10) passTen(marks, first, values, from, count, gaps);
}

/** Which marks are passed cannot be foreseen, so that branches, such as those of a search, would take four times as long. */
function passTen(
  marks: Float64Array,
  first: number,
  values: Float64Array,
  from: number,
  count: number,
  gaps: Uint8Array,
): void {
  const [m0, m1, m2, m3, m4] = fiveMarks(marks, first);
  const [m5, m6, m7, m8, m9] = fiveMarks(marks, first + 5);
  for (let index = 0; index < count; index++) {
    const value = values[from + index] as number;
    const passed =
      Number(value > m0) +
      Number(value > m1) +
      Number(value > m2) +
      Number(value > m3) +
      Number(value > m4) +
      Number(value > m5) +
      Number(value > m6) +
      Number(value > m7) +
      Number(value > m8) +
      Number(value > m9);
    gaps[index] = (gaps[index] as number) + passed;
  }
}

function fiveMarks(marks: Float64Array, first: number): readonly [number, number, number, number, number] {
  const at = (index: number) => marks[index] ?? Number.POSITIVE_INFINITY;
  return [at(first), at(first + 1), at(first + 2), at(first + 3), at(first + 4)];
}
