import { say } from "../../locale/french.js";
import { type Entry, mapOf, type Place, scalarOf } from "../yaml/tree.js";

/** Ids that the model can read beside those of the shared assumptions, each with its unit. */
export const unlistedPatterns: readonly (readonly [RegExp, string])[] = [
  [/^adoption\.(\w+)\.(feeding|consulting)\.practiceAtStart$/, "share"],
  [/^control\.(\w+)\.detectionInBoycott$/, "1/year"],
  [/^editors\.ready\.(\w+)\.[A-Z]\.(levelFrom|levelTo)$/, "share"],
  [/^editors\.ready\.(\w+)\.[A-Z]\.(from|to)$/, "month"],
];

/**
 * Fields of an input that the model can read but that the shared assumptions leave out because no central value needs it:
 * practice at the start of a segment whose software works, detection in a boycott of a segment that does not boycott,
 * readiness of an editor without users in a segment.
 *
 * @returns fields to merge an override into, or `undefined` for an id that no model can read
 */
export function unlistedInput(id: string, segments: readonly string[], place: Place): Entry | undefined {
  for (const [pattern, unit] of unlistedPatterns) {
    const segment = pattern.exec(id)?.[1];
    if (segment === undefined || !segments.includes(segment)) continue;
    const policy = /^(control|editors)\./.test(id);
    const fields = [
      ["unit", scalarOf(unit, place)],
      ["distribution", scalarOf("fixed", place)],
      ["evidence", scalarOf("judgement", place)],
      ["policy", scalarOf(policy, place)],
    ] as const;
    return { key: place, value: mapOf(fields, place) };
  }
  return undefined;
}

/** Ids of the inputs that a condition of payment may bring with it. */
export function conditionInputIds(segments: readonly string[]): readonly string[] {
  const amounts = ["amountPerEvent", ...segments.map((segment) => `amountPerEvent.${segment}`)];
  return ["subjectShare", "appliedShare", ...amounts].map((name) => `conditionOfPayment.${name}`);
}

/** What an input rests on when a policy-maker's choice replaced it without a word. */
export const choiceOfScenario = say("Choix du scénario", "The scenario’s choice");
