import { findOutcome, outcomes } from "../results/catalogue.js";
import type { Row } from "../results/table.js";
import type { Precision } from "../simulate/precision.js";
import type { FigureFilter } from "./figure-filter.js";

/**
 * Outcomes and segments whose distributions a filter needs: the outcomes asked for, in every segment unless some are named, as a page
 * shows them; else the main ones, or all, over everybody and in the segments named. An outcome whose precision is waited for is among them.
 *
 * @param rows figures that there are
 */
export function wantedFigures(filter: FigureFilter, rows: readonly Row[], until: Precision | undefined) {
  const present = new Set(rows.map(({ outcome }) => outcome));
  const isAsked = filter.outcomes.length > 0;
  const shown = isAsked
    ? filter.outcomes
    : outcomes.filter(({ id, headline }) => present.has(id) && (filter.all || headline)).map(({ id }) => id);
  const waited = until && "outcome" in until && present.has(until.outcome) ? [until.outcome] : [];
  const bySegment = shown.some((id) => findOutcome(id)?.by === "segment");
  const every = [...new Set(rows.map(({ segment }) => segment).filter((id) => id !== "" && id !== "all"))];
  return {
    outcomes: [...new Set([...shown, ...waited])],
    segments: filter.segments.length > 0 ? filter.segments : isAsked && bySegment ? every : [],
  };
}
