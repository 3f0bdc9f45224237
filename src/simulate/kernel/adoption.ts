import { caseRate, expectedFine } from "../../models/fines.js";
import { stepAt } from "../../models/time.js";
import { yearOf } from "../../scenario/month.js";
import type { FineAmounts, Step } from "../../scenario/scenario.js";
import { exponential } from "./exponential.js";
import type { KernelMemory } from "./memory.js";
import type { Work } from "./work.js";

/** Which measures weigh on a segment and duty; fixed by the scenario. */
export interface Bonds {
  /** Fines of a duty bind a segment: `duty·segments + s`. */
  readonly fined: Uint8Array;
  /** So does a condition of payment. */
  readonly conditioned: Uint8Array;
}

/** Reads who is bound by what. */
export function bondsOf({ penalties, condition, segmentIds, events }: KernelMemory): Bonds {
  const binds = (list: readonly string[] | undefined, id: string) => list === undefined || list.includes(id);
  const both = (test: (duty: "feeding" | "consulting", id: string) => boolean) =>
    Uint8Array.from(
      (["feeding", "consulting"] as const).flatMap((duty, d) =>
        segmentIds.map((id, s) => ((events[d * segmentIds.length + s] as number) > 0 && test(duty, id) ? 1 : 0)),
      ),
    );
  return {
    fined: both((duty, id) => binds(penalties.bound[duty], id)),
    conditioned: both((duty, id) => condition !== undefined && condition.duty === duty && condition.bound.includes(id)),
  };
}

/** EUR that one fined case costs before the cap, in a month. */
export function perCaseAt(memory: KernelMemory, s: number, d: number, month: number): number {
  const { scalars } = memory;
  return scalars.severity * valueAt(amountsOf(memory, s, d).maxPerBreach, month) * scalars.breachesPerCase;
}

/** EUR a year that one member's fines can reach, in a month. */
export function capAt(memory: KernelMemory, s: number, d: number, month: number): number {
  return valueAt(amountsOf(memory, s, d).cap, month);
}

function amountsOf({ penalties, isProfessional }: KernelMemory, s: number, d: number): FineAmounts {
  const { professional, establishment } = penalties.schedule;
  const schedule = isProfessional[s] === 1 ? professional : establishment;
  return d === 0 ? schedule.feeding : schedule.consulting;
}

function valueAt(steps: readonly Step[], month: number): number {
  return steps.length === 1 ? (steps[0] as Step).value : stepAt(steps, month);
}

/** EUR a year that a member loses under a condition of payment, as perceived. */
export function perceivedLoss(memory: KernelMemory, s: number, d: number): number {
  const { condition, scalars, events, amountPerEvent, segmentIds } = memory;
  if (condition?.bearer !== "member") return 0;
  const due = events[d * segmentIds.length + s] as number;
  return due * scalars.subjectShare * scalars.appliedShare * (amountPerEvent[s] as number);
}

/** Yearly stake as perceived, year by year, into `work.stake`. @returns row of `work.felt` that it is felt by, −1: nothing is felt */
function followStake(memory: KernelMemory, work: Work, bonds: Bonds, s: number, d: number): number {
  const { scalars, calendar, perceivedDetection, penalties } = memory;
  const { stake, years, segments } = work;
  const at = d * years;
  const finesStart = d === 0 ? scalars.feedingStart : scalars.consultingStart;
  const fined = bonds.fined[d * segments + s] === 1 && finesStart !== Number.POSITIVE_INFINITY;
  const conditioned = bonds.conditioned[d * segments + s] === 1 && scalars.conditionStart !== Number.POSITIVE_INFINITY;
  stake.fill(0, at, at + years);
  if (!fined && !conditioned) return -1;
  const loss = conditioned ? perceivedLoss(memory, s, d) : 0;
  if (!fined) {
    stake.fill(loss, at, at + years);
    return 2;
  }
  const rate = caseRate(perceivedDetection[s] as number, 12) * (1 - scalars.dropped);
  let perCase = Number.NaN;
  let cap = Number.NaN;
  let fine = 0;
  for (let y = 0; y < years; y++) {
    const month = 12 * Math.max(yearOf(calendar.start) + y, yearOf(finesStart));
    const nextCase = perCaseAt(memory, s, d, month);
    const nextCap = capAt(memory, s, d, month);
    if (nextCase !== perCase || nextCap !== cap) fine = expectedFine(rate, nextCase, nextCap, penalties.warnings);
    perCase = nextCase;
    cap = nextCap;
    stake[at + y] = loss + fine;
  }
  return d;
}

