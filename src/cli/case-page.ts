import { say } from "../locale/french.js";
import type { Language } from "../locale/language.js";
import { formatNumber } from "../locale/numbers.js";
import { term } from "../locale/terms.js";
import { chanceRangeText, chanceText, eurosRangeText, eurosText, finesText } from "../results/case-words.js";
import { editorText } from "../scenario/words/editors.js";
import { amongFined, amountQuantile } from "../simulate/individuals/amount-law.js";
import { figuresOf } from "../simulate/individuals/case-ranges.js";
import type { DrawnRange } from "../simulate/individuals/drawn-range.js";
import type { Risk, YearRisk } from "../simulate/individuals/risk.js";
import type { CaseResult } from "../simulate/individuals/run-case.js";
import { changeTable } from "./case-changes.js";
import { dutyRows } from "./case-duties.js";
import type { Opened } from "./open-scenarios.js";
import { layoutTable, wrap } from "./table-layout.js";
import { titleBlock } from "./title-block.js";

/** Lays out a case under a scenario: duties, risks, time, and what would change them. */
export function casePage(opened: Opened, result: CaseResult, language: Language): string {
  const { case: described, risk, place } = result;
  const fined = risk.years.some((one) => isFinable(one));
  const blocks = [
    [...wrap(described.title[language]), titleBlock(opened, language), ...wrap(whoWords(result, language))].join("\n"),
    dutyTable(result, fined, language),
    ...(fined ? [] : [wrap(words.noFine[language]).join("\n")]),
    riskTable(result, fined, language),
    ...(fined && isFinable(risk.years[place] as YearRisk) ? [changeTable(result, language)] : []),
    aboutCase(result, language),
  ];
  return `${blocks.map((block) => block.trimEnd()).join("\n\n")}\n`;
}

function isFinable({ duties: { feeding, consulting } }: YearRisk): boolean {
  return feeding.enforcedMonths + consulting.enforcedMonths > 0;
}

function whoWords({ person, year }: CaseResult, language: Language): string {
  const segment = term("segment", person.segment, language);
  const editor = editorText(person.editor);
  const several = say(`, ${person.members} membres`, `, ${person.members} members`)[language];
  return say(
    `${segment}, éditeur ${editor.fr}${person.members > 1 ? several : ""} ; année ${year}, si rien ne change d’ici là`,
    `${segment}, editor ${editor.en}${person.members > 1 ? several : ""}; year ${year}, if nothing changes until then`,
  )[language];
}

function dutyTable(result: CaseResult, fined: boolean, language: Language): string {
  const columns = [
    { header: say(`Obligations en ${result.year}`, `Duties in ${result.year}`)[language], narrowest: 14 },
    ...[words.required, words.attempted, words.arrived, words.needed].map((header) => ({
      header: header[language],
      align: "right" as const,
    })),
    { header: words.below[language], narrowest: 24 },
  ];
  return layoutTable(columns, dutyRows(result, fined, language));
}

