import { formatShare } from "../locale/numbers.js";
import type { FitChartInput } from "./fit-chart.js";
import { fitWords as words } from "./fit-words.js";

/** How to read the chart of a fitted series: its band, the points held out, the grounds and the scale that it has. */
export function notesOf(input: FitChartInput): string[] {
  const { language, confidence, measure, policies } = input;
  return [
    words.band[language].replace("#", formatShare(confidence, language, 0)),
    ...(measure === "amount" ? [words.totalNote[language]] : []),
    ...heldOutNotes(input),
    ...(policies.length > 0 ? [words.policyNote[language]] : []),
    ...(measure === "amount" ? [words.logNote[language]] : []),
  ];
}

/** What the dashed curve is, and what the band made without the points held out would have been worth. */
function heldOutNotes({ held, language }: FitChartInput): string[] {
  if (!held) return [];
  const { count, covered } = held;
  if (count === 1)
    return [words.heldOutNoteOne[language].replace("#covered", words[covered === 1 ? "covered" : "missed"][language])];
  return [words.heldOutNote[language].replace("#count", String(count)).replace("#covered", String(covered))];
}
