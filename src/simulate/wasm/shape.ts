import { yearOf } from "../../scenario/month.js";
import type { KernelMemory, Scalars } from "../kernel/memory.js";

/** Everything that the code of a module depends on; what else belongs to a scenario stands in its memory. */
export interface Shape {
  /** Vectors of two lanes that are worked on together. */
  readonly vectors: number;
  readonly gompertz: boolean;
  readonly sharedCaps: boolean;
  readonly months: number;
  readonly years: number;
  readonly segments: number;
  readonly editors: number;
  readonly exams: number;
  /** Calendar years, from the first of the horizon, after which no schedule of fines changes. */
  readonly scheduleYears: number;
  /** Most figures, and most monthly series, that a run may have. */
  readonly figures: number;
  readonly series: number;
  readonly scalars: readonly (keyof Scalars)[];
}

/** Vectors of two lanes that are worked on together unless told: one more pair asks for more registers than there are. */
export const usualVectors = 2;

/** Shape of a scenario. */
export function shapeOf(memory: KernelMemory, vectors: number, figures: number, series: number): Shape {
  const { calendar, segmentIds, editorIds, examIds, scalars } = memory;
  const first = yearOf(calendar.start);
  const { professional, establishment } = memory.penalties.schedule;
  const amounts = [professional, establishment].flatMap(({ feeding, consulting }) => [feeding, consulting]);
  const steps = amounts.flatMap(({ maxPerBreach, cap }) => [...maxPerBreach, ...cap]);
  const last = Math.max(first, ...steps.map(({ from }) => (Number.isFinite(from) ? yearOf(from) : first)));
  return {
    vectors,
    gompertz: memory.gompertz,
    sharedCaps: memory.penalties.caps === "shared",
    months: calendar.length,
    years: calendar.years.length,
    segments: segmentIds.length,
    editors: editorIds.length,
    exams: examIds.length,
    scheduleYears: Math.max(calendar.years.length, last - first + 2),
    figures,
    series,
    scalars: Object.keys(scalars) as (keyof Scalars)[],
  };
}
