import { parseMonth } from "../month.js";
import type { LegalStatus, LegalStep } from "../scenario.js";
import { isList, readText, readWord } from "../values/values.js";
import { child, type TreeNode } from "../yaml/tree.js";
import { unknownFact } from "./input-problems.js";
import { legalDate, legalOrder, readNotInForce } from "./legal-problems.js";
import type { InputContext } from "./resolve-input.js";

/** Types a legal chain; steps must be in the order of time. A month alone is counted from its last day. */
export function resolveLegal(node: TreeNode | undefined, context: InputContext): readonly LegalStep[] {
  const { report, knownFacts } = context;
  const steps: LegalStep[] = [];
  for (const [index, item] of (isList(node) ? node.items : []).entries()) {
    const path = `legal[${index}]`;
    const [on, source] = [child(item, "on"), child(item, "source")];
    const [typed, fact, text] = [readWord(on), readWord(source), readText(child(item, "text"))];
    if (source && fact !== undefined && !knownFacts.has(fact))
      report.add(unknownFact(fact, knownFacts), source.place, `${path}.source`);
    if (!on || typed === undefined || !text || fact === undefined) continue;
    const day = isoDay(typed);
    if (day === undefined) {
      report.add(legalDate(typed), on.place, `${path}.on`);
      continue;
    }
    const before = steps.at(-1)?.on;
    if (before !== undefined && day < before) report.add(legalOrder(typed, before), on.place, `${path}.on`);
    const monthOnly = typed.length === 7;
    const status = readWord(child(item, "status")) as LegalStatus;
    const readThen = child(item, "asRead");
    const asRead = readThen?.kind === "scalar" && readThen.value === true;
    if (readThen && asRead && status !== "in-force")
      report.add(readNotInForce(status), readThen.place, `${path}.asRead`);
    const precision = { ...(monthOnly ? { monthOnly } : {}), ...(asRead ? { asRead } : {}) };
    steps.push({ on: day, ...precision, status, text, source: fact });
  }
  return steps;
}

/** An ISO day; a month stands for its last day. `undefined` for what is no date of the calendar. */
export function isoDay(typed: string): string | undefined {
  if (typed === "never" || parseMonth(typed) === undefined) return undefined;
  if (typed.length === 10) return typed;
  return ["31", "30", "29", "28"].map((day) => `${typed}-${day}`).find((day) => parseMonth(day) !== undefined);
}
