import type { Language } from "../locale/language.js";
import { formatShare } from "../locale/numbers.js";
import { term } from "../locale/terms.js";
import type { Heading } from "../results/heading.js";
import { stepDate } from "../scenario/legal-label.js";
import { never } from "../scenario/month.js";
import type { LegalStatus, LegalStep, Levers, StartDate } from "../scenario/scenario.js";
import { monthWords } from "../scenario/words/values.js";
import { okabeIto } from "./palette.js";
import { yearPosition } from "./table-rows.js";
import { words } from "./words.js";

/** What the timeline reads of a scenario; a run has all of it. */
export interface TimelineRun {
  readonly heading: Heading;
  readonly scenario: { readonly legal: readonly LegalStep[]; readonly levers: Levers };
  readonly legal: { readonly withdrawn: number; readonly statusQuo: boolean; readonly asOf?: string };
}

/** One line of the timeline: a dated text, or a span of enforcement that runs on past the chart's edge. */
export interface TimelineEvent {
  /** Place on an axis of years; absent for what never comes. */
  readonly at?: number;
  /** Place where the span ends; absent where it runs on past the edge. */
  readonly until?: number;
  readonly words: string;
  readonly colour: string;
  readonly shape: "circle" | "cross" | "bar" | "none";
}

const killing: ReadonlySet<LegalStatus> = new Set(["superseded", "struck-down", "abandoned"]);
const binding: ReadonlySet<LegalStatus> = new Set(["promulgated", "in-force"]);

/** Steps of the legal chain known on the day asked for, then what could be enforced from when. */
export function timelineEvents(run: TimelineRun, language: Language): TimelineEvent[] {
  const { asOf } = run.legal;
  const steps = run.scenario.legal.filter((step) => asOf === undefined || step.on <= asOf);
  return [...steps.map((step) => stepEvent(step, language)), ...enforcement(run, language)];
}

function stepEvent(step: LegalStep, language: Language): TimelineEvent {
  const { on, monthOnly, status, text } = step;
  const colon = language === "fr" ? "\u00a0: " : ": ";
  return {
    at: yearPosition(monthOnly ? on.slice(0, "2025-11".length) : on),
    words: `${stepDate(step, language)}${colon}${text[language]} (${words.statusOf[language]}${term("legalStatus", status, language)})`,
    colour: killing.has(status) ? okabeIto.vermillion : binding.has(status) ? okabeIto.green : okabeIto.blue,
    shape: killing.has(status) ? "cross" : "circle",
  };
}

function enforcement({ scenario, legal }: TimelineRun, language: Language): TimelineEvent[] {
  const { penalties, conditionOfPayment } = scenario.levers;
  if (legal.statusQuo) return [nothing(words.noFine[language])];
  const feeding = penalties.feedingBound.length > 0 ? penalties.feedingStart : never;
  const consulting = penalties.consultingBound.length > 0 ? penalties.consultingStart : never;
  const same = JSON.stringify(branches(feeding)) === JSON.stringify(branches(consulting));
  const spans: { name: string; start: StartDate }[] = same
    ? [{ name: words.fines.both[language], start: feeding }]
    : [
        { name: words.fines.feeding[language], start: feeding },
        { name: words.fines.consulting[language], start: consulting },
      ];
  if (conditionOfPayment) spans.push({ name: words.withheldPayment[language], start: conditionOfPayment.start });
  const planned = spans.filter(({ start }) => branches(start).some(({ on }) => on !== never));
  const fines = planned.map(({ name, start }) => span(name, start, legal.withdrawn, language));
  return same && branches(feeding).every(({ on }) => on === never)
    ? [nothing(words.noFine[language]), ...fines]
    : fines;
}

function span(name: string, start: StartDate, withdrawn: number, language: Language): TimelineEvent {
  const dates = branches(start);
  const first = Math.min(...dates.map(({ on }) => on));
  const when = dates
    .map(({ on, probability }) => {
      const date = monthWords(on, language);
      return dates.length === 1 ? date : `${date} (${formatShare(probability, language, 0)})`;
    })
    .join(", ");
  const from = `${name}${words.from[language]}${when}`;
  if (withdrawn <= first) return nothing(`${from}${words.withdrawnBefore[language]}`);
  const end = withdrawn === never ? {} : { until: withdrawn / 12 };
  return { at: first / 12, ...end, words: from, colour: okabeIto.orange, shape: "bar" };
}

function branches(start: StartDate): readonly { readonly on: number; readonly probability: number }[] {
  return typeof start === "number" ? [{ on: start, probability: 1 }] : start;
}

function nothing(sentence: string): TimelineEvent {
  return { words: sentence, colour: okabeIto.black, shape: "none" };
}
