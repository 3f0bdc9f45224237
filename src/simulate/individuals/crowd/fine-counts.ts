/** How many members were fined how much in all, over the whole horizon. */
export interface FineCounts {
  /** EUR in all, in rising order; amounts that are equal to the cent are one. */
  readonly amounts: Float64Array;
  /** Members fined that much, amount by amount. */
  readonly members: Float64Array;
  /** Members fined in two years at least. */
  readonly again: number;
}

/** Counts fined members by what they pay in all: a few hundred amounts, however many members and worlds. */
export class FineTally {
  private readonly byCent = new Map<number, number>();
  private again = 0;

  /** A member fined `amount` EUR in all, in `years` years. */
  add(amount: number, years: number): void {
    this.count(Math.round(amount * 100), 1);
    if (years > 1) this.again += 1;
  }

  addAll({ amounts, members, again }: FineCounts): void {
    amounts.forEach((amount, row) => void this.count(Math.round(amount * 100), members[row] as number));
    this.again += again;
  }

  counts(): FineCounts {
    const rows = [...this.byCent].sort(([a], [b]) => a - b);
    return {
      amounts: Float64Array.from(rows, ([cents]) => cents / 100),
      members: Float64Array.from(rows, ([, members]) => members),
      again: this.again,
    };
  }

  private count(cents: number, members: number): void {
    this.byCent.set(cents, (this.byCent.get(cents) ?? 0) + members);
  }
}
