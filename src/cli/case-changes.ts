import { say } from "../locale/french.js";
import type { Language } from "../locale/language.js";
import { formatNumber } from "../locale/numbers.js";
import { chanceText, changeWords, eurosText, unchangedWords } from "../results/case-words.js";
import { figuresOf } from "../simulate/individuals/case-ranges.js";
import type { YearRisk } from "../simulate/individuals/risk.js";
import { type CaseResult, hasEffect } from "../simulate/individuals/run-case.js";
import { layoutTable, wrap } from "./table-layout.js";

/** What would change a case's year, a line for each change that has an effect, and a sentence for those that have none. */
export function changeTable(result: CaseResult, language: Language): string {
  const { changes, risk, place, hours, year } = result;
  const now = figuresOf(risk.years[place] as YearRisk);
  const { feeding, consulting } = hours[place] as (typeof hours)[number];
  const title = say(`Ce qui changerait ${year}, une chose à la fois`, `What would change ${year}, one thing at a time`);
  const columns = [
    { header: title[language], narrowest: 30 },
    ...[words.chanceOfFine, words.chanceOver, words.expectedShort, words.hoursShort].map((header) => ({
      header: header[language],
      align: "right" as const,
    })),
  ];
  const line = (name: string, fined: number, overall: number, expected: number, spent: number) => [
    name,
    chanceText(fined, language),
    chanceText(overall, language),
    eurosText(expected, language),
    formatNumber(spent, language, { digits: spent < 10 ? 1 : 0 }),
  ];
  const rows = [
    line(unchangedWords[language], now.fined, figuresOf(risk.overall).fined, now.expectedFine, feeding + consulting),
    ...changes
      .filter((one) => hasEffect(one, result))
      .map((one) =>
        line(changeWords(one)[language], one.year.fined, one.overall.fined, one.year.expectedFine, one.hours),
      ),
  ];
  const idle = changes.filter((one) => !hasEffect(one, result)).map((one) => changeWords(one)[language]);
  const without = idle.length === 0 ? [] : wrap(`${words.without[language]}${idle.join(semicolon[language])}.`);
  return [layoutTable(columns, rows).trimEnd(), ...without].join("\n");
}

const semicolon = say(" ; ", "; ");

const words = {
  chanceOfFine: say("Amende dans l’année", "Fine in the year"),
  chanceOver: say("sur tout l’horizon", "in all years"),
  expectedShort: say("Moyenne, €", "Mean, EUR"),
  hoursShort: say("h/an", "h/year"),
  without: say("Sans effet ici : ", "Without effect here: "),
};
