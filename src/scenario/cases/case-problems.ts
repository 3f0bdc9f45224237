import { say } from "../../locale/french.js";
import type { Text } from "../../locale/language.js";
import { formatNumber, formatShare } from "../../locale/numbers.js";
import { begunOrClosest } from "../closest.js";
import type { Problem } from "../report.js";
import { closestSegment } from "../resolve/closest-segment.js";
import { missingKey } from "../shape/shape-problems.js";
import { editorText } from "../words/editors.js";
import { fileWords } from "../yaml/file-kinds.js";
import type { TreeNode } from "../yaml/tree.js";

/** The kind that a case must say it is. */
export const missingKind: Problem = missingKey("kind", "case");

/** A list, or one text, where the fields of a case are expected. */
export function noFields(tree: TreeNode): Problem {
  const { fields, start } = fileWords.case;
  const found = tree.kind === "list" ? say("une liste", "a list") : say("un texte sans clé", "a text without a key");
  return { code: "shape", found, expected: fields, remedy: start };
}

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

/** An id that no shipped case has. @param scenarioIds ids that may have been meant for `--scenario` */
export function unknownCase(id: string, known: readonly string[], scenarioIds: readonly string[]): Problem {
  const near = begunOrClosest(id, known);
  const shortened = id.length > 40 ? `${id.slice(0, 39)}…` : id;
  return {
    code: "unknown-case",
    absent: true,
    found: say(`cas type inconnu : ${shortened}`, `unknown case: ${shortened}`),
    expected: say("un cas type livré ou un fichier .yaml", "a shipped case or a .yaml file"),
    remedy: near
      ? say(`vouliez-vous dire « ${near} » ?`, `did you mean “${near}”?`)
      : scenarioIds.includes(id)
        ? say(
            `c’est un scénario : dmp-lab case CAS --scenario ${id}`,
            `this is a scenario: dmp-lab case CASE --scenario ${id}`,
          )
        : say("voyez « dmp-lab case »", "see “dmp-lab case”"),
  };
}

/** A member of whom everything may be known but the segment. */
export const missingSegment: Problem = {
  code: "missing-segment",
  absent: true,
  found: say("aucun segment n’est donné", "no segment is given"),
  expected: say("un segment, ou un cas type", "a segment, or a typical member"),
  remedy: say(
    "ajoutez par exemple --segment gp, ou le nom d’un cas type (« dmp-lab case » les donne)",
    "add for example --segment gp, or the name of a typical member (“dmp-lab case” lists them)",
  ),
};

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

/** An editor with the share of a segment's members that have it, in [0, 1]. */
export interface EditorShare {
  readonly id: string;
  readonly share: number;
}

/** An editor that nobody of the segment has. @param known those that somebody has */
export function unknownEditor(id: string, segment: string, known: readonly EditorShare[]): Problem {
  const near = known.find((one) => one.id.toLowerCase() === id.toLowerCase())?.id;
  const listed = (language: "fr" | "en") =>
    known.map((one) => `${editorText(one.id)[language]} ${formatShare(one.share, language, 0)}`).join(", ");
  return {
    code: "unknown-editor",
    found: say(
      `l’éditeur « ${id} », que personne n’a dans ce segment`,
      `the editor “${id}”, that nobody has in this segment`,
    ),
    expected: say(
      `l’un des éditeurs de ${segment}, avec leur part : ${listed("fr")}`,
      `one of the editors of ${segment}, with their shares: ${listed("en")}`,
    ),
    remedy: near
      ? say(`vouliez-vous dire « ${near} » ?`, `did you mean “${near}”?`)
      : say(
          "ce sont des types, non des marques ; « dmp-lab case --help » dit lequel prendre",
          "these are types, not brands; “dmp-lab case --help” says which to take",
        ),
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

/** A number that a field of a case holds, from 0 on. */
export interface Count {
  /** Unit that may be written after it. */
  readonly unit: string;
  readonly most: number;
  readonly words: Text;
  readonly example: string;
}

/** The numbers of a case, by field. */
export const counts = {
  documentsPerYear: {
    ...{ unit: "documents/year", most: 1e7, example: "3500" },
    words: say("un nombre de documents par an", "a number of documents a year"),
  },
  prescriptionsPerYear: {
    ...{ unit: "prescriptions/year", most: 1e7, example: "1200" },
    words: say("un nombre de prescriptions par an", "a number of prescriptions a year"),
  },
  perDay: {
    ...{ unit: "1/day", most: 1000, example: "3" },
    words: say("un nombre par jour travaillé", "a number on a working day"),
  },
  daysPerYear: {
    ...{ unit: "days/year", most: 366, example: "200" },
    words: say("un nombre de jours par an", "a number of days a year"),
  },
} as const satisfies Record<string, Count>;

/** What is no such number, or lies outside what it can be. @param before what is wrong with its text */
export function badCount(shown: string, { most, words, example }: Count, before?: Problem): Problem {
  const [fr, en] = [formatNumber(most, "fr"), formatNumber(most, "en")];
  return {
    code: before?.code ?? "out-of-domain",
    found: before?.found ?? say(`« ${shown} »`, `“${shown}”`),
    expected: say(`${words.fr}, de 0 à ${fr}`, `${words.en}, from 0 to ${en}`),
    remedy: say(`écrivez par exemple ${example}`, `write for example ${example}`),
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
