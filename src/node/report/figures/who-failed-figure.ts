import { inOrder } from "../../../charts/table-rows.js";
import { whoFailedChart } from "../../../charts/who-failed-chart.js";
import type { Text } from "../../../locale/language.js";
import { termIds } from "../../../locale/terms.js";
import type { Run } from "../../../results/run.js";
import { lookUp, yearsOf } from "../look-up.js";
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
  const { focus } = context;
  const figure = { outcomes: ["feedingEditorFaultRate", ...parties.map(({ outcome }) => outcome)], facts: [] };
  return {
    id: "who-failed",
    subject: { fr: "Qui est en défaut", en: "Who is at fault" },
    ...figure,
    chart: (language) => whoFailedChart({ ...chartFrame(figure, [focus], context, language), duty: "feeding" }),
    reading: [sharesOf(focus), worstSegment(focus)],
    twin: twinOf(focus),
  };
}

function sharesOf(run: Run): Text {
  const year = middleYear(run);
  const [own, platform, editor] = parties.map(({ outcome }) => lookUp(run, { outcome, year }) ?? Number.NaN) as [
    number,
    number,
    number,
  ];
  return tell(
    (say) =>
      `En ${year}, avec ${say.title(run.heading)}, ${say.share(own + platform + editor)} des membres seraient sous le seuil d’alimentation\u00a0: ${say.share(own)} de leur fait, ${say.share(platform)} à cause de pannes de la plateforme, ${say.share(editor)} à cause de leur logiciel.`,
    (say) =>
      `In ${year}, under ${say.title(run.heading)}, ${say.share(own + platform + editor)} of members would be below the feeding threshold: ${say.share(own)} by their own doing, ${say.share(platform)} because of platform outages, ${say.share(editor)} because of their software.`,
  );
}

function worstSegment(run: Run): Text {
  const year = middleYear(run);
  const share = (segment: string) => lookUp(run, { outcome: "feedingEditorFault", year, segment }) ?? 0;
  const worst = segmentsOf(run).reduce((most, segment) => (share(segment) > share(most) ? segment : most));
  return tell(
    (say) =>
      `Le logiciel pèserait le plus pour le segment «\u00a0${say.segment(worst)}\u00a0»\u00a0: ${say.share(share(worst))} de ses membres.`,
    (say) =>
      `Software would weigh most on the segment “${say.segment(worst)}”: ${say.share(share(worst))} of its members.`,
  );
}

function twinOf(run: Run): NumberTable {
  const rows = [...segmentsOf(run), "all"].flatMap((segment) => parties.map((one) => ({ segment, ...one })));
  return {
    id: "who-failed-numbers",
    caption: {
      fr: `Part des membres sous le seuil d’alimentation, par cause – ${run.heading.title.fr}`,
      en: `Share of members below the feeding threshold, by cause – ${run.heading.title.en}`,
    },
    labelHeads: [
      { fr: "Segment", en: "Segment" },
      { fr: "Cause", en: "Cause" },
    ],
    ...columnsToRows(
      rows.map(({ segment, party }) => [segmentLabel(segment), termLabel("party", party)]),
      yearsOf(run).map((year) => ({
        head: { fr: String(year), en: String(year) },
        style: { quantity: "share" },
        values: rows.map(({ segment, outcome }) => lookUp(run, { outcome, year, segment })),
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
