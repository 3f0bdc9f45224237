import { moneyScale } from "../locale/numbers.js";
import { term, termIds } from "../locale/terms.js";
import { amountDigits, writeMoney } from "./amounts.js";
import type { VegaLiteSpec } from "./chart.js";
import { type ComparedInput, differenceLead, takeOff } from "./difference.js";
import { frame } from "./frame.js";
import { numberRoom } from "./grid.js";
import { examColours } from "./palette.js";
import { inOrder, rowsOf, yearsOf } from "./table-rows.js";
import { words } from "./words.js";
import { moneyAxis, yearBars } from "./year-bars.js";

export type AvoidedSpendInput = ComparedInput;

/** Spending on duplicate tests that is avoided, by exam family and year: one small chart a scenario, with the sum of the years above it. */
export function avoidedSpendChart(input: AvoidedSpendInput): VegaLiteSpec {
  const { headings, language, rows: compared } = takeOff(input);
  const rows = rowsOf(compared, "avoidedSpend", headings).filter((row) => row.exam !== "all" && row.year !== "all");
  const exams = inOrder(
    rows.map((row) => row.exam),
    termIds("exam"),
  );
  const scale = moneyScale(Math.max(...rows.map((row) => Math.abs(row.value))), language);
  const sums = headings.map(({ id }) => ({
    id,
    sum: rows.filter((row) => row.scenario === id).reduce((total, row) => total + row.value, 0),
  }));
  const largest = Math.max(...sums.map(({ sum }) => Math.abs(sum)));
  const sumScale = moneyScale(largest, language);
  const totals = new Map(
    sums.map(({ id, sum }) => {
      const amount = writeMoney(sum, sumScale, amountDigits(largest / sumScale.divisor), language);
      const plus = input.against !== undefined && sum > 0 && !amount.includes("≈") ? "+" : "";
      return [id, words.sumOf.avoided[language].replace("#", plus + amount)];
    }),
  );
  const panel = yearBars({
    bars: rows.map((row) => ({
      scenario: row.scenario,
      year: Number(row.year),
      part: term("exam", row.exam, language),
      value: row.value / scale.divisor,
    })),
    headings,
    language,
    years: yearsOf(rows),
    parts: exams.map((exam) => term("exam", exam, language)),
    colours: examColours,
    stacked: true,
    axisTitle: moneyAxis(words.avoidedAxis[language], scale, language),
    notes: totals,
  });
  const sentences = headings.map(({ id, title }) => `${title[language]} – ${totals.get(id)}.`);
  return frame([panel], {
    ...input,
    question: words.avoidedQuestion[language],
    lead: differenceLead(input, language),
    left: numberRoom,
    description: sentences.join(" "),
  });
}
