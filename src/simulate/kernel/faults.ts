import { downShare } from "../../models/editor-faults.js";
import type { KernelMemory, RampColumns } from "./memory.js";
import { versionsPerYear, type Work } from "./work.js";

/** Prepares what all segments share of the editors' outages in a draw. @param incidents by editor and month; absent: their mean */
export function prepareOutages(memory: KernelMemory, work: Work, incidents: Float64Array | undefined): void {
  const { incidentsPerMonth, hoursPerIncident } = memory;
  const { months, editors, down, downSum, downAtMean, incidentMonths, incidentCount, logPassing } = work;
  logPassing.fill(Number.NaN);
  work.logAvailable = Math.log(1 - memory.scalars.outage);
  for (let e = 0; e < editors; e++) {
    const hours = hoursPerIncident[e] as number;
    const mean = downShare(incidentsPerMonth[e] as number, hours);
    downAtMean[e] = mean;
    let count = 0;
    let sum = 0;
    for (let t = 0; t < months; t++) {
      const share = incidents ? downShare(incidents[e * months + t] as number, hours) : mean;
      down[e * months + t] = share;
      if (share > 0) incidentMonths[e * months + count++] = t;
      sum += share;
      downSum[e * (months + 1) + t + 1] = sum;
    }
    incidentCount[e] = count;
  }
}

/** Level of a ramp at a month. */
export function levelAt(ramps: RampColumns, at: number, month: number): number {
  const from = ramps.from[at] as number;
  const to = ramps.to[at] as number;
  if (month >= to) return ramps.levelTo[at] as number;
  const levelFrom = ramps.levelFrom[at] as number;
  if (month <= from) return levelFrom;
  return levelFrom + ((ramps.levelTo[at] as number) - levelFrom) * ((month - from) / (to - from));
}

/** Levels of a ramp at every month. */
export function followRamp(ramps: RampColumns, at: number, out: Float64Array): void {
  const months = out.length;
  const from = ramps.from[at] as number;
  const to = ramps.to[at] as number;
  const low = ramps.levelFrom[at] as number;
  const high = ramps.levelTo[at] as number;
  const end = Math.min(months, Math.max(0, Math.ceil(to)));
  const begin = Math.min(end, Math.max(0, Math.floor(from) + 1));
  for (let t = 0; t < begin; t++) out[t] = low;
  const slope = (high - low) / (to - from);
  for (let t = begin; t < end; t++) out[t] = low + slope * (t - from);
  for (let t = end; t < months; t++) out[t] = high;
}

/**
 * Share of attempts that a segment's software loses, month by month, into `work.fault`.
 *
 * @returns the first month's loss at mean incidents
 */
export function followFaults(memory: KernelMemory, work: Work, segment: number): number {
  const { ready, share } = memory;
  const { months, editors, fault, down, downAtMean, incidentMonths, incidentCount } = work;
  fault.fill(0);
  let atStart = 0;
  for (let e = 0; e < editors; e++) {
    const use = segment * editors + e;
    const users = share[use] as number;
    if (users <= 0) continue;
    const before = levelAt(ready, use, 0);
    atStart += users * (1 - before + before * (downAtMean[e] as number));
    const low = ready.levelFrom[use] as number;
    const high = ready.levelTo[use] as number;
    const end = Math.min(months, Math.max(0, Math.ceil(ready.to[use] as number)));
    const begin = Math.min(end, Math.max(0, Math.floor(ready.from[use] as number) + 1));
    const unready = users * (1 - low);
    for (let t = 0; t < begin; t++) fault[t] = (fault[t] as number) + unready;
    const from = ready.from[use] as number;
    const slope = (high - low) / ((ready.to[use] as number) - from);
    for (let t = begin; t < end; t++) fault[t] = (fault[t] as number) + users * (1 - low - slope * (t - from));
    const after = users * (1 - high);
    if (after > 0) for (let t = end; t < months; t++) fault[t] = (fault[t] as number) + after;
    const count = incidentCount[e] as number;
    for (let i = 0; i < count; i++) {
      const t = incidentMonths[e * months + i] as number;
      const level = t >= end ? high : t < begin ? low : levelAt(ready, use, t);
      fault[t] = (fault[t] as number) + users * level * (down[e * months + t] as number);
    }
  }
  return atStart;
}

/**
 * Logarithm of the share of attempts that pass an editor's software, for users whose version came `version` months into year `year`:
 * mean over a range of months of 0 before it and `1 − down` from then on.
 */
export function logPassingOf(work: Work, kind: number, year: number, editor: number, version: number): number {
  const { years, editors, months, logPassing, rangeFrom, rangeTo, yearFrom, downSum } = work;
  const at = ((kind * years + year) * editors + editor) * versionsPerYear + version;
  const known = logPassing[at] as number;
  if (!Number.isNaN(known)) return known;
  const from = rangeFrom[kind * years + year] as number;
  const to = rangeTo[kind * years + year] as number;
  const ready = Math.min(to, Math.max(from, (yearFrom[year] as number) + version));
  const sum = editor * (months + 1);
  const lost = ready - from + ((downSum[sum + to] as number) - (downSum[sum + ready] as number));
  const log = Math.log(1 - lost / (to - from));
  logPassing[at] = log;
  return log;
}
