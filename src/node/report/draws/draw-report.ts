import type { Ensemble } from "../../../results/ensemble.js";
import type { Run } from "../../../results/run.js";
import { simulate } from "../../simulate.js";
import { reportDesign } from "../report-draws.js";

/** The draws of a report. */
export interface ReportDraws {
  /** Every scenario, all segments together, with paired differences from the baseline. */
  readonly all: Ensemble;
  /** The same draws of the baseline and of the scenario of interest, segment by segment, shares by month too. */
  readonly bySegment: Ensemble;
}

/** How draws of a report are made. */
export interface ReportDrawsOptions {
  /** Whole number from 1. */
  readonly draws: number;
  readonly seed: number;
  readonly signal?: AbortSignal | undefined;
}

const outcomesOfAll = [
  "feedingShare",
  "consultingShare",
  "feedingEditorFaultRate",
  "assessed",
  "collected",
  "finedMembers",
  "controlCost",
  "withheld",
  "avoidedSpend",
  "burdenCost",
  "presentValueBalance",
  "presentValuePayer",
  "presentValueSociety",
];

const shares = ["feedingShare", "consultingShare"];

const outcomesBySegment = [
  ...shares,
  "feedingCompliant",
  "feedingOwnFault",
  "feedingPlatformFault",
  "feedingEditorFault",
  "assessed",
  "finedMembers",
];

/** Draws the scenarios of a report. @param runs the baseline first */
export async function drawReport(
  runs: readonly Run[],
  focus: Run,
  { draws, seed, signal }: ReportDrawsOptions,
): Promise<ReportDraws> {
  const underLaw = ({ scenario, legal }: Run) => ({ scenario, legal });
  const usual = { draws, seed, signal, design: reportDesign } as const;
  const all = await simulate(runs.map(underLaw), { ...usual, outcomes: outcomesOfAll, compare: true });
  const told = [...new Set([...runs.slice(0, 1), focus])].map(underLaw);
  const segments = [...new Set(focus.table.rows.map(({ segment }) => segment))].filter(
    (id) => !["", "all"].includes(id),
  );
  const bySegment = await simulate(told, {
    ...usual,
    outcomes: outcomesBySegment,
    segments,
    monthly: shares,
  });
  return { all, bySegment };
}
