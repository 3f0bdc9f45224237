import { correlationBlocks } from "../random/correlation/blocks.js";
import { type Diagnostic, ScenarioError } from "../scenario/diagnostic.js";
import type { Scenario } from "../scenario/scenario.js";

/** What reads well but cannot be drawn: correlations that contradict each other. */
export function drawProblems({ correlations }: Scenario): readonly Diagnostic[] {
  try {
    correlationBlocks(correlations);
    return [];
  } catch (error) {
    if (error instanceof ScenarioError) return error.diagnostics;
    throw error;
  }
}
