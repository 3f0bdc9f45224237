import { say } from "../../locale/french.js";
import type { Language } from "../../locale/language.js";
import { chanceText, changeList, changeWords, eurosText, hoursText, unchangedWords } from "../../results/case-words.js";
import { figuresOf, type RiskFigures } from "../../simulate/individuals/case/case-ranges.js";
import { type CaseResult, hasEffect } from "../../simulate/individuals/case/run-case.js";
import type { YearRisk } from "../../simulate/individuals/person/risk.js";
import { layoutTable, wrap } from "../table-layout.js";

/**
 * What would change a case's year, a line for each change that shows in it, and a sentence for the others; nothing where nothing is at
 * stake in the year.
 */
export function changeTable(result: CaseResult, language: Language): string[] {
  const { changes, risk, place, hours, year, withheld, bearer, case: described } = result;
  if (changes.length === 0) return [];
  const own = risk.years[place] as YearRisk;
  const isJudged = Boolean(own.duties.feeding.judged ?? own.duties.consulting.judged);
  const lost = withheld[place] as number;
  const { feeding, consulting } = hours[place] as (typeof hours)[number];
  const cells = (figures: RiskFigures, overall: RiskFigures, saved: number) => [
    ...(isJudged
      ? [
          chanceText(figures.fined, language),
          chanceText(overall.fined, language),
          eurosText(figures.expectedFine, language),
        ]
      : []),
    ...(lost > 0 ? [eurosText(saved, language)] : []),
  ];
  const now = cells(figuresOf(own), figuresOf(risk.overall), lost);
  const told = changes.map((change) => ({
    change,
    cells: cells(change.year, change.overall, change.withheld),
  }));
  const isSeen = ({ change, cells: shown }: (typeof told)[number]) =>
    hasEffect(change, result) && shown.some((cell, column) => cell !== now[column]);
  const idle = told.filter((one) => !isSeen(one)).map(({ change }) => change);
  const list = changeList(idle, described.boycott, language);
  if (idle.length === told.length) {
    return [
      wrap(
        say(
          `Rien de ce qui est essayé ici ne changerait ${year} : ${list}.`,
          `Nothing that is tried here would change ${year}: ${list}.`,
        )[language],
      ).join("\n"),
    ];
  }
  const title = say(`Ce qui changerait ${year}, une chose à la fois`, `What would change ${year}, one thing at a time`);
  const headers = [
    ...(isJudged ? [words.fine, words.fineOverall, words.expected] : []),
    ...(lost > 0 ? [words[bearer === "patients" ? "fromPatients" : "withheld"]] : []),
    words.hours,
  ];
  const columns = [
    { header: title[language], narrowest: 30 },
    ...headers.map((header) => ({ header: header[language], align: "right" as const })),
  ];
  const rows = [
    [unchangedWords[language], ...now, hoursText(feeding + consulting, language)],
    ...told
      .filter(isSeen)
      .map(({ change, cells: shown }) => [
        changeWords(change, described.boycott)[language],
        ...shown,
        hoursText(change.hours, language),
      ]),
  ];
  const without = idle.length === 0 ? [] : wrap(`${words.without[language]}${list}.`);
  return [[layoutTable(columns, rows).trimEnd(), ...without].join("\n")];
}

const words = {
  fine: say("Amende dans l’année", "Fine in the year"),
  fineOverall: say("sur tout l’horizon", "in all years"),
  expected: say("Moyenne, €", "Mean, EUR"),
  withheld: say("Retenu, €/an", "Withheld, EUR/year"),
  fromPatients: say("Non remboursé, €/an", "Not reimbursed, EUR/year"),
  hours: say("h/an", "h/year"),
  without: say("Sans effet visible ici : ", "Without visible effect here: "),
};
