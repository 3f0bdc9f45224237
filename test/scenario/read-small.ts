import { type Diagnostic, ScenarioError } from "../../src/scenario/diagnostic.js";
import { readScenario } from "../../src/scenario/read-scenario.js";
import type { Scenario } from "../../src/scenario/scenario.js";
import { filesInMemory, knownFacts } from "./small-library.js";

/** Reads a shipped scenario of the small library, or `mine.yaml` when a text is given. */
export function readSmall(
  idOrText: string,
  set: readonly string[] = [],
  own: Readonly<Record<string, string>> = {},
): Scenario {
  const isText = idOrText.includes("\n");
  const files = filesInMemory(isText ? { "mine.yaml": idOrText, ...own } : own);
  return readScenario({ scenario: isText ? "mine.yaml" : idOrText, files, knownFacts, set });
}

/** The problems that reading raises, in order; fails when there are none. */
export function problemsOf(read: () => unknown): readonly Diagnostic[] {
  try {
    read();
  } catch (error) {
    if (error instanceof ScenarioError) return error.diagnostics;
    throw error;
  }
  throw new Error("no problem was found");
}

/** A scenario of three lines of header and the lines given, which start at line 5. */
export function mine(...lines: readonly string[]): string {
  return ["id: mine", "kind: policy", "title: Mine", "extends: as-voted", ...lines, ""].join("\n");
}
