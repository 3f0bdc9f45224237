import { say } from "../../locale/french.js";
import type { Language, Text } from "../../locale/language.js";
import { formatNumber, formatShare } from "../../locale/numbers.js";
import { term } from "../../locale/terms.js";
import { shellWord } from "../../node/shell-word.js";
import type { Input, Scenario } from "../../scenario/scenario.js";
import { inputBounds, inputQuantity } from "../../scenario/words/inputs.js";
import { leverValue } from "../../scenario/words/lever-values.js";
import type { CaseResult } from "../../simulate/individuals/case/run-case.js";
import type { YearRisk } from "../../simulate/individuals/person/risk.js";
import { duties } from "../../simulate/individuals/setting/given.js";
import { leversAt } from "../levers.js";
import type { Opened } from "../open-scenarios.js";
import { layoutTable, wrap } from "../table-layout.js";
import { boycottSentence, chanceOfBoycott } from "./boycott-odds.js";

/** Most rows of the block. */
const most = 10;

/** What the figures of a case rest on: the few assumptions that weigh on its year, with their bounds, and what to type for the rest. */
export function groundsBlock(opened: Opened, result: CaseResult, language: Language): string {
  const boycott = chanceOfBoycott(opened, result);
  const rows = groundRows(opened.scenario, result, boycott, language).slice(0, most);
  const columns = [
    { header: words.title[language], narrowest: 24 },
    { header: words.value[language], narrowest: 18 },
    { header: words.bounds[language], narrowest: 12 },
    { header: words.evidence[language], narrowest: 10 },
    { header: words.id[language], last: true },
  ];
  const table = rows.length === 0 ? [] : layoutTable(columns, rows).trimEnd().split("\n");
  const ofBoycott = boycottSentence(boycott, result, language).flatMap((sentence) => wrap(sentence));
  return [...table, ...ofBoycott, ...nextLines(opened, result, rows[0]?.[4], language)].join("\n");
}

/** What to type for the rest, each command on a line of its own, whole. */
function nextLines(
  { typed }: Opened,
  { person, risk, place, withheld }: CaseResult,
  id: string | undefined,
  language: Language,
): string[] {
  const met = (risk.years[place] as YearRisk).duties;
  const fined = duties.some((duty) => met[duty].judged);
  const outcome = fined ? "finedMembers" : (withheld[place] as number) > 0 ? "withheld" : "burdenHours";
  const steps = [
    ...(id === undefined ? [] : [{ what: words.quotes, command: `sources ${id}` }]),
    { what: words.all, command: `why ${outcome} --segment ${person.segment} --scenario ${shellWord(typed)}` },
    { what: words.meaning, command: `why ${fined ? "fined" : "arrived"}` },
  ];
  return steps.flatMap(({ what, command }) => [...wrap(what[language]), `  dmp-lab ${command}`]);
}

/** @param boycott chance of one that changes controls, in [0, 1] */
function groundRows(scenario: Scenario, result: CaseResult, boycott: number, language: Language): string[][] {
  const { person, segment, risk, place, withheld } = result;
  const { inputs } = scenario;
  const own = risk.years[place] as YearRisk;
  const of = (name: Text, id: string, value?: string): string[][] => {
    const input = inputs.get(id);
    return input ? [inputRow(name, input, value ?? inputQuantity(input, language), language)] : [];
  };
  const judged = duties.filter((duty) => own.duties[duty].judged);
  const isUsual = boycott < 1 || judged.includes("consulting");
  const schedule = `penalties.schedule.${segment.kind}.maxPerBreach`;
  const software = [
    ...of(words.incidents, `editors.${person.editor}.incidentsPerMonth`),
    ...of(words.hours, `editors.${person.editor}.hoursPerIncident`),
  ];
  if (judged.length > 0) {
    return [
      ...judged.flatMap((duty) => {
        const threshold = formatShare(own.duties[duty].judged?.threshold ?? 0, language, 0);
        return of(words[duty], `control.threshold.${person.segment}.${duty}`, threshold);
      }),
      ...(isUsual ? of(words.detection, `control.${person.segment}.detection`) : []),
      ...(boycott > 0 ? of(words.detectionInBoycott, `control.${person.segment}.detectionInBoycott`) : []),
      ...(boycott > 0 && boycott < 1 ? of(words.boycotts, `boycott.${person.segment}.rate`) : []),
      ...leversAt(schedule, scenario).map(({ value }) => [
        ...[words.maximum[language], leverValue(value, language), "", words.lever[language], schedule],
      ]),
      ...of(words.severity, "penalties.severity"),
      ...of(words.breaches, "penalties.breachesPerCase"),
      ...proofRows(scenario, result, of),
      ...software.slice(-1),
    ];
  }
  if ((withheld[place] as number) === 0) return [];
  const amounts = ["conditionOfPayment.amountPerEvent", `conditionOfPayment.amountPerEvent.${person.segment}`];
  const { duty } = scenario.levers.conditionOfPayment ?? { duty: "feeding" };
  const events = `segments.${person.segment}.${duty === "feeding" ? "documents" : "prescriptions"}PerMemberYear`;
  return [
    ...of(words.subject, "conditionOfPayment.subjectShare"),
    ...of(words.applied, "conditionOfPayment.appliedShare"),
    ...amounts.flatMap((id) => of(words.amount, id)),
    ...of(
      words[duty === "feeding" ? "documents" : "occasions"],
      events,
      formatNumber(result.events[duty].due, language),
    ),
    ...software,
  ];
}

