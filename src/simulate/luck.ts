import { openStream } from "../random/core/stream.js";
import { yearOf } from "../scenario/month.js";
import type { KernelMemory } from "./kernel/memory.js";

/** Latent uniforms of the mechanisms of a chunk of draws, shared by all scenarios. */
export interface Luck {
  readonly load: (first: number, count: number) => void;
  /** Where a kernel finds its own. */
  readonly of: (memory: KernelMemory) => ScenarioLuck;
}

/** The latent uniforms of one scenario's editors and segments. */
export interface ScenarioLuck {
  /** Uniforms of an editor, month by month: those of the chunk's draw `offset` start at `offset·stride + skip`. */
  readonly incidents: readonly (() => Float64Array)[];
  readonly stride: number;
  readonly skip: number;
  /** Writes the uniforms of each segment that may be boycotted, year by year: `s·years + y`. */
  readonly boycotts: (draw: number, out: Float64Array) => void;
}

/** Opens the streams of mechanisms of several scenarios, over the months that any of them has. */
export function openLuck(memories: readonly KernelMemory[], seed: number): Luck {
  const start = Math.min(...memories.map(({ calendar }) => calendar.start));
  const end = Math.max(...memories.map(({ calendar }) => calendar.start + calendar.length));
  const months = end - start;
  const columns = new Map(
    memories.flatMap(({ editorIds }) => editorIds).map((id) => [id, openColumn(seed, id, start, months)]),
  );
  return {
    load: (first, count) => {
      for (const { load } of columns.values()) load(first, count);
    },
    of: ({ calendar, editorIds, segmentIds, boycottRate }) => {
      const years = calendar.years.length;
      const streams = segmentIds.flatMap((id, s) =>
        (boycottRate[s] as number) > 0 ? [{ s, stream: openStream(seed, `chance.boycott.${id}`) }] : [],
      );
      return {
        incidents: editorIds.map((id) => () => columns.get(id)?.values() ?? new Float64Array(0)),
        stride: months,
        skip: calendar.start - start,
        boycotts: (draw, out) => {
          for (const { s, stream } of streams) stream.latents(draw, yearOf(calendar.start), years, out, s * years);
        },
      };
    },
  };
}

function openColumn(seed: number, editor: string, start: number, months: number) {
  const stream = openStream(seed, `chance.incidents.${editor}`);
  let values = new Float64Array(0);
  return {
    values: () => values,
    load: (first: number, count: number) => {
      if (values.length < count * months) values = new Float64Array(count * months);
      for (let j = 0; j < count; j++) stream.latents(first + j, start, months, values, j * months);
    },
  };
}
