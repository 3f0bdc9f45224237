import type { Distribution, Input } from "../../src/scenario/scenario.js";

const origin = { file: "assumptions.yaml", line: 12 };

/** An input for tests. */
export function inputOf(id: string, change: Partial<Input> = {}): Input {
  const text = { fr: "essai", en: "test" };
  const basis = { evidence: "judgement", facts: [], rationale: text, policy: false, origin } as const;
  return { id, unit: "share", central: 0.5, distribution: { name: "fixed" }, ...basis, ...change };
}

/** An input drawn through three values. */
export function drawn(
  id: string,
  name: Distribution["name"],
  [low, central, high]: readonly [number, number, number],
  change: Partial<Input> = {},
): Input {
  return inputOf(id, { low, central, high, distribution: { name }, ...change });
}

/** Inputs by id. */
export function mapOf(inputs: readonly Input[]): ReadonlyMap<string, Input> {
  return new Map(inputs.map((input) => [input.id, input]));
}

/** Largest distance between the distribution of a sample and a law. */
export function kolmogorov(sample: readonly number[], cdf: (x: number) => number): number {
  const sorted = [...sample].sort((a, b) => a - b);
  const n = sorted.length;
  return sorted.reduce((worst, x, i) => Math.max(worst, cdf(x) - i / n, (i + 1) / n - cdf(x)), 0);
}

/** Spearman's correlation of two samples without ties. */
export function rankCorrelation(one: readonly number[], other: readonly number[]): number {
  const [a, b] = [ranks(one), ranks(other)];
  const n = a.length;
  const gaps = a.reduce((sum, rank, i) => sum + (rank - (b[i] as number)) ** 2, 0);
  return 1 - (6 * gaps) / (n * (n * n - 1));
}

function ranks(sample: readonly number[]): number[] {
  const order = sample.map((_, i) => i).sort((i, j) => (sample[i] as number) - (sample[j] as number));
  const result = new Array<number>(sample.length);
  order.forEach((i, rank) => {
    result[i] = rank;
  });
  return result;
}
