import type { Language } from "../locale/language.js";
import { moneyScale } from "../locale/numbers.js";
import { isNothing, type Spread } from "../results/spread.js";
import { amountDigits, scaleOfSpreads, writeMoney, writeSpread } from "./amounts.js";
import type { ChartInput, Panel, VegaLiteSpec } from "./chart.js";
import { drawnNotes } from "./draws.js";
import { frame } from "./frame.js";
import { numberRoom } from "./grid.js";
import { okabeIto } from "./palette.js";
import { type SpreadFigure, scaleSpread, spreadFigures } from "./spread-rows.js";
import { rowsOf, yearsOf } from "./table-rows.js";
import { words } from "./words.js";
import { yearBars } from "./year-bars.js";
import { yearIntervals } from "./year-intervals.js";

/** Fines as decided in the year, or as paid in it. */
export type PenaltyOutcome = "assessed" | "collected";

export interface PenaltiesInput extends ChartInput {
  /** Default: both. */
  readonly outcomes?: readonly PenaltyOutcome[];
}

const colours: Readonly<Record<PenaltyOutcome, string>> = { assessed: okabeIto.orange, collected: okabeIto.blue };

/**
 * Fines of both duties and all segments by year: one small chart a scenario, on one scale, with what they come to over all years above it.
 * Bars for central values; intervals where the rows have draws.
 */
export function penaltiesChart(input: PenaltiesInput): VegaLiteSpec {
  const { headings, language, outcomes = ["assessed", "collected"] } = input;
  const drawn = outcomes.map((outcome) => ({
    outcome,
    figures: spreadFigures(input, outcome, headings).filter(({ segment }) => segment === "all"),
  }));
  const hasDraws = drawn.every(({ figures }) => figures.length > 0);
  const { panel, sums } = hasDraws ? intervals(input, drawn) : bars(input, outcomes);
  const sentences = headings.map(({ id, title }) => `${title[language]} – ${sums.get(id)}.`);
  return frame([panel], {
    ...input,
    question: words.penaltiesQuestion[language],
    notes: hasDraws ? drawnNotes(input, sums.values()) : [],
    left: numberRoom,
    description: sentences.join(" "),
  });
}

/** A panel, and what each scenario comes to, by its id. */
interface Drawing {
  readonly panel: Panel;
  readonly sums: ReadonlyMap<string, string>;
}

function bars(input: PenaltiesInput, outcomes: readonly PenaltyOutcome[]): Drawing {
  const { headings, language } = input;
  const rows = outcomes.flatMap((outcome) =>
    rowsOf(input.rows, outcome, headings).filter((row) => row.segment === "all" && row.year !== "all"),
  );
  const scale = moneyScale(Math.max(...rows.map((row) => row.value)), language);
  const sumOf = (scenario: string, outcome: string) =>
    rows.filter((row) => row.scenario === scenario && row.outcome === outcome).reduce((sum, row) => sum + row.value, 0);
  const all = headings.flatMap(({ id }) => outcomes.map((outcome) => sumOf(id, outcome)));
  const largest = Math.max(...all);
  const sumScale = moneyScale(largest, language);
  const digits = amountDigits(largest / sumScale.divisor);
  const sums = new Map(
    headings.map(({ id }) => {
      const amounts = outcomes.map((outcome) => ({ outcome, sum: sumOf(id, outcome) }));
      const isFree = amounts.every(({ sum }) => sum === 0);
      return [id, line(amounts, isFree, ({ sum }) => writeMoney(sum, sumScale, digits, language), language)];
    }),
  );
  const panel = yearBars({
    ...cells(input, outcomes, scale.unit + words.aYear[language], sums),
    years: yearsOf(rows),
    bars: rows.map((row) => ({
      scenario: row.scenario,
      year: Number(row.year),
      part: words[row.outcome as PenaltyOutcome][language],
      value: row.value / scale.divisor,
    })),
    stacked: false,
  });
  return { panel, sums };
}

function intervals(
  input: PenaltiesInput,
  drawn: readonly { readonly outcome: PenaltyOutcome; readonly figures: readonly SpreadFigure[] }[],
): Drawing {
  const { headings, language } = input;
  const yearly = drawn.flatMap(({ outcome, figures }) =>
    figures.flatMap(({ year, ...figure }) => (year === "all" ? [] : [{ ...figure, year, outcome }])),
  );
  const scale = scaleOfSpreads(
    yearly.map(({ spread }) => spread),
    "EUR/year",
    language,
  );
  const wholes = drawn.flatMap(({ outcome, figures }) =>
    figures.flatMap(({ scenario, year, spread }) => (year === "all" ? [{ scenario, outcome, spread }] : [])),
  );
  const spreads = wholes.map(({ spread }) => spread);
  const sums = new Map(
    headings.map(({ id }) => {
      const own = wholes.filter(({ scenario }) => scenario === id);
      const isFree = own.every(({ spread }) => isNothing(spread));
      const write = ({ spread }: { readonly spread: Spread }) => writeSpread(spread, spreads, "EUR", language).sentence;
      return [id, line(own, isFree, write, language)];
    }),
  );
  const panel = yearIntervals({
    ...cells(
      input,
      drawn.map(({ outcome }) => outcome),
      scale.unit,
      sums,
    ),
    years: [...new Set(yearly.map(({ year }) => year))].sort((a, b) => a - b),
    intervals: yearly.map(({ scenario, year, outcome, ...figure }) => ({
      ...{ scenario, year },
      part: words[outcome][language],
      ...scaleSpread(figure, scale.divisor),
    })),
  });
  return { panel, sums };
}

function cells(
  { headings, language }: PenaltiesInput,
  outcomes: readonly PenaltyOutcome[],
  unit: string,
  notes: ReadonlyMap<string, string>,
) {
  return {
    ...{ headings, language, notes },
    parts: outcomes.map((outcome) => words[outcome][language]),
    colours: outcomes.map((outcome) => colours[outcome]),
    axisTitle: `${words.penaltiesAxis[language]} (${unit})`,
  };
}

/** Line above a scenario's cell: what each outcome comes to, or that there is no fine. */
function line<Amount extends { readonly outcome: PenaltyOutcome }>(
  amounts: readonly Amount[],
  isFree: boolean,
  write: (amount: Amount) => string,
  language: Language,
): string {
  if (isFree) return words.noFine[language];
  return amounts.map((amount) => words.sumOf[amount.outcome][language].replace("#", write(amount))).join(", ");
}
