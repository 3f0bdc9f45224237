import { say } from "../../locale/french.js";
import type { Language } from "../../locale/language.js";
import { formatNumber, formatShare } from "../../locale/numbers.js";
import { term } from "../../locale/terms.js";
import type { Duty, Scenario } from "../../scenario/scenario.js";
import { inputBounds } from "../../scenario/words/inputs.js";
import type { CaseResult } from "../../simulate/individuals/case/run-case.js";
import type { DutyRisk, YearRisk } from "../../simulate/individuals/person/risk.js";
import { duties } from "../../simulate/individuals/setting/given.js";
import { layoutTable, wrap } from "../table-layout.js";

/** What is due in the year, what is attempted and what arrives, and what depends on it; then what is to be known of these numbers. */
export function dutyTable(result: CaseResult, scenario: Scenario, language: Language): string {
  const { year, risk, place, person } = result;
  const met = (risk.years[place] as YearRisk).duties;
  const isBoycotted = Math.abs(met.feeding.usual - met.feeding.attempted) > leastSeen;
  const number = (header: string) => ({ header, align: "right" as const });
  const columns = [
    { header: say(`En ${year}`, `In ${year}`)[language] },
    { header: words[person.members > 1 ? "doneByEach" : "done"][language], narrowest: 24 },
    number(words.share[language]),
    ...(isBoycotted ? [number(words.inYear[language])] : []),
    number(words.arrived[language]),
    { header: words.depends[language], narrowest: 24 },
  ];
  const share = (value: number) => formatShare(value, language, 0);
  const rows = duties.map((duty) => {
    const { standing, usual, attempted, arrived } = met[duty];
    const stands = standingWords(met[duty], duty, result, language);
    const blanks = isBoycotted ? ["–", "–", "–", "–"] : ["–", "–", "–"];
    if (standing === "nothing") return [dutyVerbs[duty][language], ...blanks, stands];
    const shares = [usual, ...(isBoycotted ? [attempted] : []), arrived].map(share);
    return [dutyVerbs[duty][language], doneText(result, duty, usual, language), ...shares, stands];
  });
  const notes = [
    ...boycottNote(result, language),
    ...tooManyWords(result, language),
    ...duties.flatMap((duty) => countNotes(result, scenario, duty, language)),
  ];
  return [layoutTable(columns, rows).trimEnd(), ...notes.flatMap((note) => wrap(note))].join("\n");
}

const leastSeen = 0.005;

/** `440 sur 1 500 occasions`. */
function doneText({ events }: CaseResult, duty: Duty, usual: number, language: Language): string {
  const { due, stated } = events[duty];
  const done = Math.min(due, stated ?? usual * due);
  const [count, of] = [done, due].map((value) => formatNumber(value, language, { digits: value < 10 ? 1 : 0 }));
  return say(`${count} sur ${of} ${nouns[duty].fr}`, `${count} of ${of} ${nouns[duty].en}`)[language];
}

function standingWords(met: DutyRisk, duty: Duty, { year, bearer }: CaseResult, language: Language): string {
  const { standing, enforcedMonths: months } = met;
  if (standing === "free") return say(`rien en ${year}`, `nothing in ${year}`)[language];
  if (standing === "unbound") return words[duty === "feeding" ? "notAimedAt" : "noDuty"][language];
  if (standing === "paid") return words[bearer === "patients" ? "patients" : "payment"][language];
  if (standing === "nothing") return words.nothingDue[language];
  return words.fine[language] + (months < 12 ? say(`, ${months} mois`, `, ${months} months`)[language] : "");
}

