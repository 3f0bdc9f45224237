import type { Scenario } from "../../../scenario/scenario.js";

/**
 * A scenario with the inputs of one segment alone: its parameters are read in a tenth of the time. Exams and everything that
 * segments do to each other are left out.
 */
export function segmentAlone(scenario: Scenario, segment: string): Scenario {
  return segmentsAlone(scenario, [segment]);
}

/** The same for several segments: what their members meet rests on no other input. */
export function segmentsAlone(scenario: Scenario, chosen: readonly string[]): Scenario {
  const segments = [...scenario.inputs.keys()].flatMap((id) => /^segments\.(\w+)\.members$/.exec(id)?.[1] ?? []);
  const others = new Set(segments.filter((id) => !chosen.includes(id)));
  const isWanted = (id: string) => {
    const parts = id.split(".");
    if (parts[0] === "conditionOfPayment") return true;
    return parts[0] !== "exams" && !parts.slice(1).some((part) => others.has(part));
  };
  return { ...scenario, inputs: new Map([...scenario.inputs].filter(([id]) => isWanted(id))) };
}
