import { say } from "../locale/french.js";
import type { Language, Text } from "../locale/language.js";
import { formatShare } from "../locale/numbers.js";
import { centralStart } from "../models/from-scenario.js";
import type { LegalView, Scenario, StartDate } from "../scenario/scenario.js";
import { monthWords } from "../scenario/words/values.js";

/**
 * A sentence for each start of a scenario's measures that has probabilities; one for all that start together. Dates of probability 0 are
 * left out, and the only one left is told as certain. None under a law without measures.
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
  const named = starts.flatMap(([what, listed]) => {
    if (typeof listed === "number") return [];
    const start = listed.filter(({ probability }) => probability > 0);
    if (start.every(({ on }) => on >= legal.withdrawn)) return [];
    const isCertain = start.length === 1;
    const certain = monthWords(start[0]!.on, language);
    const taken = isCertain ? certain : drawn ? datesDrawn(start, language) : dateTaken(start, language);
    return [{ what: what[language], taken, isCertain }];
  });
  return [...new Set(named.map(({ taken }) => taken))].map((taken) => {
    const own = named.filter((one) => one.taken === taken);
    const names = own.map(({ what }) => what);
    const about = names.length === starts.length ? "" : ` (${names.join(", ")})`;
    if (own[0]?.isCertain)
      return say(`Début certain${about} : ${taken}.`, `Certain start${about}: ${taken}.`)[language];
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
