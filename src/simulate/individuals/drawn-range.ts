/** 5 %, median and 95 % over draws of the inputs. */
export interface DrawnRange {
  readonly low: number;
  readonly median: number;
  readonly high: number;
}

/** Range of some values: quantiles of type 7. */
export function rangeOf(values: readonly number[]): DrawnRange {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (level: number) => {
    const place = level * (sorted.length - 1);
    const [below, above] = [sorted[Math.floor(place)] as number, sorted[Math.ceil(place)] as number];
    return below + (place - Math.floor(place)) * (above - below);
  };
  return { low: at(0.05), median: at(0.5), high: at(0.95) };
}
