import { say } from "../../locale/french.js";
import type { Language, Text } from "../../locale/language.js";
import { formatShare } from "../../locale/numbers.js";
import { term } from "../../locale/terms.js";
import type { ConditionOfPaymentLever, FineAmounts, Kind, PenaltyLevers, Step } from "../scenario.js";
import { segmentNames } from "./segments.js";
import { fromMonth, quantityWords } from "./values.js";

/** What a fine would be: whom it binds, its amounts for the kinds of member that `bound` names, what excuses. */
export function fineSentences(levers: PenaltyLevers, bound: ReadonlySet<Kind>, language: Language): readonly string[] {
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

const kinds: Readonly<Record<Kind, Text>> = {
  professional: { fr: "les professionnels", en: "professionals" },
  establishment: { fr: "les établissements", en: "establishments" },
};

function amountSentence(kind: Kind, { maxPerBreach, cap }: FineAmounts, language: Language): string {
  const [breach, year] = [amounts(maxPerBreach, "EUR/breach", language), amounts(cap, "EUR/year", language)];
  return say(
    `Maximum pour ${kinds[kind].fr} : ${breach}, ${year}`,
    `Maximum for ${kinds[kind].en}: ${breach}, ${year}`,
  )[language];
}

function amounts(steps: readonly Step[], unit: string, language: Language): string {
  const write = (value: number) =>
    Number.isFinite(value) ? quantityWords(value, unit, language) : say("sans plafond", "no cap")[language];
  return stepped(steps, write, language);
}

function boundSentence({ feedingBound, consultingBound }: PenaltyLevers, language: Language): string {
  const [feeding, consulting] = [segmentNames(feedingBound, language), segmentNames(consultingBound, language)];
  if (feeding === consulting) return say(`Visés : ${feeding}`, `Bound: ${feeding}`)[language];
  return say(
    `Visés pour l’alimentation : ${feeding} ; pour la consultation : ${consulting}`,
    `Bound to feed: ${feeding}; to consult: ${consulting}`,
  )[language];
}

/** Public support to adoption, where there is any. */
export function supportSentences(support: readonly Step[], language: Language): readonly string[] {
  if (support.every(({ value }) => value === 0)) return [];
  const words = stepped(support, (value) => formatShare(value, language, 0), language);
  return [
    say(
      `Soutien public à l’adoption, en part du maximum : ${words}`,
      `Public support to adoption, as a share of the maximum: ${words}`,
    )[language],
  ];
}

/** What is not paid without the record, and who bears it. */
export function conditionSentences(lever: ConditionOfPaymentLever, language: Language): readonly string[] {
  const { duty, bound, bearer, exceptPlatform, exceptEditor } = lever;
  const excused = [
    ...(exceptPlatform ? [say("panne de la plateforme", "platform outages")[language]] : []),
    ...(exceptEditor ? [say("défaut du logiciel", "software faults")[language]] : []),
  ].join(", ");
  const except = excused === "" ? "" : say(`, sauf ${excused}`, `, except ${excused}`)[language];
  const condition = `${term("duty", duty, language)} (${segmentNames(bound, language)})${except}`;
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
    .map(({ from, value }) => (from === 0 ? write(value) : fromMonth(write(value), from, language)))
    .join(", ");
}
