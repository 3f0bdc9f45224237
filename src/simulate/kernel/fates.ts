import { yearOf } from "../../scenario/month.js";
import type { KernelParts } from "./kernel.js";
import { setSum, sumOf } from "./payments.js";
import { addFlow, flowRow } from "./work.js";

/** Follows what becomes of a segment's due events, month by month: their fates, documents, time spent, payment withheld. */
export function followFates(parts: KernelParts, s: number, out: Float64Array): void {
  const { work } = parts;
  for (let y = 0; y < work.years; y++) {
    practiseInYear(parts, s, y);
    reportYear(parts, s, y, 0, out);
    reportYear(parts, s, y, 1, out);
    spendTime(parts, s, y, out);
    withhold(parts, s, y, out);
  }
}

/** Feeding practice of a year with its boycotted months, and the realised share of both duties. */
function practiseInYear({ memory, work }: KernelParts, s: number, y: number): void {
  const { months, segments, yearFrom, yearTo, adoption, practice, fault, realised, boycott } = work;
  const { scalars, calendar } = memory;
  const first = yearFrom[y] as number;
  const end = yearTo[y] as number;
  const boycottEnd = Math.min(end, 12 * (yearOf(calendar.start) + y) - calendar.start + scalars.boycottMonths);
  const left = 1 - (boycott[y] as number) * scalars.boycottDepth;
  const arriving = 1 - scalars.outage;
  const fed = s * months;
  const consulted = (segments + s) * months;
  for (let t = first; t < end; t++) {
    const w = t < boycottEnd ? (adoption[t] as number) * left : (adoption[t] as number);
    const passing = arriving * (1 - (fault[t] as number));
    practice[t] = w;
    realised[fed + t] = w * passing;
    realised[consulted + t] = (adoption[months + t] as number) * passing;
  }
}

/** Means of a duty's fates over a year, where something is due. */
function reportYear(parts: KernelParts, s: number, y: number, d: number, out: Float64Array): void {
  const { memory, work, layout } = parts;
  const { months, segments, yearFrom, yearTo, adoption, practice, fault, realised } = work;
  const duty = d * segments + s;
  const events = memory.events[duty] as number;
  if (events === 0) return;
  const first = yearFrom[y] as number;
  const end = yearTo[y] as number;
  const series = d === 0 ? practice : adoption;
  const from = d === 0 ? 0 : months;
  const at = duty * months;
  let tried = 0;
  let arrived = 0;
  let lost = 0;
  for (let t = first; t < end; t++) {
    const w = series[from + t] as number;
    tried += w;
    arrived += realised[at + t] as number;
    lost += w * (fault[t] as number);
  }
  const n = end - first;
  const { outage } = memory.scalars;
  const places = segments + 1;
  const place = d * 5 * places + s;
  const { fates } = layout;
  out[(fates[place] as number) + y] = tried / n;
  out[(fates[place + places] as number) + y] = arrived / n;
  out[(fates[place + 2 * places] as number) + y] = (tried * outage) / n;
  out[(fates[place + 3 * places] as number) + y] = (lost * (1 - outage)) / n;
  out[(fates[place + 4 * places] as number) + y] = 1 - tried / n;
  if (d === 0) setSum(parts, sumOf.documentsFed, s, y, ((memory.members[s] as number) * events * arrived) / 12, out);
}

/** Hours and euros that a year's duties take. */
function spendTime(parts: KernelParts, s: number, y: number, out: Float64Array): void {
  const { memory, work } = parts;
  const { scalars, members, events, secondsPerDocument, hourlyValue, isProfessional } = memory;
  const { months, segments, yearFrom, yearTo, practice, adoption, ease, discount } = work;
  const scale = (members[s] as number) / 12 / 3600;
  const sending = scale * (events[s] as number) * (secondsPerDocument[s] as number);
  const opening = scale * (events[segments + s] as number);
  const longest = scalars.connectSeconds + scalars.readSeconds;
  const saved = scalars.connectSeconds * scalars.easeSaving;
  const value = hourlyValue[s] as number;
  let sum = 0;
  let worth = 0;
  for (let t = yearFrom[y] as number, end = yearTo[y] as number; t < end; t++) {
    const hours =
      sending * (practice[t] as number) +
      opening * (adoption[months + t] as number) * (longest - saved * (ease[t] as number));
    sum += hours;
    worth += hours * (discount[t] as number);
  }
  addFlow(work, flowRow.time + (isProfessional[s] === 1 ? 0 : 1), y, sum * value, worth * value);
  setSum(parts, sumOf.burdenHours, s, y, sum, out);
  setSum(parts, sumOf.burdenCost, s, y, sum * value, out);
}

/** Payment withheld in a year's enforced months for due events that did not reach the record. */
function withhold(parts: KernelParts, s: number, y: number, out: Float64Array): void {
  const { memory, work, bonds } = parts;
  const { condition, scalars } = memory;
  const { months, segments, yearFrom, yearTo, practice, adoption, fault, discount, enforcedFrom, enforcedTo } = work;
  if (!condition) return;
  const d = condition.duty === "feeding" ? 0 : 1;
  const duty = d * segments + s;
  if (bonds.conditioned[duty] === 0) return;
  const from = Math.max(yearFrom[y] as number, enforcedFrom[2] as number);
  const to = Math.min(yearTo[y] as number, enforcedTo[2] as number);
  const events = ((memory.members[s] as number) * (memory.events[duty] as number)) / 12;
  const scale = events * scalars.subjectShare * scalars.appliedShare * (memory.amountPerEvent[s] as number);
  const platform = condition.exceptPlatform ? 0 : scalars.outage;
  const editor = condition.exceptEditor ? 0 : 1 - scalars.outage;
  const series = d === 0 ? practice : adoption;
  const at = d === 0 ? 0 : months;
  let sum = 0;
  let worth = 0;
  for (let t = from; t < to; t++) {
    const w = series[at + t] as number;
    const amount = scale * (1 - w + w * platform + w * editor * (fault[t] as number));
    sum += amount;
    worth += amount * (discount[t] as number);
  }
  addFlow(work, flowRow.withheld + (memory.isProfessional[s] === 1 ? 0 : 1), y, sum, worth);
  setSum(parts, sumOf.withheld, s, y, sum, out);
}
