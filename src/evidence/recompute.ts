import type { Evidence } from "./evidence.js";
import { evaluateFormula } from "./formula.js";

/** A derived fact computed again from the rows that it names, before rounding. */
export interface Recomputed {
  readonly value: number;
  readonly range?: readonly [number, number];
}

function lookUp(evidence: Pick<Evidence, "facts">, id: string, component?: string): number {
  const fact = evidence.facts.get(id);
  const value = component === undefined ? fact?.value : fact?.values?.[component];
  if (typeof value !== "number") throw new Error(`no number in fact: ${id}${component ? `.${component}` : ""}`);
  return value;
}

/**
 * Computes a derived fact from its formula.
 *
 * @throws Error `not a derived fact: …` for a fact without a formula, `no number in fact: …` when the formula names words
 */
export function recomputeFact(evidence: Pick<Evidence, "facts">, id: string): Recomputed {
  const fact = evidence.facts.get(id);
  if (fact?.formula === undefined) throw new Error(`not a derived fact: ${id}`);
  const evaluate = (formula: string) =>
    evaluateFormula(formula, (name, component) => lookUp(evidence, name, component));
  const value = evaluate(fact.formula);
  if (fact.rangeFormula === undefined) return { value };
  return { value, range: [evaluate(fact.rangeFormula[0]), evaluate(fact.rangeFormula[1])] };
}
