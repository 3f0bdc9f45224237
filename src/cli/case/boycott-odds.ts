import { say } from "../../locale/french.js";
import type { Language } from "../../locale/language.js";
import { formatShare } from "../../locale/numbers.js";
import { parametersOf } from "../../models/from-scenario.js";
import { chanceText } from "../../results/case-words.js";
import type { CaseResult } from "../../simulate/individuals/case/run-case.js";
import type { YearRisk } from "../../simulate/individuals/person/risk.js";
import { giveSegments } from "../../simulate/individuals/setting/given.js";
import { segmentAlone } from "../../simulate/individuals/setting/segment-alone.js";
import type { Opened } from "../open-scenarios.js";

/**
 * Chance, in [0, 1], of a boycott in the year looked at that would change how often the segment is controlled, whether the member joins it
 * or not, at central inputs: 1 in a year that the case dates; 0 where feeding is not fined in the months of a boycott.
 */
export function chanceOfBoycott({ scenario, legal }: Opened, result: CaseResult): number {
  const { person, risk, place, year } = result;
  if ((risk.years[place] as YearRisk).duties.feeding.judged === undefined) return 0;
  const parameters = parametersOf(segmentAlone(scenario, person.segment), legal);
  const given = giveSegments(parameters, [person.segment])[0]?.years[place];
  if (!given || given.feeding.boycotted.hazard === given.feeding.usual.hazard) return 0;
  return person.boycottYears.includes(year) ? 1 : given.boycottProbability;
}

/** Who is controlled more often in a boycott; nothing where there can be none. @param chance of it, in [0, 1] */
export function boycottSentence(chance: number, { year }: CaseResult, language: Language): string[] {
  if (chance === 0) return [];
  const share = (of: Language) => (chance < 0.01 ? chanceText(chance, of) : formatShare(chance, of, 0));
  const odds =
    chance === 1
      ? say(`Boycott en ${year} : `, `Boycott in ${year}: `)
      : say(
          `Chance d’un boycott du segment en ${year} : ${share("fr")} (calculée : son taux, moins ce que l’amende dissuade). `,
          `Chance of a boycott of the segment in ${year}: ${share("en")} (computed: its rate, less what fines deter). `,
        );
  const controlled =
    chance === 1
      ? say(
          "qui est sous le seuil y est contrôlé au taux d’un boycott, qu’il s’y joigne ou non.",
          "whoever is below is controlled at the rate of a boycott, joining or not.",
        )
      : say(
          "En plein boycott, qui est sous le seuil est contrôlé au taux d’un boycott, qu’il s’y joigne ou non.",
          "In a boycott, whoever is below is controlled at the rate of a boycott, joining or not.",
        );
  return [odds[language] + controlled[language]];
}
