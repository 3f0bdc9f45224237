import type { Run } from "../../results/run.js";
import type { Input } from "../../scenario/scenario.js";
import { groupOf } from "../../scenario/words/input-label.js";

/** Inputs that one row of a file sets together, with one reason for all. */
export interface InputRow {
  readonly inputs: readonly [Input, ...Input[]];
}

/** Inputs by group, in the order of the file, each group as the rows that set it. */
export function groupInputs(inputs: Iterable<Input>): ReadonlyMap<string, readonly InputRow[]> {
  const groups = new Map<string, Map<string, [Input, ...Input[]]>>();
  for (const input of inputs) {
    const rows = groups.get(groupOf(input.id)) ?? new Map<string, [Input, ...Input[]]>();
    groups.set(groupOf(input.id), rows);
    const key = [input.origin.file, input.origin.line, input.evidence, input.rationale.en].join("|");
    const row = rows.get(key);
    if (row) row.push(input);
    else rows.set(key, [input]);
  }
  return new Map([...groups].map(([group, rows]) => [group, [...rows.values()].map((row) => ({ inputs: row }))]));
}

/** Inputs of a run that the baseline does not have, or has with another value. */
export function changedInputs(run: Run, baseline: Run): readonly Input[] {
  return [...run.scenario.inputs.values()].filter((input) => {
    const before = baseline.scenario.inputs.get(input.id);
    return before === undefined || signature(before) !== signature(input);
  });
}

function signature({ low, central, high, distribution, steps, shift, scale }: Input): string {
  return JSON.stringify([low, central, high, distribution, steps, shift, scale]);
}
