import { exponential } from "./exponential.js";
import { levelAt, logPassingOf } from "./faults.js";
import type { KernelMemory } from "./memory.js";
import { versionsPerYear, type Work } from "./work.js";

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

/** Cohorts of one editor at work: month of the year in which their version came, share of members, and both duties' editor shares. */
const versions = new Int32Array(versionsPerYear);
const weights = new Float64Array(versionsPerYear);
const fed = new Float64Array(versionsPerYear);
const consulted = new Float64Array(versionsPerYear);

/**
 * Means over the cohorts of a segment-year of both duties' editor shares, into their laws.
 *
 * @returns the mean of the product of the two shares
 */
function overCohorts(memory: KernelMemory, work: Work, s: number, y: number): number {
  const { editors } = work;
  let both = 0;
  for (let e = 0, use = s * editors; e < editors; e++, use++) {
    const count = listCohorts(memory, work, use, y);
    if (count === 0) continue;
    fillShares(feeding, work, y, e, count, fed);
    fillShares(consulting, work, y, e, count, consulted);
    for (let c = 0; c < count; c++) {
      const weight = weights[c] as number;
      const one = weight * (fed[c] as number);
      feeding.editor += one;
      consulting.editor += weight * (consulted[c] as number);
      both += one * (consulted[c] as number);
    }
  }
  return both;
}

/** Lists an editor's cohorts that have members: ready from the year's first month, of each month in which the ramp rises, never ready. */
function listCohorts({ ready, share }: KernelMemory, { yearFrom, yearTo }: Work, use: number, y: number): number {
  const users = share[use] as number;
  if (users <= 0) return 0;
  const first = yearFrom[y] as number;
  const end = yearTo[y] as number;
  const from = ready.from[use] as number;
  const to = ready.to[use] as number;
  let level = levelAt(ready, use, first);
  let count = 0;
  if (level > 0) {
    versions[0] = 0;
    weights[0] = users * level;
    count = 1;
  }
  const risen = Math.min(end - 1, Math.ceil(to));
  for (let t = Math.max(first, Math.floor(Math.min(from, to - 1))) + 1; t <= risen; t++) {
    const next = levelAt(ready, use, t);
    if (next > level) {
      versions[count] = t - first;
      weights[count++] = users * (next - level);
      level = next;
    }
  }
  if (level < 1) {
    versions[count] = end - first;
    weights[count++] = users * (1 - level);
  }
  return count;
}

/** Shares of an editor's cohorts that would comply with working software. */
function fillShares(law: PracticeLaw, work: Work, y: number, e: number, count: number, out: Float64Array): void {
  if (law.isFlat) {
    for (let c = 0; c < count; c++) out[c] = 0;
    return;
  }
  const { logNeeded, isCertain, top, exponent, withPlatform, kind } = law;
  const never = 1 - top;
  for (let c = 0; c < count; c++) {
    const passing = logPassingOf(work, kind, y, e, versions[c] as number);
    const log = logNeeded - passing;
    let share = 1;
    if (passing === 0) share = withPlatform;
    else if (isCertain ? log <= rounding : log < -rounding) {
      share = isCertain ? never : never + top * exponential(exponent * log);
      if (share > 1) share = 1;
    }
    out[c] = share - withPlatform;
  }
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
