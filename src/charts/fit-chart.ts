import { formatNumber, formatShare } from "../locale/numbers.js";
import type { ChartFrame, Layer, Panel, VegaLiteSpec } from "./chart.js";
import { notesOf } from "./fit-notes.js";
import { fitWords as words } from "./fit-words.js";
import { frame, pageWidth } from "./frame.js";
import { measureTitle, numberAxis } from "./grid.js";
import { ink, okabeIto } from "./palette.js";
import { axisYears } from "./table-rows.js";
import { wrapText } from "./text-width.js";

/** What became of a point: it was fitted, held out to test forecasts, or lies beyond a break. */
export type PointUse = "fitted" | "heldOut" | "beyond";

/** A fitted series, ready to be drawn. Times are decimal years; values are shares in [0, 1], or amounts above 0. */
export interface FitChartInput extends ChartFrame {
  /** Name of the series. */
  readonly title: string;
  /** What a value counts. */
  readonly counts: string;
  /** Shares stand on an axis from 0, amounts on a logarithmic one. */
  readonly measure: "share" | "amount";
  readonly points: readonly { readonly time: number; readonly value: number; readonly use: PointUse }[];
  /** Average of the fitted curves, with the interval that a point lies in. */
  readonly path: readonly {
    readonly time: number;
    readonly central: number;
    readonly low: number;
    readonly high: number;
  }[];
  /** Probability of the interval. */
  readonly confidence: number;
  /** Points held out, and how many of them the interval made without them holds; absent where there are none. */
  readonly held?: { readonly count: number; readonly covered: number };
  /** The same average fitted without the points held out; empty where there are none. */
  readonly without: readonly { readonly time: number; readonly value: number }[];
  readonly policies: readonly { readonly label: string; readonly from: number; readonly until: number }[];
  /** Break past which nothing is foretold. */
  readonly end?: { readonly time: number; readonly label: string };
}

/** Room for the labels of amounts, which are longer than those of shares. */
const roomFor = { share: 40, amount: 52 };
const height = 340;
/** Names of policies: size, height of a line, distance from the first day, in pixels. */
const [policyFont, policyLine, policyIndent] = [12, 15, 5];
/** One size for all legends, so that they stand on one line. */
const symbolSize = 110;

/** Amounts from a million on in millions, as the rest of the toolkit writes them. */
const millions = "datum.value >= 1e6 ? format(datum.value / 1e6, ',') + '\u00a0M' : format(datum.value, ',')";

/** Points of a series, the average of the curves fitted to it, the interval that a point lies in, and what would have been foretold without the last points. */
export function fitChart(input: FitChartInput): VegaLiteSpec {
  const { language, path, points, without, end, measure } = input;
  const left = roomFor[measure];
  const shown = [...path.map(({ time }) => time), ...points.map(({ time }) => time), ...(end ? [end.time] : [])];
  const [first, last] = [Math.floor(Math.min(...shown)), Math.ceil(Math.max(...shown))];
  const years = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const x = {
    type: "quantitative" as const,
    scale: { domain: [first, last], nice: false },
    axis: { values: axisYears(years, 16), format: "d", grid: false, title: null },
  };
  const panel: Panel = {
    title: measureTitle(input.counts),
    width: pageWidth - left,
    height,
    data: { values: [] },
    layer: [
      ...policyLayers(input, x, [first, last]),
      {
        data: { values: path.map((row) => ({ ...row })) },
        mark: { type: "area", color: okabeIto.blue, opacity: 0.16, clip: true },
        encoding: { x: { field: "time", ...x }, y: { field: "low", ...yOf(input) }, y2: { field: "high" } },
      },
      {
        data: {
          values: [
            ...path.map(({ time, central }) => ({ time, value: central, curve: words.average[language] })),
            ...without.map((row) => ({ ...row, curve: words.without[language] })),
          ],
        },
        mark: { type: "line", clip: true, color: okabeIto.blue, strokeWidth: 2 },
        encoding: {
          x: { field: "time", ...x },
          y: { field: "value", ...yOf(input) },
          strokeDash: {
            field: "curve",
            type: "nominal",
            scale: {
              domain: [words.average[language], ...(without.length > 0 ? [words.without[language]] : [])],
              range: [
                [1, 0],
                [4, 3],
              ],
            },
            legend: { title: null, symbolType: "stroke", symbolSize, symbolStrokeColor: okabeIto.blue },
          },
        },
      },
      pointLayer(input, x),
      ...endLayers(input, x),
    ],
  };
  return frame([panel], {
    ...input,
    headings: [],
    question: words.question[language].replace("#", input.title),
    notes: notesOf(input),
    left,
    description: describe(input),
  });
}

