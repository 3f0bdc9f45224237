import { say } from "../../locale/french.js";
import type { Language, Text } from "../../locale/language.js";
import { term } from "../../locale/terms.js";
import { shellWord } from "../../node/shell-word.js";
import { chanceText, eurosText, hoursText } from "../../results/case-words.js";
import { drawnChanceRange, drawnRangeText } from "../../results/drawn-words.js";
import type { LegalView } from "../../scenario/scenario.js";
import { figuresOf } from "../../simulate/individuals/case/case-ranges.js";
import type { Risk, YearRisk } from "../../simulate/individuals/person/risk.js";
import type { EstimatedRange } from "../../simulate/individuals/setting/drawn-range.js";
import { type LayoutRow, layoutTable, wrap } from "../table-layout.js";
import { basisWords, whoWords } from "./case-page.js";
import { type CaseUnder, isFinable } from "./compared-cases.js";

/**
 * Lays out one case under several scenarios, a line each, in one and the same year.
 *
 * @param command what shows the case under one of them, up to `--scenario`
 */
export function comparedCasesPage(under: readonly CaseUnder[], command: string, language: Language): string {
  const [{ result }] = under as readonly [CaseUnder];
  const { year, risk, case: described, person, ranges } = result;
  const number = (header: Text) => ({ header: header[language], align: "right" as const });
  const columns = [
    { header: words.scenario[language], last: true },
    { header: words.law[language], narrowest: 14 },
    number(say(`Amende en\u00a0${year}`, `Fined in\u00a0${year}`)),
    number(words.range),
    number(
      say(`${risk.years[0]?.year}–${risk.years.at(-1)?.year}`, `${risk.years[0]?.year}–${risk.years.at(-1)?.year}`),
    ),
    number(words.range),
    number(words.mean),
    number(words.hours),
  ];
  const shown = (under.find((one) => isFinable(yearOf(one))) ?? under[0]) as CaseUnder;
  const notes = [
    ...(person.members > 1 ? [words.group[language].replaceAll("#", String(person.members))] : []),
    ...(under.every((one) => isFinable(yearOf(one))) ? [] : [words.none[language]]),
    say(
      `Amende, moyenne (des amendes de ${year}), heures : hypothèses à leur valeur centrale ; 5–95 % : ${ranges.draws} tirages de toutes les hypothèses, dont neuf sur dix sont entre les deux bornes.`,
      `Fined, mean (of the fines of ${year}), hours: assumptions at their central values; 5–95%: ${ranges.draws} draws of all assumptions, nine in ten of which lie between both bounds.`,
    )[language],
    say(
      `Tout d’un scénario : ${command} --scenario ${shellWord(shown.opened.typed)} --year ${year}.`,
      `All about one scenario: ${command} --scenario ${shellWord(shown.opened.typed)} --year ${year}.`,
    )[language],
  ];
  return `${[
    [...wrap(described.title[language]), ...wrap(whoWords(result, language))],
    layoutTable(
      columns,
      under.flatMap((one) => rowsOf(one, language)),
    )
      .trimEnd()
      .split("\n"),
    labelLines(under, language),
    [...basisWords(described).map((text) => text[language]), ...notes].flatMap((text) => wrap(text)),
  ]
    .map((lines) => lines.join("\n"))
    .join("\n\n")}\n`;
}

function yearOf({ result: { risk, place } }: CaseUnder): YearRisk {
  return risk.years[place] as YearRisk;
}

function rowsOf({ opened: { scenario, legal }, result }: CaseUnder, language: Language): LayoutRow[] {
  const { risk, ranges, place, hours, withheld, bearer } = result;
  const [own, drawn] = [risk.years[place] as YearRisk, ranges.years[place] as (typeof ranges.years)[number]];
  const spent = hours[place] as (typeof hours)[number];
  const lost = withheld[place] as number;
  const chances = (can: boolean, one: Risk, range: EstimatedRange) =>
    can ? [chanceText(figuresOf(one).fined, language), drawnChanceRange(range, language)] : ["–", "–"];
  const range = drawnRangeText(drawn.withheld, language);
  return [
    [
      scenario.id,
      shortLabel(legal)[language],
      ...chances(isFinable(own), own, drawn.fined),
      ...chances(risk.years.some(isFinable), risk.overall, ranges.overall.fined),
      isFinable(own) ? eurosText(figuresOf(own).expectedFine, language) : "–",
      hoursText(spent.feeding + spent.consulting, language),
    ],
    ...(lost > 0
      ? [
          {
            note: `${words[bearer === "patients" ? "fromPatients" : "withheld"][language]} ${eurosText(lost, language)} (${range})`,
          },
        ]
      : []),
  ];
}

/** What the law says of a scenario, in two or three words. */
function shortLabel({ standing, status, hypothetical }: LegalView): Text {
  if (standing === "project") return words.project;
  const said = (language: Language) =>
    status === undefined ? words.statusQuo[language] : term("legalStatus", status, language);
  return hypothetical
    ? say(`hypothétique : ${said("fr")}`, `hypothetical: ${said("en")}`)
    : { fr: said("fr"), en: said("en") };
}

/** What the law says in full, with the scenarios that it says it of. */
function labelLines(under: readonly CaseUnder[], language: Language): string[] {
  const ids = new Map<string, string[]>();
  for (const { opened } of under) {
    const label = opened.legal.label[language];
    ids.set(label, [...(ids.get(label) ?? []), opened.scenario.id]);
  }
  return [...ids].flatMap(([label, of]) => wrap(`${of.join(", ")} – ${label}`));
}

const words = {
  scenario: say("Scénario", "Scenario"),
  law: say("Droit", "Law"),
  range: say("5–95 %", "5–95%"),
  mean: say("Moyenne, €", "Mean, EUR"),
  hours: say("h/an", "h/year"),
  project: say("hypothétique : sans texte", "hypothetical: no text"),
  statusQuo: say("comme le statu quo", "as the status quo"),
  withheld: say("Paiements retenus à chacun, €/an (5–95 %) :", "Payments withheld from each, EUR/year (5–95%):"),
  fromPatients: say("Non remboursé aux patients, €/an (5–95 %) :", "Not reimbursed to patients, EUR/year (5–95%):"),
  group: say(
    "Amende : d’au moins un des # membres ; moyenne : des # ensemble ; heures : de chacun.",
    "Fined: at least one of the # members; mean: of the # together; hours: of each.",
  ),
  none: say("Tiret : aucune amende ne peut être prononcée.", "Dash: no fine can be imposed."),
};
