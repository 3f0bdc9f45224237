import { say } from "../../locale/french.js";
import { formatMonth, type Month, never } from "../month.js";
import type { Report } from "../report.js";
import type { StartDate, Step } from "../scenario.js";
import { probabilitiesNotOne, startTwice } from "../values/date-problems.js";
import type { Domain } from "../values/input-domain.js";
import { readSteps } from "../values/steps.js";
import { isList, readAmount, readDate, readWords } from "../values/values.js";
import { child, type TreeNode } from "../yaml/tree.js";
import { unknownSegment } from "./lever-problems.js";

/** Segments whose members order tests: those for whom opening the record before prescribing makes sense. */
export const prescribers: readonly string[] = [
  "gp",
  "specialist",
  "midwife",
  "dentist",
  "hospital",
  "teleconsultation",
];

/** A share in [0, 1]. */
export const shareDomain: Domain = {
  low: 0,
  high: 1,
  whole: false,
  words: say("une part de 0 à 1 (0 % à 100 %)", "a share from 0 to 1 (0% to 100%)"),
};

/** An amount of euros. */
export const amountDomain: Domain = {
  low: 0,
  high: 1e12,
  whole: false,
  words: say("un montant positif ou nul", "an amount of 0 or more"),
};

/** A start: one month, `never`, or different months with probabilities that sum to 1, `never` among them or not. */
export function readStart(node: TreeNode | undefined, path: string, report: Report): StartDate | undefined {
  if (!isList(node)) return readDate(node, path, report, ["never"]);
  const dates = node.items.map((item, index) => ({
    on: readDate(child(item, "on"), `${path}[${index}].on`, report, ["never"]),
    probability: readAmount(child(item, "probability"), "share", `${path}[${index}].probability`, report, shareDomain),
  }));
  for (const [index, { on }] of dates.entries()) {
    const isSecond = on !== undefined && dates.findIndex((date) => date.on === on) < index;
    if (isSecond)
      report.add(startTwice(formatMonth(on)), child(node.items[index], "on")!.place, `${path}[${index}].on`);
  }
  const sum = dates.reduce((total, { probability = Number.NaN }) => total + probability, 0);
  if (Math.abs(sum - 1) > 1e-9) report.add(probabilitiesNotOne(sum), node.place, path);
  return dates.flatMap(({ on, probability }) =>
    on === undefined || probability === undefined ? [] : [{ on, probability }],
  );
}

/** Earliest month on which a start may fall; never when there is none. */
export function earliestStart(start: StartDate): Month {
  if (typeof start === "number") return start;
  return start.reduce((earliest, { on, probability }) => (probability > 0 ? Math.min(earliest, on) : earliest), never);
}

/** Segments that a duty binds: `all`, `prescribers`, one or several ids. */
export function readBound(
  node: TreeNode | undefined,
  segments: readonly string[],
  path: string,
  report: Report,
): readonly string[] | undefined {
  if (!node) return undefined;
  const words = isList(node) ? readWords(node) : node.kind === "scalar" ? ([[String(node.value), node]] as const) : [];
  const bound = new Set<string>();
  for (const [word, item] of words) {
    if (word === "all") for (const segment of segments) bound.add(segment);
    else if (word === "prescribers") for (const segment of prescribers) bound.add(segment);
    else if (segments.includes(word)) bound.add(word);
    else report.add(unknownSegment(word, segments), item.place, path);
  }
  return segments.filter((segment) => bound.has(segment));
}

/** One value for ever, or steps. Month 0 stands for *always*. */
export function readStepped(
  node: TreeNode | undefined,
  unit: string,
  path: string,
  report: Report,
  domain: Domain,
): readonly Step[] | undefined {
  if (!node) return undefined;
  if (isList(node)) return readSteps(node, unit, path, report, domain);
  const value = readAmount(node, unit, path, report, domain);
  return value === undefined ? undefined : [{ from: 0, value }];
}
