import { say } from "../locale/french.js";
import type { Language, Text } from "../locale/language.js";
import { formatShare } from "../locale/numbers.js";
import { centralStart } from "../models/from-scenario.js";
import type { LegalView, Scenario, StartDate } from "../scenario/scenario.js";
import { monthWords } from "../scenario/words/values.js";

/**
 * A sentence for each uncertain start of a scenario's measures; one for all that start together. None under a law without them.
 *
 * @param drawn figures are those of draws, in which starts vary, rather than the central run's
 */
export function uncertainStarts(scenario: Scenario, legal: LegalView, drawn: boolean): Text[] {
  const [french, english] = [sentences(scenario, legal, "fr", drawn), sentences(scenario, legal, "en", drawn)];
  return french.map((fr, index) => ({ fr, en: english[index] as string }));
}

function sentences(scenario: Scenario, legal: LegalView, language: Language, drawn: boolean): string[] {
  if (legal.statusQuo) return [];
  const { penalties, conditionOfPayment } = scenario.levers;
  const starts: readonly (readonly [Text, StartDate])[] = [
    ...(penalties.feedingBound.length > 0 ? [[words.feeding, penalties.feedingStart] as const] : []),
    ...(penalties.consultingBound.length > 0 ? [[words.consulting, penalties.consultingStart] as const] : []),
    ...(conditionOfPayment ? [[words.payment, conditionOfPayment.start] as const] : []),
  ];
  const named = starts.flatMap(([what, start]) => {
    if (typeof start === "number" || start.every(({ on }) => on >= legal.withdrawn)) return [];
    return [{ what: what[language], taken: drawn ? datesDrawn(start, language) : dateTaken(start, language) }];
  });
  return [...new Set(named.map(({ taken }) => taken))].map((taken) => {
    const names = named.filter((one) => one.taken === taken).map(({ what }) => what);
    const about = names.length === starts.length ? "" : ` (${names.join(", ")})`;
    const sentence = drawn
      ? say(`Début incertain${about}, tiré au sort : ${taken}.`, `Uncertain start${about}, drawn by lot: ${taken}.`)
      : say(
          `Début incertain${about} : le calcul central retient ${taken}.`,
          `Uncertain start${about}: the central run takes ${taken}.`,
        );
    return sentence[language];
  });
}

/** `juillet 2028 (60 %), jamais (40 %)`. */
function datesDrawn(start: Exclude<StartDate, number>, language: Language): string {
  return start
    .map(({ on, probability }) => `${monthWords(on, language)} (${formatShare(probability, language)})`)
    .join(", ");
}

/** `juillet 2028 (probabilité 60 %) ; autrement : jamais (40 %)`. */
function dateTaken(start: Exclude<StartDate, number>, language: Language): string {
  const taken = centralStart(start);
  const write = (on: number) => monthWords(on, language);
  const share = (probability: number) => formatShare(probability, language);
  const others = start
    .filter(({ on }) => on !== taken)
    .map(({ on, probability }) => `${write(on)} (${share(probability)})`);
  const own = start.filter(({ on }) => on === taken).reduce((sum, { probability }) => sum + probability, 0);
  return say(
    `${write(taken)} (probabilité ${share(own)}) ; autrement : ${others.join(", ")}`,
    `${write(taken)} (probability ${share(own)}); otherwise: ${others.join(", ")}`,
  )[language];
}

const words = {
  feeding: say("alimentation", "feeding"),
  consulting: say("consultation", "consulting"),
  payment: say("condition de paiement", "condition of payment"),
};
