import { moneyScale } from "../locale/numbers.js";
import { amountDigits, writeMoney } from "./amounts.js";
import type { ChartInput, VegaLiteSpec } from "./chart.js";
import { frame } from "./frame.js";
import { numberRoom } from "./grid.js";
import { okabeIto } from "./palette.js";
import { rowsOf, yearsOf } from "./table-rows.js";
import { words } from "./words.js";
import { moneyAxis, yearBars } from "./year-bars.js";

/** Fines as decided in the year, or as paid in it. */
export type PenaltyOutcome = "assessed" | "collected";

export interface PenaltiesInput extends ChartInput {
  /** Default: both. */
  readonly outcomes?: readonly PenaltyOutcome[];
}

const colours: Readonly<Record<PenaltyOutcome, string>> = { assessed: okabeIto.orange, collected: okabeIto.blue };

/** Fines of both duties and all segments by year: one small chart a scenario, on one scale, with the sum of the years above it. */
export function penaltiesChart(input: PenaltiesInput): VegaLiteSpec {
  const { headings, language, outcomes = ["assessed", "collected"] } = input;
  const rows = outcomes.flatMap((outcome) =>
    rowsOf(input.rows, outcome, headings).filter((row) => row.segment === "all" && row.year !== "all"),
  );
  const years = yearsOf(rows);
  const scale = moneyScale(Math.max(...rows.map((row) => row.value)), language);
  const sums = headings.map(({ id }) => ({
    id,
    ofOutcomes: outcomes.map((outcome) => {
      const ofOutcome = rows.filter((row) => row.scenario === id && row.outcome === outcome);
      return { outcome, sum: ofOutcome.reduce((sum, row) => sum + row.value, 0) };
    }),
  }));
  const largest = Math.max(...sums.flatMap(({ ofOutcomes }) => ofOutcomes.map(({ sum }) => sum)));
  const sumScale = moneyScale(largest, language);
  const digits = amountDigits(largest / sumScale.divisor);
  const totals = new Map(sums.map(({ id, ofOutcomes }) => [id, totalLine(ofOutcomes)]));

  function totalLine(ofOutcomes: readonly { readonly outcome: PenaltyOutcome; readonly sum: number }[]): string {
    if (ofOutcomes.every(({ sum }) => sum === 0)) return words.noFine[language];
    const parts = ofOutcomes.map(({ outcome, sum }) =>
      words.sumOf[outcome][language].replace("#", writeMoney(sum, sumScale, digits, language)),
    );
    return parts.join(", ");
  }

  const panel = yearBars({
    bars: rows.map((row) => ({
      scenario: row.scenario,
      year: Number(row.year),
      part: words[row.outcome as PenaltyOutcome][language],
      value: row.value / scale.divisor,
    })),
    headings,
    language,
    years,
    parts: outcomes.map((outcome) => words[outcome][language]),
    colours: outcomes.map((outcome) => colours[outcome]),
    stacked: false,
    axisTitle: moneyAxis(words.penaltiesAxis[language], scale, language),
    notes: totals,
  });
  const sentences = headings.map(({ id, title }) => `${title[language]} – ${totals.get(id)}.`);
  return frame([panel], {
    ...input,
    question: words.penaltiesQuestion[language],
    left: numberRoom,
    description: sentences.join(" "),
  });
}
