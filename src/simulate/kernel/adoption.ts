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

/** Ceiling and monthly decay of what is left to win, of one duty, into `work.top` and `work.decay`. */
function followCourse(memory: KernelMemory, work: Work, bonds: Bonds, s: number, d: number): void {
  const { scalars, refusal, backfire, isProfessional, gompertz } = memory;
  const { months, years, yearFrom, yearTo, segments, top, decay, felt, stake, pace } = work;
  const at = d * segments + s;
  const first = d * months;
  const row = followStake(memory, work, bonds, s, d);
  const refusing = refusal[at] as number;
  const rate = gompertz ? (memory.b[at] as number) : (memory.p[at] as number) + (memory.q[at] as number);
  let speed = Number.NaN;
  let won = 0;
  for (let t = 0; t < months; t++) {
    const x = pace[t] as number;
    if (x !== speed) {
      speed = x;
      won = share(rate * x);
    }
    decay[first + t] = won;
  }
  top.fill(clamp(1 - refusing), first, first + months);
  const lost = backfire[s] as number;
  if (bonds.fined[s] === 1 || bonds.fined[segments + s] === 1) {
    top.fill(clamp(1 - refusing - lost), first + work.announcedFrom, first + work.announcedTo);
  }
  if (row < 0) return;
  const h = isProfessional[s] === 1 ? scalars.hProfessional : scalars.hEstablishment;
  const { chi, rho } = scalars;
  for (let y = 0; y < years; y++) {
    const amount = stake[d * years + y] as number;
    if (amount === 0) continue;
    const response = amount / (amount + h);
    for (let t = yearFrom[y] as number, end = yearTo[y] as number; t < end; t++) {
      const pressure = (felt[row * months + t] as number) * response;
      if (pressure === 0) continue;
      const isAnnounced = t >= work.announcedFrom && t < work.announcedTo;
      const backfiring = isAnnounced && (bonds.fined[s] === 1 || bonds.fined[segments + s] === 1) ? lost : 0;
      top[first + t] = clamp(1 - refusing * (1 - chi * pressure) - backfiring);
      const x = (pace[t] as number) + rho * pressure;
      if (x !== speed) {
        speed = x;
        won = share(rate * x);
      }
      decay[first + t] = won;
    }
  }
}

function clamp(open: number): number {
  return open < 0 ? 0 : open > 1 ? 1 : open;
}

/** `1 − exp(−yearly/12)`, keeping its digits when small. */
function share(yearly: number): number {
  const v = yearly / 12;
  return v > 0.01 ? 1 - exponential(-v) : v * (1 - (v / 2) * (1 - (v / 3) * (1 - (v / 4) * (1 - v / 5))));
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
      work.decay.fill(0, first, first + months);
      top.fill(0, first, first + months);
      adoption[first] = 0;
      continue;
    }
    followCourse(memory, work, bonds, s, d);
    const isTold = passing >= 0.2;
    const known = isTold ? (memory.realisedAtStart[at] as number) / passing : (memory.practiceAtStart[at] as number);
    if (Number.isNaN(known)) throw new RangeError(`missing practiceAtStart: only ${passing} of attempts arrive`);
    adoption[first] = Math.min(top[first] as number, known);
  }
  if (memory.gompertz) followGompertz(work);
  else followBass(memory, work, s);
}

/** Steps both duties side by side: each waits for its own division, so that two take hardly longer than one. */
function followBass({ p, q }: KernelMemory, { months, segments, top, decay, adoption }: Work, s: number): void {
  const p0 = p[s] as number;
  const q0 = q[s] as number;
  const p1 = p[segments + s] as number;
  const q1 = q[segments + s] as number;
  const rate0 = p0 + q0;
  const rate1 = p1 + q1;
  let w0 = adoption[0] as number;
  let w1 = adoption[months] as number;
  for (let t = 0; t + 1 < months; t++) {
    const m0 = top[t] as number;
    const m1 = top[months + t] as number;
    w0 = bassStep(w0, m0, p0, q0, rate0, decay[t] as number);
    w1 = bassStep(w1, m1, p1, q1, rate1, decay[months + t] as number);
    adoption[t + 1] = w0;
    adoption[months + t + 1] = w1;
  }
}

/** One month under a ceiling `m`, in terms of practice itself: `y = w/m` is multiplied out, which spares a division. */
function bassStep(w: number, m: number, p: number, q: number, rate: number, won: number): number {
  if (m === 0 || rate === 0 || (p === 0 && w === 0)) return m === 0 ? 0 : w;
  const left = (m - w) * won;
  return (m * (rate * w + p * left)) / (rate * m - q * left);
}

function followGompertz({ months, top, decay, adoption }: Work): void {
  for (let at = 0; at <= months; at += months) {
    for (let i = at, end = at + months - 1; i < end; i++) {
      const m = top[i] as number;
      const y = m === 0 ? 0 : (adoption[i] as number) / m;
      adoption[i + 1] = y === 0 ? 0 : m * y ** (1 - (decay[i] as number));
    }
  }
}
