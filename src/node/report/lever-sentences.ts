import { timelineEvents } from "../../charts/timeline-events.js";
import { french } from "../../locale/french.js";
import type { Language } from "../../locale/language.js";
import type { Run } from "../../results/run.js";
import { never } from "../../scenario/month.js";
import type { Kind, StartDate } from "../../scenario/scenario.js";
import { conditionSentences, fineSentences, supportSentences } from "../../scenario/words/lever-sentences.js";

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

/** Facts that {@link leverSentences} rest on, each once: those of levers that do nothing are left out. */
export function leverFacts(run: Run): readonly string[] {
  const { scenario, legal } = run;
  if (legal.statusQuo) return [];
  const { penalties, support } = scenario.levers;
  const [fining, planned] = [isFining(run), [penalties.feedingStart, penalties.consultingStart].some(mayCome)];
  const says = (path: string) => {
    if (path.startsWith("support")) return support.some(({ value }) => value !== 0);
    if (!path.startsWith("penalties")) return true;
    return fining || (planned && /^penalties\.\w*(Start|announced)$/.test(path));
  };
  return [...new Set([...scenario.leverFacts].flatMap(([path, facts]) => (says(path) ? facts : [])))];
}

function mayCome(start: StartDate): boolean {
  return typeof start === "number" ? start !== never : start.some(({ on }) => on !== never);
}

function isFining(run: Run): boolean {
  return run.table.rows.some(({ outcome, value }) => outcome === "assessed" && value > 0);
}

/** Schedules that apply to anybody bound. */
function boundKinds({ parameters, scenario }: Run): ReadonlySet<Kind> {
  const { feedingBound, consultingBound } = scenario.levers.penalties;
  const bound = new Set([...feedingBound, ...consultingBound]);
  return new Set(parameters.segments.filter(({ id }) => bound.has(id)).map(({ kind }) => kind));
}
