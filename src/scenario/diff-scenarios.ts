import type { Language } from "../locale/language.js";
import { type DescribedValue, describeScenario } from "./describe-scenario.js";
import type { Origin, Scenario } from "./scenario.js";
import { withoutDays } from "./written-date.js";

/** A value that two scenarios do not share. A side is absent where that scenario has no such field. */
export interface Difference {
  readonly part: "legal" | "horizon" | "lever" | "assumption" | "correlation";
  readonly path: string;
  readonly left?: { readonly value: string; readonly origin: Origin };
  readonly right?: { readonly value: string; readonly origin: Origin };
}

const parts = ["legal", "horizon", "lever", "assumption", "correlation"] as const;

/**
 * What differs between two scenarios, with both values and the places that set them; nothing is run. Days that count from one
 * month do not differ. Words inside the values: English by default.
 */
export function diffScenarios(left: Scenario, right: Scenario, language: Language = "en"): readonly Difference[] {
  const [before, after] = [indexByPath(left, language), indexByPath(right, language)];
  const differences = [...new Set([...before.keys(), ...after.keys()])].flatMap((path): readonly Difference[] => {
    const [one, other] = [before.get(path), after.get(path)];
    if (one && other && withoutDays(one.value) === withoutDays(other.value)) return [];
    return [
      { part: partOf(path), path, ...(one ? { left: side(one) } : {}), ...(other ? { right: side(other) } : {}) },
    ];
  });
  return parts.flatMap((part) => differences.filter((difference) => difference.part === part));
}

function indexByPath(scenario: Scenario, language: Language): ReadonlyMap<string, DescribedValue> {
  return new Map(describeScenario(scenario, language).map((described) => [described.path, described]));
}

function side({ value, origin }: DescribedValue) {
  return { value, origin };
}

function partOf(path: string): Difference["part"] {
  if (path.startsWith("levers.")) return "lever";
  if (path.startsWith("assumptions.")) return "assumption";
  if (path.startsWith("correlations.")) return "correlation";
  return path.startsWith("horizon.") ? "horizon" : "legal";
}
