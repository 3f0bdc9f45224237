import { say } from "../locale/french.js";
import type { Language, Text } from "../locale/language.js";
import { formatShare } from "../locale/numbers.js";
import { centralStart } from "../models/from-scenario.js";
import { headingOf } from "../results/run.js";
import type { LegalView, Scenario, StartDate } from "../scenario/scenario.js";
import { monthWords } from "../scenario/words/values.js";
import { wrap } from "./table-layout.js";

/** A scenario, and what the law says of it. */
export interface Titled {
  readonly scenario: Scenario;
  readonly legal: LegalView;
}

/** Title of a scenario, its legal label below, and the date that the run takes for a start that is uncertain. */
export function titleBlock({ scenario, legal }: Titled, language: Language): string {
  const { title, label } = headingOf(scenario, legal);
  return [title[language], label[language], ...uncertainStarts(scenario, legal, language)]
    .flatMap((line) => wrap(line))
    .join("\n");
}

/** A sentence for each uncertain start; one for all that start together. */
function uncertainStarts(scenario: Scenario, legal: LegalView, language: Language): string[] {
  if (legal.statusQuo) return [];
  const { penalties, conditionOfPayment } = scenario.levers;
  const starts: readonly (readonly [Text, StartDate])[] = [
    ...(penalties.feedingBound.length > 0 ? [[words.feeding, penalties.feedingStart] as const] : []),
    ...(penalties.consultingBound.length > 0 ? [[words.consulting, penalties.consultingStart] as const] : []),
    ...(conditionOfPayment ? [[words.payment, conditionOfPayment.start] as const] : []),
  ];
  const named = starts.flatMap(([what, start]) => {
    if (typeof start === "number" || start.every(({ on }) => on >= legal.withdrawn)) return [];
    return [{ what: what[language], taken: dateTaken(start, language) }];
  });
  return [...new Set(named.map(({ taken }) => taken))].map((taken) => {
    const names = named.filter((one) => one.taken === taken).map(({ what }) => what);
    const about = names.length === starts.length ? "" : ` (${names.join(", ")})`;
    return say(
      `Début incertain${about} : le calcul central retient ${taken}.`,
      `Uncertain start${about}: the central run takes ${taken}.`,
    )[language];
  });
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