function riskTable(result: CaseResult, fined: boolean, language: Language): string {
  const { risk, ranges, place, year, person, bearer } = result;
  const horizon = `${risk.years[0]?.year}–${risk.years.at(-1)?.year}`;
  const [own, all] = [risk.years[place] as YearRisk, risk.overall];
  const [central, overall] = [figuresOf(own), figuresOf(all)];
  const [drawn, drawnOverall] = [ranges.years[place] as (typeof ranges.years)[number], ranges.overall];
  const chance = (value: number) => chanceText(value, language);
  const chances = ({ low, high }: DrawnRange) => chanceRangeText(low, high, language);
  const euros = (value: number) => eurosText(value, language);
  const amounts = ({ low, high }: DrawnRange) => eurosRangeText(low, high, language);
  const hours = (value: number) => formatNumber(value, language, { digits: value < 10 ? 1 : 0 });
  const { feeding, consulting } = result.hours[place] as (typeof result.hours)[number];
  const columns = [
    { header: words.risk[language], narrowest: 30 },
    ...[String(year), words.range[language], horizon, words.range[language]].map((header) => ({
      header,
      align: "right" as const,
    })),
  ];
  const each = person.members > 1;
  const ofFines = [
    row(
      words.controlled,
      chance(central.controlled),
      chances(drawn.controlled),
      chance(overall.controlled),
      chances(drawnOverall.controlled),
    ),
    row(words.fined, chance(central.fined), chances(drawn.fined), chance(overall.fined), chances(drawnOverall.fined)),
    row(each ? words.cappedOne : words.capped, chance(own.capped), "", "", ""),
    row(words.ifFined, amountIfFined(own, language), "", amountIfFined(all, language), ""),
    row(
      words.expected,
      euros(central.expectedFine),
      amounts(drawn.expectedFine),
      euros(overall.expectedFine),
      amounts(drawnOverall.expectedFine),
    ),
  ];
  const spent = [hours(feeding + consulting), `${hours(drawn.hours.low)}–${hours(drawn.hours.high)}`];
  const withheld = result.withheld[place] as number;
  return layoutTable(columns, [
    ...(fined ? ofFines : []),
    ...(withheld > 0
      ? [
          row(
            words[bearer === "patients" ? "fromPatients" : "withheld"],
            euros(withheld),
            amounts(drawn.withheld),
            "",
            "",
          ),
        ]
      : []),
    row(each ? words.hoursEach : words.hours, ...spent, "", ""),
  ]);

  function row(name: (typeof words)[keyof typeof words], ...cells: readonly string[]): string[] {
    return [name[language], ...cells];
  }
}

/** Median of the fines of who is fined, and what one in twenty of them exceeds. */
function amountIfFined({ fines }: Risk, language: Language): string {
  const owed = amongFined(fines);
  if (!owed) return "–";
  return finesText(amountQuantile(owed, 0.5), amountQuantile(owed, 0.95), language);
}

function aboutCase({ ranges, case: described }: CaseResult, language: Language): string {
  const sentences = [
    say(`Ce cas – ${described.rationale.fr}.`, `This case – ${described.rationale.en}.`),
    say(
      `Hypothèses à leur valeur centrale, pannes tirées au sort. De 5 % à 95 % : neuf tirages sur dix, parmi ${ranges.draws} tirages de toutes les hypothèses, avec un seul chiffre significatif. Ce qui est essayé reste le même toutes les années ; montants en euros constants.`,
      `Assumptions at their central values, outages drawn. 5% to 95%: nine draws in ten, of ${ranges.draws} draws of all assumptions, to one significant digit. What is attempted stays the same in every year; amounts in constant euros.`,
    ),
    say(
      "Un graphique : --chart cas.svg. Une autre année : --year 2031. Sur quoi cela repose : dmp-lab why finedMembers.",
      "A chart: --chart case.svg. Another year: --year 2031. What it rests on: dmp-lab why finedMembers.",
    ),
  ];
  return sentences.flatMap((sentence) => wrap(sentence[language])).join("\n");
}

const words = {
  required: say("Doit arriver", "Must arrive"),
  attempted: say("Essayé", "Attempted"),
  arrived: say("Arrive", "Arrives"),
  needed: say("Il faut essayer", "Must attempt"),
  below: say("Sous le seuil ?", "Below the threshold?"),
  risk: say("Ce qui est risqué", "What is at risk"),
  range: say("5–95 %", "5–95%"),
  controlled: say("Être contrôlé sous le seuil", "Being controlled below the threshold"),
  fined: say("Recevoir une amende", "Receiving a fine"),
  capped: say("Atteindre le plafond de l’année", "Reaching the year’s cap"),
  cappedOne: say("Un membre au plafond de l’année", "A member at the year’s cap"),
  ifFined: say("Si amende : médiane et 95 %, €", "If fined: median and 95%, EUR"),
  expected: say("Amendes en moyenne, €", "Fines on average, EUR"),
  hours: say("Temps, h/an", "Time, h/year"),
  hoursEach: say("Temps de chaque membre, h/an", "Time of each member, h/year"),
  withheld: say("Paiements retenus à chacun, €/an", "Payments withheld from each, EUR/year"),
  fromPatients: say("Non remboursé aux patients, €/an", "Not reimbursed to patients, EUR/year"),
  noFine: say(
    "Dans ce scénario, aucune amende ne peut être prononcée contre ce membre.",
    "In this scenario, no fine can be imposed on this member.",
  ),
};
