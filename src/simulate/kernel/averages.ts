import type { KernelParts } from "./kernel.js";

/** Shares of all segments together: fates weighted by due events, classes by members. Monthly series likewise. */
export function averageOverSegments(
  parts: KernelParts,
  out: Float64Array,
  series: { readonly at: Int32Array; readonly monthly: Float64Array } | undefined,
): void {
  const { memory, work, layout } = parts;
  const { segments, years, months } = work;
  const places = segments + 1;
  for (let d = 0; d < 2; d++) {
    let due = 0;
    let bound = 0;
    for (let s = 0; s < segments; s++) {
      const weight = (memory.members[s] as number) * (memory.events[d * segments + s] as number);
      due += weight;
      if (weight > 0) bound += memory.members[s] as number;
    }
    if (due === 0) continue;
    for (let s = 0; s < segments; s++) {
      const members = memory.members[s] as number;
      const weight = (members * (memory.events[d * segments + s] as number)) / due;
      if (weight === 0) continue;
      for (let k = 0; k < 5; k++) {
        const row = (d * 5 + k) * places;
        addYears(out, layout.fates[row + s] as number, layout.fates[row + segments] as number, weight, years);
        if (k < 4) {
          const from = layout.classes[row + s] as number;
          addYears(out, from, layout.classes[row + segments] as number, members / bound, years);
        }
      }
      if (series) {
        for (let k = 0; k < 2; k++) {
          const row = (d * 2 + k) * places;
          const from = series.at[row + s] as number;
          const to = series.at[row + segments] as number;
          addYears(series.monthly, from * months, to * months, weight, months);
        }
      }
    }
    const rate = layout.classes[(d * 5 + 4) * places + segments] as number;
    const of = (k: number) => layout.classes[(d * 5 + k) * places + segments] as number;
    const own = of(0);
    const platform = of(1);
    const editor = of(2);
    for (let y = 0; y < years; y++) {
      const below = (out[own + y] as number) + (out[platform + y] as number) + (out[editor + y] as number);
      out[rate + y] = below === 0 ? 0 : (out[editor + y] as number) / below;
    }
  }
}

function addYears(values: Float64Array, from: number, to: number, weight: number, count: number): void {
  for (let i = 0; i < count; i++) values[to + i] = (values[to + i] as number) + weight * (values[from + i] as number);
}
