import type { Language } from "../locale/language.js";
import type { ChartInput, ChartRow } from "./chart.js";
import { words } from "./words.js";

/** Input whose values may be shown as differences from one of the scenarios. */
export interface ComparedInput extends ChartInput {
  /** Id of the scenario that is taken off every other one, and left out of the chart. Default: levels. It must be among the headings. */
  readonly against?: string;
}

/**
 * The same input with the scenario `against` taken off every other one; unchanged without it. Of draws, the rows of paired differences
 * take the place of the others: a difference of quantiles is not the quantile of the differences.
 */
export function takeOff<Input extends ComparedInput>(input: Input): Input {
  const { against } = input;
  if (against === undefined) return input;
  if (!input.headings.some((heading) => heading.id === against))
    throw new Error(`unknown scenario to compare with: ${against}`);
  const central = input.rows.filter(({ statistic }) => statistic === "central");
  const base = new Map(central.filter((row) => row.scenario === against).map((row) => [placeOf(row), row.value]));
  return {
    ...input,
    headings: input.headings.filter((heading) => heading.id !== against),
    rows: [
      ...central
        .filter((row) => row.scenario !== against)
        .map((row) => ({ ...row, value: row.value - (base.get(placeOf(row)) ?? Number.NaN) })),
      ...input.rows.filter(({ baseline }) => baseline === against),
    ],
  };
}

/** Line under the question that says what the values are differences from. */
export function differenceLead(input: ComparedInput, language: Language): string[] {
  const base = input.headings.find((heading) => heading.id === input.against);
  const isPaired = input.rows.some(({ baseline }) => baseline !== undefined && baseline === input.against);
  const sentence = isPaired ? words.pairedFrom : words.differenceFrom;
  return base ? [sentence[language].replace("#", base.title[language])] : [];
}

function placeOf(row: ChartRow): string {
  return [row.statistic, row.outcome, row.segment, row.exam, row.account, row.year, row.month].join("|");
}
