/** A law of an amount of money: what may be due, EUR in rising order, and how likely each amount is. Chances sum to 1. */
export interface AmountLaw {
  readonly amounts: Float64Array;
  readonly chances: Float64Array;
}

/** Chances that are not told from 0. */
const negligible = 1e-15;

/** Nothing, for sure. */
export const nothingDue: AmountLaw = { amounts: Float64Array.of(0), chances: Float64Array.of(1) };

/**
 * Law of the fines of a year: each case beyond the warnings costs `perCase`, within the cap.
 *
 * @param rate fined cases a year, ≥ 0: their number is Poisson
 * @param perCase EUR, ≥ 0
 * @param cap EUR, ≥ 0; `Infinity`: none
 */
export function finesLaw(rate: number, perCase: number, cap: number, warnings: number): AmountLaw {
  if (rate === 0 || perCase === 0 || cap === 0) return nothingDue;
  const tally = openTally();
  let chance = Math.exp(-rate);
  let left = 1;
  for (let cases = 0; left > negligible; cases++) {
    const due = Math.min(cap, perCase * Math.max(0, cases - warnings));
    const isLast = due === cap;
    tally.add(due, isLast ? left : chance);
    if (isLast) break;
    left -= chance;
    chance *= rate / (cases + 1);
    // Beyond the mean, a chance this small is followed by smaller ones.
    if (cases > rate && chance < negligible) break;
  }
  return tally.law();
}

/** Law of the sum of two amounts that do not depend on each other. */
export function sumLaw(a: AmountLaw, b: AmountLaw): AmountLaw {
  if (isNothing(a)) return b;
  if (isNothing(b)) return a;
  const tally = openTally();
  a.amounts.forEach((amount, i) => {
    const chance = a.chances[i] as number;
    b.amounts.forEach((other, j) => {
      const both = chance * (b.chances[j] as number);
      if (both > negligible) tally.add(amount + other, both);
    });
  });
  return tally.law();
}

/** Law of the sum of `count` amounts of one law. @param count whole number ≥ 1 */
export function repeatLaw(law: AmountLaw, count: number): AmountLaw {
  let sum = law;
  for (let one = 1; one < count; one++) sum = sumLaw(sum, law);
  return sum;
}

/** Law of an amount whose own law is decided by chance. @param parts with weights > 0, whatever their sum */
export function mixLaws(parts: Iterable<{ readonly law: AmountLaw; readonly weight: number }>): AmountLaw {
  const tally = openTally();
  for (const { law, weight } of parts) {
    law.amounts.forEach((amount, i) => void tally.add(amount, weight * (law.chances[i] as number)));
  }
  return tally.law();
}

/** Chance that more than `amount` is due. */
export function chanceAbove({ amounts, chances }: AmountLaw, amount: number): number {
  let sum = 0;
  for (let i = amounts.length - 1; i >= 0 && (amounts[i] as number) > amount; i--) sum += chances[i] as number;
  return Math.min(1, sum);
}

/** Expected amount, EUR. */
export function meanAmount({ amounts, chances }: AmountLaw): number {
  return amounts.reduce((sum, amount, i) => sum + amount * (chances[i] as number), 0);
}

/** Least amount that is not exceeded with this chance. @param level [0, 1] */
export function amountQuantile({ amounts, chances }: AmountLaw, level: number): number {
  let above = 0;
  let last = amounts.length - 1;
  while (last > 0 && above + (chances[last] as number) <= 1 - level + negligible) {
    above += chances[last] as number;
    last -= 1;
  }
  return amounts[last] as number;
}

/** The same law among those who owe something, or `undefined` where nobody does. */
export function amongFined({ amounts, chances }: AmountLaw): AmountLaw | undefined {
  const first = amounts.findIndex((amount) => amount > 0);
  if (first < 0) return undefined;
  const owed = chances.subarray(first);
  const sum = owed.reduce((total, chance) => total + chance, 0);
  return { amounts: amounts.slice(first), chances: owed.map((chance) => chance / sum) };
}

function isNothing({ amounts }: AmountLaw): boolean {
  return amounts.length === 1 && amounts[0] === 0;
}

/** Adds up chances; amounts that are equal to the cent are one. */
function openTally() {
  const byCent = new Map<number, { readonly amount: number; chance: number }>();
  return {
    add: (amount: number, chance: number) => {
      const cents = Math.round(amount * 100);
      const known = byCent.get(cents);
      if (known) known.chance += chance;
      else byCent.set(cents, { amount, chance });
    },
    law: (): AmountLaw => {
      const rows = [...byCent.values()].sort((a, b) => a.amount - b.amount);
      const sum = rows.reduce((total, { chance }) => total + chance, 0);
      return {
        amounts: Float64Array.from(rows, ({ amount }) => amount),
        chances: Float64Array.from(rows, ({ chance }) => chance / sum),
      };
    },
  };
}
