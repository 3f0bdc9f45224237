import { exponential } from "./exponential.js";
import { levelAt, logPassingOf } from "./faults.js";
import type { KernelMemory } from "./memory.js";
import type { Work } from "./work.js";

/** Class shares of both duties of a segment-year, and what pairs of classes within a cohort need. */
export interface ClassYear {
  /** `own`, `platform`, `editor`, `compliant`: `duty·4 + class`. */
  readonly shares: Float64Array;
  /** Mean over cohorts of the product of the two duties' editor shares. */
  bothEditors: number;
}

/** Makes an empty result. */
export function makeClassYear(): ClassYear {
  return { shares: new Float64Array(8), bothEditors: 0 };
}

/** What is equal stays equal, as in the readable model. */
const rounding = 1e-12;

/** One duty's law of practice in a year. */
interface PracticeLaw {
  /** Kind of range of its means. */
  kind: number;
  /** Whether no member's class depends on software: nobody is asked for anything, or nobody practises. */
  isFlat: boolean;
  /** Whether all who practise do so alike. */
  isCertain: boolean;
  top: number;
  exponent: number;
  threshold: number;
  logThreshold: number;
  /** Logarithm of the practice that the threshold asks for, with the platform's outages. */
  logNeeded: number;
  own: number;
  withPlatform: number;
  /** Mean over cohorts of those who would comply with working software. */
  editor: number;
}

function makeLaw(): PracticeLaw {
  return {
    kind: 0,
    isFlat: true,
    isCertain: false,
    top: 0,
    exponent: 0,
    threshold: 1,
    logThreshold: 0,
    logNeeded: 0,
    own: 0,
    withPlatform: 0,
    editor: 0,
  };
}

const feeding = makeLaw();
const consulting = makeLaw();

/**
 * Divides the members of a segment into classes for one year.
 *
 * @param kinds kind of range of each duty
 * @param practice year means of practice, ceiling and threshold: `duty·3 + …`
 */
export function classifyYear(
  memory: KernelMemory,
  work: Work,
  s: number,
  y: number,
  kinds: readonly [number, number],
  means: Float64Array,
  out: ClassYear,
): void {
  setLaw(feeding, kinds[0], means, 0, work.logAvailable);
  setLaw(consulting, kinds[1], means, 3, work.logAvailable);
  out.bothEditors = feeding.isFlat && consulting.isFlat ? 0 : overCohorts(memory, work, s, y);
  setShares(out.shares, 0, feeding);
  setShares(out.shares, 4, consulting);
}

/**
 * Means over the cohorts of a segment-year of both duties' editor shares, into their laws. Cohorts without members are not looked at:
 * those of months in which no ramp rises.
 *
 * @returns the mean of the product of the two shares
 */
function overCohorts({ ready, share }: KernelMemory, work: Work, s: number, y: number): number {
  const { editors, yearFrom, yearTo } = work;
  const first = yearFrom[y] as number;
  const end = yearTo[y] as number;
  const { from, to } = ready;
  let both = 0;
  for (let e = 0, use = s * editors; e < editors; e++, use++) {
    const users = share[use] as number;
    if (users <= 0) continue;
    let level = levelAt(ready, use, first);
    if (level > 0) both += addCohort(work, y, e, 0, users * level);
    const rising = Math.max(first, Math.floor(from[use] as number)) + 1;
    const risen = Math.min(end - 1, Math.ceil(to[use] as number));
    for (let t = Math.min(rising, risen); t <= risen; t++) {
      if (t <= first) continue;
      const next = levelAt(ready, use, t);
      if (next > level) both += addCohort(work, y, e, t - first, users * (next - level));
      level = next;
    }
    if (level < 1) both += addCohort(work, y, e, end - first, users * (1 - level));
  }
  return both;
}

/** Adds a cohort to the means of both laws. @returns its part of the product's mean */
function addCohort(work: Work, y: number, e: number, version: number, weight: number): number {
  const passing = logPassingOf(work, feeding.kind, y, e, version);
  const other = feeding.kind === consulting.kind ? passing : logPassingOf(work, consulting.kind, y, e, version);
  const fed = feeding.isFlat || passing === 0 ? 0 : below(feeding, feeding.logNeeded - passing) - feeding.withPlatform;
  const consulted =
    consulting.isFlat || other === 0 ? 0 : below(consulting, consulting.logNeeded - other) - consulting.withPlatform;
  feeding.editor += weight * fed;
  consulting.editor += weight * consulted;
  return weight * fed * consulted;
}

function setShares(shares: Float64Array, at: number, { own, withPlatform, editor }: PracticeLaw): void {
  shares[at] = own;
  shares[at + 1] = withPlatform - own;
  shares[at + 2] = editor;
  shares[at + 3] = Math.max(0, 1 - withPlatform - editor);
}

function setLaw(law: PracticeLaw, kind: number, means: Float64Array, at: number, logAvailable: number): void {
  const w = means[at] as number;
  const threshold = means[at + 2] as number;
  law.kind = kind;
  law.isFlat = true;
  law.own = 0;
  law.withPlatform = 0;
  law.editor = 0;
  if (threshold <= 0) return;
  if (w === 0) {
    law.own = 1;
    law.withPlatform = 1;
    return;
  }
  const top = Math.max(means[at + 1] as number, w);
  law.isFlat = false;
  law.isCertain = w >= top * (1 - rounding);
  law.top = top;
  law.exponent = law.isCertain ? 0 : w / top / (1 - w / top);
  if (threshold !== law.threshold) {
    law.threshold = threshold;
    law.logThreshold = Math.log(threshold);
  }
  law.logNeeded = law.logThreshold - logAvailable;
  law.own = below(law, law.logThreshold);
  law.withPlatform = logAvailable === 0 ? law.own : below(law, law.logNeeded);
}

/** Share of members below a practice, given by its logarithm. */
function below({ isCertain, top, exponent }: PracticeLaw, logPractice: number): number {
  if (logPractice > rounding) return 1;
  if (isCertain) return 1 - top;
  if (logPractice >= -rounding) return 1;
  const share = 1 - top + top * exponential(exponent * logPractice);
  return share < 1 ? share : 1;
}
