/** Why members of a class do or do not reach the threshold. Shares sum to 1. */
export interface ClassShares {
  /** Below by their own practice. */
  readonly own: number;
  /** Below because the platform was down. */
  readonly platform: number;
  /** Would have complied with working software. */
  readonly editor: number;
  readonly compliant: number;
}

/** What is equal stays equal: a year's means, or a threshold over the share that passes, may be apart by their last digit. */
const rounding = 1e-12;

/**
 * Share of members whose practice is below `z`. A share `1 − top` never practises; the rest follow the power-function law
 * (Beta(κ, 1)) whose mean is `w/top`.
 *
 * @param w mean practice, [0, top]
 * @param top `max(ceiling, w)`, [0, 1]
 */
export function practiceBelow(z: number, w: number, top: number): number {
  if (z <= 0) return 0;
  if (z > 1 + rounding || w === 0) return 1;
  if (w >= top * (1 - rounding)) return 1 - top;
  if (z >= 1 - rounding) return 1;
  const mean = w / top;
  return 1 - top + top * z ** (mean / (1 - mean));
}

/**
 * Classes of a cohort against a reporting threshold, counted in the order own, platform, editor: a member in `editor` would
 * have complied with working software, and a platform loss is counted before the editor's.
 *
 * @param threshold on the realised share; at most 0: everybody complies
 * @param outage share of time that the platform is down, [0, 1]
 * @param fault share of attempts that the cohort's software loses, [0, 1]
 */
export function classShares(threshold: number, w: number, top: number, outage: number, fault: number): ClassShares {
  if (threshold <= 0) return { own: 0, platform: 0, editor: 0, compliant: 1 };
  const below = (passing: number) => (passing <= 0 ? 1 : Math.min(1, practiceBelow(threshold / passing, w, top)));
  const own = below(1);
  const withPlatform = below(1 - outage);
  const withEditor = below((1 - outage) * (1 - fault));
  return { own, platform: withPlatform - own, editor: withEditor - withPlatform, compliant: 1 - withEditor };
}

/** Share of the non-compliant who are so because of their software; 0 when everybody complies. */
export function editorFaultRate(shares: Pick<ClassShares, "own" | "platform" | "editor">): number {
  const below = shares.own + shares.platform + shares.editor;
  return below === 0 ? 0 : shares.editor / below;
}
