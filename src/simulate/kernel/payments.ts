import { judged } from "./assessment.js";
import type { KernelParts } from "./kernel.js";
import { type FigureLayout, sums } from "./layout.js";
import { addFlow, flowRow } from "./work.js";

/** What a segment pays by calendar year. */
export interface Payments {
  readonly collected: Float64Array;
  readonly editorLiability: Float64Array;
  /** What of a year falls after the horizon. */
  late: number;
  lateLiability: number;
}

/** Makes room for payments. */
export function makePayments(years: number): Payments {
  return { collected: new Float64Array(years), editorLiability: new Float64Array(years), late: 0, lateLiability: 0 };
}

/** Positions of sums by segment in the layout. */
export const sumOf = {
  feedingCases: 0,
  consultingCases: 1,
  cases: 2,
  feedingFined: 3,
  consultingFined: 4,
  fined: 5,
  feedingAssessed: 6,
  consultingAssessed: 7,
  assessed: 8,
  shielded: 9,
  shieldedEditor: 10,
  collectedAfterHorizon: 11,
  editorLiabilityAfterHorizon: 12,
  documentsFed: 13,
  collected: 14,
  editorLiability: 15,
  withheld: 16,
  controlCost: 17,
  burdenHours: 18,
  burdenCost: 19,
} as const;

/** Sets a segment's sum of a year. */
export function setSum(parts: KernelParts, sum: number, s: number, y: number, value: number, out: Float64Array): void {
  const { layout, work } = parts;
  out[(layout.sums[sum * (work.segments + 1) + s] as number) + y] = value;
}

/** Adds up the years of every sum, and the segments. */
export function addUpSums({ layout, work }: KernelParts, out: Float64Array): void {
  const { segments, years } = work;
  const places = segments + 1;
  for (let sum = 0; sum < sums.length; sum++) {
    const all = layout.sums[sum * places + segments] as number;
    if (all === layout.figures.length) continue;
    for (let s = 0; s < segments; s++) {
      const own = layout.sums[sum * places + s] as number;
      let total = 0;
      for (let y = 0; y < years; y++) {
        const value = out[own + y] as number;
        out[all + y] = (out[all + y] as number) + value;
        total += value;
      }
      out[own + years] = total;
      out[all + years] = (out[all + years] as number) + total;
    }
  }
}

/** Reports a year's classes. The averages over segments come later. */
export function reportJudgement(
  parts: KernelParts,
  s: number,
  y: number,
  result: Float64Array,
  out: Float64Array,
): void {
  const { layout, work } = parts;
  reportClasses(layout, work.segments, 0, s, y, result, out);
  reportClasses(layout, work.segments, 1, s, y, result, out);
}

function reportClasses(
  layout: FigureLayout,
  segments: number,
  d: number,
  s: number,
  y: number,
  result: Float64Array,
  out: Float64Array,
): void {
  const places = segments + 1;
  for (let c = 0; c < 4; c++) {
    out[(layout.classes[(d * 5 + c) * places + s] as number) + y] = result[4 * d + c] as number;
  }
  const below = (result[4 * d] as number) + (result[4 * d + 1] as number) + (result[4 * d + 2] as number);
  out[(layout.classes[(d * 5 + 4) * places + s] as number) + y] =
    below === 0 ? 0 : (result[4 * d + 2] as number) / below;
}

/** Reports a year's cases and fines, and spreads what is paid over the months. @param counted enforced months of each duty */
export function reportPayments(
  parts: KernelParts,
  payments: Payments,
  counted: readonly [number, number],
  s: number,
  y: number,
  result: Float64Array,
  out: Float64Array,
): void {
  const { work, memory } = parts;
  const { years, rangeFrom, discountSum } = work;
  const cases = (result[judged.feedingCases] as number) + (result[judged.consultingCases] as number);
  for (let i = 0; i < 2; i++) {
    setSum(parts, sumOf.feedingCases + i, s, y, result[judged.feedingCases + i] as number, out);
    setSum(parts, sumOf.feedingFined + i, s, y, result[judged.feedingFined + i] as number, out);
    setSum(parts, sumOf.feedingAssessed + i, s, y, result[judged.feedingAssessed + i] as number, out);
  }
  setSum(parts, sumOf.cases, s, y, cases, out);
  setSum(parts, sumOf.fined, s, y, result[judged.fined] as number, out);
  setSum(parts, sumOf.assessed, s, y, result[judged.assessed] as number, out);
  setSum(parts, sumOf.shielded, s, y, result[judged.shielded] as number, out);
  setSum(parts, sumOf.shieldedEditor, s, y, result[judged.shieldedEditor] as number, out);
  const isShared = memory.penalties.caps === "shared";
  let control = 0;
  payments.late = 0;
  payments.lateLiability = 0;
  for (let d = 0; d < 2; d++) {
    const n = counted[d] as number;
    if (n === 0) continue;
    const from = rangeFrom[(1 + d) * years + y] as number;
    const cost = (result[judged.feedingCases + d] as number) * memory.scalars.costPerCase;
    control += cost;
    const worth = (discountSum[from + n] as number) - (discountSum[from] as number);
    addFlow(work, flowRow.control, y, cost, (cost / n) * worth);
    if (isShared) continue;
    const assessed = result[judged.feedingAssessed + d] as number;
    pay(parts, payments, s, y, from, n, assessed, result[judged.feedingShieldedEditor + d] as number);
  }
  if (isShared) {
    const at = years + y;
    const first = counted[0] === 0 || counted[1] > counted[0] ? at + years : at;
    const n = Math.max(counted[0], counted[1]);
    pay(
      parts,
      payments,
      s,
      y,
      rangeFrom[first] as number,
      n,
      result[judged.assessed] as number,
      result[judged.shieldedEditor] as number,
    );
  }
  setSum(parts, sumOf.controlCost, s, y, control, out);
  setSum(parts, sumOf.collectedAfterHorizon, s, y, payments.late, out);
  setSum(parts, sumOf.editorLiabilityAfterHorizon, s, y, payments.lateLiability, out);
}

/** Spreads fines and the editor's part evenly over the counted months, and pays them some months later. */
function pay(
  parts: KernelParts,
  payments: Payments,
  s: number,
  y: number,
  from: number,
  n: number,
  assessed: number,
  shieldedEditor: number,
): void {
  const { collected, editorLiability } = payments;
  const { memory, work } = parts;
  const { scalars, isProfessional } = memory;
  const { months, yearTo, discountSum } = work;
  const fine = (assessed * scalars.recovery) / n;
  const liability = (shieldedEditor * scalars.editorLiability * scalars.recovery) / n;
  if (fine === 0 && liability === 0) return;
  const row = flowRow.fines + (isProfessional[s] === 1 ? 0 : 1);
  const first = from + scalars.lagMonths;
  const end = Math.min(months, first + n);
  for (let t = first, year = y; t < end; year++) {
    const until = Math.min(end, yearTo[year] as number);
    const paid = until - t;
    if (paid <= 0) continue;
    const worth = (discountSum[until] as number) - (discountSum[t] as number);
    addFlow(work, row, year, fine * paid, fine * worth);
    addFlow(work, flowRow.liability, year, liability * paid, liability * worth);
    collected[year] = (collected[year] as number) + fine * paid;
    editorLiability[year] = (editorLiability[year] as number) + liability * paid;
    t = until;
  }
  const late = n - Math.max(0, end - first);
  payments.late += fine * late;
  payments.lateLiability += liability * late;
}
