import { accounts } from "../../models/ledger.js";
import { stepAt } from "../../models/time.js";
import type { KernelMemory } from "./memory.js";

/** Cohorts of an editor in a year: ready at its first month, one for each later month, and those not ready by its last. */
export const versionsPerYear = 13;

/** Room that a kernel works in; allocated once, so that a draw allocates nothing. Positions of months count from the start of the horizon. */
export interface Work {
  readonly months: number;
  readonly years: number;
  readonly segments: number;
  readonly editors: number;
  /** First month of each calendar year, and the month after its last. */
  readonly yearFrom: Int32Array;
  readonly yearTo: Int32Array;
  readonly support: Float64Array;

  /** How much of the fines of each duty, then of a condition of payment, is felt: `row·months + t`. */
  readonly felt: Float64Array;
  /** Months in which the fines are announced. */
  announcedFrom: number;
  announcedTo: number;
  /** Months in which the fines of each duty, then a condition of payment, apply. */
  readonly enforcedFrom: Int32Array;
  readonly enforcedTo: Int32Array;
  /** Ranges over which a year's means are taken: the whole year, then the enforced months of each duty; `kind·years + y`. */
  readonly rangeFrom: Int32Array;
  readonly rangeTo: Int32Array;
  /** Kind of range of a bound duty in each year: `duty·years + y`. */
  readonly rangeKind: Uint8Array;

  /** Logarithm of the share of time that the platform is up. */
  logAvailable: number;
  /** Share of each month that each editor is down, and its running sum from 0: `e·months + t`, `e·(months + 1) + t`. */
  readonly down: Float64Array;
  readonly downSum: Float64Array;
  readonly downAtMean: Float64Array;
  /** Months with incidents: the first `incidentCount[e]` entries from `e·months` on. */
  readonly incidentMonths: Int32Array;
  readonly incidentCount: Int32Array;
  /** Logarithm of the share that passes an editor's software, by range, year, editor and version; NaN until needed. */
  readonly logPassing: Float64Array;

  /** Of the segment at work. */
  readonly fault: Float64Array;
  readonly ease: Float64Array;
  readonly top: Float64Array;
  /** What the month adds to the odds of practice, as a share. */
  readonly growth: Float64Array;
  /** Speed of adoption without pressure. */
  readonly pace: Float64Array;
  readonly adoption: Float64Array;
  /** Running sums from 0 of practice and ceiling of each duty: `(duty·2 + which)·(months + 1) + t`. */
  readonly sums: Float64Array;
  readonly practice: Float64Array;
  readonly stake: Float64Array;
  readonly boycott: Float64Array;

  /** Realised shares of every segment, kept for exams and averages: `(duty·segments + s)·months + t`. */
  readonly realised: Float64Array;
  /** Realised feeding before the horizon. */
  readonly realisedBefore: Float64Array;
  /**
   * EUR by calendar year, then as a present value: fines, time, payment withheld (of professionals, then establishments), liability,
   * control, avoided spending. `row·(years + 1) + y`.
   */
  readonly flows: Float64Array;
  /** Balance of each account. */
  readonly balances: Float64Array;
  /** Share of orders for which the record is opened, of the exam at work. */
  readonly consulted: Float64Array;
  /** What a euro of each month is worth at the start of the horizon, and the running sum from 0. */
  readonly discount: Float64Array;
  readonly discountSum: Float64Array;
  /** Rate that the discount holds for. */
  discountRate: number;
}

/** Rows of {@link Work.flows}. */
export const flowRow = { fines: 0, time: 2, withheld: 4, liability: 6, control: 7, avoided: 8 } as const;
export const flowRows = 9;

/** Allocates the room of a kernel. */
export function makeWork(memory: KernelMemory): Work {
  const { calendar, segmentIds, editorIds, support } = memory;
  const months = calendar.length;
  const years = calendar.years.length;
  const segments = segmentIds.length;
  const editors = editorIds.length;
  const floats = (length: number) => new Float64Array(length);
  return {
    months,
    years,
    segments,
    editors,
    yearFrom: Int32Array.from(calendar.years, ({ first }) => first),
    yearTo: Int32Array.from(calendar.years, ({ last }) => last + 1),
    support: Float64Array.from({ length: months }, (_, t) => stepAt(support, calendar.start + t, 0)),
    felt: floats(3 * months),
    announcedFrom: 0,
    announcedTo: 0,
    enforcedFrom: new Int32Array(3),
    enforcedTo: new Int32Array(3),
    rangeFrom: new Int32Array(3 * years),
    rangeTo: new Int32Array(3 * years),
    rangeKind: new Uint8Array(2 * years),
    logAvailable: 0,
    down: floats(editors * months),
    downSum: floats(editors * (months + 1)),
    downAtMean: floats(editors),
    incidentMonths: new Int32Array(editors * months),
    incidentCount: new Int32Array(editors),
    logPassing: floats(3 * years * editors * versionsPerYear),
    fault: floats(months),
    ease: floats(months),
    top: floats(2 * months),
    growth: floats(2 * months),
    pace: floats(months),
    adoption: floats(2 * months),
    sums: floats(4 * (months + 1)),
    practice: floats(months),
    stake: floats(2 * years),
    boycott: floats(years),
    realised: floats(2 * segments * months),
    realisedBefore: floats(segments),
    flows: floats(flowRows * (years + 1)),
    balances: floats(accounts.length),
    consulted: floats(months),
    discount: floats(months),
    discountSum: floats(months + 1),
    discountRate: Number.NaN,
  };
}

/** Adds to a flow of a year, and to its present value. */
export function addFlow(work: Work, row: number, y: number, amount: number, presentValue: number): void {
  const { flows, years } = work;
  const at = row * (years + 1);
  flows[at + y] = (flows[at + y] as number) + amount;
  flows[at + years] = (flows[at + years] as number) + presentValue;
}
