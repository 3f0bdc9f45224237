import type { Language } from "../locale/language.js";
import { term } from "../locale/terms.js";
import { outcomes } from "../results/catalogue.js";
import type { Outcome } from "../results/outcome.js";
import type { Row } from "../results/table.js";
import { type FigureFilter, filterRows } from "./figure-filter.js";

/** One line of figures: an outcome, of everybody or of one segment, exam or account, over the years. */
export interface FigureLine<One extends Row = Row> {
  readonly outcome: Outcome;
  /** Words for the segment, exam or account; empty for a line over all of them. */
  readonly part: string;
  readonly rows: readonly One[];
}

/**
 * Lines that a page shows, in the catalogue's order. Unless an outcome or a segment was asked for, the main outcomes (or
 * all) over everybody, or part by part where there is no total.
 */
export function figureLines<One extends Row>(
  rows: readonly One[],
  filter: FigureFilter,
  language: Language,
): FigureLine<One>[] {
  const { outcomes: asked, segments, all } = filter;
  const shown = outcomes.filter(({ id, headline }) => (asked.length > 0 ? asked.includes(id) : all || headline));
  const kept = filterRows(rows, filter);
  return shown.flatMap((outcome) => {
    const parts = groupByPart(kept.filter((row) => row.outcome === outcome.id));
    const whole = parts.get("all") ?? parts.get("");
    if (asked.length === 0 && segments.length === 0 && whole) return [{ outcome, part: "", rows: whole }];
    return [...parts].map(([id, group]) => ({ outcome, part: partName(outcome, id, language), rows: group }));
  });
}

function groupByPart<One extends Row>(rows: readonly One[]): Map<string, One[]> {
  const parts = new Map<string, One[]>();
  for (const row of rows) {
    const id = row.segment || row.exam || row.account;
    parts.set(id, [...(parts.get(id) ?? []), row]);
  }
  return parts;
}

function partName({ by }: Outcome, id: string, language: Language): string {
  return by === "total" || id === "" ? "" : term(by, id, language);
}
