import { formatShare } from "../locale/numbers.js";
import { term, termIds } from "../locale/terms.js";
import type { Duty } from "../scenario/scenario.js";
import type { ChartInput, ChartRow, Panel, VegaLiteSpec } from "./chart.js";
import { frame, pageWidth } from "./frame.js";
import { cellName, cellYears, gridFor, inCells, measureTitle, numberAxis, numberRoom } from "./grid.js";
import { ink } from "./palette.js";
import { scenarioLegend } from "./scenario-legend.js";
import { inOrder, rowsOf, yearPosition } from "./table-rows.js";
import { words } from "./words.js";

/** A published share of documents that the curves can be held against; shares of professionals measure something else. */
export interface ObservedShare {
  readonly segment: string;
  /** ISO day, month or year that the value holds for. */
  readonly date: string;
  /** Share in [0, 1]. */
  readonly value: number;
  /** Fact that it comes from; kept with the data, not printed. */
  readonly factId: string;
}

export interface AdoptionInput extends ChartInput {
  /** Default `feeding`. */
  readonly duty?: Duty;
  /** Segment ids to show. Default: every segment of the rows, and `all`. */
  readonly segments?: readonly string[];
  readonly observed?: readonly ObservedShare[];
}

/** Realised share by segment over time: one small chart a segment, one line a scenario, published shares as points. Rows by year stand at mid-year. */
export function adoptionChart(input: AdoptionInput): VegaLiteSpec {
  const { headings, language, duty = "feeding", observed = [] } = input;
  const rows = rowsOf(input.rows, `${duty}Share`, headings).filter(
    (row) => row.year !== "all" || row.month !== undefined,
  );
  const segments =
    input.segments ??
    inOrder(
      rows.map((row) => row.segment),
      termIds("segment"),
    );
  const grid = gridFor(segments.length);
  const name = (segment: string) => cellName(term("segment", segment, language), grid);
  const titles = new Map(headings.map((heading) => [heading.id, heading.title[language]]));
  const shown = rows.filter((row) => segments.includes(row.segment));
  const points = observed.filter((point) => segments.includes(point.segment));
  const values = [
    ...shown.map((row) => ({
      segment: name(row.segment),
      scenario: titles.get(row.scenario),
      place: headings.findIndex(({ id }) => id === row.scenario),
      time: timeOf(row),
      share: row.value,
    })),
    ...points.map((point) => ({
      segment: name(point.segment),
      time: yearPosition(point.date),
      published: point.value,
      fact: point.factId,
    })),
  ];
  const times = values.map((value) => value.time);
  const [first, last] = [Math.floor(Math.min(...times)), Math.ceil(Math.max(...times))];
  const years = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const panel: Panel = {
    title: measureTitle(words.adoptionAxis[duty][language] + (points.length > 0 ? words.observed[language] : "")),
    data: { values },
    ...inCells("segment", segments.map(name), grid),
    spec: {
      width: grid.width,
      height: grid.height,
      encoding: {
        x: {
          field: "time",
          type: "quantitative",
          scale: { domain: [first, last], nice: false },
          axis: {
            values: cellYears(years, grid),
            format: "d",
            grid: false,
            title: null,
          },
        },
      },
      layer: [
        {
          transform: [{ filter: "isValid(datum.share)" }],
          mark: { type: "line", clip: true },
          encoding: {
            y: {
              field: "share",
              type: "quantitative",
              scale: { domain: [0, 1] },
              axis: { format: ".0%", values: [0, 0.5, 1], ...numberAxis },
            },
            ...scenarioLegend([...titles.values()], pageWidth - numberRoom),
          },
        },
        {
          transform: [{ filter: "isValid(datum.published)" }],
          mark: {
            type: "point",
            shape: "diamond",
            color: ink.strong,
            size: 60,
            filled: true,
            stroke: ink.ground,
            strokeWidth: 1,
            opacity: 1,
          },
          encoding: {
            y: { field: "published", type: "quantitative" },
          },
        },
      ],
    },
  };
  return frame([panel], {
    ...input,
    question: words.adoptionQuestion[duty][language],
    notes: headings.length > 1 ? [words.overlapNote[language]] : [],
    left: numberRoom,
    description: describe(shown, input, segments),
  });
}

function timeOf(row: ChartRow): number {
  return yearPosition(row.month ?? String(row.year));
}

function describe(rows: readonly ChartRow[], { headings, language }: ChartInput, segments: readonly string[]): string {
  const end = Math.max(...rows.map(timeOf));
  const sentences = headings.map(({ id, title }) => {
    const ends = rows.filter((row) => row.scenario === id && timeOf(row) === end);
    const shares = inOrder(
      ends.map((row) => row.segment),
      segments,
    ).map((segment) => {
      const row = ends.find((candidate) => candidate.segment === segment);
      return `${term("segment", segment, language)} ${formatShare(row?.value ?? Number.NaN, language, 0)}`;
    });
    return `${title[language]} (${Math.floor(end)})${language === "fr" ? "\u00a0" : ""}: ${shares.join(", ")}.`;
  });
  return sentences.join(" ");
}
