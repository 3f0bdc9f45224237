import { say } from "../locale/french.js";
import type { Text } from "../locale/language.js";
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
  const reasons = filter.outcomes.flatMap((id) => whyNone(id, rows, filter));
  const shown = reasons.length > 0 ? reasons : [words.noneTogether];
  throw new UsageError({
    fr: [words.none.fr, ...shown.map(({ fr }) => fr)].join(" "),
    en: [words.none.en, ...shown.map(({ en }) => en)].join(" "),
  });
}

/** A sentence for each outcome asked for that a filter leaves without a figure, while others have some. */
export function leftOut(rows: readonly Row[], filter: FigureFilter): Text[] {
  const shown = new Set(filterRows(rows, filter).map(({ outcome }) => outcome));
  return [...new Set(filter.outcomes)]
    .filter((id) => !shown.has(id))
    .flatMap((id) => {
      const [why] = whyNone(id, rows, filter);
      if (!why) return [say(`Ne figure pas ici : ${id}, sous ces filtres.`, `Not shown: ${id}, under these filters.`)];
      return [say(`Ne figure pas ici : ${why.fr}`, `Not shown: ${why.en}`)];
    });
}

/** Why an outcome has no figure under a filter, and what has one. */
function whyNone(id: string, rows: readonly Row[], { segments, years }: FigureFilter): Text[] {
  const own = rows.filter(({ outcome }) => outcome === id);
  if (segments.length > 0 && !own.some(({ segment }) => segment !== "")) {
    return [say(`${id} n’existe pas par segment : ôtez --segment.`, `${id} is not by segment: leave --segment out.`)];
  }
  if (years.length === 0 || own.some(({ year }) => years.includes(year))) return [];
  if (!years.includes("all")) {
    return [
      say(`${id} n’existe que sur tout l’horizon : --year all.`, `${id} is over the whole horizon alone: --year all.`),
    ];
  }
  const other = wholeOf(id);
  return [
    other
      ? say(
          `${id} n’a pas de chiffre sur tout l’horizon : prenez ${other}, ou une année.`,
          `${id} has no figure over the whole horizon: use ${other}, or a year.`,
        )
      : say(
          `${id} n’a pas de chiffre sur tout l’horizon : donnez une année.`,
          `${id} has no figure over the whole horizon: give a year.`,
        ),
  ];
}

/** The outcome that sums up a yearly one over the whole horizon: `presentValueBalance` for `balance`. */
function wholeOf(id: string): string | undefined {
  const name = `presentValue${id.charAt(0).toUpperCase()}${id.slice(1)}`;
  return findOutcome(name)?.id;
}

const words = {
  none: say("aucun chiffre ne répond à ces filtres.", "no figure answers these filters."),
  noneTogether: say(
    "Un résultat peut ne pas exister par segment, ni sur tout l’horizon : ôtez un filtre.",
    "An outcome may not exist by segment, or over the whole horizon: leave a filter out.",
  ),
};

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
    say("« dmp-lab why » en donne la liste.", "“dmp-lab why” lists them."),
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
