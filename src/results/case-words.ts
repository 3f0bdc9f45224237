import { say } from "../locale/french.js";
import type { Language, Text } from "../locale/language.js";
import { formatNumber, formatShare, percentSign } from "../locale/numbers.js";
import type { ChangeEffect } from "../simulate/individuals/run-case.js";

/** A change as tables and charts name it. */
export function changeWords({ id, share = 0 }: Pick<ChangeEffect, "id" | "share">): Text {
  const of = (language: Language) => formatShare(share, language, 0);
  if (id === "feedEnough")
    return say(`Essayer d’alimenter ${of("fr")} des fois`, `Try to feed ${of("en")} of the time`);
  if (id === "consultEnough") {
    return say(`Essayer de consulter ${of("fr")} des fois`, `Try to consult ${of("en")} of the time`);
  }
  return changes[id];
}

const changes = {
  conformingSoftware: say("Un logiciel conforme dès le début", "Conforming software from the start"),
  noBoycott: say("Aucun boycott cette année-là", "No boycott in that year"),
  stayOut: say("Rester hors des boycotts", "Staying out of boycotts"),
  warningFirst: say("La loi : un avertissement d’abord", "The law: a warning first"),
  editorPresumed: say("La loi : faute de l’éditeur présumée", "The law: the editor’s fault presumed"),
  platformPresumed: say("La loi : panne du DMP présumée", "The law: an outage of the record presumed"),
};

/** Nothing changed. */
export const unchangedWords: Text = say("Tel quel", "As it is");

const leastShown = 1e-6;
const leastEuros = 0.01;

/** A chance with two significant digits: `0,012 %`. */
export function chanceText(chance: number, language: Language): string {
  if (chance > 0 && chance < leastShown)
    return `<\u00a0${chanceNumber(leastShown, 1, language)}${percentSign[language]}`;
  return chanceNumber(chance, 2, language) + percentSign[language];
}

/** Two chances that few draws tell, with one significant digit and their sign once: `0,0004–0,5 %`. */
export function chanceRangeText(low: number, high: number, language: Language): string {
  const [from, to] = [low, high].map((chance) => chanceNumber(chance < leastShown ? 0 : chance, 1, language));
  return (from === to ? from : `${from}–${to}`) + percentSign[language];
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

/** Two amounts in euros that few draws tell: `0,4–900`. */
export function eurosRangeText(low: number, high: number, language: Language): string {
  const [from, to] = [low, high].map((euros) => formatNumber(euros, language, { significant: 1 }));
  return from === to ? (from ?? "") : `${from}–${to}`;
}

/** Fines of those who are fined, which the law sets: `2 000–4 000`. */
export function finesText(low: number, high: number, language: Language): string {
  const [from, to] = [low, high].map((euros) => formatNumber(euros, language, { digits: 0 }));
  return from === to ? (from ?? "") : `${from}–${to}`;
}
