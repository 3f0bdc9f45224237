import type { Input, Scenario } from "../scenario/scenario.js";

/** Inputs of several scenarios, apart from each other: those that all share, which are drawn once, and each scenario's own. */
export interface InputShares {
  readonly shared: ReadonlyMap<string, Input>;
  readonly own: readonly ReadonlyMap<string, Input>[];
}

/**
 * Finds the inputs that scenarios share, law and all. Shares that are drawn together are shared together. Where scenarios state
 * different correlations, nothing is shared: the draws are the same numbers either way, this only spares work.
 */
export function shareInputs(scenarios: readonly Scenario[]): InputShares {
  const [first, ...others] = scenarios;
  if (!first || others.length === 0 || others.some((other) => !sameCorrelations(first, other))) {
    return { shared: new Map(), own: scenarios.map(({ inputs }) => inputs) };
  }
  const alike = (input: Input) => others.every(({ inputs }) => isSame(inputs.get(input.id), input));
  const different = new Set([...first.inputs.values()].filter((input) => !alike(input)).map(({ id }) => familyOf(id)));
  const dirichlet = new Set(
    scenarios.flatMap(({ inputs }) =>
      [...inputs.values()]
        .filter(({ distribution }) => distribution.name === "dirichlet")
        .map(({ id }) => familyOf(id)),
    ),
  );
  const sizes = scenarios.map(({ inputs }) => familySizes(inputs));
  const sameSize = (family: string) => sizes.every((size) => size.get(family) === sizes[0]?.get(family));
  const isShared = (input: Input) => {
    const family = familyOf(input.id);
    return alike(input) && (!dirichlet.has(family) || (!different.has(family) && sameSize(family)));
  };
  const shared = new Map([...first.inputs].filter(([, input]) => isShared(input)));
  return {
    shared,
    own: scenarios.map(({ inputs }) => new Map([...inputs].filter(([id]) => !shared.has(id)))),
  };
}

function familyOf(id: string): string {
  return id.slice(0, id.lastIndexOf("."));
}

function familySizes(inputs: ReadonlyMap<string, Input>): ReadonlyMap<string, number> {
  const sizes = new Map<string, number>();
  for (const id of inputs.keys()) sizes.set(familyOf(id), (sizes.get(familyOf(id)) ?? 0) + 1);
  return sizes;
}

/** Whether two inputs are drawn alike; where they were written, and why, does not matter. */
function isSame(one: Input | undefined, other: Input): boolean {
  return one !== undefined && (one === other || lawText(one) === lawText(other));
}

function lawText({ unit, low, central, high, distribution, scale, shift, steps }: Input): string {
  return JSON.stringify([unit, low, central, high, distribution, scale, shift, steps]);
}

function sameCorrelations(one: Scenario, other: Scenario): boolean {
  const text = ({ correlations }: Scenario) =>
    JSON.stringify(correlations.map(({ between, spearman }) => [[...between].sort(), spearman]).sort());
  return one.correlations === other.correlations || text(one) === text(other);
}
