import { timelineEvents } from "../../charts/timeline-events.js";
import { french, say } from "../../locale/french.js";
import type { Language, Text } from "../../locale/language.js";
import { formatDate, formatNumber, formatShare } from "../../locale/numbers.js";
import { term, termIds } from "../../locale/terms.js";
import type { Run } from "../../results/run.js";
import { formatMonth } from "../../scenario/month.js";
import type { ConditionOfPaymentLever, FineAmounts, Kind, PenaltyLevers, Step } from "../../scenario/scenario.js";

/** What a scenario would do, lever by lever, in short sentences; levers that do nothing there are not mentioned. */
export function leverSentences(run: Run, language: Language): readonly string[] {
  const { penalties, support, conditionOfPayment } = run.scenario.levers;
  const { asOf, statusQuo } = run.legal;
  const steps = run.scenario.legal.filter(({ on }) => asOf === undefined || on <= asOf);
  const dates = timelineEvents(run, language).slice(steps.length);
  const sentences = [
    ...dates.map(({ words }) => words),
    ...(isFining(run) ? fineSentences(penalties, boundKinds(run), language) : []),
    ...(statusQuo ? [] : supportSentences(support, language)),
    ...(conditionOfPayment && !statusQuo ? conditionSentences(conditionOfPayment, language) : []),
  ];
  return sentences.map((sentence) => (language === "fr" ? french(sentence) : sentence));
}

function isFining(run: Run): boolean {
  return run.table.rows.some(({ outcome, value }) => outcome === "assessed" && value > 0);
}

function fineSentences(levers: PenaltyLevers, bound: ReadonlySet<Kind>, language: Language): readonly string[] {
  const { schedule, warnings, caps, editorExemption, platformExemption, editorLiability } = levers;
  const exempt = (of: Language) => editorExemption.map((kind) => kinds[kind][of]).join(", ");
  const share = (of: Language) => formatShare(editorLiability, of, 0);
  const optional: readonly (readonly [boolean, Text])[] = [
    [caps === "shared", say("Un seul plafond pour les deux obligations", "One cap for both duties")],
    [warnings > 0, say(`Avertissements avant toute amende : ${warnings}`, `Warnings before any fine: ${warnings}`)],
    [
      editorExemption.length === 0,
      say("La faute prouvée de l’éditeur n’exempte personne", "A proven fault of the software editor exempts nobody"),
    ],
    [
      editorExemption.length > 0,
      say(
        `La faute prouvée de l’éditeur exempte : ${exempt("fr")}`,
        `A proven fault of the software editor exempts: ${exempt("en")}`,
      ),
    ],
    [
      platformExemption,
      say("Une panne prouvée de la plateforme exempte aussi", "A proven outage of the platform exempts too"),
    ],
    [
      editorLiability > 0,
      say(
        `L’éditeur fautif paierait ${share("fr")} des amendes écartées`,
        `The editor at fault would pay ${share("en")} of the fines spared`,
      ),
    ],
  ];
  const amounts = (["professional", "establishment"] as const)
    .filter((kind) => bound.has(kind))
    .map((kind) => amountSentence(kind, schedule[kind].feeding, language));
  return [
    boundSentence(levers, language),
    ...amounts,
    ...optional.flatMap(([holds, text]) => (holds ? [text[language]] : [])),
  ];
}

/** Schedules that apply to anybody bound. */
function boundKinds({ parameters, scenario }: Run): ReadonlySet<Kind> {
  const { feedingBound, consultingBound } = scenario.levers.penalties;
  const bound = new Set([...feedingBound, ...consultingBound]);
  return new Set(parameters.segments.filter(({ id }) => bound.has(id)).map(({ kind }) => kind));
}

const kinds: Readonly<Record<Kind, Text>> = {
  professional: { fr: "les professionnels", en: "professionals" },
  establishment: { fr: "les établissements", en: "establishments" },
};

function amountSentence(kind: Kind, { maxPerBreach, cap }: FineAmounts, language: Language): string {
  const euros = (steps: readonly Step[]) => stepped(steps, (value) => amount(value, language), language);
  const [breach, year] = [euros(maxPerBreach), euros(cap)];
  return say(
    `Maximum pour ${kinds[kind].fr} : ${breach} par manquement, ${year} par an`,
    `Maximum for ${kinds[kind].en}: ${breach} a breach, ${year} a year`,
  )[language];
}

function amount(value: number, language: Language): string {
  if (!Number.isFinite(value)) return say("sans plafond", "no cap")[language];
  return say(`${formatNumber(value, "fr")}\u00a0€`, `EUR ${formatNumber(value, "en")}`)[language];
}

function boundSentence({ feedingBound, consultingBound }: PenaltyLevers, language: Language): string {
  const [feeding, consulting] = [names(feedingBound, language), names(consultingBound, language)];
  if (feeding === consulting) return say(`Visés : ${feeding}`, `Bound: ${feeding}`)[language];
  return say(
    `Visés pour l’alimentation : ${feeding} ; pour la consultation : ${consulting}`,
    `Bound to feed: ${feeding}; to consult: ${consulting}`,
  )[language];
}

function names(segments: readonly string[], language: Language): string {
  const every = termIds("segment").filter((id) => id !== "all");
  if (every.every((id) => segments.includes(id))) return say("tous", "all")[language];
  return segments.map((id) => term("segment", id, language).toLocaleLowerCase(language)).join(", ");
}

function supportSentences(support: readonly Step[], language: Language): readonly string[] {
  if (support.every(({ value }) => value === 0)) return [];
  const words = stepped(support, (value) => formatShare(value, language, 0), language);
  return [
    say(
      `Soutien public à l’adoption, en part du maximum : ${words}`,
      `Public support to adoption, as a share of the maximum: ${words}`,
    )[language],
  ];
}

function conditionSentences(lever: ConditionOfPaymentLever, language: Language): readonly string[] {
  const { duty, bound, bearer, exceptPlatform, exceptEditor } = lever;
  const excused = [
    ...(exceptPlatform ? [say("panne de la plateforme", "platform outages")[language]] : []),
    ...(exceptEditor ? [say("défaut du logiciel", "software faults")[language]] : []),
  ].join(", ");
  const except = excused === "" ? "" : say(`, sauf ${excused}`, `, except ${excused}`)[language];
  const condition = `${term("duty", duty, language)} (${names(bound, language)})${except}`;
  const borne =
    bearer === "member"
      ? say("Ce qui n’est pas payé est perdu pour qui l’a fait", "What is not paid is lost to whoever did the work")
      : say(
          "Ce qui n’est pas remboursé reste à la charge du patient",
          "What is not reimbursed is borne by the patient",
        );
  return [say(`Condition : ${condition}`, `Condition: ${condition}`)[language], borne[language]];
}

function stepped(steps: readonly Step[], write: (value: number) => string, language: Language): string {
  const first = Math.max(
    0,
    steps.findIndex(({ value }) => value !== 0),
  );
  return steps
    .slice(first)
    .map(({ from, value }) => {
      if (from === 0) return write(value);
      const date = formatDate(formatMonth(from), language);
      return say(`${write(value)} dès ${date}`, `${write(value)} from ${date}`)[language];
    })
    .join(", ");
}
