import { say } from "../../locale/french.js";
import type { Text } from "../../locale/language.js";
import type { SharedInputs } from "../merge/shared-inputs.js";
import type { Report } from "../report.js";
import { checkShape } from "../shape/check-shape.js";
import { memberName } from "../words/segments.js";
import { mapOf, nowhere, scalarOf } from "../yaml/tree.js";
import type { Case } from "./case.js";
import { missingSegment } from "./case-problems.js";
import { typedMember } from "./case-schema.js";
import { editorsOf, readMember } from "./read-member.js";
import { overlay, type TypedValues, typedNames, typedTree } from "./typed-values.js";
import { typedWords } from "./typed-words.js";

/** The case of a member that is typed alone; what is not typed is as most members of the segment are. */
export function typedCase(values: TypedValues, shared: SharedInputs, report: Report): Case | undefined {
  const { segment } = values;
  if (segment === undefined) {
    report.add(missingSegment, nowhere(""));
    return undefined;
  }
  const usual = commonestEditor(segment.trim(), shared);
  const place = nowhere("--editor");
  const usually = mapOf(usual === undefined ? [] : [["editor", scalarOf(usual, place)]], place);
  const tree = overlay(usually, typedTree(values));
  checkShape(tree, typedMember, report);
  const described = readMember(tree, shared, report);
  if (!described) return undefined;
  const rest = restWords(values);
  return {
    ...{
      id: namesTyped(values).join(" "),
      kind: "case",
      title: listed([memberWords(described), ...typedWords(described, values)]),
    },
    summary: rest,
    ...described,
    ...{ evidence: "typed", facts: [], rationale: rest },
  };
}

/** A file's case, which says what was typed in place of its values wherever it is named. */
export function withTyped(found: Case, values: TypedValues): Case {
  const names = namesTyped(values);
  if (names.length === 0) return found;
  const typed = listed([...(values.segment === undefined ? [] : [memberWords(found)]), ...typedWords(found, values)]);
  return {
    ...found,
    id: [found.id, ...names].join(" "),
    title: say(
      `${found.title.fr} – saisi à la place : ${lowered(typed.fr)}`,
      `${found.title.en} – typed instead: ${lowered(typed.en)}`,
    ),
    summary: say(`Pour le reste, comme ${found.id}`, `Otherwise as ${found.id}`),
    typed: { fr: lowered(typed.fr), en: lowered(typed.en) },
  };
}

/** `editor=C feeding=70%`. */
function namesTyped(values: TypedValues): string[] {
  return typedNames.flatMap((name) => (values[name] === undefined ? [] : [`${name}=${values[name].trim()}`]));
}

function commonestEditor(segment: string, shared: SharedInputs): string | undefined {
  return editorsOf(segment, shared).toSorted((a, b) => b.share - a.share)[0]?.id;
}

function memberWords({ segment }: Pick<Case, "segment">): Text {
  return { fr: memberName(segment, "fr"), en: memberName(segment, "en") };
}

/** What is taken where nothing is typed. */
function restWords({ editor, feeding, consulting }: TypedValues): Text {
  const practice = feeding === undefined ? (consulting === undefined ? "both" : "feeding") : "consulting";
  const rest = [
    ...(editor === undefined ? [words.editor] : []),
    ...(feeding === undefined || consulting === undefined ? [words[practice]] : []),
  ];
  if (rest.length === 0) return words.nobody;
  const [fr, en] = [rest.map((one) => one.fr).join(", "), rest.map((one) => one.en).join(", ")];
  return say(`Ce qui n’est pas saisi : ${fr}`, `What is not typed: ${en}`);
}

function listed(parts: readonly Text[]): Text {
  return { fr: parts.map(({ fr }) => fr).join(", "), en: parts.map(({ en }) => en).join(", ") };
}

function lowered(words: string): string {
  return words.charAt(0).toLocaleLowerCase() + words.slice(1);
}

const words = {
  editor: say("l’éditeur le plus répandu du segment", "the editor that most members of the segment have"),
  both: say(
    "la pratique d’un membre médian (la moitié en font moins)",
    "the practice of a median member (half do less)",
  ),
  feeding: say(
    "l’alimentation d’un membre médian (la moitié alimentent moins)",
    "the feeding of a median member (half feed less)",
  ),
  consulting: say(
    "la consultation d’un membre médian (la moitié consultent moins)",
    "the consulting of a median member (half consult less)",
  ),
  nobody: say("Personne en particulier", "Nobody in particular"),
};
