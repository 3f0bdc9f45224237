import type { Language } from "../locale/language.js";
import type { Scale } from "../results/scale.js";
import { isNothing } from "../results/spread.js";
import { writeAmount, writeSpread } from "./amounts.js";
import { axisTicks } from "./bar-range.js";
import type { Grid } from "./grid.js";
import { accountAxis, balanceAxis, colourOf, labelSize } from "./ledger-axes.js";
import { ink } from "./palette.js";
import type { SpreadFigure } from "./spread-rows.js";
import { textWidth } from "./text-width.js";

/** A balance with what the draws say of it, ready to be placed in a cell. */
export interface LedgerInterval {
  readonly scenario: string;
  readonly account: string;
  /** Median and interval in words. */
  readonly words: string;
  readonly colour: string;
  /** In the unit of the axis; absent where every draw is 0. */
  readonly p5?: number;
  readonly p25?: number;
  readonly median?: number;
  readonly p75?: number;
  readonly p95?: number;
  readonly central?: number;
}

/** Room between the intervals and their words, in pixels. */
const gap = 12;

/**
 * Balances in the unit of the axis, with their words.
 *
 * @param name of the scenario's cell and of the account
 */
export function ledgerIntervals(
  figures: readonly SpreadFigure[],
  { divisor }: Scale,
  name: (figure: SpreadFigure) => { readonly scenario: string; readonly account: string },
  language: Language,
): readonly LedgerInterval[] {
  const spreads = figures.map(({ spread }) => spread);
  return figures.map((figure) => {
    const { spread, central } = figure;
    const colour = colourOf(figure.account, spread.median.value);
    if (isNothing(spread)) return { ...name(figure), words: "0", colour };
    const { median, interval } = writeSpread(spread, spreads, "EUR", language, true);
    return {
      ...name(figure),
      words: `${median} (${interval})`,
      colour,
      p5: spread.p5.value / divisor,
      p25: spread.p25.value / divisor,
      median: spread.median.value / divisor,
      p75: spread.p75.value / divisor,
      p95: spread.p95.value / divisor,
      ...(central === undefined ? {} : { central: central / divisor }),
    };
  });
}

/** One cell: a row an account, its interval on the left, its numbers on the right. */
export function ledgerIntervalCell(
  intervals: readonly LedgerInterval[],
  names: readonly string[],
  { width, left }: { readonly width: Grid["width"]; readonly left: number },
  language: Language,
) {
  const room = Math.max(...intervals.map(({ words }) => textWidth(words, labelSize))) + gap;
  const [low, high] = [
    Math.min(0, ...intervals.map(({ p5 = 0, central = 0 }) => Math.min(p5, central))),
    Math.max(0, ...intervals.map(({ p95 = 0, central = 0 }) => Math.max(p95, central))),
  ];
  const size = high - low === 0 ? 1 : high - low;
  const plot = width - room;
  const range: [number, number] = [low, low + (size * width) / plot];
  const ticks = axisTicks([low, low + size], plot, (tick) => textWidth(writeAmount(tick, 0, language), labelSize));
  const x = (field: string) => balanceAxis(field, range, ticks);
  const colour = { field: "colour", type: "nominal" as const, scale: null };
  const drawn = [{ filter: "isValid(datum.median)" }];
  return {
    width,
    height: names.length * 20,
    encoding: { y: accountAxis(names, left) },
    layer: [
      {
        transform: drawn,
        mark: { type: "rule" as const, strokeWidth: 1.5 },
        encoding: { x: x("p5"), x2: { field: "p95" }, color: colour },
      },
      {
        transform: drawn,
        mark: { type: "bar" as const, height: 9 },
        encoding: { x: x("p25"), x2: { field: "p75" }, color: colour },
      },
      {
        transform: drawn,
        mark: { type: "tick" as const, orient: "vertical" as const, height: 13, thickness: 2, color: ink.strong },
        encoding: { x: x("median") },
      },
      {
        transform: [{ filter: "isValid(datum.central)" }],
        mark: {
          type: "point" as const,
          filled: true,
          fill: ink.ground,
          stroke: ink.strong,
          strokeWidth: 1.1,
          size: 18,
          opacity: 1,
        },
        encoding: { x: x("central") },
      },
      {
        mark: { type: "text" as const, align: "right" as const, fontSize: labelSize, color: ink.normal },
        encoding: { x: { value: width }, text: { field: "words", type: "nominal" as const } },
      },
    ],
  };
}
