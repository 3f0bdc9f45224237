/**
 * Whether so many draws can say how uncertain a quantile of theirs is: at least ten, two of them beyond it. With fewer, the spread of
 * the outermost values is luck, and the quantile itself lies beyond most of them.
 */
export function isTold(level: number, draws: number): boolean {
  return draws >= 10 && draws * Math.min(level, 1 - level) >= 2;
}

/**
 * How much wider a 95 % interval is for being read from a few replicates: Student's quantile with R − 1 degrees of freedom against the
 * normal one, by the Cornish–Fisher expansion (Fisher & Cornish 1960, Technometrics 2(2), 209–225). Errors of replicates are widened
 * by it, so that 1.96 of them hold the truth in 95 runs of 100, as 1.96 errors of independent draws do.
 *
 * @param replicates ≥ 3; within 0.1 % from eight on
 */
export function studentFactor(replicates: number): number {
  const z = 1.959963984540054;
  const freedom = replicates - 1;
  const first = (z ** 2 + 1) / 4;
  const second = (5 * z ** 4 + 16 * z ** 2 + 3) / 96;
  const third = (3 * z ** 6 + 19 * z ** 4 + 17 * z ** 2 - 15) / 384;
  return 1 + first / freedom + second / freedom ** 2 + third / freedom ** 3;
}
