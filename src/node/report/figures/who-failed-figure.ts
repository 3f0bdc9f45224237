import { inOrder } from "../../../charts/table-rows.js";
import { whoFailedChart } from "../../../charts/who-failed-chart.js";
import type { Text } from "../../../locale/language.js";
import { termIds } from "../../../locale/terms.js";
import type { Run } from "../../../results/run.js";
import { lookUpMean, lookUpSpread } from "../draws/look-up-spread.js";
import { yearsOf } from "../look-up.js";
import { columnsToRows, type NumberTable } from "../number-table.js";
import { tell } from "../speak.js";
import { chartFrame } from "./chart-frame.js";
import type { Figure, FigureContext } from "./figure.js";
import { segmentLabel, termLabel } from "./row-labels.js";

const parties = [
  { party: "own", outcome: "feedingOwnFault" },
  { party: "platform", outcome: "feedingPlatformFault" },
  { party: "editor", outcome: "feedingEditorFault" },
] as const;

/** Members below the feeding threshold by cause, in the scenario of interest. */
export function whoFailedFigure(context: FigureContext): Figure {
  const { focus, draws } = context;
  const figure = {
    outcomes: ["feedingEditorFaultRate", "feedingCompliant", ...parties.map(({ outcome }) => outcome)],
    facts: [],
  };
  return {
    id: "who-failed",
    subject: { fr: "Qui est en défaut", en: "Who is at fault" },
    ...figure,
    chart: (language) =>
      whoFailedChart({ ...chartFrame(figure, [focus], context, language, draws.bySegment), duty: "feeding" }),
    reading: [...sharesOf(context), ...worstSegment(context)],
    twin: twinOf(context),
  };
}

function sharesOf({ focus, draws: { bySegment } }: FigureContext): readonly Text[] {
  const year = middleYear(focus);
  const { id } = focus.heading;
  const [own, platform, editor] = parties.map(({ outcome }) => lookUpMean(bySegment, id, { outcome, year }));
  if (!own || !platform || !editor) return [];
  const below = {
    value: own.value + platform.value + editor.value,
    error: lookUpMean(bySegment, id, { outcome: "feedingCompliant", year })?.error ?? 0,
  };
  return [
    tell(
      (say) =>
        `En ${year}, avec ${say.title(focus.heading)}, ${say.estimate(below, "share")} des membres seraient sous le seuil d’alimentation, en moyenne des tirages\u00a0: ${say.estimate(own, "share")} de leur fait, ${say.estimate(platform, "share")} à cause de pannes de la plateforme, ${say.estimate(editor, "share")} à cause de leur logiciel.`,
      (say) =>
        `In ${year}, under ${say.title(focus.heading)}, ${say.estimate(below, "share")} of members would be below the feeding threshold, on average over the draws: ${say.estimate(own, "share")} by their own doing, ${say.estimate(platform, "share")} because of platform outages, ${say.estimate(editor, "share")} because of their software.`,
    ),
  ];
}

function worstSegment({ focus, draws: { bySegment } }: FigureContext): readonly Text[] {
  const year = middleYear(focus);
  const spread = (segment: string) =>
    lookUpSpread(bySegment, focus.heading.id, { outcome: "feedingEditorFault", year, segment });
  const share = (segment: string) => spread(segment)?.median.value ?? 0;
  const worst = segmentsOf(focus).reduce((most, segment) => (share(segment) > share(most) ? segment : most));
  const found = spread(worst);
  if (!found) return [];
  return [
    tell(
      (say) =>
        `Le logiciel pèserait le plus pour le segment «\u00a0${say.segment(worst)}\u00a0»\u00a0: ${say.range(found, "share")} de ses membres.`,
      (say) =>
        `Software would weigh most on the segment “${say.segment(worst)}”: ${say.range(found, "share")} of its members.`,
    ),
  ];
}

function twinOf({ focus, draws: { bySegment } }: FigureContext): NumberTable {
  const rows = [...segmentsOf(focus), "all"].flatMap((segment) => parties.map((one) => ({ segment, ...one })));
  const { id, title } = focus.heading;
  return {
    id: "who-failed-numbers",
    caption: {
      fr: `Part des membres sous le seuil d’alimentation, par cause\u00a0: médiane, et 5–95\u00a0% des tirages – ${title.fr}`,
      en: `Share of members below the feeding threshold, by cause: median, and 5–95% of draws – ${title.en}`,
    },
    labelHeads: [
      { fr: "Segment", en: "Segment" },
      { fr: "Cause", en: "Cause" },
    ],
    ...columnsToRows(
      rows.map(({ segment, party }) => [segmentLabel(segment), termLabel("party", party)]),
      yearsOf(focus).map((year) => ({
        head: { fr: String(year), en: String(year) },
        style: { quantity: "share" },
        values: rows.map(({ segment, outcome }) => lookUpSpread(bySegment, id, { outcome, year, segment })),
      })),
    ),
  };
}

function segmentsOf(run: Run): readonly string[] {
  const ids = run.table.rows.filter((row) => row.outcome === "feedingOwnFault").map(({ segment }) => segment);
  return inOrder(ids, termIds("segment")).filter((segment) => segment !== "all");
}

/** 2030 where the run has it, else its last year. */
export function middleYear(run: Run): number {
  const years = yearsOf(run);
  return years.includes(2030) ? 2030 : (years.at(-1) ?? 0);
}
