/** Cases a year of one non-compliant member: `−ln(1 − detection)·months/12`. @param detection probability a year, [0, 1[ */
export function caseRate(detection: number, months: number): number {
  return (-Math.log1p(-detection) * months) / 12;
}

/**
 * Upper tail `P(K ≥ k)` of a Poisson variable, summed from the small end so that tiny rates keep their digits.
 *
 * @param rate [0, 700]
 * @param k whole number
 */
export function poissonTail(rate: number, k: number): number {
  if (k <= 0) return 1;
  if (rate === 0) return 0;
  if (k <= rate) {
    let probability = Math.exp(-rate);
    let below = probability;
    for (let j = 1; j < k; j++) {
      probability *= rate / j;
      below += probability;
    }
    return 1 - below;
  }
  let probability = poissonProbability(rate, k);
  let sum = probability;
  for (let j = k + 1; probability > sum * 1e-18; j++) {
    probability *= rate / j;
    sum += probability;
  }
  return sum;
}

function poissonProbability(rate: number, k: number): number {
  let probability = Math.exp(-rate);
  for (let j = 1; j <= k; j++) probability *= rate / j;
  return probability;
}

/**
 * Expected fines of a year, each case beyond the statutory warnings costing `perCase` within the yearly cap:
 * `E = Σ_{j≥1} min(c·j, C)·P(K = j + warnings)`, K Poisson. Summed term by term: every term is positive, so nothing cancels.
 *
 * @param rate fined cases a year, [0, 700]
 * @param perCase EUR, ≥ 0
 * @param cap EUR, ≥ 0; `Infinity`: none
 * @param warnings whole number ≥ 0
 * @returns EUR
 * @throws RangeError for a rate outside its domain
 */
export function expectedFine(rate: number, perCase: number, cap: number, warnings: number): number {
  if (!(rate >= 0 && rate <= 700)) throw new RangeError(`invalid rate: ${rate}`);
  if (rate === 0 || perCase === 0 || cap === 0) return 0;
  let probability = poissonProbability(rate, warnings + 1);
  let sum = 0;
  for (let j = 1; ; j++) {
    const term = Math.min(perCase * j, cap) * probability;
    sum += term;
    if (j + warnings > rate && term <= sum * 1e-18) return sum;
    probability *= rate / (j + 1 + warnings);
  }
}
