import { say } from "../locale/french.js";
import { findOutcome, outcomes } from "../results/catalogue.js";
import type { Row } from "../results/table.js";
import type { Invocation } from "./command.js";
import { optionTexts } from "./settings.js";
import { UsageError, unknownId } from "./usage-error.js";

/** Which figures of a run are asked for; an empty list asks for all. */
export interface FigureFilter {
  readonly outcomes: readonly string[];
  readonly segments: readonly string[];
  readonly years: readonly (number | "all")[];
  /** Every outcome, where nothing is said, instead of the main ones. */
  readonly all: boolean;
}

/**
 * Reads `--outcome`, `--segment`, `--year` and `--all`.
 *
 * @param rows figures that there are
 * @throws UsageError for an outcome, segment or year that they do not have
 */
export function figureFilter({ options }: Invocation, rows: readonly Row[]): FigureFilter {
  return {
    outcomes: optionTexts(options.outcome).map(checkOutcome),
    segments: optionTexts(options.segment).map((id) => checkSegment(id, rows)),
    years: optionTexts(options.year).map((year) => checkYear(year, rows)),
    all: options.all === true,
  };
}

/** The rows that are asked for. @throws UsageError when there are none */
export function chosenRows<One extends Row>(rows: readonly One[], filter: FigureFilter): One[] {
  const chosen = filterRows(rows, filter);
  if (chosen.length > 0) return chosen;
  throw new UsageError(
    say(
      "aucun chiffre ne répond à tous ces filtres : un résultat peut ne pas exister par segment, ni sur tout l’horizon.",
      "no figure answers all these filters: an outcome may not exist by segment, or over the whole horizon.",
    ),
  );
}

/** The rows that a filter lets through. */
export function filterRows<One extends Row>(rows: readonly One[], filter: FigureFilter): One[] {
  const { outcomes: ids, segments, years } = filter;
  return rows.filter(
    ({ outcome, segment, year }) =>
      (ids.length === 0 || ids.includes(outcome)) &&
      (segments.length === 0 || segments.includes(segment)) &&
      (years.length === 0 || years.includes(year)),
  );
}

/** The id of an outcome. @throws UsageError with the nearest one for an id that the catalogue lacks */
export function checkOutcome(id: string): string {
  if (findOutcome(id)) return id;
  throw unknownId(
    say("résultat inconnu", "unknown outcome"),
    id,
    outcomes.map((outcome) => outcome.id),
    say("« dmp-lab why --help » dit comment les trouver.", "“dmp-lab why --help” tells how to find them."),
  );
}

function checkSegment(id: string, rows: readonly Row[]): string {
  const segments = [...new Set(rows.map(({ segment }) => segment).filter((segment) => segment !== ""))];
  if (segments.includes(id)) return id;
  throw unknownId(say("segment inconnu", "unknown segment"), id, segments);
}

function checkYear(text: string, rows: readonly Row[]): number | "all" {
  const years = rows.flatMap(({ year }) => (year === "all" ? [] : [year]));
  const year = text === "all" ? text : Number(text);
  if (year === "all" || years.includes(year)) return year;
  const [first, last] = [Math.min(...years), Math.max(...years)];
  throw new UsageError(
    say(
      `année hors de l’horizon : ${text}. De ${first} à ${last}, ou all pour le tout.`,
      `year outside the horizon: ${text}. From ${first} to ${last}, or all for the whole.`,
    ),
  );
}
