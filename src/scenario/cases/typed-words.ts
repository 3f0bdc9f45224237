import { say } from "../../locale/french.js";
import type { Language, Text } from "../../locale/language.js";
import { formatDate, formatNumber, percentSign } from "../../locale/numbers.js";
import { formatMonth, never } from "../month.js";
import type { Case, CasePractice } from "./case.js";
import type { TypedValues } from "./typed-values.js";

type Member = Pick<Case, "editor" | "version" | "practice" | "members" | "boycott">;

/** What was typed of a member beside the segment: `editor C`, `feeds 70%`. */
export function typedWords(member: Member, values: TypedValues): Text[] {
  const { editor, practice, members } = member;
  const told: readonly (readonly [keyof TypedValues, Text])[] = [
    ["editor", say(`éditeur ${editor}`, `editor ${editor}`)],
    ["version", versionWords(member)],
    ["feeding", say(`alimente ${share(practice.feeding, "fr")}`, `feeds ${share(practice.feeding, "en")}`)],
    ["consulting", say(`consulte ${share(practice.consulting, "fr")}`, `consults ${share(practice.consulting, "en")}`)],
    ["members", members === 1 ? say("un seul membre", "one member") : say(`${members} membres`, `${members} members`)],
    ["boycott", boycottWords(member)],
  ];
  return told.flatMap(([name, words]) => (values[name] === undefined ? [] : [words]));
}

function share(practice: CasePractice, language: Language): string {
  const percent = "share" in practice ? practice.share * 100 : Number.NaN;
  return formatNumber(percent, language, { significant: 3 }) + percentSign[language];
}

function versionWords({ version }: Member): Text {
  if (version === "drawn")
    return say("logiciel conforme comme chez ses confrères", "conforming software as colleagues get it");
  if (version === never) return say("jamais de logiciel conforme", "never any conforming software");
  const month = formatMonth(version);
  return say(`logiciel conforme en ${formatDate(month, "fr")}`, `conforming software in ${formatDate(month, "en")}`);
}

function boycottWords({ boycott }: Member): Text {
  if (boycott === "never") return say("ne boycotte pas", "boycotts nothing");
  if (boycott === "joins") return say("se joint aux boycotts", "joins boycotts");
  return say(`boycotte en ${boycott}`, `boycotts in ${boycott}`);
}
