import type { Run } from "../../results/run.js";
import { formatMonth } from "../../scenario/month.js";
import { differentHorizons } from "./report-error.js";

/** Id of the scenario that differences are taken from. */
export const baselineId = "status-quo";

/** The shipped scenarios from the law to its alternatives: texts debated in France, then projects and transpositions. */
const libraryOrder = [
  baselineId,
  "article-85-as-voted",
  "bill-2027",
  "immediate-2026",
  "amendment-218",
  "targeted-boycott",
  "graduated",
  "support-first",
  "reimbursement-condition",
  "german-fee-cut",
  "australian-withheld-benefit",
];

/** Scenarios of a report: those asked for, in their order, else the whole library; the baseline always, and first. */
export function chooseScenarios(asked: readonly string[] | undefined, library: readonly string[]): readonly string[] {
  const rank = (id: string) => (libraryOrder.includes(id) ? libraryOrder.indexOf(id) : libraryOrder.length);
  const chosen = asked && asked.length > 0 ? asked : [...library].sort((a, b) => rank(a) - rank(b));
  return [baselineId, ...new Set(chosen.filter((id) => id !== baselineId))];
}

/** Makes sure that all runs have the baseline's horizon. @throws ReportError naming the first that has not */
export function checkHorizons([baseline, ...others]: readonly Run[]): void {
  const span = ({ scenario: { horizon } }: Run) => `${formatMonth(horizon.start)} – ${formatMonth(horizon.end)}`;
  const other = others.find((run) => baseline && span(run) !== span(baseline));
  if (baseline && other) throw differentHorizons(baseline.heading.id, span(baseline), other.heading.id, span(other));
}

/** The scenario that the report is about: article 85 where it runs, else the first hypothetical one, else the second, else the first. */
export function chooseFocus(runs: readonly Run[]): Run {
  const [first, ...others] = runs;
  if (!first) throw new RangeError("invalid runs: none");
  return (
    others.find(({ heading }) => heading.id === "article-85-as-voted") ??
    others.find(({ heading }) => heading.hypothetical) ??
    others[0] ??
    first
  );
}
