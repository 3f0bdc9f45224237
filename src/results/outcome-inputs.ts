import type { Input, Scenario } from "../scenario/scenario.js";
import { findOutcome } from "./catalogue.js";
import type { Outcome } from "./outcome.js";

/**
 * Whether an outcome depends on an input, or on a lever (`levers.…`), by the patterns of the catalogue: `*` stands for one
 * part of an id, a final `**` for any rest.
 */
export function restsOn({ inputs }: Outcome): (id: string) => boolean {
  const patterns = [...new Set(inputs)].map(expressionOf);
  return (id) => patterns.some((pattern) => pattern.test(id));
}

/** Inputs of a scenario that any of the outcomes, by id, depends on. */
export function inputsBehind(outcomes: readonly string[], { inputs }: Scenario): readonly Input[] {
  const tests = outcomes.flatMap((id) => findOutcome(id) ?? []).map(restsOn);
  return [...inputs.values()].filter(({ id }) => tests.some((needs) => needs(id)));
}

function expressionOf(pattern: string): RegExp {
  const parts = pattern.split(".").map((part) => {
    if (part === "**") return ".+";
    return part === "*" ? "[^.]+" : part.replace(/[\\^$+?()[\]{}|]/g, "\\$&");
  });
  return new RegExp(`^${parts.join("\\.")}$`);
}
