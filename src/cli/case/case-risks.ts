import { say } from "../../locale/french.js";
import type { Language } from "../../locale/language.js";
import { chanceText, chanceWithOdds, eurosText, hoursText } from "../../results/case-words.js";
import { drawnChanceRange, drawnChanceText, drawnRangeText, drawnText } from "../../results/drawn-words.js";
import { figuresOf, type RiskRanges } from "../../simulate/individuals/case/case-ranges.js";
import type { CaseResult } from "../../simulate/individuals/case/run-case.js";
import { amongFined, amountQuantile } from "../../simulate/individuals/person/amount-law.js";
import type { Risk, YearRisk } from "../../simulate/individuals/person/risk.js";
import type { EstimatedRange } from "../../simulate/individuals/setting/drawn-range.js";
import { type LayoutRow, layoutTable } from "../table-layout.js";

/**
 * What is at risk, what is withheld and the time it takes, in the year and over the horizon: central values, then median and range of
 * draws. Rows that say nothing in a year without a fine are left out.
 */
export function riskTable(result: CaseResult, language: Language): string {
  const { risk, ranges, place, year, person, bearer, withheld, hours } = result;
  const [own, drawn] = [risk.years[place] as YearRisk, ranges.years[place] as (typeof ranges.years)[number]];
  const row = (name: string, central: string, median = "", range = "") => [name, central, median, range];
  const amounts = (name: string, central: string, range: EstimatedRange) =>
    row(name, central, drawnText(range, language), drawnRangeText(range, language));
  const spent = hours[place] as (typeof hours)[number];
  const time = amounts(
    words[person.members > 1 ? "hoursEach" : "hours"][language],
    hoursText(spent.feeding + spent.consulting, language),
    drawn.hours,
  );
  const lost = withheld[place] as number;
  const lostWords = words[bearer === "patients" ? "fromPatients" : "withheld"][language];
  const rest = [...(lost > 0 ? [amounts(lostWords, eurosText(lost, language), drawn.withheld)] : []), time];
  const isFinable = (one: YearRisk) => one.duties.feeding.enforcedMonths + one.duties.consulting.enforcedMonths > 0;
  const horizon = `${risk.years[0]?.year}–${risk.years.at(-1)?.year}`;
  const rows: LayoutRow[] = risk.years.some(isFinable)
    ? [
        { heading: String(year) },
        ...(isFinable(own) ? fineRows(own, drawn, person.members, language, "capped") : []),
        ...rest,
        { heading: horizon },
        ...fineRows(risk.overall, ranges.overall, person.members, language, "everCapped"),
      ]
    : rest;
  const title = words[risk.years.some(isFinable) || lost > 0 ? "risk" : "takes"];
  const columns = [
    { header: title[language], narrowest: 30 },
    ...[words.central, words.median, words.range].map((header) => ({
      header: header[language],
      align: "right" as const,
    })),
  ];
  return layoutTable(columns, rows).replace("─\n\n", "─\n");
}

/** Chances and amounts of a while. @param cap name of the row that tells the chance of reaching a cap; no row for none */
function fineRows(
  risk: Risk,
  drawn: RiskRanges,
  members: number,
  language: Language,
  cap: "capped" | "everCapped",
): string[][] {
  const { controlled, fined, expectedFine } = figuresOf(risk);
  const of = (name: keyof typeof ofOne) =>
    (members > 1 ? ofGroup : ofOne)[name][language].replace("#", String(members));
  const chance = (name: string, central: number, range: EstimatedRange) => [
    name,
    chanceWithOdds(central, language),
    drawnChanceText(range, language),
    drawnChanceRange(range, language),
  ];
  const owed = amongFined(risk.fines);
  const [median, most] = owed ? [amountQuantile(owed, 0.5), amountQuantile(owed, 0.95)] : [0, 0];
  return [
    chance(of("controlled"), controlled, drawn.controlled),
    chance(of("fined"), fined, drawn.fined),
    ...(risk.capped === 0 ? [] : [[of(cap), chanceText(risk.capped, language), "", ""]]),
    ...(owed ? [[of(most > median ? "ifFined" : "alwaysFined"), eurosText(median, language), "", ""]] : []),
    ...(owed && most > median ? [[of("atMost"), eurosText(most, language), "", ""]] : []),
    [
      of("expected"),
      eurosText(expectedFine, language),
      drawnText(drawn.expectedFine, language),
      drawnRangeText(drawn.expectedFine, language),
    ],
  ];
}

const ofOne = {
  controlled: say("Être contrôlé sous le seuil", "Being controlled below the threshold"),
  fined: say("Recevoir une amende", "Receiving a fine"),
  capped: say("Atteindre le plafond de l’année", "Reaching the year’s cap"),
  everCapped: say("Atteindre une année son plafond", "Reaching the cap of some year"),
  alwaysFined: say("Si amende, €", "If fined, EUR"),
  ifFined: say("Si amende : la moitié paient au plus, €", "If fined: half pay at most, EUR"),
  atMost: say("Si amende : 95 % paient au plus, €", "If fined: 95% pay at most, EUR"),
  expected: say("Amendes en moyenne, €", "Fines on average, EUR"),
};

const ofGroup: typeof ofOne = {
  controlled: say("Au moins un des # contrôlé sous le seuil", "At least one of the # controlled below"),
  fined: say("Au moins un des # à l’amende", "At least one of the # fined"),
  capped: say("Au moins un des # au plafond de l’année", "At least one of the # at the year’s cap"),
  everCapped: say("Au moins un des # une année au plafond", "At least one of the # at some year’s cap"),
  alwaysFined: say("Si amende, les # ensemble, €", "If fined, the # together, EUR"),
  ifFined: say("Si amende, les # ensemble : médiane, €", "If fined, the # together: median, EUR"),
  atMost: say("Si amende, les # ensemble : 95 % au plus, €", "If fined, the # together: 95% at most, EUR"),
  expected: say("Amendes des # ensemble en moyenne, €", "Fines of the # together on average, EUR"),
};

const words = {
  risk: say("Ce qui est risqué", "What is at risk"),
  takes: say("Ce que cela prend", "What it takes"),
  central: say("Centre", "Central"),
  median: say("Médiane", "Median"),
  range: say("5–95 %", "5–95%"),
  hours: say("Temps, h/an", "Time, h/year"),
  hoursEach: say("Temps de chaque membre, h/an", "Time of each member, h/year"),
  withheld: say("Paiements retenus à chacun, €/an", "Payments withheld from each, EUR/year"),
  fromPatients: say("Non remboursé aux patients, €/an", "Not reimbursed to patients, EUR/year"),
};