/** Which boycott is joined, and what it stops. */
function boycottNote(
  { case: described, risk, place, year, boycottMonths: months, person }: CaseResult,
  language: Language,
) {
  const { boycott, duties: met } = risk.years[place] as YearRisk;
  if (met.feeding.standing === "nothing") return [];
  const stops = (
    months === 1
      ? say("rien n’est envoyé le premier mois", "nothing is sent in its first month")
      : say(`rien n’est envoyé les ${months} premiers mois`, `nothing is sent in its first ${months} months`)
  )[language];
  const { boycott: given } = described;
  if (typeof given === "number") {
    const look =
      given === year ? "" : say(` (--year ${given} : cette année-là)`, ` (--year ${given}: that year)`)[language];
    const what = say(`Boycott en ${given} : ${stops}`, `Boycott in ${given}: ${stops}`)[language];
    return [`${what}${look}.`];
  }
  if (boycott === 0 || person.joinsBoycotts === false) return [];
  const chance = formatShare(boycott, language, 0);
  return [
    say(
      `Se joint aux boycotts : il y en a un en ${year} avec une chance de ${chance}, et ${stops}.`,
      `Joins boycotts: there is one in ${year} with a chance of ${chance}, and ${stops}.`,
    )[language],
  ];
}

/** Where a number of occasions comes from, once a file counts by the day. */
function countNotes(
  { case: described, events, person }: CaseResult,
  { inputs }: Scenario,
  duty: Duty,
  language: Language,
) {
  const { due, stated } = events[duty];
  if (stated === undefined || due === 0) return [];
  const count = (value: number) => formatNumber(value, language, { digits: 0 });
  const id = `segments.${person.segment}.${duty === "feeding" ? "documents" : "prescriptions"}PerMemberYear`;
  const input = described[keys[duty]] === undefined ? inputs.get(id) : undefined;
  const bounds = input ? inputBounds(input, language) : "";
  const evidence = input ? term("evidence", input.evidence, language) : "";
  const basis = say(
    `${count(due)} ${nouns[duty].fr} par an : ${evidence}, ${bounds} (dmp-lab sources ${id}).`,
    `${count(due)} ${nouns[duty].en} a year: ${evidence}, ${bounds} (dmp-lab sources ${id}).`,
  );
  return bounds === "" ? [] : [basis[language]];
}

/** Warns of a file that counts by the day, and counts more than there is to do. */
export function tooManyWords({ events }: CaseResult, language: Language): string[] {
  return duties.flatMap((duty) => {
    const { due, stated = 0 } = events[duty];
    if (stated <= due || due === 0) return [];
    const [said, all] = [stated, due].map((value) => formatNumber(value, language, { digits: 0 }));
    return [
      say(
        `Attention : le fichier dit ${said} par an, plus que les ${all} ${nouns[duty].fr} ; compté comme la totalité. Donnez ${keys[duty]} s’il y en a davantage.`,
        `Beware: the file says ${said} a year, more than the ${all} ${nouns[duty].en}; counted as all of them. Give ${keys[duty]} if there are more.`,
      )[language],
    ];
  });
}

const keys = { feeding: "documentsPerYear", consulting: "prescriptionsPerYear" } as const;
const nouns = { feeding: say("documents", "documents"), consulting: say("occasions", "occasions") };

/** The duties as what somebody does. */
export const dutyVerbs = { feeding: say("Alimenter", "Feeding"), consulting: say("Consulter", "Consulting") };

const words = {
  done: say("Essayé par an, d’habitude", "Usually attempted a year"),
  doneByEach: say("Essayé par an et par chacun", "Usually attempted by each"),
  share: say("Part", "Share"),
  inYear: say("avec boycott", "with boycott"),
  arrived: say("Arrive", "Arrives"),
  depends: say("Ce qui en dépend", "What depends on it"),
  fine: say("une amende", "a fine"),
  payment: say("le paiement de l’acte", "payment of the act"),
  patients: say("le remboursement du patient", "the patient’s reimbursement"),
  noDuty: say("rien : aucune obligation", "nothing: no duty"),
  notAimedAt: say("rien : non visé par ce scénario", "nothing: not bound by this scenario"),
  nothingDue: say("rien n’est dû", "nothing is due"),
};
