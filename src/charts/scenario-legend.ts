import { lineStyles } from "./palette.js";
import { textWidth } from "./text-width.js";

/** Width of a legend symbol with the gaps round it, in pixels. */
const symbolRoom = 46;

/** How many columns of legend entries, filled row by row, fit in `width` pixels. */
export function legendColumns(names: readonly string[], width: number): number {
  const entries = names.map((name) => textWidth(name, 12) + symbolRoom);
  for (let columns = names.length; columns > 1; columns -= 1) {
    const widest = Array.from({ length: columns }, (_, column) =>
      Math.max(...entries.filter((_, place) => place % columns === column)),
    );
    if (widest.reduce((sum, entry) => sum + entry, 0) <= width) return columns;
  }
  return 1;
}

/** Colour, dash and width by scenario, with a legend unless there is one scenario only. Data have `scenario`, its name, and `place`, from 0. */
export function scenarioLegend(names: readonly string[], width: number) {
  const styles = lineStyles(names.length);
  const legend =
    names.length > 1
      ? {
          title: null,
          columns: legendColumns(names, width),
          symbolType: "stroke",
          symbolSize: 300,
          symbolStrokeWidth: 3,
        }
      : null;
  const channel = <Range>(range: Range) =>
    ({ field: "scenario", type: "ordinal", scale: { type: "ordinal", domain: [...names], range }, legend }) as const;
  return {
    color: channel(styles.colours),
    strokeDash: channel(styles.dashes),
    strokeWidth: { condition: { test: "datum.place === 0", value: styles.first }, value: styles.others },
  };
}
