import { moneyScale } from "../locale/numbers.js";
import { term, termIds } from "../locale/terms.js";
import { isNothing } from "../results/spread.js";
import { amountDigits, scaleOfSpreads, writeMoney, writeSpread } from "./amounts.js";
import type { Panel, VegaLiteSpec } from "./chart.js";
import { type ComparedInput, differenceLead, takeOff } from "./difference.js";
import { drawnNotes } from "./draws.js";
import { frame } from "./frame.js";
import { numberRoom } from "./grid.js";
import { examColours, okabeIto } from "./palette.js";
import { type SpreadFigure, scaleSpread, spreadFigures } from "./spread-rows.js";
import { inOrder, rowsOf, yearsOf } from "./table-rows.js";
import { words } from "./words.js";
import { yearBars } from "./year-bars.js";
import { yearIntervals } from "./year-intervals.js";

export type AvoidedSpendInput = ComparedInput;

/** A panel, and what each scenario comes to, by its id. */
interface Drawing {
  readonly panel: Panel;
  readonly sums: ReadonlyMap<string, string>;
}

/**
 * Spending on duplicate tests that is avoided, by year: one small chart a scenario, with what it comes to over all years above it. Bars by
 * exam family for central values; intervals of all families together where the rows have draws.
 */
export function avoidedSpendChart(input: AvoidedSpendInput): VegaLiteSpec {
  const compared = takeOff(input);
  const { headings, language } = compared;
  const figures = spreadFigures(compared, "avoidedSpend", headings).filter(({ exam }) => exam === "all");
  const { panel, sums } = figures.length > 0 ? intervals(compared, figures) : bars(compared);
  const sentences = headings.map(({ id, title }) => `${title[language]} – ${sums.get(id)}.`);
  return frame([panel], {
    ...input,
    question: words.avoidedQuestion[language],
    lead: differenceLead(input, language),
    notes: figures.length > 0 ? drawnNotes(input, sums.values()) : [],
    left: numberRoom,
    description: sentences.join(" "),
  });
}

function bars(input: AvoidedSpendInput): Drawing {
  const { headings, language } = input;
  const rows = rowsOf(input.rows, "avoidedSpend", headings).filter((row) => row.exam !== "all" && row.year !== "all");
  const exams = inOrder(
    rows.map((row) => row.exam),
    termIds("exam"),
  );
  const scale = moneyScale(Math.max(...rows.map((row) => Math.abs(row.value))), language);
  const totals = headings.map(({ id }) => ({
    id,
    sum: rows.filter((row) => row.scenario === id).reduce((total, row) => total + row.value, 0),
  }));
  const largest = Math.max(...totals.map(({ sum }) => Math.abs(sum)));
  const sumScale = moneyScale(largest, language);
  const sums = new Map(
    totals.map(({ id, sum }) => {
      const amount = writeMoney(sum, sumScale, amountDigits(largest / sumScale.divisor), language);
      const plus = input.against !== undefined && sum > 0 && !amount.includes("≈") ? "+" : "";
      return [id, words.sumOf.avoided[language].replace("#", plus + amount)];
    }),
  );
  const panel = yearBars({
    ...cells(input, scale.unit + words.aYear[language], sums),
    bars: rows.map((row) => ({
      scenario: row.scenario,
      year: Number(row.year),
      part: term("exam", row.exam, language),
      value: row.value / scale.divisor,
    })),
    years: yearsOf(rows),
    parts: exams.map((exam) => term("exam", exam, language)),
    colours: examColours,
    stacked: true,
  });
  return { panel, sums };
}

function intervals(input: AvoidedSpendInput, figures: readonly SpreadFigure[]): Drawing {
  const { language, against } = input;
  const yearly = figures.flatMap(({ year, ...figure }) => (year === "all" ? [] : [{ ...figure, year }]));
  const wholes = figures.filter(({ year }) => year === "all");
  const scale = scaleOfSpreads(
    yearly.map(({ spread }) => spread),
    "EUR/year",
    language,
  );
  const isDifference = against !== undefined;
  const spreads = wholes.map(({ spread }) => spread);
  const sums = new Map(
    wholes.map(({ scenario, spread }) => {
      if (isDifference && isNothing(spread)) return [scenario, words.noDifference[language]];
      const { sentence } = writeSpread(spread, spreads, "EUR", language, isDifference);
      return [scenario, words.sumOf.avoided[language].replace("#", sentence)];
    }),
  );
  const part = words.avoidedAxis[language];
  const panel = yearIntervals({
    ...cells(input, scale.unit, sums),
    intervals: yearly.map(({ scenario, year, ...figure }) => ({
      ...{ scenario, year, part },
      ...scaleSpread(figure, scale.divisor),
    })),
    years: [...new Set(yearly.map(({ year }) => year))].sort((a, b) => a - b),
    parts: [part],
    colours: [okabeIto.green],
  });
  return { panel, sums };
}

function cells({ headings, language }: AvoidedSpendInput, unit: string, notes: ReadonlyMap<string, string>) {
  return { headings, language, notes, axisTitle: `${words.avoidedAxis[language]} (${unit})` };
}
