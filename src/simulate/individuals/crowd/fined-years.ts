/** The fined members of a segment in one realisation, a row for each of their fined years, in the order of members. */
export interface FinedColumns {
  /** Number of the member in its segment. */
  readonly member: Uint32Array;
  /** Position of the calendar year. */
  readonly year: Uint8Array;
  /** EUR in that year. */
  readonly fine: Float64Array;
}

/** Fined years as they are found. */
export class FinedYears {
  private readonly members: number[] = [];
  private readonly years: number[] = [];
  private readonly fines: number[] = [];

  add(member: number, year: number, fine: number): void {
    this.members.push(member);
    this.years.push(year);
    this.fines.push(fine);
  }

  columns(): FinedColumns {
    return {
      member: Uint32Array.from(this.members),
      year: Uint8Array.from(this.years),
      fine: Float64Array.from(this.fines),
    };
  }
}

/** Columns one after the other. */
export function joinFined(parts: readonly FinedColumns[]): FinedColumns {
  const rows = parts.reduce((sum, { member }) => sum + member.length, 0);
  const joined = { member: new Uint32Array(rows), year: new Uint8Array(rows), fine: new Float64Array(rows) };
  let row = 0;
  for (const part of parts) {
    joined.member.set(part.member, row);
    joined.year.set(part.year, row);
    joined.fine.set(part.fine, row);
    row += part.member.length;
  }
  return joined;
}
