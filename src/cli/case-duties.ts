import { say } from "../locale/french.js";
import type { Language } from "../locale/language.js";
import { formatShare } from "../locale/numbers.js";
import type { Cause } from "../simulate/individuals/person-year.js";
import type { DutyRisk, YearRisk } from "../simulate/individuals/risk.js";
import type { CaseResult } from "../simulate/individuals/run-case.js";

/**
 * A line for each duty of a case: what must arrive, what is attempted, what arrives, what would be enough, and whether it is.
 *
 * @param fined some duty is fined in some year, so that one that is not is worth a word
 */
export function dutyRows({ risk, place, needed }: CaseResult, fined: boolean, language: Language): string[][] {
  const { duties } = risk.years[place] as YearRisk;
  return (["feeding", "consulting"] as const).map((duty) => {
    const met = duties[duty];
    if (!met.due) return [words[duty][language], "–", "–", "–", "–", words.nothingDue[language]];
    const share = needed[duty];
    return [
      words[duty][language],
      formatShare(met.threshold, language, 0),
      formatShare(met.attempted, language, 0),
      formatShare(met.arrived, language, 0),
      share === undefined ? "–" : formatShare(share, language, 0),
      verdict(met, language) + (fined && met.enforcedMonths === 0 ? words.unfined[language] : ""),
    ];
  });
}

/** `non`, `oui, par sa pratique`, or chances where luck decides. */
function verdict(met: DutyRisk, language: Language): string {
  const told = (Object.keys(verdicts) as Cause[]).filter((cause) => met.causes[cause] > smallest);
  const [only] = told;
  if (told.length === 1 && only !== undefined) return verdicts[only][language];
  const parts = told
    .sort((a, b) => met.causes[b] - met.causes[a])
    .map((cause) => `${formatShare(met.causes[cause], language, 0)}${colon[language]}${verdicts[cause][language]}`);
  return parts.join(comma[language]);
}

const smallest = 0.005;
const colon = say(" : ", ": ");
const comma = say(" ; ", "; ");

const verdicts = {
  none: say("non", "no"),
  own: say("oui, par sa pratique", "yes, by own practice"),
  platform: say("oui, par les pannes du DMP", "yes, by outages of the record"),
  editor: say("oui, par son logiciel", "yes, by the software"),
};

const words = {
  feeding: say("Alimenter", "Feeding"),
  consulting: say("Consulter", "Consulting"),
  nothingDue: say("rien n’est dû", "nothing is due"),
  unfined: say(" (sans amende)", " (no fine on it)"),
};
