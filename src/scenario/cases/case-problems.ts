import { say } from "../../locale/french.js";
import { closest } from "../closest.js";
import type { Problem } from "../report.js";
import { closestSegment } from "../resolve/closest-segment.js";
import { missingKey } from "../shape/shape-problems.js";

/** The kind that a case must say it is. */
export const missingKind: Problem = missingKey("kind", "case");

/** A file of another kind: nothing else is worth saying of it. */
export function notACase(kind: string, file: string): Problem {
  const command = kind === "policy" ? `dmp-lab check ${file}` : "scenarios/README.md";
  return {
    code: "not-a-case",
    found: say(`un fichier de sorte « ${kind} »`, `a file of kind “${kind}”`),
    expected: say("un cas type (kind: case)", "a typical member (kind: case)"),
    remedy: say(`voyez ${command}`, `see ${command}`),
  };
}

/** An id that no shipped case has. */
export function unknownCase(id: string, known: readonly string[]): Problem {
  const near = closest(id, known);
  const shortened = id.length > 40 ? `${id.slice(0, 39)}…` : id;
  return {
    code: "unknown-case",
    absent: true,
    found: say(`cas type inconnu : ${shortened}`, `unknown case: ${shortened}`),
    expected: say("un cas type livré ou un fichier .yaml", "a shipped case or a .yaml file"),
    remedy: near
      ? say(`vouliez-vous dire « ${near} » ?`, `did you mean “${near}”?`)
      : say("voyez « dmp-lab case »", "see “dmp-lab case”"),
  };
}

/** A segment that the assumptions do not have. */
export function unknownSegment(id: string, known: readonly string[]): Problem {
  const near = closestSegment(id, known);
  const meant = near !== undefined && known.includes(near) ? near : undefined;
  return {
    code: "unknown-segment",
    found: say(`le segment inconnu « ${id} »`, `the unknown segment “${id}”`),
    expected: say(`l’un de ces segments : ${known.join(", ")}`, `one of these segments: ${known.join(", ")}`),
    remedy: meant
      ? say(`vouliez-vous dire « ${meant} » ?`, `did you mean “${meant}”?`)
      : say(`écrivez par exemple ${known[0]}`, `write for example ${known[0]}`),
  };
}

/** An editor that nobody of the segment has. */
export function unknownEditor(id: string, segment: string, known: readonly string[]): Problem {
  const near = known.find((one) => one.toLowerCase() === id.toLowerCase());
  return {
    code: "unknown-editor",
    found: say(
      `l’éditeur « ${id} », que personne n’a dans ce segment`,
      `the editor “${id}”, that nobody has in this segment`,
    ),
    expected: say(
      `l’un des éditeurs de ${segment} : ${known.join(", ")}`,
      `one of the editors of ${segment}: ${known.join(", ")}`,
    ),
    remedy: near
      ? say(`vouliez-vous dire « ${near} » ?`, `did you mean “${near}”?`)
      : say(`écrivez par exemple ${known[0]}`, `write for example ${known[0]}`),
  };
}

/** A year of boycott that is none. */
export function impossibleYear(typed: string): Problem {
  return {
    code: "impossible-year",
    found: say(`l’année « ${typed} »`, `the year “${typed}”`),
    expected: say("une année de 2000 à 2100", "a year from 2000 to 2100"),
    remedy: say("écrivez par exemple 2029", "write for example 2029"),
  };
}

/** A number outside what a field can hold. */
export function outOfBounds(shown: string, low: number, high: number): Problem {
  return {
    code: "out-of-domain",
    found: say(`« ${shown} »`, `“${shown}”`),
    expected: say(`un nombre de ${low} à ${high}`, `a number from ${low} to ${high}`),
    remedy: say(`écrivez un nombre de ${low} à ${high}`, `write a number from ${low} to ${high}`),
  };
}

/** Neither a rank alone, nor a number a day with its days. */
export const unclearPractice: Problem = {
  code: "practice",
  found: say("une pratique incomplète, ou dite de deux façons", "a practice that is incomplete, or said in two ways"),
  expected: say(
    "une part, { rank: … }, ou perDay et daysPerYear ensemble",
    "a share, { rank: … }, or perDay and daysPerYear together",
  ),
  remedy: say(
    "écrivez par exemple 60 %, { rank: 50 % } ou { perDay: 2, daysPerYear: 220 }",
    "write for example 60 %, { rank: 50 % } or { perDay: 2, daysPerYear: 220 }",
  ),
};
