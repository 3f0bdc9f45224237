import type { Language } from "../locale/language.js";
import { moneyScale } from "../locale/numbers.js";
import { term, termIds } from "../locale/terms.js";
import { amountDigits, scaleOfSpreads, writeAmount } from "./amounts.js";
import { axisTicks, labelledRange } from "./bar-range.js";
import type { ChartRow, Layer, Panel, VegaLiteSpec } from "./chart.js";
import { type ComparedInput, differenceLead, takeOff } from "./difference.js";
import { drawnNotes } from "./draws.js";
import { frame } from "./frame.js";
import { cellName, type Grid, gridFor, inCells, measureTitle } from "./grid.js";
import { accountAxis, balanceAxis, colourOf, labelSize } from "./ledger-axes.js";
import { ledgerIntervalCell, ledgerIntervals } from "./ledger-intervals.js";
import { ink } from "./palette.js";
import { type SpreadFigure, spreadFigures } from "./spread-rows.js";
import { inOrder, rowsOf } from "./table-rows.js";
import { textWidth } from "./text-width.js";
import { words } from "./words.js";

export interface LedgerInput extends ComparedInput {
  /** A calendar year's balances, undiscounted. Default: the present value of the whole horizon. */
  readonly year?: number;
}

/** Room between marks and account names, in pixels. */
const nameGap = 10;
/** Distance of the numbers from the ends of bars, in pixels. */
const labelGap = 3;

/** What cells are laid out by. */
interface Layout {
  readonly names: readonly string[];
  readonly left: number;
  readonly grid: Grid;
  /** Names of the cells by scenario id. */
  readonly cells: ReadonlyMap<string, string>;
}

/** What is drawn of all cells, with a few words a balance. */
interface Drawing {
  readonly unit: string;
  readonly values: readonly { readonly scenario: string; readonly account: string; readonly words: string }[];
  readonly spec: Extract<Panel, { facet: unknown }>["spec"];
}

/**
 * Balance of each ledger account: to the right it receives, to the left it pays; one small chart a scenario, on one scale. Bars for central
 * values; intervals where the rows have draws.
 */
export function ledgerChart(input: LedgerInput): VegaLiteSpec {
  const compared = takeOff(input);
  const { headings, language, year } = compared;
  const outcome = year === undefined ? "presentValueBalance" : "balance";
  const ofYear = (row: { readonly year: number | "all" }) => row.year === (year ?? "all");
  const figures = spreadFigures(compared, outcome, headings).filter(ofYear);
  const rows = figures.length > 0 ? [] : rowsOf(compared.rows, outcome, headings).filter(ofYear);
  if (figures.length + rows.length === 0) throw new Error(`no balances for year: ${year ?? "all"}`);
  const layout = layOut(
    [...figures, ...rows].map(({ account }) => account),
    compared,
    figures.length > 0 ? 2 : 3,
  );
  const { unit, values, spec } =
    figures.length > 0 ? intervals(figures, layout, language) : bars(rows, layout, language);
  const when = year === undefined ? words.presentValue[language] : String(year);
  const panel: Panel = {
    title: measureTitle(`${words.ledgerAxis[language]} (${unit}, ${when})`),
    data: { values: [...values] },
    ...inCells("scenario", [...layout.cells.values()], layout.grid),
    spec,
  };
  const sentences = headings.map(({ id, title }) => {
    const own = values.filter(({ scenario }) => scenario === layout.cells.get(id));
    return `${title[language]} (${unit}) – ${own.map(({ account, words }) => `${account} ${words}`).join(", ")}.`;
  });
  return frame([panel], {
    ...input,
    question: words.ledgerQuestion[language],
    lead: differenceLead(input, language),
    notes: [
      words.ledgerNote[language],
      ...(figures.length > 0
        ? drawnNotes(
            input,
            values.map((one) => one.words),
          )
        : []),
    ],
    left: layout.left,
    description: sentences.join(" "),
  });
}

function layOut(accounts: readonly string[], { headings, language }: LedgerInput, columns: number): Layout {
  const names = inOrder(accounts, termIds("account")).map((account) => term("account", account, language));
  const left = Math.ceil(Math.max(...names.map((name) => textWidth(name, labelSize)))) + nameGap;
  const grid = gridFor(headings.length, left, columns);
  const cells = new Map(headings.map((heading) => [heading.id, cellName(heading.title[language], grid)]));
  return { names, left, grid, cells };
}

function bars(rows: readonly ChartRow[], { names, left, grid, cells }: Layout, language: Language): Drawing {
  const largest = Math.max(...rows.map((row) => Math.abs(row.value)));
  const scale = moneyScale(largest, language);
  const digits = amountDigits(largest / scale.divisor);
  const values = rows.map((row) => {
    const value = row.value / scale.divisor;
    return {
      scenario: cells.get(row.scenario) ?? "",
      account: term("account", row.account, language),
      value,
      words: signed(value, digits, language),
      colour: colourOf(row.account, value),
    };
  });
  const range = labelledRange(
    values.map((bar) => ({ value: bar.value, room: textWidth(bar.words, labelSize) + 2 * labelGap })),
    grid.width,
  );
  const ticks = axisTicks(range, grid.width, (tick) => textWidth(writeAmount(tick, 0, language), labelSize));
  const spec: Drawing["spec"] = {
    width: grid.width,
    height: names.length * 20,
    encoding: { y: accountAxis(names, left), x: balanceAxis("value", range, ticks) },
    layer: [
      { mark: { type: "bar", height: 13 }, encoding: { color: { field: "colour", type: "nominal", scale: null } } },
      endLabel("datum.value >= 0", "left", labelGap),
      endLabel("datum.value < 0", "right", -labelGap),
    ],
  };
  return { unit: scale.unit, values, spec };
}

function intervals(
  figures: readonly SpreadFigure[],
  { names, left, grid, cells }: Layout,
  language: Language,
): Drawing {
  const scale = scaleOfSpreads(
    figures.map(({ spread }) => spread),
    "EUR",
    language,
  );
  const nameOf = ({ scenario, account }: { readonly scenario: string; readonly account: string }) => ({
    scenario: cells.get(scenario) ?? "",
    account: term("account", account, language),
  });
  const values = ledgerIntervals(figures, scale, nameOf, language);
  return { unit: scale.unit, values, spec: ledgerIntervalCell(values, names, { width: grid.width, left }, language) };
}

function endLabel(test: string, align: "left" | "right", dx: number): Layer {
  return {
    transform: [{ filter: test }],
    mark: { type: "text", align, dx, fontSize: labelSize, color: ink.normal },
    encoding: { text: { field: "words", type: "nominal" } },
  };
}

/** A balance with its sign, and the decimals of the others. */
function signed(value: number, digits: number, language: Language): string {
  const number = writeAmount(value, digits, language);
  return value > 0 && !number.startsWith("≈") ? `+${number}` : number;
}
