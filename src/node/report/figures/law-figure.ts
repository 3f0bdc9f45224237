import { legalTimelineChart } from "../../../charts/legal-timeline-chart.js";
import { timelineEvents } from "../../../charts/timeline-events.js";
import { french } from "../../../locale/french.js";
import type { Language, Text } from "../../../locale/language.js";
import type { Run } from "../../../results/run.js";
import { tell } from "../speak.js";
import { printed } from "./chart-frame.js";
import type { Figure, FigureContext } from "./figure.js";
import { publishersOf } from "./source-words.js";

/** Texts by date, and from when each scenario would allow a sanction. None when no scenario rests on a text. */
export function lawFigures({ runs, evidence, version }: FigureContext): readonly Figure[] {
  const facts = [...new Set(runs.flatMap(({ scenario }) => scenario.legal.map(({ source }) => source)))];
  if (facts.length === 0) return [];
  return [
    {
      id: "law",
      subject: { fr: "Droit", en: "Law" },
      outcomes: ["assessed"],
      facts,
      chart: (language) =>
        legalTimelineChart({
          runs: runs.map((run) => ({ ...run, heading: printed(run.heading) })),
          language,
          version,
          sources: [...new Set(publishersOf(facts, evidence, language))],
        }),
      reading: [countsOf(runs)],
      twin: {
        id: "law-events",
        caption: {
          fr: "Étapes des textes et dates de sanction, par scénario",
          en: "Steps of the texts and dates of sanction, by scenario",
        },
        events: runs.map((run) => ({
          heading: run.heading,
          lines: { fr: linesOf(run, "fr").map(french), en: linesOf(run, "en") },
        })),
      },
    },
  ];
}

function linesOf(run: Run, language: Language): readonly string[] {
  return timelineEvents(run, language).map(({ words }) => words);
}

function countsOf(runs: readonly Run[]): Text {
  const inForce = runs.filter(({ heading }) => !heading.hypothetical);
  const struck = runs.filter(({ legal }) => legal.status === "struck-down");
  const untabled = runs.filter(({ scenario }) => scenario.legal.length === 0);
  return tell(
    (say) =>
      `Parmi ${runs.length} scénarios, droit en vigueur\u00a0: ${inForce.length}, ${say.list(inForce.map(({ heading }) => say.title(heading)))}\u202f; texte censuré\u00a0: ${struck.length}\u202f; projet sans texte déposé\u00a0: ${untabled.length}.`,
    (say) =>
      `Of ${runs.length} scenarios, law in force: ${inForce.length}, ${say.list(inForce.map(({ heading }) => say.title(heading)))}; text struck down: ${struck.length}; project with no text tabled: ${untabled.length}.`,
  );
}
