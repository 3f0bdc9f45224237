import { say } from "../../locale/french.js";
import type { Language, Text } from "../../locale/language.js";
import { formatShare } from "../../locale/numbers.js";
import { term } from "../../locale/terms.js";
import type { Duty, Scenario } from "../../scenario/scenario.js";
import type { CaseResult } from "../../simulate/individuals/case/run-case.js";
import type { Cause } from "../../simulate/individuals/person/person-year.js";
import type { Judged, YearRisk } from "../../simulate/individuals/person/risk.js";
import { duties } from "../../simulate/individuals/setting/given.js";
import { layoutTable, wrap } from "../table-layout.js";
import { dutyVerbs } from "./case-duties.js";
import { drawnBounds } from "./case-grounds.js";

/** The supposed thresholds of the duties that a fine is enforced on, what would pass them, and whether they are passed; nothing in a year without a fine. */
export function thresholdTable(result: CaseResult, scenario: Scenario, language: Language): string[] {
  const { year, risk, place, needed, person } = result;
  const met = (risk.years[place] as YearRisk).duties;
  const judged = duties.filter((duty) => met[duty].judged);
  if (judged.length === 0) return [];
  const columns = [
    { header: say(`Seuils en ${year}`, `Thresholds in ${year}`)[language], narrowest: 18 },
    { header: words.threshold[language], align: "right" as const },
    { header: words.needed[language], align: "right" as const },
    { header: words.below[language], narrowest: 24 },
  ];
  const rows = judged.map((duty) => {
    const own = met[duty].judged as Judged;
    const share = needed[duty];
    return [
      dutyVerbs[duty][language],
      formatShare(own.threshold, language, 0),
      share === undefined ? "–" : formatShare(share, language, 0),
      verdict(own, language),
    ];
  });
  const spite = person.boycottYears.includes(year) ? words.spite[language] : "";
  const notes = [
    words.neededNote[language].replace("#", spite),
    ...thresholdNote(judged, person.segment, scenario, language),
  ];
  return [[layoutTable(columns, rows).trimEnd(), ...wrap(notes.join(" "))].join("\n")];
}

/** Thresholds were never published: on what each rests, and where to read it. */
function thresholdNote(judged: readonly Duty[], segment: string, { inputs }: Scenario, language: Language): string[] {
  const told = judged.flatMap((duty) => {
    const input = inputs.get(`control.threshold.${segment}.${duty}`);
    if (!input) return [];
    const bounds = drawnBounds(input, language);
    const evidence = term("evidence", input.evidence, language);
    const range = bounds === "" ? "" : say(`, ${bounds}`, `, ${bounds}`)[language];
    return [{ id: input.id, text: `${dutyVerbs[duty][language]}${words.colon[language]}${evidence}${range}` }];
  });
  const [first] = told;
  if (!first) return [];
  const list = told
    .map(({ text }) => text.charAt(0).toLocaleLowerCase() + text.slice(1))
    .join(words.semicolon[language]);
  return [
    say(
      `Aucun seuil n’a jamais été publié – ${list} (dmp-lab sources ${first.id}).`,
      `No threshold was ever published – ${list} (dmp-lab sources ${first.id}).`,
    )[language],
  ];
}

/** `non`, `oui, par sa pratique`, or chances where luck decides. */
function verdict({ causes }: Judged, language: Language): string {
  const told = (Object.keys(verdicts) as Cause[]).filter((cause) => causes[cause] > smallest);
  const [only] = told;
  if (told.length === 1 && only !== undefined) return verdicts[only][language];
  const parts = told
    .sort((a, b) => causes[b] - causes[a])
    .map((cause) => `${formatShare(causes[cause], language, 0)}${words.colon[language]}${verdicts[cause][language]}`);
  return parts.join(words.semicolon[language]);
}

const smallest = 0.005;

const verdicts: Readonly<Record<Cause, Text>> = {
  none: say("non", "no"),
  own: say("oui, par sa pratique", "yes, by own practice"),
  boycott: say("oui, par le boycott", "yes, by the boycott"),
  platform: say("oui, par les pannes du DMP", "yes, by outages of the record"),
  editor: say("oui, par son logiciel", "yes, by the software"),
};

const words = {
  threshold: say("Seuil supposé", "Supposed threshold"),
  needed: say("Il suffit d’essayer", "Enough to attempt"),
  below: say("Sous le seuil ?", "Below the threshold?"),
  colon: say(" : ", ": "),
  semicolon: say(" ; ", "; "),
  spite: say(", malgré le boycott", ", in spite of the boycott"),
  neededNote: say(
    "Il suffit d’essayer : d’habitude, avec un logiciel conforme et un point de marge#.",
    "Enough to attempt: usually, with conforming software and a point to spare#.",
  ),
};
