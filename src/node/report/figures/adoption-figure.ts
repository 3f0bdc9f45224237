import { adoptionChart, type ObservedShare } from "../../../charts/adoption-chart.js";
import { inOrder } from "../../../charts/table-rows.js";
import type { Language, Text } from "../../../locale/language.js";
import { term, termIds } from "../../../locale/terms.js";
import type { Run } from "../../../results/run.js";
import type { Duty } from "../../../scenario/scenario.js";
import { lookUp, yearsOf } from "../look-up.js";
import { columnsToRows, type NumberTable } from "../number-table.js";
import { adoptionReading } from "./adoption-reading.js";
import { chartFrame } from "./chart-frame.js";
import type { Figure, FigureContext } from "./figure.js";
import { observedNotes, observedShares } from "./observed-shares.js";
import { pickDistinct } from "./pick-distinct.js";
import { segmentLabel } from "./row-labels.js";

const subjects: Readonly<Record<Duty, Text>> = {
  feeding: { fr: "Alimentation", en: "Feeding" },
  consulting: { fr: "Consultation", en: "Consulting" },
};

/** Realised share by segment and month: the baseline, the scenario of interest, and those that depart most from the baseline. */
export function adoptionFigure(duty: Duty, context: FigureContext): Figure {
  const { runs, baseline, focus, evidence } = context;
  const outcome = `${duty}Share`;
  const drawn = pickDistinct(runs, baseline, focus, outcome);
  const observed = duty === "feeding" ? observedShares(evidence, baseline) : [];
  const figure = { outcomes: [outcome, `${duty}Practice`], facts: observed.map(({ factId }) => factId) };
  return {
    id: duty,
    subject: subjects[duty],
    ...figure,
    chart: (language) =>
      adoptionChart({
        ...chartFrame(figure, drawn, context, language),
        rows: drawn.flatMap((run) => run.monthly.rows),
        duty,
        observed,
      }),
    reading: [
      ...adoptionReading(duty, context, drawn),
      ...(duty === "feeding" ? [...measureSeen(observed), ...boycottsSeen(baseline)] : []),
    ],
    twin: twinOf(duty, drawn, baseline),
    observed: observedNotes(observed),
  };
}

/** Says what the published points are. */
function measureSeen(observed: readonly ObservedShare[]): readonly Text[] {
  if (observed.length === 0) return [];
  return [
    {
      fr: "Les losanges sont des parts de documents, comme les courbes ; les parts de professionnels qui alimentent, autre mesure, n’y sont pas portées.",
      en: "Diamonds are shares of documents, as the curves are; shares of professionals who feed, another measure, are not plotted.",
    },
  ];
}

/** Says what the dips of some curves are. */
function boycottsSeen({ parameters: { boycott, segments } }: Run): readonly Text[] {
  const boycotting = segments.filter(({ boycottRate }) => boycottRate > 0 && boycott.months > 0);
  if (boycotting.length === 0) return [];
  const names = (language: Language) => boycotting.map(({ id }) => term("segment", id, language)).join(", ");
  return [
    {
      fr: `Les creux de début d’année (${names("fr")}) sont des boycotts, comptés à leur probabilité.`,
      en: `The dips early in the year (${names("en")}) are boycotts, counted at their probability.`,
    },
  ];
}

function twinOf(duty: Duty, drawn: readonly Run[], baseline: Run): NumberTable {
  const outcome = `${duty}Share`;
  const known = baseline.table.rows.filter((row) => row.outcome === outcome).map(({ segment }) => segment);
  const rows = inOrder(known, termIds("segment")).flatMap((segment) => drawn.map((run) => ({ segment, run })));
  return {
    id: `${duty}-numbers`,
    caption: {
      fr: `${subjects[duty].fr}\u00a0: part réalisée par segment et scénario, moyenne de l’année`,
      en: `${subjects[duty].en}: realised share by segment and scenario, mean of the year`,
    },
    labelHeads: [
      { fr: "Segment", en: "Segment" },
      { fr: "Scénario", en: "Scenario" },
    ],
    ...columnsToRows(
      rows.map(({ segment, run: { heading } }) => [segmentLabel(segment), { heading }]),
      yearsOf(baseline).map((year) => ({
        head: { fr: String(year), en: String(year) },
        style: { quantity: "share" },
        values: rows.map(({ segment, run }) => lookUp(run, { outcome, year, segment })),
      })),
    ),
  };
}
