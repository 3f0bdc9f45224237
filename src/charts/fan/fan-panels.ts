import type { Language } from "../../locale/language.js";
import { term } from "../../locale/terms.js";
import { typeset } from "../../locale/typeset.js";
import type { Heading } from "../../results/heading.js";
import type { ObservedShare } from "../adoption-chart.js";
import type { Panel } from "../chart.js";
import { pageWidth } from "../frame.js";
import { cellName, type Grid, gridFor, inCells, measureTitle, numberRoom } from "../grid.js";
import { yearPosition } from "../table-rows.js";
import { words } from "../words.js";
import { fanCell, fanLooks } from "./fan-panel.js";
import { bandNames, type FanPoint } from "./fan-points.js";
import type { FanScale } from "./fan-scale.js";

/** What a fan chart shows, before it is laid out. */
export interface FanPage {
  readonly by: "scenario" | "segment";
  /** Of the scenarios and segments shown. */
  readonly points: readonly FanPoint[];
  readonly headings: readonly Heading[];
  readonly segments: readonly string[];
  readonly observed: readonly ObservedShare[];
  readonly scale: FanScale;
  /** What is measured. */
  readonly measure: string;
  /** Whether the first scenario's median is drawn in the cells of the others. */
  readonly reference: boolean;
  readonly language: Language;
}

/** Most scenarios side by side. */
export const mostColumns = 5;

const spacing = 16;

/** The panels of a fan chart: one with a cell for each scenario or segment, or one a segment with a cell for each scenario. */
export function fanPanels(page: FanPage): readonly Panel[] {
  const { by, headings, segments } = page;
  if (by === "scenario") return segments.map((segment) => scenarioPanel(page, segment, gridFor(headings.length), true));
  if (headings.length <= 2) return [segmentPanel(page)];
  return segments.map((segment, place) => scenarioPanel(page, segment, oneRow(headings.length), place === 0));
}

/** One cell a segment, the scenarios over each other. */
function segmentPanel(page: FanPage): Panel {
  const { segments, headings, language } = page;
  const grid = gridFor(segments.length);
  const name = (segment: string) => cellName(term("segment", segment, language), grid);
  const placeOf = ({ scenario }: FanPoint) => headings.findIndex(({ id }) => id === scenario);
  const baselineLast = [...page.points].sort((a, b) => placeOf(b) - placeOf(a));
  const values = [
    ...baselineLast.map((point) => fanDatum(point, name(point.segment), page)),
    ...observedData(page, ({ segment }) => name(segment)),
  ];
  return {
    title: measureTitle(measureOf(page)),
    data: { values },
    ...inCells("cell", segments.map(name), grid),
    spec: fanCell({ grid, scale: page.scale, years: yearsOf(page), fans: headings.map((one) => one.title[language]) }),
  };
}

/** One cell a scenario, all of one segment. */
function scenarioPanel(page: FanPage, segment: string, grid: Grid, isFirst: boolean): Panel {
  const { headings, language, reference, scale } = page;
  const several = page.segments.length > 1;
  const names = new Map(headings.map(({ id, title }) => [id, cellName(title[language], grid)]));
  const points = page.points.filter((point) => point.segment === segment);
  const base = reference ? points.filter(({ scenario }) => scenario === headings[0]?.id) : [];
  const values = [
    ...points.map((point) => fanDatum(point, names.get(point.scenario) ?? "", page)),
    ...headings
      .slice(1)
      .flatMap(({ id }) =>
        base.map(({ time, median }) => ({ cell: names.get(id), time: round(time), reference: scaled(median, scale) })),
      ),
    ...headings.flatMap(({ id }) =>
      observedData(
        { ...page, observed: page.observed.filter((one) => one.segment === segment) },
        () => names.get(id) ?? "",
      ),
    ),
  ];
  const { facet, ...cells } = inCells("cell", [...names.values()], grid);
  const spec = fanCell({ grid, scale, years: yearsOf(page), fans: [""] });
  if (!several) return { title: measureTitle(measureOf(page)), data: { values }, ...cells, facet, spec };
  return {
    title: { text: typeset(term("segment", segment, language)), fontSize: 13, fontWeight: 600, offset: 4 },
    data: { values },
    resolve: cells.resolve,
    spacing: grid.spacing,
    facet: { column: { ...facet, header: isFirst ? facet.header : { labels: false, title: null } } },
    spec,
  };
}

function oneRow(columns: number): Grid {
  const width = Math.floor((pageWidth - numberRoom - (columns - 1) * spacing) / columns);
  return { columns, width, height: 84, spacing };
}

function fanDatum(point: FanPoint, cell: string, { by, headings, language, scale }: FanPage) {
  const overlaid = by === "segment" && headings.length <= 2;
  const bands = Object.fromEntries(bandNames.map((name) => [name, scaled(point[name], scale)]));
  const place = headings.findIndex(({ id }) => id === point.scenario);
  const fan = overlaid ? (headings[place]?.title[language] ?? "") : "";
  return {
    cell,
    fan,
    colour: (overlaid ? fanLooks(headings.length)[place] : fanLooks(1)[0])?.colour,
    time: round(point.time),
    ...bands,
  };
}

function observedData({ observed, scale }: FanPage, cellOf: (share: ObservedShare) => string) {
  return observed.map((share) => ({
    cell: cellOf(share),
    time: round(yearPosition(share.date)),
    published: scaled(share.value, scale),
    fact: share.factId,
  }));
}

/** What is measured, its unit, and what the diamonds are. */
export function measureOf({ measure, scale, observed, language }: FanPage): string {
  const unit = scale.unit === "" ? "" : ` (${scale.unit})`;
  return measure + unit + (observed.length > 0 ? words.observed[language] : "");
}

function yearsOf({ points, observed }: FanPage): [number, number] {
  const times = [...points.map(({ time }) => time), ...observed.map(({ date }) => yearPosition(date))];
  return [Math.floor(Math.min(...times)), Math.ceil(Math.max(...times))];
}

/** A value in the unit of the axis, with the digits that a drawing shows. */
function scaled(value: number, { divisor }: FanScale): number {
  return Number((value / divisor).toPrecision(5));
}

function round(time: number): number {
  return Number(time.toFixed(4));
}
