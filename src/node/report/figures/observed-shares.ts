import type { ObservedShare } from "../../../charts/adoption-chart.js";
import type { Evidence } from "../../../evidence/evidence.js";
import type { Text } from "../../../locale/language.js";
import { formatDate, formatShare } from "../../../locale/numbers.js";
import { term } from "../../../locale/terms.js";
import type { Run } from "../../../results/run.js";
import { yearsOf } from "../look-up.js";
import type { ObservedNote } from "./figure.js";

/**
 * Published feeding shares from two years before the horizon on; older ones are in the data, off the chart. Only shares
 * of due documents, which is what the curves are: a share of professionals who feed measures something else.
 */
export function observedShares({ series }: Evidence, run: Run): readonly ObservedShare[] {
  const first = (yearsOf(run)[0] ?? 0) - 2;
  return (series.get("feeding-share-by-segment") ?? [])
    .filter(({ measure }) => measure === "documents")
    .filter(({ date, segment }) => Number(date.slice(0, 4)) >= first && segment !== undefined && segment !== "")
    .map(({ segment = "", date, value, fact }) => ({ segment, date, value, factId: fact }));
}

/** The points drawn, in words, each with its fact. */
export function observedNotes(points: readonly ObservedShare[]): readonly ObservedNote[] {
  return points.map(({ segment, date, value, factId }) => {
    const words: Text = {
      fr: `${term("segment", segment, "fr")}, ${formatDate(date, "fr")}\u00a0: ${formatShare(value, "fr", 0)}`,
      en: `${term("segment", segment, "en")}, ${formatDate(date, "en")}: ${formatShare(value, "en", 0)}`,
    };
    return { fact: factId, words };
  });
}
