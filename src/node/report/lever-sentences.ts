import { timelineEvents } from "../../charts/timeline-events.js";
import type { Language } from "../../locale/language.js";
import { formatDate, formatNumber, formatShare } from "../../locale/numbers.js";
import { term, termIds } from "../../locale/terms.js";
import type { Run } from "../../results/run.js";
import { french } from "../../scenario/french.js";
import { formatMonth } from "../../scenario/month.js";
import type { ConditionOfPaymentLever, FineAmounts, Kind, PenaltyLevers, Step } from "../../scenario/scenario.js";

/** What a scenario would do, lever by lever, in short sentences; levers that do nothing there are not mentioned. */
export function leverSentences(run: Run, language: Language): readonly string[] {
  const { penalties, support, conditionOfPayment } = run.scenario.levers;
  const steps = run.scenario.legal.filter(({ on }) => run.legal.asOf === undefined || on <= run.legal.asOf);
  const dates = timelineEvents(run, language).slice(steps.length);
  const fines = dates.some(({ shape, at }) => shape === "bar" && at !== undefined) && isFining(run);
  const sentences = [
    ...dates.map(({ words }) => words),
    ...(fines ? fineSentences(penalties, language) : []),
    ...supportSentences(support, language),
    ...(conditionOfPayment && !run.legal.statusQuo ? conditionSentences(conditionOfPayment, language) : []),
  ];
  return sentences.map((sentence) => (language === "fr" ? french(sentence) : sentence));
}

function isFining(run: Run): boolean {
  return run.table.rows.some(({ outcome, value }) => outcome === "assessed" && value > 0);
}

function fineSentences(levers: PenaltyLevers, language: Language): readonly string[] {
  const french = language === "fr";
  const { schedule, warnings, caps, editorExemption, platformExemption, editorLiability } = levers;
  const spared = editorExemption.map((kind) => kinds[kind][language]).join(", ");
  return [
    boundSentence(levers, language),
    ...(["professional", "establishment"] as const).map((kind) =>
      amountSentence(kind, schedule[kind].feeding, language),
    ),
    ...(caps === "shared" ? [french ? "Un seul plafond pour les deux obligations" : "One cap for both duties"] : []),
    ...(warnings > 0
      ? [french ? `Avertissements avant toute amende : ${warnings}` : `Warnings before any fine: ${warnings}`]
      : []),
    spared === ""
      ? french
        ? "La faute prouvée de l’éditeur n’exempte personne"
        : "A proven fault of the software editor exempts nobody"
      : french
        ? `La faute prouvée de l’éditeur exempte : ${spared}`
        : `A proven fault of the software editor exempts: ${spared}`,
    ...(platformExemption
      ? [french ? "Une panne prouvée de la plateforme exempte aussi" : "A proven outage of the platform exempts too"]
      : []),
    ...(editorLiability > 0
      ? [
          french
            ? `L’éditeur fautif paierait ${formatShare(editorLiability, language, 0)} des amendes écartées`
            : `The editor at fault would pay ${formatShare(editorLiability, language, 0)} of the fines spared`,
        ]
      : []),
  ];
}

const kinds = {
  professional: { fr: "les professionnels", en: "professionals" },
  establishment: { fr: "les établissements", en: "establishments" },
} as const;

function amountSentence(kind: Kind, { maxPerBreach, cap }: FineAmounts, language: Language): string {
  const [breach, year] = [steppedEuros(maxPerBreach, language), steppedEuros(cap, language)];
  return language === "fr"
    ? `Maximum pour ${kinds[kind].fr} : ${breach} par manquement, ${year} par an`
    : `Maximum for ${kinds[kind].en}: ${breach} a breach, ${year} a year`;
}

function boundSentence({ feedingBound, consultingBound }: PenaltyLevers, language: Language): string {
  const [feeding, consulting] = [names(feedingBound, language), names(consultingBound, language)];
  return language === "fr"
    ? `Visés pour l’alimentation : ${feeding}${consulting === feeding ? "" : ` ; pour la consultation : ${consulting}`}`
    : `Bound to feed: ${feeding}${consulting === feeding ? "" : `; to consult: ${consulting}`}`;
}

function names(segments: readonly string[], language: Language): string {
  const every = termIds("segment").filter((id) => id !== "all");
  if (every.every((id) => segments.includes(id))) return language === "fr" ? "tous" : "all";
  return segments.map((id) => term("segment", id, language).toLocaleLowerCase(language)).join(", ");
}

function supportSentences(support: readonly Step[], language: Language): readonly string[] {
  if (support.every(({ value }) => value === 0)) return [];
  const words = stepped(support, (value) => formatShare(value, language, 0), language);
  return [
    language === "fr"
      ? `Soutien public à l’adoption : ${words} du maximum`
      : `Public support to adoption: ${words} of the maximum`,
  ];
}

function conditionSentences(
  { duty, bound, bearer, exceptPlatform, exceptEditor }: ConditionOfPaymentLever,
  language: Language,
) {
  const who = names(bound, language);
  const what = term("duty", duty, language);
  const excused = [exceptPlatform ? outages[language] : "", exceptEditor ? faults[language] : ""]
    .filter(Boolean)
    .join(", ");
  const except = excused === "" ? "" : language === "fr" ? `, sauf ${excused}` : `, except ${excused}`;
  return language === "fr"
    ? [
        `Condition : ${what} (${who})${except}`,
        bearer === "member"
          ? "Ce qui n’est pas payé est perdu pour le professionnel ou l’établissement"
          : "Ce qui n’est pas remboursé reste à la charge du patient",
      ]
    : [
        `Condition: ${what} (${who})${except}`,
        bearer === "member"
          ? "What is not paid is lost to the professional or establishment"
          : "What is not reimbursed is borne by the patient",
      ];
}

const outages = { fr: "panne de la plateforme", en: "platform outages" } as const;
const faults = { fr: "défaut du logiciel", en: "software faults" } as const;

function steppedEuros(steps: readonly Step[], language: Language): string {
  return stepped(steps, (value) => euros(value, language), language);
}

function euros(value: number, language: Language): string {
  if (!Number.isFinite(value)) return language === "fr" ? "sans plafond" : "no cap";
  return language === "fr" ? `${formatNumber(value, language)}\u00a0€` : `EUR ${formatNumber(value, language)}`;
}

function stepped(steps: readonly Step[], write: (value: number) => string, language: Language): string {
  const from = language === "fr" ? "dès" : "from";
  return steps
    .filter(({ value, from: month }) => month > 0 || value !== 0 || steps.length === 1)
    .map(({ from: month, value }) =>
      month === 0 ? write(value) : `${write(value)} ${from} ${formatDate(formatMonth(month), language)}`,
    )
    .join(", ");
}
