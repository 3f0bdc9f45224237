/** What is counted of every member and year. Classes count members below the threshold, by cause; money is EUR. */
export const memberFigures = [
  "feedingOwn",
  "feedingPlatform",
  "feedingEditor",
  "consultingOwn",
  "consultingPlatform",
  "consultingEditor",
  /** Cases that a control takes up. */
  "feedingCases",
  "consultingCases",
  /** Members with a case at least: those who have something to answer. */
  "controlled",
  /** Members with a fined case beyond the warnings. By duty with separate caps only, as fines. */
  "feedingFinedMembers",
  "consultingFinedMembers",
  "finedMembers",
  /** Members whose fines reach a cap. */
  "cappedMembers",
  "feedingAssessed",
  "consultingAssessed",
  "assessed",
  /** Fines that the exemptions removed; that the editor's alone did. */
  "shielded",
  "shieldedEditor",
] as const;

export type MemberFigure = (typeof memberFigures)[number];

/** Number of figures of a year. */
export const figureCount = memberFigures.length;

/** Position of a figure. */
export function figureAt(figure: MemberFigure): number {
  return memberFigures.indexOf(figure);
}

/** What is counted of every member over the whole horizon. */
export const horizonFigures = ["everControlled", "everFined", "everCapped", "assessedInAll"] as const;

export type HorizonFigure = (typeof horizonFigures)[number];

/** Sums over members of figures, and of their squares: a year after the other, then the whole horizon. */
export interface Tally {
  readonly members: number;
  readonly sums: Float64Array;
  readonly squares: Float64Array;
}

/** An empty tally. */
export function openTally(years: number, members: number): Tally {
  const size = years * figureCount + horizonFigures.length;
  return { members, sums: new Float64Array(size), squares: new Float64Array(size) };
}

/** Place of a figure in a tally. */
export function placeOf(figure: MemberFigure | HorizonFigure, year: number, years: number): number {
  const overall = horizonFigures.indexOf(figure as HorizonFigure);
  return overall >= 0 ? years * figureCount + overall : year * figureCount + figureAt(figure as MemberFigure);
}
