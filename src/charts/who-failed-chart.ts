import { formatShare } from "../locale/numbers.js";
import { term, termIds } from "../locale/terms.js";
import type { Duty } from "../scenario/scenario.js";
import type { ChartInput, Layer, Panel, VegaLiteSpec } from "./chart.js";
import { drawsNote } from "./draws.js";
import { frame, pageWidth } from "./frame.js";
import { cellName, cellYears, gridFor, inCells, measureTitle, numberAxis, numberRoom } from "./grid.js";
import { ink, partyColours } from "./palette.js";
import { legendColumns } from "./scenario-legend.js";
import { spreadFigures } from "./spread-rows.js";
import { inOrder, rowsOf } from "./table-rows.js";
import { words } from "./words.js";

export interface WhoFailedInput extends ChartInput {
  /** Scenario shown. Default: the first heading. */
  readonly scenario?: string;
  /** Default `feeding`. */
  readonly duty?: Duty;
}

const parties = ["own", "platform", "editor"] as const;
const outcomeOf = { own: "OwnFault", platform: "PlatformFault", editor: "EditorFault" } as const;

/**
 * Members below the threshold by cause, in the order of counting: one small chart a segment, one stacked bar a year, one scenario. The bars
 * are means where the rows have draws, for means add up, with the interval of all members below the threshold.
 */
export function whoFailedChart(input: WhoFailedInput): VegaLiteSpec {
  const { language, duty = "feeding", drawn } = input;
  const headings = input.headings.filter(({ id }) => id === (input.scenario ?? input.headings[0]?.id));
  const isMean = ({ statistic, baseline }: (typeof input.rows)[number]) =>
    statistic === "mean" && baseline === undefined;
  const hasMeans = input.rows.some((row) => row.outcome === `${duty}OwnFault` && isMean(row));
  const rows = parties.flatMap((party) =>
    rowsOf(input.rows, `${duty}${outcomeOf[party]}`, headings, hasMeans ? "mean" : "central")
      .filter((row) => row.year !== "all")
      .map((row) => ({ party, segment: row.segment, year: Number(row.year), share: row.value })),
  );
  const below = spreadFigures(input, `${duty}Compliant`, headings).flatMap(({ segment, year, spread: { p5, p95 } }) =>
    year === "all" ? [] : [{ segment, year, low: 1 - p95.value, high: 1 - p5.value }],
  );
  const segments = inOrder(
    rows.map((row) => row.segment),
    termIds("segment"),
  );
  const years = [...new Set(rows.map((row) => row.year))].sort((a, b) => a - b);
  const grid = gridFor(segments.length);
  const name = (segment: string) => cellName(term("segment", segment, language), grid);
  const names = parties.map((party) => term("party", party, language));
  const panel: Panel = {
    title: measureTitle(words.failedAxis[language]),
    data: {
      values: [
        ...rows.map((row) => ({
          segment: name(row.segment),
          year: row.year,
          party: term("party", row.party, language),
          rank: parties.indexOf(row.party),
          share: row.share,
        })),
        ...below.map((row) => ({ ...row, segment: name(row.segment) })),
      ],
    },
    ...inCells("segment", segments.map(name), grid),
    spec: {
      width: grid.width,
      height: grid.height,
      encoding: {
        x: {
          field: "year",
          type: "ordinal",
          scale: { domain: years, paddingInner: 0.15, paddingOuter: 0.1 },
          axis: { values: cellYears(years, grid), labelAngle: 0, title: null, ticks: false },
        },
      },
      layer: [stackedBars(names), ...(below.length > 0 ? [wholeInterval] : [])],
    },
  };
  const last = Math.max(...years);
  const sentences = segments.map((segment) => {
    const shares = rows.filter((row) => row.segment === segment && row.year === last);
    const parts = shares.map((row) => `${term("party", row.party, language)} ${formatShare(row.share, language, 0)}`);
    return `${term("segment", segment, language)} (${last}) – ${parts.join(", ")}.`;
  });
  return frame([panel], {
    ...input,
    headings,
    question: words.failedQuestion[language],
    notes: [
      words.failedNote[language],
      ...(hasMeans ? [words.failedMeans[language]] : []),
      ...(hasMeans && drawn ? [drawsNote(drawn, language)] : []),
    ],
    left: numberRoom,
    description: sentences.join(" "),
  });
}

const shareAxis = {
  type: "quantitative" as const,
  scale: { domain: [0, 1] },
  axis: { format: ".0%", values: [0, 0.5, 1], ...numberAxis },
};

function stackedBars(names: readonly string[]): Layer {
  return {
    transform: [{ filter: "isValid(datum.share)" }],
    mark: { type: "bar", stroke: ink.ground, strokeWidth: 0.5 },
    encoding: {
      y: { field: "share", stack: "zero", ...shareAxis },
      color: {
        field: "party",
        type: "nominal",
        scale: { domain: [...names], range: parties.map((party) => partyColours[party]) },
        legend: { title: null, symbolType: "square", columns: legendColumns(names, pageWidth - numberRoom) },
      },
      order: { field: "rank", type: "quantitative" },
    },
  };
}

/** The line over each bar: nine draws in ten of all members below the threshold. */
const wholeInterval: Layer = {
  transform: [{ filter: "isValid(datum.high)" }],
  mark: { type: "rule", color: ink.strong, strokeWidth: 1.2 },
  encoding: { y: { field: "low", ...shareAxis }, y2: { field: "high" } },
};
