import type { KernelParts } from "./kernel.js";
import { addFlow, flowRow } from "./work.js";

/** Avoided duplicates of every exam family, from the realised shares of all segments; avoided spending goes to its flow. */
export function avoidDuplicates(parts: KernelParts, out: Float64Array): void {
  const { work, memory } = parts;
  const { years } = work;
  const families = memory.examIds.length;
  for (let x = 0; x < families; x++) followFamily(parts, x, out);
  const { examSums } = parts.layout;
  for (let k = 0; k < 2; k++) {
    const row = k * (families + 1);
    const all = examSums[row + families] as number;
    for (let x = 0; x < families; x++) {
      const from = examSums[row + x] as number;
      for (let y = 0; y <= years; y++) out[all + y] = (out[all + y] as number) + (out[from + y] as number);
    }
  }
}

function followFamily({ memory, work, layout }: KernelParts, x: number, out: Float64Array): void {
  const { exams, mix, producer, scalars, examIds } = memory;
  const { months, years, segments, realised, realisedBefore, yearFrom, yearTo, discount, consulted } = work;
  const families = examIds.length;
  const made = producer[x] as number;
  const lookback = exams.lookbackMonths[x] as number;
  const unitCost = exams.unitCost[x] as number;
  const fed = made * months;
  const before = realisedBefore[made] as number;
  const avoidable =
    (exams.duplicateShare[x] as number) * (exams.effect[x] as number) * scalars.profileCoverage * (1 - scalars.masked);
  const growth = (1 + (exams.growth[x] as number)) ** (1 / 12);
  consulted.fill(0);
  for (let s = 0; s < segments; s++) {
    const share = mix[x * segments + s] as number;
    if (share === 0) continue;
    const from = (segments + s) * months;
    for (let t = 0; t < months; t++) consulted[t] = (consulted[t] as number) + share * (realised[from + t] as number);
  }
  let spend = (exams.spend[x] as number) / 12;
  let window = lookback * before;
  for (let y = 0; y < years; y++) {
    const first = yearFrom[y] as number;
    const end = yearTo[y] as number;
    let present = 0;
    let opened = 0;
    let met = 0;
    let avoided = 0;
    let worth = 0;
    for (let t = first; t < end; t++) {
      const leaving = t - lookback < 0 ? before : (realised[fed + t - lookback] as number);
      window += (realised[fed + t] as number) - leaving;
      const there = window / lookback;
      const share = there * (consulted[t] as number);
      const amount = spend * avoidable * share;
      present += there;
      opened += consulted[t] as number;
      met += share;
      avoided += amount;
      worth += amount * (discount[t] as number);
      spend *= growth;
    }
    const spent = layout.examSums[x] as number;
    const acts = layout.examSums[families + 1 + x] as number;
    addFlow(work, flowRow.avoided, y, avoided, worth);
    out[spent + y] = avoided;
    out[acts + y] = avoided / unitCost;
    out[spent + years] = (out[spent + years] as number) + avoided;
    out[acts + years] = (out[acts + years] as number) + avoided / unitCost;
    const n = end - first;
    out[(layout.examShares[x] as number) + y] = present / n;
    out[(layout.examShares[families + x] as number) + y] = opened / n;
    out[(layout.examShares[2 * families + x] as number) + y] = (avoidable * met) / n;
  }
}
