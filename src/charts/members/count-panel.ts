import { say } from "../../locale/french.js";
import type { Language } from "../../locale/language.js";
import type { DrawnRange } from "../../simulate/individuals/setting/drawn-range.js";
import type { Layer, Panel } from "../chart.js";
import { pageWidth } from "../frame.js";
import { measureTitle } from "../grid.js";
import { ink, okabeIto } from "../palette.js";
import { textWidth } from "../text-width.js";

/** A number of members of one segment. */
export interface CountRow {
  /** Words of the segment. */
  readonly name: string;
  readonly kind: "controlled" | "fined";
  readonly mean: number;
  /** Over what chance does; absent where too few worlds tell it. */
  readonly byChance?: DrawnRange;
  /** Over every uncertain input too, where that was asked. */
  readonly all?: DrawnRange;
  /** The same in figures, beside the marks. */
  readonly label: string;
}

interface CountPanel {
  readonly title: string;
  readonly language: Language;
  /** Pixels that the names of segments take; see {@link countRoom}. */
  readonly left: number;
}

const rowHeight = 36;
const marks = [0, 1, 3, 10, 30, 100, 300, 1000, 3000, 10_000, 30_000, 100_000];
const colours = { controlled: okabeIto.blue, fined: okabeIto.vermillion };

/** Room for the names of segments, in pixels. */
export function countRoom(names: readonly string[]): number {
  return Math.ceil(Math.max(...names.map((name) => textWidth(name, 12))) + 18);
}

/** Two bars a segment, from none to hundreds of members, on a logarithmic scale from 1 on. */
export function countPanel(rows: readonly CountRow[], { title, left, language }: CountPanel): Panel {
  const values = rows.map(({ name, kind, mean, byChance = { low: mean, high: mean }, all = byChance, label }) => ({
    ...{ name, kind: kinds[kind][language], mean, label },
    ...{ low: byChance.low, high: byChance.high, lowest: all.low, highest: all.high },
    end: Math.max(mean, byChance.high, all.high),
  }));
  const names = [...new Set(values.map(({ name }) => name))];
  const most = Math.max(1, ...values.map(({ end }) => end));
  const labels = Math.ceil(Math.max(...rows.map(({ label }) => textWidth(label, 11))) + 12);
  const y = {
    field: "name",
    type: "nominal" as const,
    sort: names,
    scale: { paddingInner: 0.25, paddingOuter: 0.1 },
    axis: {
      title: null,
      domain: false,
      ticks: false,
      labelFontSize: 12,
      labelPadding: 8,
      minExtent: left,
      maxExtent: left,
    },
  };
  const order = [kinds.controlled[language], kinds.fined[language]];
  const yOffset = { field: "kind", type: "nominal" as const, sort: order, scale: { paddingInner: 0.1 } };
  const x = (field: string) => ({
    field,
    type: "quantitative" as const,
    scale: { type: "symlog" as const, constant: 1, domain: [0, most], nice: false },
    axis: { title: null, domain: false, ticks: false, values: marks.filter((mark) => mark <= most), format: ",d" },
  });
  const color = {
    field: "kind",
    type: "nominal" as const,
    sort: order,
    scale: { domain: order, range: [colours.controlled, colours.fined] },
    legend: { title: null, symbolType: "circle", symbolOpacity: 1 },
  };
  const bar = (from: string, to: string, strokeWidth: number, opacity: number): Layer => ({
    mark: { type: "rule", strokeWidth, opacity },
    encoding: { y, yOffset, x: x(from), x2: { field: to }, color },
  });
  return {
    title: measureTitle(title),
    width: pageWidth - left - labels,
    height: names.length * rowHeight,
    data: { values },
    layer: [
      ...(rows.some(({ all }) => all !== undefined) ? [bar("lowest", "highest", 1.5, 1)] : []),
      ...(rows.some(({ byChance }) => byChance !== undefined) ? [bar("low", "high", 7, 0.45)] : []),
      {
        mark: { type: "point", filled: true, size: 50, opacity: 1, stroke: ink.ground, strokeWidth: 1 },
        encoding: { y, yOffset, x: x("mean"), color },
      },
      {
        mark: { type: "text", align: "left", baseline: "middle", dx: 8, fontSize: 11, color: ink.normal },
        encoding: { y, yOffset, x: x("end"), text: { field: "label", type: "nominal" } },
      },
    ],
  };
}

const kinds = {
  controlled: say("Contrôlés", "Controlled"),
  fined: say("À l’amende", "Fined"),
};
