import type { Scenario } from "./scenario.js";

/** An input that moves with another one. */
export interface Companion {
  readonly id: string;
  /** Spearman's rank correlation, in ]−1, 1[, not 0. */
  readonly spearman: number;
}

/** Inputs of a scenario that an input moves with in draws, in alphabetical order. */
export function companionsOf(id: string, { correlations, inputs }: Scenario): readonly Companion[] {
  return correlations
    .flatMap(({ between: [one, other], spearman }) => {
      const companion = one === id ? other : other === id ? one : undefined;
      return companion !== undefined && spearman !== 0 && inputs.has(companion) ? [{ id: companion, spearman }] : [];
    })
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
}
