import { findOutcome } from "../../results/catalogue.js";
import { restsOn } from "../../results/outcome-inputs.js";
import type { Run } from "../../results/run.js";
import type { Input } from "../../scenario/scenario.js";

/** Inputs of a run that any of the outcomes depends on. */
export function inputsBehind(outcomes: readonly string[], run: Run): readonly Input[] {
  const tests = outcomes.flatMap((id) => findOutcome(id) ?? []).map(restsOn);
  return [...run.scenario.inputs.values()].filter(({ id }) => tests.some((needs) => needs(id)));
}
