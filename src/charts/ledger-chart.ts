import type { Language } from "../locale/language.js";
import { moneyScale } from "../locale/numbers.js";
import { term, termIds } from "../locale/terms.js";
import { amountDigits, writeAmount } from "./amounts.js";
import { axisTicks, labelledRange } from "./bar-range.js";
import type { Layer, Panel, VegaLiteSpec } from "./chart.js";
import { type ComparedInput, differenceLead, takeOff } from "./difference.js";
import { frame } from "./frame.js";
import { cellName, gridFor, inCells, measureTitle } from "./grid.js";
import { ink, okabeIto } from "./palette.js";
import { inOrder, rowsOf } from "./table-rows.js";
import { textWidth } from "./text-width.js";
import { words } from "./words.js";

export interface LedgerInput extends ComparedInput {
  /** A calendar year's balances, undiscounted. Default: the present value of the whole horizon. */
  readonly year?: number;
}

/** Room between bars and account names, in pixels. */
const nameGap = 10;
/** Size of the numbers at the ends of bars, and their distance from them, in pixels. */
const labelSize = 11;
const labelGap = 3;

/** Balance of each ledger account: bars to the right receive, bars to the left pay; one small chart a scenario, on one scale. */
export function ledgerChart(input: LedgerInput): VegaLiteSpec {
  const { headings, language, rows: compared } = takeOff(input);
  const { year } = input;
  const rows = rowsOf(compared, year === undefined ? "presentValueBalance" : "balance", headings).filter(
    (row) => row.year === (year ?? "all"),
  );
  if (rows.length === 0) throw new Error(`no balances for year: ${year ?? "all"}`);
  const accounts = inOrder(
    rows.map((row) => row.account),
    termIds("account"),
  );
  const names = accounts.map((account) => term("account", account, language));
  const left = Math.ceil(Math.max(...names.map((name) => textWidth(name, 11)))) + nameGap;
  const grid = gridFor(headings.length, left);
  const cells = new Map(headings.map((heading) => [heading.id, cellName(heading.title[language], grid)]));
  const largest = Math.max(...rows.map((row) => Math.abs(row.value)));
  const scale = moneyScale(largest, language);
  const digits = amountDigits(largest / scale.divisor);
  const bars = rows.map((row) => {
    const value = row.value / scale.divisor;
    return {
      scenario: cells.get(row.scenario),
      account: term("account", row.account, language),
      value,
      words: signed(value, digits, language),
      colour: row.account === "resources" ? ink.soft : value < 0 ? okabeIto.vermillion : okabeIto.blue,
    };
  });
  const range = labelledRange(
    bars.map((bar) => ({ value: bar.value, room: textWidth(bar.words, labelSize) + 2 * labelGap })),
    grid.width,
  );
  const when = year === undefined ? words.presentValue[language] : String(year);
  const panel: Panel = {
    title: measureTitle(`${words.ledgerAxis[language]} (${scale.unit}, ${when})`),
    data: { values: bars },
    ...inCells("scenario", [...cells.values()], grid),
    spec: {
      width: grid.width,
      height: accounts.length * 20,
      encoding: {
        y: {
          field: "account",
          type: "nominal",
          sort: names,
          axis: { title: null, domain: false, ticks: false, labelPadding: 6, minExtent: left, maxExtent: left },
        },
        x: {
          field: "value",
          type: "quantitative",
          scale: {
            domain: range,
            nice: false,
          },
          axis: {
            title: null,
            format: ",.3~f",
            values: axisTicks(range, grid.width, (tick) => textWidth(writeAmount(tick, 0, language), labelSize)),
            gridColor: zeroColour,
            domain: false,
            ticks: false,
          },
        },
      },
      layer: [
        {
          mark: { type: "bar", height: 13 },
          encoding: { color: { field: "colour", type: "nominal", scale: null } },
        },
        endLabel("datum.value >= 0", "left", labelGap),
        endLabel("datum.value < 0", "right", -labelGap),
      ],
    },
  };
  const sentences = headings.map(({ id, title }) => {
    const parts = bars.filter((bar) => bar.scenario === cells.get(id)).map((bar) => `${bar.account} ${bar.words}`);
    return `${title[language]} (${scale.unit}) – ${parts.join(", ")}.`;
  });
  return frame([panel], {
    ...input,
    question: words.ledgerQuestion[language],
    lead: differenceLead(input, language),
    notes: [words.ledgerNote[language]],
    left,
    description: sentences.join(" "),
  });
}

function endLabel(test: string, align: "left" | "right", dx: number): Layer {
  return {
    transform: [{ filter: test }],
    mark: { type: "text", align, dx, fontSize: labelSize, color: ink.normal },
    encoding: { text: { field: "words", type: "nominal" } },
  };
}

/** Colour of grid lines that tells zero from the others. */
const zeroColour = { condition: { test: "datum.value === 0", value: ink.soft }, value: ink.rule } as const;

/** A balance with its sign, and the decimals of the others. */
function signed(value: number, digits: number, language: Language): string {
  const number = writeAmount(value, digits, language);
  return value > 0 && !number.startsWith("≈") ? `+${number}` : number;
}