/** Whose fault may be proved and excused; nothing where the law excuses nobody. */
function proofRows(
  { levers }: Scenario,
  { segment }: CaseResult,
  of: (name: Text, id: string) => string[][],
): string[][] {
  const { editorExemption, platformExemption } = levers.penalties;
  if (editorExemption.includes(segment.kind)) return of(words.proofEditor, "control.proofEditor");
  return platformExemption ? of(words.proofPlatform, "control.proofPlatform") : of(words.outage, "platform.outage");
}

function inputRow(name: Text, input: Input, value: string, language: Language): string[] {
  const evidence = term("evidence", input.evidence, language);
  return [name[language], value, drawnBounds(input, language), evidence, input.id];
}

/** Bounds of an input; empty where they are its value, or those of a value that later steps replace. */
export function drawnBounds(input: Input, language: Language): string {
  const isFixed = input.low === input.high || (input.steps ?? []).length > 0;
  return isFixed ? "" : inputBounds(input, language);
}

const words = {
  quotes: say(
    "Citations et documents, de cet identifiant ou de tout autre de cette page :",
    "Quotes and documents, of this id or of any other of this page:",
  ),
  all: say("Toutes les hypothèses de ce segment :", "Every assumption of this segment:"),
  meaning: say("Le sens d’un chiffre :", "What a figure means:"),
  title: say("Sur quoi cela repose", "What it rests on"),
  value: say("Valeur", "Value"),
  bounds: say("Bornes", "Bounds"),
  evidence: say("Fondement", "Evidence"),
  id: say("Identifiant", "Id"),
  feeding: say("Seuil, alimenter", "Threshold, feeding"),
  consulting: say("Seuil, consulter", "Threshold, consulting"),
  detection: say("Contrôle de qui est sous le seuil", "Control of who is below"),
  detectionInBoycott: say("Contrôle en plein boycott", "Control in a boycott"),
  boycotts: say("Boycotts du segment, sans dissuasion", "Boycotts of the segment, undeterred"),
  maximum: say("Maximum par manquement", "Maximum per breach"),
  severity: say("Amende, en part du maximum", "Fine, as a share of the maximum"),
  breaches: say("Manquements par dossier", "Breaches per case"),
  proofEditor: say("Fautes de l’éditeur que l’on prouve", "Editor’s faults that are proved"),
  proofPlatform: say("Pannes du DMP que l’on prouve", "Outages that are proved"),
  outage: say("Pannes du DMP", "Outages of the record"),
  incidents: say("Incidents du logiciel", "Incidents of the software"),
  hours: say("Arrêt par incident du logiciel", "Time down per incident"),
  subject: say("Part des actes visés", "Share of acts concerned"),
  applied: say("Application de la règle", "Rule applied in practice"),
  amount: say("Montant par acte", "Amount per act"),
  documents: say("Documents par an", "Documents a year"),
  occasions: say("Occasions par an", "Occasions a year"),
  lever: say("levier", "lever"),
};