/** Ceiling and monthly growth of the odds of one duty, into `work.top` and `work.growth`. */
function followCourse(memory: KernelMemory, work: Work, bonds: Bonds, s: number, d: number): void {
  const { refusal, backfire, gompertz } = memory;
  const { months, segments, top, growth, pace } = work;
  const at = d * segments + s;
  const first = d * months;
  const refusing = refusal[at] as number;
  const isFined = bonds.fined[s] === 1 || bonds.fined[segments + s] === 1;
  const lost = isFined ? (backfire[s] as number) : 0;
  const open = clamp(1 - refusing);
  for (let t = 0; t < months; t++) {
    growth[first + t] = pace[t] as number;
    top[first + t] = open;
  }
  if (lost > 0) top.fill(clamp(1 - refusing - lost), first + work.announcedFrom, first + work.announcedTo);
  const row = followStake(memory, work, bonds, s, d);
  if (row >= 0) press(memory, work, s, d, row, refusing, lost);
  const rate = gompertz ? (memory.b[at] as number) : (memory.p[at] as number) + (memory.q[at] as number);
  let speed = Number.NaN;
  let grown = 0;
  for (let i = first; i < first + months; i++) {
    const x = growth[i] as number;
    if (x !== speed) {
      speed = x;
      grown = monthlyGrowth(rate * x);
    }
    growth[i] = grown;
  }
}

/** Adds what is felt of a measure to the ceiling and, for now in `work.growth`, to the speed of a duty. */
function press(
  { scalars, isProfessional }: KernelMemory,
  work: Work,
  s: number,
  d: number,
  row: number,
  refusing: number,
  lost: number,
): void {
  const { months, years, yearFrom, yearTo, top, growth, felt, stake, announcedFrom, announcedTo } = work;
  const h = isProfessional[s] === 1 ? scalars.hProfessional : scalars.hEstablishment;
  const { chi, rho } = scalars;
  const first = d * months;
  for (let y = 0; y < years; y++) {
    const amount = stake[d * years + y] as number;
    if (amount === 0) continue;
    const response = amount / (amount + h);
    for (let t = yearFrom[y] as number, end = yearTo[y] as number; t < end; t++) {
      const pressure = (felt[row * months + t] as number) * response;
      if (pressure === 0) continue;
      const backfiring = t >= announcedFrom && t < announcedTo ? lost : 0;
      top[first + t] = clamp(1 - refusing * (1 - chi * pressure) - backfiring);
      growth[first + t] = (growth[first + t] as number) + rho * pressure;
    }
  }
}

function clamp(open: number): number {
  return open < 0 ? 0 : open > 1 ? 1 : open;
}

/** `exp(yearly/12) − 1`, keeping its digits when small. */
function monthlyGrowth(yearly: number): number {
  const v = yearly / 12;
  return v > 0.01 ? exponential(v) - 1 : v * (1 + (v / 2) * (1 + (v / 3) * (1 + (v / 4) * (1 + v / 5))));
}

/** Follows the practice of both duties of a segment, into `work.adoption`. @param passing share of attempts that arrive at the start */
export function followAdoption(memory: KernelMemory, work: Work, bonds: Bonds, s: number, passing: number): void {
  const { months, segments, top, adoption, pace, ease, support } = work;
  const { betaEase, betaSupport } = memory.scalars;
  for (let t = 0; t < months; t++) {
    pace[t] = 1 + betaEase * (ease[t] as number) + betaSupport * (support[t] as number);
  }
  for (let d = 0; d < 2; d++) {
    const at = d * segments + s;
    const first = d * months;
    if ((memory.events[at] as number) === 0) {
      work.stake.fill(0, d * work.years, (d + 1) * work.years);
      top.fill(0, first, first + months);
      adoption.fill(0, first, first + months);
      continue;
    }
    followCourse(memory, work, bonds, s, d);
    const isTold = passing >= 0.2;
    const known = isTold ? (memory.realisedAtStart[at] as number) / passing : (memory.practiceAtStart[at] as number);
    if (Number.isNaN(known)) throw new RangeError(`missing practiceAtStart: only ${passing} of attempts arrive`);
    adoption[first] = Math.min(top[first] as number, known);
    if (memory.gompertz) followGompertz(work, first);
    else followBass(work, first, memory.p[at] as number, memory.q[at] as number);
  }
}

/**
 * Bass's months in terms of the odds `a = y/(1 − y)`, which they make linear: `p + S·a' = (p + S·a)·e^(S·x/12)`. Nothing waits for a
 * division, and small practices keep their digits.
 */
function followBass({ months, top, growth, adoption }: Work, first: number, p: number, q: number): void {
  const rate = p + q;
  let w = adoption[first] as number;
  let ceiling = Number.NaN;
  let odds = 0;
  const pull = p / rate;
  for (let i = first, end = first + months - 1; i < end; i++) {
    const m = top[i] as number;
    if (m !== ceiling) {
      ceiling = m;
      odds = oddsOf(w, m);
    }
    if (m === 0) w = 0;
    else if (rate > 0) {
      odds += (odds + pull) * (growth[i] as number);
      w = (m * odds) / (1 + odds);
    }
    adoption[i + 1] = w;
  }
}

/** Odds of a practice under a ceiling; negative above it. On it they would be infinite: it stays there, as good as. */
function oddsOf(w: number, m: number): number {
  return w === m ? 1e200 : w / (m - w);
}

function followGompertz({ months, top, growth, adoption }: Work, first: number): void {
  for (let i = first, end = first + months - 1; i < end; i++) {
    const m = top[i] as number;
    const y = m === 0 ? 0 : (adoption[i] as number) / m;
    adoption[i + 1] = y === 0 ? 0 : m * y ** (1 / (1 + (growth[i] as number)));
  }
}
