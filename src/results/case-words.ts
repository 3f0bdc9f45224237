import { say } from "../locale/french.js";
import type { Language, Text } from "../locale/language.js";
import { formatNumber, formatShare, percentSign } from "../locale/numbers.js";
import type { Case } from "../scenario/cases/case.js";
import type { ChangeId } from "../simulate/individuals/case/changes.js";
import type { ChangeEffect } from "../simulate/individuals/case/run-case.js";

type Named = Pick<ChangeEffect, "id" | "shares">;

/** A change as tables and charts name it. @param boycott of the case; a year is named */
export function changeWords(change: Named, boycott?: Case["boycott"]): Text {
  const words = ownWords(change, boycott);
  return isOfLaw(change) ? say(`La loi : ${words.fr}`, `The law: ${words.en}`) : words;
}

/** Changes inside a sentence, those of the law together: `conforming software from the start; in the law, a warning first`. */
export function changeList(changes: readonly Named[], boycott: Case["boycott"], language: Language): string {
  const words = (change: Named) => lowered(ownWords(change, boycott)[language]);
  const ofLaw = changes.filter(isOfLaw).map(words);
  const others = changes.filter((change) => !isOfLaw(change)).map(words);
  const law = say("dans la loi, ", "in the law, ")[language];
  return [...others, ...(ofLaw.length > 0 ? [law + ofLaw.join(", ")] : [])].join(say(" ; ", "; ")[language]);
}

function ownWords({ id, shares = {} }: Named, boycott?: Case["boycott"]): Text {
  if (id === "stayOut" && typeof boycott === "number") {
    return say(`Rester hors du boycott de ${boycott}`, `Staying out of the boycott of ${boycott}`);
  }
  const { feeding, consulting } = shares;
  if (feeding !== undefined && consulting !== undefined) {
    const of = (share: number, language: Language) => formatShare(share, language, 0);
    return say(
      `Les deux : alimenter ${of(feeding, "fr")}, consulter ${of(consulting, "fr")} des fois`,
      `Both: feed ${of(feeding, "en")}, consult ${of(consulting, "en")} of the time`,
    );
  }
  if (feeding !== undefined) return say(`Essayer d’alimenter ${often(feeding).fr}`, `Try to feed ${often(feeding).en}`);
  if (consulting !== undefined)
    return say(`Essayer de consulter ${often(consulting).fr}`, `Try to consult ${often(consulting).en}`);
  return changes[id as keyof typeof changes];
}

function often(share: number): Text {
  if (share === 1) return say("à chaque fois", "every time");
  return say(`${formatShare(share, "fr", 0)} des fois`, `${formatShare(share, "en", 0)} of the time`);
}

const changes = {
  conformingSoftware: say("Un logiciel conforme dès le début", "Conforming software from the start"),
  stayOut: say("Rester hors des boycotts", "Staying out of boycotts"),
  warningFirst: say("un avertissement d’abord", "a warning first"),
  editorPresumed: say("faute de l’éditeur présumée", "the editor’s fault presumed"),
  platformPresumed: say("panne du DMP présumée", "an outage of the record presumed"),
};

const ofLaw: ReadonlySet<ChangeId> = new Set(["warningFirst", "editorPresumed", "platformPresumed"]);

function isOfLaw({ id }: Named): boolean {
  return ofLaw.has(id);
}

function lowered(words: string): string {
  return words.charAt(0).toLocaleLowerCase() + words.slice(1);
}

/** Nothing changed. */
export const unchangedWords: Text = say("Tel quel", "As it is");

const leastShown = 1e-6;
const leastEuros = 0.01;
const leastHours = 0.01;

/** Below this, a chance is told as one in so many too. */
const smallChance = 0.01;

/** A chance with two significant digits: `0,012 %`. */
export function chanceText(chance: number, language: Language): string {
  if (chance > 0 && chance < leastShown)
    return `<\u00a0${chanceNumber(leastShown, 1, language)}${percentSign[language]}`;
  return chanceNumber(chance, 2, language) + percentSign[language];
}

/** {@link chanceText}, and how many it is one in where it is small: `0,012 % (1 sur 8 300)`. */
export function chanceWithOdds(chance: number, language: Language): string {
  return chanceText(chance, language) + oddsText(chance, language);
}

function oddsText(chance: number, language: Language): string {
  if (chance < leastShown || chance >= smallChance) return "";
  const many = formatNumber(1 / chance, language, { significant: 2 });
  return say(` (1 sur ${many})`, ` (1 in ${many})`)[language];
}

function chanceNumber(chance: number, digits: number, language: Language): string {
  const percent = Math.min(100, chance * 100);
  const isNearlySure = percent > 90 && percent < 100;
  return formatNumber(
    percent,
    language,
    isNearlySure ? { digits: percent > 99 ? digits : 0 } : { significant: digits },
  );
}

/** An amount in euros: two digits below ten, none after the mark above. */
export function eurosText(euros: number, language: Language): string {
  if (euros > 0 && euros < leastEuros) return `<\u00a0${formatNumber(leastEuros, language)}`;
  return formatNumber(euros, language, euros < 10 ? { significant: 2 } : { digits: 0 });
}

/** Hours at central values: two digits. */
export function hoursText(hours: number, language: Language): string {
  if (hours > 0 && hours < leastHours) return `<\u00a0${formatNumber(leastHours, language)}`;
  return formatNumber(hours, language, hours < 10 ? { significant: 2 } : { digits: 0 });
}

/** Fines of those who are fined, which the law sets: `2 000–4 000`. */
export function finesText(low: number, high: number, language: Language): string {
  const [from, to] = [low, high].map((euros) => formatNumber(euros, language, { digits: 0 }));
  return from === to ? (from ?? "") : `${from}–${to}`;
}
