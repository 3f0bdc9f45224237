import type { ObservedShare } from "../../../charts/adoption-chart.js";
import { fanChart } from "../../../charts/fan-chart.js";
import { inOrder } from "../../../charts/table-rows.js";
import type { Language, Text } from "../../../locale/language.js";
import { term, termIds } from "../../../locale/terms.js";
import type { Run } from "../../../results/run.js";
import type { Duty } from "../../../scenario/scenario.js";
import { lookUpPaired, lookUpSpread } from "../draws/look-up-spread.js";
import { yearsOf } from "../look-up.js";
import { columnsToRows, type NumberTable } from "../number-table.js";
import { changeReading, levelReading } from "./adoption-reading.js";
import { wordsFrame } from "./chart-frame.js";
import type { Figure, FigureContext } from "./figure.js";
import { observedNotes, observedShares } from "./observed-shares.js";
import { segmentLabel } from "./row-labels.js";

const levels: Readonly<Record<Duty, Text>> = {
  feeding: { fr: "Alimentation", en: "Feeding" },
  consulting: { fr: "Consultation", en: "Consulting" },
};
const changes: Readonly<Record<Duty, Text>> = {
  feeding: { fr: "Alimentation, écarts avec le statu quo", en: "Feeding, differences from the status quo" },
  consulting: { fr: "Consultation, écarts avec le statu quo", en: "Consulting, differences from the status quo" },
};

/**
 * Realised share of one duty: by segment and month, the baseline and the scenario of interest over each other; then how much every scenario
 * changes it, draw by draw.
 */
export function adoptionFigures(duty: Duty, context: FigureContext): readonly Figure[] {
  return context.runs.length === 1
    ? [levelFigure(duty, context)]
    : [levelFigure(duty, context), changeFigure(duty, context)];
}

function levelFigure(duty: Duty, context: FigureContext): Figure {
  const { baseline, focus, evidence, draws } = context;
  const outcome = `${duty}Share`;
  const observed = duty === "feeding" ? observedShares(evidence, baseline) : [];
  const figure = { outcomes: [outcome, `${duty}Practice`], facts: observed.map(({ factId }) => factId) };
  return {
    id: duty,
    subject: levels[duty],
    ...figure,
    chart: (language) =>
      fanChart(draws.bySegment, outcome, { ...wordsFrame(figure, context, language), by: "segment", observed }),
    reading: [
      ...levelReading(duty, context),
      ...(duty === "feeding" ? [...measureSeen(observed), ...boycottsSeen(baseline)] : []),
    ],
    twin: levelTwin(duty, [...new Set([baseline, focus])], context),
    observed: observedNotes(observed),
  };
}

function changeFigure(duty: Duty, context: FigureContext): Figure {
  const { runs, baseline, draws } = context;
  const outcome = `${duty}Share`;
  const others = runs.filter((run) => run !== baseline);
  const figure = { outcomes: [outcome, `${duty}Practice`], facts: [] };
  return {
    id: `${duty}-change`,
    subject: changes[duty],
    ...figure,
    chart: (language) => fanChart(draws.all, outcome, { ...wordsFrame(figure, context, language), paired: true }),
    reading: changeReading(duty, context),
    twin: {
      id: `${duty}-change-numbers`,
      caption: {
        fr: `${changes[duty].fr}, tous segments ensemble\u00a0: médiane, et 5–95\u00a0% des tirages`,
        en: `${changes[duty].en}, all segments together: median, and 5–95% of draws`,
      },
      labelHeads: [{ fr: "Scénario", en: "Scenario" }],
      ...columnsToRows(
        others.map(({ heading }) => [{ heading }]),
        yearsOf(baseline).map((year) => ({
          head: { fr: String(year), en: String(year) },
          style: { quantity: "share", difference: true },
          values: others.map(({ heading }) => lookUpPaired(draws.all, heading.id, { outcome, year })),
        })),
      ),
    },
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

/** Says what the dips of some bands are. */
function boycottsSeen({ parameters: { boycott, segments } }: Run): readonly Text[] {
  const boycotting = segments.filter(({ boycottRate }) => boycottRate > 0 && boycott.months > 0);
  if (boycotting.length === 0) return [];
  const names = (language: Language) => boycotting.map(({ id }) => term("segment", id, language)).join(", ");
  return [
    {
      fr: `Les creux de la bande claire en début d’année (${names("fr")}) sont des boycotts, tirés au sort : rares, ils n’abaissent guère la médiane.`,
      en: `The dips of the light band early in the year (${names("en")}) are boycotts, drawn by lot: being rare, they hardly lower the median.`,
    },
  ];
}

function levelTwin(duty: Duty, told: readonly Run[], { baseline, draws }: FigureContext): NumberTable {
  const outcome = `${duty}Share`;
  const known = baseline.table.rows.filter((row) => row.outcome === outcome).map(({ segment }) => segment);
  const rows = inOrder(known, termIds("segment")).flatMap((segment) => told.map((run) => ({ segment, run })));
  return {
    id: `${duty}-numbers`,
    caption: {
      fr: `${levels[duty].fr}\u00a0: part réalisée, moyenne de l’année\u00a0: médiane, et 5–95\u00a0% des tirages`,
      en: `${levels[duty].en}: realised share, mean of the year: median, and 5–95% of draws`,
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
        values: rows.map(({ segment, run }) =>
          lookUpSpread(draws.bySegment, run.heading.id, { outcome, year, segment }),
        ),
      })),
    ),
  };
}
