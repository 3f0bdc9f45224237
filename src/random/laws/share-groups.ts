import type { Input } from "../../scenario/scenario.js";
import { type GammaQuantile, unitGamma } from "./gamma.js";
import { invalidLaw, type LawProblem } from "./law-problems.js";

/** Shares that are drawn together as one Dirichlet law. */
export interface ShareGroup {
  readonly ids: readonly string[];
  /** One Gamma law a share: shape = concentration · mean. */
  readonly gammas: readonly GammaQuantile[];
  /** What the drawn shares sum to: 1, less what is fixed beside them. */
  readonly total: number;
}

/**
 * Groups the Dirichlet shares of a scenario by what stands before the last dot of their id. Shares of 0 stay 0 and are left out; shares
 * fixed in the same group keep their value, and the drawn ones divide the rest. Sorted, so that sums do not depend on the order of writing.
 */
export function shareGroups(inputs: ReadonlyMap<string, Input>): readonly (ShareGroup | LawProblem)[] {
  const families = new Map<string, Input[]>();
  for (const input of inputs.values()) {
    if (input.distribution.name === "dirichlet") families.set(familyOf(input.id), []);
  }
  for (const input of inputs.values()) families.get(familyOf(input.id))?.push(input);
  return [...families.values()].map((members) => groupOf(members.sort((a, b) => (a.id < b.id ? -1 : 1))));
}

function groupOf(members: readonly Input[]): ShareGroup | LawProblem {
  const drawn = members.filter((input) => input.distribution.name === "dirichlet");
  const concentration = drawn[0]?.distribution.concentration ?? 0;
  const shares: { id: string; central: number }[] = [];
  for (const input of drawn) {
    if (!(concentration > 0 && concentration < 1e9) || input.distribution.concentration !== concentration) {
      return invalidLaw(input, "concentration");
    }
    const { id, central } = input;
    if (typeof central !== "number" || !(central >= 0 && central <= 1)) return invalidLaw(input, "share");
    if (central > 0) shares.push({ id, central });
  }
  const fixed = members.reduce((sum, input) => sum + (drawn.includes(input) ? 0 : Number(input.central)), 0);
  const total = 1 - fixed;
  const sum = shares.reduce((all, { central }) => all + central, 0);
  if (!(Math.abs(sum - total) < 1e-6)) return invalidLaw(drawn[0] as Input, "share");
  return {
    ids: shares.map(({ id }) => id),
    gammas: shares.map(({ central }) => unitGamma(concentration * central)),
    total,
  };
}

function familyOf(id: string): string {
  return id.slice(0, id.lastIndexOf("."));
}