function yOf({ measure, points, path }: FitChartInput) {
  const axis = { ...numberAxis, minExtent: roomFor[measure], maxExtent: roomFor[measure] };
  if (measure === "share") {
    const values = [0, 0.25, 0.5, 0.75, 1];
    return { type: "quantitative" as const, scale: { domain: [0, 1] }, axis: { ...axis, format: ".0%", values } };
  }
  const shown = [...points.map(({ value }) => value), ...path.flatMap(({ low, high }) => [low, high])];
  const [least, most] = [Math.floor(Math.log10(Math.min(...shown))), Math.ceil(Math.log10(Math.max(...shown)))];
  const values = Array.from({ length: most - least + 1 }, (_, power) => 10 ** (least + power));
  const domain = [values[0]!, values.at(-1)!];
  return {
    type: "quantitative" as const,
    scale: { type: "log" as const, domain },
    axis: { ...axis, labelExpr: millions, values },
  };
}

function pointLayer({ points, language, ...rest }: FitChartInput, x: object): Layer {
  const uses: readonly PointUse[] = ["fitted", "heldOut", "beyond"];
  const present = uses.filter((use) => points.some((point) => point.use === use));
  const names = present.map((use) => words[use][language]);
  return {
    data: { values: points.map(({ time, value, use }) => ({ time, value, use: words[use][language] })) },
    mark: { type: "point", filled: true, size: 52, stroke: ink.strong, strokeWidth: 1.2, opacity: 1 },
    encoding: {
      x: { field: "time", ...x } as never,
      y: { field: "value", ...yOf({ points, language, ...rest }) },
      shape: {
        field: "use",
        type: "nominal",
        scale: { domain: names, range: present.map((use) => (use === "beyond" ? "diamond" : "circle")) },
        legend: { title: null, symbolSize },
      },
      fill: {
        field: "use",
        type: "nominal",
        scale: {
          domain: names,
          range: present.map((use) => (use === "fitted" ? ink.strong : use === "heldOut" ? ink.ground : ink.band)),
        },
        legend: { title: null, symbolSize },
      },
    },
  };
}

/** A pale ground with its name while a policy runs; names of policies alternate in height so that they do not run into each other. */
function policyLayers(
  { policies, end, measure }: FitChartInput,
  axis: object,
  [first, last]: readonly [number, number],
): Layer[] {
  const perYear = (pageWidth - roomFor[measure]) / (last - first);
  const rows = policies.map(({ label, from, until }, place) => {
    const [start, over] = [Math.max(from, first), Math.min(until, last)];
    const free = Math.min(last, end !== undefined && end.time > start ? end.time : last) - start;
    const lines = wrapText(label, free * perYear - 2 * policyIndent, policyFont);
    return { from: start, until: over, label: lines.join("\n"), place };
  });
  if (rows.length === 0) return [];
  const x = { field: "from", ...axis } as never;
  return [
    {
      data: { values: rows },
      mark: { type: "rect", color: ink.faint, opacity: 0.6, stroke: ink.ground, strokeWidth: 2, clip: true },
      encoding: { x, x2: { field: "until" } },
    },
    ...rows.map(
      (row): Layer => ({
        data: { values: [row] },
        mark: {
          type: "text",
          align: "left",
          baseline: "top",
          dx: policyIndent,
          y: height - 5 - policyLine * (row.label.split("\n").length + (row.place % 2)),
          color: ink.soft,
          fontSize: policyFont,
          lineHeight: policyLine,
          lineBreak: "\n",
        },
        encoding: { x, text: { field: "label" } },
      }),
    ),
  ];
}

function endLayers({ end }: FitChartInput, x: object): Layer[] {
  if (!end) return [];
  const data = { values: [{ time: end.time, label: end.label }] };
  const encoding = { x: { field: "time", ...x } as never };
  return [
    { data, mark: { type: "rule", strokeDash: [2, 2], color: ink.strong }, encoding },
    {
      data,
      mark: {
        type: "text",
        align: "right",
        baseline: "top",
        dx: -5,
        y: 6,
        color: ink.strong,
        fontSize: 12,
      },
      encoding: { ...encoding, text: { field: "label" } },
    },
  ];
}

function describe({ points, path, language, measure, confidence }: FitChartInput): string {
  const write = (value: number) =>
    measure === "share" ? formatShare(value, language, 0) : formatNumber(value, language, { significant: 3 });
  const [first, last, end] = [points[0]!, points.findLast(({ use }) => use !== "beyond")!, path.at(-1)!];
  const year = (time: number) => String(Math.floor(time));
  return words.description[language]
    .replace("#points", String(points.length))
    .replace("#first", `${write(first.value)} (${year(first.time)})`)
    .replace("#last", `${write(last.value)} (${year(last.time)})`)
    .replace("#end", year(end.time))
    .replace("#central", write(end.central))
    .replace("#confidence", formatShare(confidence, language, 0))
    .replace("#low", write(end.low))
    .replace("#high", write(end.high));
}
