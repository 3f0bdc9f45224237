import { say } from "../../locale/french.js";
import type { Problem } from "../report.js";

/** A text that is no date of the calendar, or not one of the words allowed there. */
export function impossibleDate(typed: string, words: readonly string[]): Problem {
  const others = words.length > 0 ? `, ${words.join(", ")}` : "";
  const shaped = /^\d{4}-\d{2}(-\d{2})?$/.test(typed);
  return {
    code: "impossible-date",
    found: shaped
      ? say(`« ${typed} », une date qui n’existe pas`, `“${typed}”, a date that does not exist`)
      : say(`« ${typed} »`, `“${typed}”`),
    expected: say(
      `un mois (2028-07) ou un jour (2028-07-01)${others}`,
      `a month (2028-07) or a day (2028-07-01)${others}`,
    ),
    remedy: say(
      "écrivez une date du calendrier, par exemple 2028-07-01",
      "write a date of the calendar, for example 2028-07-01",
    ),
  };
}

/** A horizon that is no span of months. */
export function badHorizon(start: string, end: string): Problem {
  return {
    code: "horizon",
    found: say(`un horizon de ${start} à ${end}`, `a horizon from ${start} to ${end}`),
    expected: say("une fin après le début, 50 ans au plus", "an end after the start, 50 years at most"),
    remedy: say(
      "écrivez par exemple { start: 2026-01, end: 2035-12 }",
      "write for example { start: 2026-01, end: 2035-12 }",
    ),
  };
}

/** Steps that do not follow each other. */
export function stepsOrder(from: string): Problem {
  return {
    code: "steps-order",
    found: say(
      `un palier de ${from} après un palier plus tardif ou égal`,
      `a step of ${from} after a later or equal one`,
    ),
    expected: say("des paliers du plus ancien au plus récent", "steps from the earliest to the latest"),
    remedy: say("triez les paliers par date", "sort the steps by date"),
  };
}

/** A step of a fine schedule inside a year. */
export function notJanuary(from: string): Problem {
  const year = from.slice(0, 4);
  return {
    code: "not-january",
    found: say(`un palier au ${from}`, `a step on ${from}`),
    expected: say(
      "un 1er janvier : maxima et plafonds valent pour une année entière",
      "a 1 January: maxima and caps hold for a whole year",
    ),
    remedy: say(`écrivez ${year}-01 ou ${Number(year) + 1}-01`, `write ${year}-01 or ${Number(year) + 1}-01`),
  };
}

/** Start dates whose probabilities do not make 1. */
export function probabilitiesNotOne(sum: number): Problem {
  const percent = String(Number((sum * 100).toPrecision(6)));
  return {
    code: "probabilities-not-one",
    found: say(`des probabilités qui font ${percent.replace(".", ",")} %`, `probabilities adding up to ${percent}%`),
    expected: say("100 % en tout, never compris", "100% in all, never included"),
    remedy: say("corrigez l’une des probabilités", "correct one of the probabilities"),
  };
}

/** Two possible starts in one month: their probabilities are one. */
export function startTwice(month: string): Problem {
  const when = month === "never" ? say("never", "never") : say(`un début en ${month}`, `a start in ${month}`);
  return {
    code: "start-twice",
    found: say(`${when.fr} une seconde fois`, `${when.en} a second time`),
    expected: say(
      "chaque mois une seule fois ; un jour en cours de mois compte à partir du suivant",
      "each month once; a day inside a month counts from the next",
    ),
    remedy: say("réunissez les deux en ajoutant leurs probabilités", "make them one and add up their probabilities"),
  };
}

/** A measure announced after it starts, or never announced though it starts. */
export function announcedLate(announced: string, start: string): Problem {
  return {
    code: "announced-late",
    found: say(
      `une annonce ${announced === "never" ? "qui ne vient jamais (never)" : `de ${announced}`} pour un début de ${start}`,
      `an announcement ${announced === "never" ? "that never comes" : `of ${announced}`} for a start of ${start}`,
    ),
    expected: say("une annonce au plus tard le jour du début", "an announcement no later than the start"),
    remedy: say(
      "écrivez announced: suivi d’une date, ou announced: start",
      "write announced: and a date, or announced: start",
    ),
  };
}

/** A start that comes before an announcement set in another file. */
export function startTooEarly(field: string, start: string, announced: string, file: string): Problem {
  return {
    code: "start-unannounced",
    found: say(
      `${field}: ${start}, alors que ${file} dit announced: ${announced}`,
      `${field}: ${start}, while ${file} says announced: ${announced}`,
    ),
    expected: say("une annonce au plus tard le jour du début", "an announcement no later than the start"),
    remedy: say(
      "ajoutez announced: start, ou announced: suivi d’une date",
      "add announced: start, or announced: and a date",
    ),
  };
}

/** A horizon bound that is not a month. */
export function notAMonth(typed: string): Problem {
  return {
    code: "not-a-month",
    found: say(`« ${typed} »`, `“${typed}”`),
    expected: say("un mois, sans jour", "a month, without a day"),
    remedy: say("écrivez par exemple 2035-12", "write for example 2035-12"),
  };
}
