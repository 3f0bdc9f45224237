import type { ClassYear } from "./classes.js";
import type { FineTable } from "./fine-table.js";

/** Places of a year's numbers: class shares of feeding, of consulting, then members, cases and EUR. */
export const judged = {
  feedingCases: 8,
  consultingCases: 9,
  feedingFined: 10,
  consultingFined: 11,
  fined: 12,
  feedingAssessed: 13,
  consultingAssessed: 14,
  assessed: 15,
  shielded: 16,
  feedingShieldedEditor: 17,
  consultingShieldedEditor: 18,
  shieldedEditor: 19,
} as const;
export const judgedLength = 20;

/** What a year of control comes to under separate caps. */
export function assessSeparately(
  table: FineTable,
  { shares, bothEditors }: ClassYear,
  members: number,
  out: Float64Array,
): void {
  const { fine, lifted, liftedEditor, fined } = table;
  for (let i = 0; i < 8; i++) out[i] = shares[i] as number;
  for (let d = 0; d < 2; d++) {
    const at = 4 * d;
    out[judged.feedingCases + d] = members * belowOf(shares, at) * (table.rate[d] as number);
    out[judged.feedingFined + d] = members * overClasses(shares, fined, at);
    out[judged.feedingAssessed + d] = members * overClasses(shares, fine, at);
    out[judged.feedingShieldedEditor + d] = members * overClasses(shares, liftedEditor, at);
  }
  out[judged.assessed] = (out[judged.feedingAssessed] as number) + (out[judged.consultingAssessed] as number);
  out[judged.shielded] = members * (overClasses(shares, lifted, 0) + overClasses(shares, lifted, 4));
  out[judged.shieldedEditor] =
    (out[judged.feedingShieldedEditor] as number) + (out[judged.consultingShieldedEditor] as number);
  // Fined for either duty: the two are independent within a cohort, where only the editor's class varies.
  const own = (shares[0] as number) * (fined[0] as number) + (shares[1] as number) * (fined[1] as number);
  const other = (shares[4] as number) * (fined[4] as number) + (shares[5] as number) * (fined[5] as number);
  const a = fined[2] as number;
  const b = fined[6] as number;
  const both = own * other + own * b * (shares[6] as number) + other * a * (shares[2] as number) + a * b * bothEditors;
  out[judged.fined] = (out[judged.feedingFined] as number) + (out[judged.consultingFined] as number) - members * both;
}

/** The same under shared caps, over pairs of classes; by duty only cases mean something. */
export function assessTogether(
  table: FineTable,
  { shares, bothEditors }: ClassYear,
  members: number,
  out: Float64Array,
): void {
  for (let i = 0; i < 8; i++) out[i] = shares[i] as number;
  for (let d = 0; d < 2; d++) {
    out[judged.feedingCases + d] = members * belowOf(shares, 4 * d) * (table.rate[d] as number);
  }
  let assessed = 0;
  let shielded = 0;
  let shieldedEditor = 0;
  let fined = 0;
  for (let i = 0; i < 4; i++) {
    for (let j = 0; j < 4; j++) {
      const pair = pairShare(shares, bothEditors, i, j);
      const at = 4 * i + j;
      assessed += pair * (table.fine[at] as number);
      shielded += pair * (table.lifted[at] as number);
      shieldedEditor += pair * (table.liftedEditor[at] as number);
      fined += pair * (table.fined[at] as number);
    }
  }
  out[judged.assessed] = members * assessed;
  out[judged.shielded] = members * shielded;
  out[judged.shieldedEditor] = members * shieldedEditor;
  out[judged.fined] = members * fined;
}

/** Share of members in class `i` for feeding and `j` for consulting. Own and platform shares are those of every cohort. */
function pairShare(shares: Float64Array, bothEditors: number, i: number, j: number): number {
  const one = shares[i] as number;
  const other = shares[4 + j] as number;
  if (i < 2 || j < 2) return one * other;
  const editorFed = shares[2] as number;
  const editorConsulted = shares[6] as number;
  if (i === 2 && j === 2) return bothEditors;
  const fixed = 1 - (shares[0] as number) - (shares[1] as number);
  const otherFixed = 1 - (shares[4] as number) - (shares[5] as number);
  if (i === 2) return Math.max(0, editorFed * otherFixed - bothEditors);
  if (j === 2) return Math.max(0, editorConsulted * fixed - bothEditors);
  return Math.max(0, fixed * otherFixed - editorFed * otherFixed - editorConsulted * fixed + bothEditors);
}

function belowOf(shares: Float64Array, at: number): number {
  return (shares[at] as number) + (shares[at + 1] as number) + (shares[at + 2] as number);
}

function overClasses(shares: Float64Array, values: Float64Array, at: number): number {
  return (
    (shares[at] as number) * (values[at] as number) +
    (shares[at + 1] as number) * (values[at + 1] as number) +
    (shares[at + 2] as number) * (values[at + 2] as number)
  );
}
