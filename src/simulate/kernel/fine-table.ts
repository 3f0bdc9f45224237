import { caseRate, expectedFine, poissonTail } from "../../models/fines.js";

/** Rates of fined cases of the four classes. */
const classes = 4;

/** What one duty's control asks of its table. */
export interface Exposure {
  detection: number;
  months: number;
  perCase: number;
  cap: number;
}

/** Exemptions of a draw: shares of cases of a class that they let off. */
export interface Exemptions {
  editor: number;
  platform: number;
}

/** Cases, expected fines and chances of a fine of one member of each class and duty, or of each pair of classes under shared caps. */
export interface FineTable {
  /** Cases a year, by duty. */
  readonly rate: Float64Array;
  /** EUR: with exemptions, and what lifting all of them, or the editor's, would add. `duty·4 + class`, or `i·4 + j`. */
  readonly fine: Float64Array;
  readonly lifted: Float64Array;
  readonly liftedEditor: Float64Array;
  /** Probability of a fine. */
  readonly fined: Float64Array;
  readonly exposures: readonly [Exposure, Exposure];
  readonly rates: Float64Array;
}

/** Makes a table that is valid for nothing yet. */
export function makeFineTable(): FineTable {
  const exposure = (): Exposure => ({ detection: Number.NaN, months: 0, perCase: 0, cap: 0 });
  const floats = () => new Float64Array(16);
  return {
    rate: new Float64Array(2),
    fine: floats(),
    lifted: floats(),
    liftedEditor: floats(),
    fined: floats(),
    exposures: [exposure(), exposure()],
    rates: new Float64Array(24),
  };
}

/** Forgets what the table was computed for: parameters of a new draw or segment. */
export function resetFineTable(table: FineTable): void {
  table.exposures[0].detection = Number.NaN;
  table.exposures[1].detection = Number.NaN;
}

/** Computes one duty's part, unless it holds already. Separate caps. */
export function setDuty(
  table: FineTable,
  d: 0 | 1,
  wanted: Readonly<Exposure>,
  dropped: number,
  exempt: Readonly<Exemptions>,
  warnings: number,
): void {
  const held = table.exposures[d];
  if (isSame(held, wanted)) return;
  Object.assign(held, wanted);
  const at = d * classes;
  const rate = caseRate(wanted.detection, wanted.months);
  table.rate[d] = rate;
  const other = table.exposures[0];
  if (d === 1 && isSame(other, wanted)) {
    for (const part of [table.fine, table.lifted, table.liftedEditor, table.fined]) part.copyWithin(4, 0, 4);
    return;
  }
  const own = rate * (1 - dropped);
  const { perCase, cap } = wanted;
  const full = expectedFine(own, perCase, cap, warnings);
  const tail = poissonTail(own, warnings + 1);
  const ratePlatform = own * (1 - exempt.platform);
  const rateEditor = own * (1 - exempt.editor);
  table.fine[at] = full;
  table.fine[at + 1] = exempt.platform === 0 ? full : expectedFine(ratePlatform, perCase, cap, warnings);
  table.fine[at + 2] = exempt.editor === 0 ? full : expectedFine(rateEditor, perCase, cap, warnings);
  table.lifted[at + 1] = full - (table.fine[at + 1] as number);
  table.lifted[at + 2] = full - (table.fine[at + 2] as number);
  table.liftedEditor[at + 2] = table.lifted[at + 2] as number;
  table.fined[at] = tail;
  table.fined[at + 1] = exempt.platform === 0 ? tail : poissonTail(ratePlatform, warnings + 1);
  table.fined[at + 2] = exempt.editor === 0 ? tail : poissonTail(rateEditor, warnings + 1);
}

/** Computes pairs of classes under shared caps, unless they hold already. Amounts are those of feeding: both duties have the same. */
export function setPairs(
  table: FineTable,
  feeding: Readonly<Exposure>,
  consulting: Readonly<Exposure>,
  dropped: number,
  exempt: Readonly<Exemptions>,
  warnings: number,
): void {
  if (isSame(table.exposures[0], feeding) && isSame(table.exposures[1], consulting)) return;
  Object.assign(table.exposures[0], feeding);
  Object.assign(table.exposures[1], consulting);
  const { rates } = table;
  [feeding, consulting].forEach(({ detection, months }, d) => {
    table.rate[d] = caseRate(detection, months);
    const own = (table.rate[d] as number) * (1 - dropped);
    rates.set([own, own * (1 - exempt.platform), own * (1 - exempt.editor), 0], d * classes);
    rates.set([own, own, own, 0], 8 + d * classes);
    rates.set([own, own * (1 - exempt.platform), own, 0], 16 + d * classes);
  });
  const fine = (rate: number) => expectedFine(rate, feeding.perCase, feeding.cap, warnings);
  for (let i = 0; i < classes; i++) {
    for (let j = 0; j < classes; j++) {
      const rateOf = (set: number) => (rates[set + i] as number) + (rates[set + classes + j] as number);
      const at = i * classes + j;
      const paid = fine(rateOf(0));
      table.fine[at] = paid;
      table.lifted[at] = fine(rateOf(8)) - paid;
      table.liftedEditor[at] = fine(rateOf(16)) - paid;
      table.fined[at] = poissonTail(rateOf(0), warnings + 1);
    }
  }
}

function isSame(a: Readonly<Exposure>, b: Readonly<Exposure>): boolean {
  return a.detection === b.detection && a.months === b.months && a.perCase === b.perCase && a.cap === b.cap;
}
