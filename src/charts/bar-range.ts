/** A horizontal bar from zero, with the pixels that its label takes beyond its end. */
export interface LabelledBar {
  readonly value: number;
  readonly room: number;
}

/** Most ticks of a small chart. */
const most = 5;

/** Least distance between the labels of two ticks, in pixels. */
const tickGap = 14;

/** The narrowest range in which every bar and its label fit, zero included, over `width` pixels. */
export function labelledRange(bars: readonly LabelledBar[], width: number): [number, number] {
  const [right, left] = [bars.filter(({ value }) => value >= 0), bars.filter(({ value }) => value < 0)];
  const reach = (side: readonly LabelledBar[], scale: number) =>
    Math.max(0, ...side.map(({ value, room }) => Math.abs(value) * scale + room));
  const size = Math.max(...bars.map(({ value }) => Math.abs(value)));
  if (size === 0) return [0, 1];
  let [low, high] = [0, width / size];
  for (let round = 0; round < 60; round += 1) {
    const scale = (low + high) / 2;
    if (reach(right, scale) + reach(left, scale) <= width) low = scale;
    else high = scale;
  }
  const scale = low > 0 ? low : 1 / size;
  return [-reach(left, scale) / scale, reach(right, scale) / scale];
}

/** Round numbers for the ticks of a range, zero among them: at most five, far enough apart for their labels and inside the ends. */
export function axisTicks(
  [low, high]: readonly [number, number],
  width: number,
  labelWidth: (tick: number) => number,
): number[] {
  const scale = width / (high - low);
  const fits = (tick: number) => {
    const half = labelWidth(tick) / 2;
    return tick === 0 || ((tick - low) * scale >= half && (high - tick) * scale >= half);
  };
  const first = Math.floor(Math.log10(high - low)) - 1;
  for (let power = first; power <= first + 2; power += 1) {
    for (const digit of [1, 2, 5]) {
      const step = digit * 10 ** power;
      const ticks = multiples(step, low, high).filter(fits);
      const widest = Math.max(...ticks.map(labelWidth));
      if (ticks.length <= most && step * scale >= widest + tickGap) return ticks;
    }
  }
  return [0];
}

function multiples(step: number, low: number, high: number): number[] {
  const [first, last] = [Math.ceil(low / step), Math.floor(high / step)];
  return Array.from({ length: last - first + 1 }, (_, place) => (first + place) * step + 0);
}
