import { say } from "../locale/french.js";
import type { Language } from "../locale/language.js";
import type { Outcome } from "../results/outcome.js";
import { inputsBehind, restsOn } from "../results/outcome-inputs.js";
import type { Input, Scenario } from "../scenario/scenario.js";
import { type LeverRow, leversOf } from "./levers.js";
import { unknownId } from "./usage-error.js";

/** What an outcome rests on in a scenario. */
export interface Grounds {
  readonly levers: readonly LeverRow[];
  readonly inputs: readonly Input[];
}

/**
 * Levers and inputs behind an outcome. With segments chosen: without what concerns other segments, schedules of fines that
 * apply to none of them, and software editors that none of them uses.
 *
 * @throws UsageError for a segment that the scenario does not have
 */
export function groundsOf(
  outcome: Outcome,
  scenario: Scenario,
  chosen: readonly string[] = [],
  language: Language = "en",
): Grounds {
  const { inputs } = scenario;
  const segments = [...inputs.keys()].flatMap((id) => /^segments\.(\w+)\.members$/.exec(id)?.[1] ?? []);
  for (const id of chosen) {
    if (!segments.includes(id)) throw unknownId(say("segment inconnu", "unknown segment"), id, segments);
  }
  const needed = restsOn(outcome);
  const concerns = chosen.length === 0 ? () => true : concerning(chosen, segments, inputs);
  return {
    levers: leversOf(scenario, language).filter(({ path }) => needed(path) && concerns(path)),
    inputs: inputsBehind([outcome.id], scenario).filter(({ id }) => concerns(id)),
  };
}

function concerning(chosen: readonly string[], segments: readonly string[], inputs: ReadonlyMap<string, Input>) {
  const kinds = new Set(chosen.map((id) => inputs.get(`segments.${id}.kind`)?.central));
  const others = new Set([
    ...segments.filter((id) => !chosen.includes(id)),
    ...["professional", "establishment"].filter((kind) => !kinds.has(kind)),
  ]);
  const shares = [...inputs.values()].flatMap((input) => {
    const [, segment, editor] = /^editors\.shares\.(\w+)\.(\w+)$/.exec(input.id) ?? [];
    return segment && editor ? [{ segment, editor, isUsed: input.central !== 0 || input.shift !== undefined }] : [];
  });
  const used = (editor: string, segment?: string) =>
    shares.some(
      (one) =>
        one.editor === editor && one.isUsed && (segment ? one.segment === segment : chosen.includes(one.segment)),
    );
  return (id: string): boolean => {
    const parts = id.split(".");
    if (parts[0] === "exams") return true;
    if (parts.some((part) => others.has(part))) return false;
    const [, segment, editor = ""] = /^editors\.(?:shares|ready)\.(\w+)\.(\w+)/.exec(id) ?? [];
    if (segment) return used(editor, segment);
    const [, alone] = /^editors\.(\w+)\./.exec(id) ?? [];
    return alone === undefined || used(alone);
  };
}
