import type { ChartFrame, Layer, Panel, VegaLiteSpec } from "./chart.js";
import { frame, pageWidth, semicolon } from "./frame.js";
import { ink } from "./palette.js";
import { axisYears } from "./table-rows.js";
import { textWidth, wrapText } from "./text-width.js";
import { type TimelineEvent, type TimelineRun, timelineEvents } from "./timeline-events.js";
import { words } from "./words.js";

export interface LegalTimelineInput extends ChartFrame {
  /** Runs to show, in this order. */
  readonly runs: readonly TimelineRun[];
}

const lineHeight = 15;
const rowGap = 7;
const fontSize = 12;
const markGap = 10;

/** Legal texts by date, and from when fines could be due: one block a scenario, one line an event, on one axis of years. */
export function legalTimelineChart(input: LegalTimelineInput): VegaLiteSpec {
  const { runs, language } = input;
  const blocks = runs.map((run) => ({ run, events: timelineEvents(run, language) }));
  const dates = blocks.flatMap(({ events }) => events.flatMap(({ at }) => (at === undefined ? [] : [at])));
  if (dates.length === 0) throw new Error("no dated legal step in any scenario");
  const [firstYear, lastYear] = [Math.floor(Math.min(...dates)), Math.ceil(Math.max(...dates) + 1)];
  const domain: [number, number] = [firstYear - (lastYear - firstYear) / 80, lastYear];
  const panels = blocks.map(({ run, events }, place) =>
    block(run.heading.title[language], events, domain, place === blocks.length - 1),
  );
  const sentences = blocks.map(
    ({ run, events }) =>
      `${run.heading.title[language]} – ${events.map((event) => event.words).join(`${semicolon[language]} `)}.`,
  );
  return frame([{ vconcat: panels, spacing: 14 }], {
    ...input,
    headings: runs.map((run) => run.heading),
    question: words.timelineQuestion[language],
    notes: [words.timelineNote[language]],
    left: 0,
    description: sentences.join(" "),
  });
}

/** One scenario's events on their lines, over the common axis of years. */
function block(title: string, events: readonly TimelineEvent[], domain: [number, number], withAxis: boolean): Panel {
  const { placed, height } = layOut(events, domain);
  const years = Array.from(
    { length: Math.floor(domain[1] - domain[0]) + 1 },
    (_, index) => Math.ceil(domain[0]) + index,
  );
  const y = { type: "quantitative" as const, scale: { domain: [height, 0], nice: false }, axis: null };
  const colour = { field: "colour", type: "nominal", scale: null } as const;
  const only = (shapes: readonly TimelineEvent["shape"][]) => [{ filter: { field: "shape", oneOf: [...shapes] } }];
  const texts = (side: "left" | "right"): Layer => ({
    transform: [{ filter: { field: "side", equal: side } }],
    mark: { type: "text", align: side, baseline: "top", fontSize, lineHeight, dy: 1.5, lineBreak: "\n" },
    encoding: {
      x: { field: "textAt", type: "quantitative" },
      y: { field: "top", ...y },
      text: { field: "words", type: "nominal" },
    },
  });
  return {
    title: {
      text: wrapText(title, pageWidth, 13, true),
      fontSize: 13,
      fontWeight: 600,
      lineHeight: 16,
      offset: 2,
      frame: "group",
    },
    width: pageWidth,
    height,
    data: { values: placed },
    encoding: {
      x: {
        field: "at",
        type: "quantitative",
        scale: { domain, nice: false },
        axis: {
          values: axisYears(years, 12),
          format: "d",
          title: null,
          labels: withAxis,
          ticks: withAxis,
          domainColor: ink.rule,
          gridColor: ink.faint,
        },
      },
    },
    layer: [
      {
        transform: only(["bar"]),
        mark: { type: "rect", opacity: 0.28 },
        encoding: { x2: { field: "until" }, y: { field: "top", ...y }, y2: { field: "bottom" }, color: colour },
      },
      {
        transform: only(["bar"]),
        mark: { type: "rule", strokeWidth: 3 },
        encoding: { y: { field: "top", ...y }, y2: { field: "bottom" }, color: colour },
      },
      {
        transform: only(["circle", "cross"]),
        mark: { type: "point", filled: true, size: 70, angle: 45, opacity: 1 },
        encoding: {
          y: { field: "middle", ...y },
          color: colour,
          shape: { field: "shape", type: "nominal", scale: null },
        },
      },
      texts("left"),
      texts("right"),
    ],
  };
}

/** Gives each event a line of its own, its words beside its mark on the side that has room, broken where they would not fit. */
function layOut(events: readonly TimelineEvent[], [first, last]: [number, number]) {
  const pixelsPerYear = pageWidth / (last - first);
  let height = rowGap;
  const placed = events.map((event) => {
    const at = event.at ?? first;
    const left = (at - first) * pixelsPerYear - markGap;
    const right = pageWidth - left - 2 * markGap;
    const rightwards = right >= left || textWidth(event.words, fontSize) <= right;
    const lines = wrapText(event.words, rightwards ? right : left, fontSize);
    const top = height;
    const bottom = top + lines.length * lineHeight;
    height = bottom + rowGap;
    return {
      ...event,
      at,
      until: event.until ?? last,
      top,
      bottom,
      middle: top + lineHeight / 2,
      textAt: at + (rightwards ? markGap : -markGap) / pixelsPerYear,
      side: rightwards ? "left" : "right",
      words: lines.join("\n"),
    };
  });
  return { placed, height };
}
