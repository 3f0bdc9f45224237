import type { Language } from "../locale/language.js";
import { formatNumber, moneyScale } from "../locale/numbers.js";
import { term, termIds } from "../locale/terms.js";
import type { Layer, Panel, VegaLiteSpec } from "./chart.js";
import { type ComparedInput, differenceLead, takeOff } from "./difference.js";
import { frame } from "./frame.js";
import { cellHeader, cellName, cellResolve, gridFor, measureTitle } from "./grid.js";
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
  const bars = rows.map((row) => {
    const value = row.value / scale.divisor;
    return {
      scenario: cells.get(row.scenario),
      account: term("account", row.account, language),
      value,
      words: signed(value, language),
      colour: row.account === "resources" ? ink.soft : value < 0 ? okabeIto.vermillion : okabeIto.blue,
    };
  });
  const when = year === undefined ? words.presentValue[language] : String(year);
  const panel: Panel = {
    title: measureTitle(`${words.ledgerAxis[language]} (${scale.unit}, ${when})`),
    data: { values: bars },
    resolve: cellResolve,
    facet: { field: "scenario", type: "nominal", sort: [...cells.values()], header: cellHeader },
    columns: grid.columns,
    spacing: grid.spacing,
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
            domain: domainOf(
              bars.map((bar) => bar.value),
              grid.width,
            ),
            nice: false,
          },
          axis: { title: null, format: ",.3~f", tickCount: 4, gridColor: zeroColour, domain: false, ticks: false },
        },
      },
      layer: [
        {
          mark: { type: "bar", height: 13 },
          encoding: { color: { field: "colour", type: "nominal", scale: null } },
        },
        endLabel("datum.value >= 0", "left", 3),
        endLabel("datum.value < 0", "right", -3),
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
    mark: { type: "text", align, dx, fontSize: 11, color: ink.normal },
    encoding: { text: { field: "words", type: "nominal" } },
  };
}

/** Colour of grid lines that tells zero from the others. */
const zeroColour = { condition: { test: "datum.value === 0", value: ink.soft }, value: ink.rule } as const;

/** A balance with its sign and no more digits than a reader uses: 1 234, 56,7, 0,12. */
function signed(value: number, language: Language): string {
  const size = Math.abs(value);
  const digits = size >= 100 ? 0 : size >= 1 ? 1 : 2;
  const number = formatNumber(value, language, { digits });
  return value > 0 && number !== "0" ? `+${number}` : number;
}

/** Range of the bars, with room at both ends for their numbers. */
function domainOf(values: readonly number[], width: number): [number, number] {
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)];
  const room = (high - low || 1) * (44 / Math.max(width - 88, 44));
  return [low - (low < 0 ? room : 0), high + room];
}
