import type { KernelMemory } from "./memory.js";
import type { Work } from "./work.js";

/** Works out when measures are announced, felt and enforced in a draw, and over which months of each year means are taken. */
export function prepareTimelines(memory: KernelMemory, work: Work): void {
  const { scalars, penalties, condition, calendar } = memory;
  const { months } = work;
  const { feedingStart, consultingStart, conditionStart } = scalars;
  const { withdrawn } = penalties;
  const announced = penalties.announced ?? Math.min(feedingStart, consultingStart);
  work.announcedFrom = within(announced - calendar.start, months);
  work.announcedTo = Math.max(work.announcedFrom, within(withdrawn - calendar.start, months));
  prepareRow(memory, work, 0, announced, feedingStart, withdrawn);
  prepareRow(memory, work, 1, announced, consultingStart, withdrawn);
  const paying = condition ? conditionStart : Number.POSITIVE_INFINITY;
  prepareRow(memory, work, 2, condition?.announced ?? paying, paying, condition?.withdrawn ?? 0);
  prepareRanges(work);
}

/** One measure: months in which it applies, and how much of it is felt in each month. */
function prepareRow(
  memory: KernelMemory,
  work: Work,
  row: number,
  announced: number,
  start: number,
  withdrawn: number,
): void {
  const { calendar, scalars } = memory;
  const { felt, months } = work;
  const first = calendar.start;
  const from = within(start - first, months);
  const end = within(withdrawn - first, months);
  work.enforcedFrom[row] = from;
  work.enforcedTo[row] = Math.max(from, end);
  const at = row * months;
  felt.fill(0, at, at + months);
  if (start === Number.POSITIVE_INFINITY) return;
  const known = within(announced - first, months);
  for (let t = Math.max(from, known); t < end; t++) felt[at + t] = 1;
  if (scalars.tau === 0) return;
  const last = Math.min(from, end) - 1;
  if (last < known) return;
  const step = Math.exp(-1 / scalars.tau);
  let level = Math.exp(-(start - first - last) / scalars.tau);
  for (let t = last; t >= known; t--) {
    felt[at + t] = level;
    level *= step;
  }
}

/** Counted months of each year for a bound duty; the whole year where none is enforced, or all are. */
function prepareRanges(work: Work): void {
  const { years, yearFrom, yearTo, rangeFrom, rangeTo, rangeKind, enforcedFrom, enforcedTo } = work;
  for (let y = 0; y < years; y++) {
    const first = yearFrom[y] as number;
    const end = yearTo[y] as number;
    rangeFrom[y] = first;
    rangeTo[y] = end;
    for (let d = 0; d < 2; d++) {
      const from = Math.max(first, enforcedFrom[d] as number);
      const to = Math.min(end, enforcedTo[d] as number);
      const at = (1 + d) * years + y;
      rangeFrom[at] = from;
      rangeTo[at] = Math.max(from, to);
      const isWhole = to <= from || (from === first && to === end);
      const isFeeding = d === 1 && from === rangeFrom[years + y] && to === rangeTo[years + y];
      rangeKind[d * years + y] = isWhole ? 0 : isFeeding ? 1 : 1 + d;
    }
  }
}

function within(position: number, months: number): number {
  return position <= 0 ? 0 : position >= months ? months : position;
}
