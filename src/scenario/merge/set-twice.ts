import type { Report } from "../report.js";
import { expandBraces } from "../values/braces.js";
import type { Assignment } from "./set-option.js";
import { setTwice } from "./set-problems.js";

/** Id that `ID=VALUE` assigns, without `levers.` or `assumptions.`; empty for a text that assigns nothing. */
export function assignedId(text: string): string {
  return text
    .slice(0, Math.max(0, text.indexOf("=")))
    .trim()
    .replace(/^(levers|assumptions)\./, "");
}

/** Reports what two options of the same name set: one of the two would be ignored without a word. */
export function reportSetTwice(assignments: readonly Assignment[], report: Report): void {
  const seen = new Set<string>();
  for (const { text, file, line } of assignments) {
    const id = assignedId(text);
    for (const one of id === "" ? [] : (expandBraces(id) ?? [id])) {
      const key = `${file} ${one}`;
      if (seen.has(key)) report.add(setTwice(one, file), { file, line, column: 1 }, one);
      seen.add(key);
    }
  }
}
