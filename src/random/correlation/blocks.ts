import { ScenarioError } from "../../scenario/diagnostic.js";
import type { Correlation } from "../../scenario/scenario.js";
import { cholesky, type Triangle } from "./cholesky.js";
import { contradiction, invalidCorrelation, notPositiveDefinite } from "./correlation-problems.js";

export type { Correlation };

/** Inputs linked by correlations, directly or not; other inputs know nothing of it. */
export interface Block {
  /** Sorted, so that the order of writing changes no draw. */
  readonly ids: readonly string[];
  readonly factor: Triangle;
}

/**
 * Divides correlations into blocks, each with the factor of its Gaussian copula, whose normal correlation is `2·sin(π·spearman/6)`
 * (Kruskal 1958, doi:10.1080/01621459.1958.10501481). Pairs of a block that nothing is said of are independent; a correlation of 0 links
 * no blocks.
 *
 * @param correlations of entries that contradict each other the first here is the place that the error names
 * @throws ScenarioError for a correlation outside ]−1, 1[ or of an input with itself, for a pair with two values, and for a block
 * that is not positive definite, naming the entries that cannot hold together
 */
export function correlationBlocks(correlations: readonly Correlation[]): readonly Block[] {
  const problems = correlations.filter(isInvalid).map(invalidCorrelation);
  if (problems.length > 0) throw new ScenarioError(problems);
  const entries = new Map<string, Correlation>();
  for (const one of correlations) {
    const key = pairKey(...one.between);
    const other = entries.get(key);
    if (other && other.spearman !== one.spearman) throw new ScenarioError([contradiction(other, one)]);
    entries.set(key, one);
  }
  return components(correlations.filter(({ spearman }) => spearman !== 0)).map((ids) => {
    const factor = factorOf(ids, entries);
    if (typeof factor !== "number") return { ids, factor };
    throw new ScenarioError([notPositiveDefinite(culprits(ids.slice(0, factor + 1), entries))]);
  });
}

/** Normal correlation that gives two inputs a rank correlation. */
function normalCorrelation(spearman: number): number {
  return 2 * Math.sin((Math.PI * spearman) / 6);
}

function isInvalid({ between: [one, other], spearman }: Correlation): boolean {
  return one === other || !(Math.abs(spearman) < 1);
}

function pairKey(one: string, other: string): string {
  return one < other ? `${one} ${other}` : `${other} ${one}`;
}

function factorOf(ids: readonly string[], entries: ReadonlyMap<string, Correlation>) {
  return cholesky(ids.length, (row, column) => {
    const entry = entries.get(pairKey(ids[row] as string, ids[column] as string));
    return entry ? normalCorrelation(entry.spearman) : 0;
  });
}

/** Fewest entries that contradict each other: inputs are left out one by one as long as the rest stays impossible. */
function culprits(ids: readonly string[], entries: ReadonlyMap<string, Correlation>): readonly Correlation[] {
  let rest = ids;
  for (const id of ids) {
    const fewer = rest.filter((other) => other !== id);
    if (typeof factorOf(fewer, entries) === "number") rest = fewer;
  }
  return [...entries.values()].filter(({ between }) => between.every((id) => rest.includes(id)));
}

function components(correlations: readonly Correlation[]): readonly (readonly string[])[] {
  const groups = new Map<string, Set<string>>();
  for (const { between } of correlations) {
    const merged = new Set(between.flatMap((id) => [id, ...(groups.get(id) ?? [])]));
    for (const id of merged) groups.set(id, merged);
  }
  return [...new Set(groups.values())]
    .map((group) => [...group].sort())
    .sort((a, b) => (firstOf(a) < firstOf(b) ? -1 : 1));
}

function firstOf(group: readonly string[]): string {
  return group[0] as string;
}
