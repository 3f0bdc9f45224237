import { type Emit, Lanes } from "./emit/lanes.js";
import { vector } from "./emit/opcodes.js";
import { accessMemory, pushAddress, type Room, Slot, type Slots } from "./emit/room.js";
import type { Routine } from "./emit/routine.js";
import type { Site } from "./frame.js";
import type { Shape } from "./shape.js";

/** Replicates that sums are kept for where a chunk has more than one. */
export const replicateSums = 8;

/** Sums of a chunk, figure by figure, of what draws differ from its first; one vector each, but for those by lane. */
export interface SumSlots {
  /** The chunk's first draw. */
  readonly pivot: Slots;
  readonly deviations: Slots;
  readonly squares: Slots;
  /** Sums of deviations lane by lane, for runs of lanes that take turns: `turn·figures + f`. */
  readonly byLane: Slots;
  /** 1 in lanes that count, 0 in those that only fill up. */
  readonly counts: Slots;
}

/** Lays the sums out. */
export function layOutSums(room: Room, { figures, vectors }: Shape): SumSlots {
  const turns = Math.ceil(replicateSums / (2 * vectors));
  return {
    pivot: room.slots(figures, 1),
    deviations: room.slots(figures, 1),
    squares: room.slots(figures, 1),
    byLane: room.slots(turns * figures),
    counts: room.slots(1),
  };
}

/**
 * Writes the routines that add a run's figures up: `begin` after a chunk's first run, then `add`, or `addByLane(turn)`, after each. The order
 * of the additions is that of the lanes and runs, whatever else is computed elsewhere.
 */
export function writeSums(site: Site): void {
  const { module, shape, figures, sums } = site;
  module.routine(
    0,
    (code) => {
      code.loop(0, shape.figures, (f) => {
        code.store(sums.pivot.at(f), firstLane(figures.at(f)));
        code.store(sums.deviations.at(f), 0);
        code.store(sums.squares.at(f), 0);
      });
      const { base, length } = sums.byLane;
      code.loop(0, length * shape.vectors, (i) => code.store(new Slot({ base, index: i, stride: 16 }), 0));
    },
    "begin",
    1,
  );
  module.routine(
    0,
    (code) => {
      const counts = vectorsOf(code, sums.counts.at(0), shape.vectors);
      code.loop(0, shape.figures, (f) => {
        const pivot = code.keep(sums.pivot.at(f));
        const gaps = counts.map((count, v) => code.keep(part(figures.at(f), v).minus(pivot).times(count)));
        code.add(sums.deviations.at(f), addUp(gaps));
        code.add(sums.squares.at(f), addUp(gaps.map((gap) => gap.times(gap))));
      });
    },
    "add",
    1,
  );
  module.routine(
    1,
    (code, turn) => {
      const from = code.whole(turn.times(shape.figures));
      code.loop(0, shape.figures, (f) => {
        const pivot = new Lanes((page) => sums.pivot.at(f).emit(page, 0));
        code.add(sums.byLane.at(from.plus(f)), figures.at(f).minus(pivot).times(sums.counts.at(0)));
      });
    },
    "addByLane",
  );
}

function vectorsOf(code: Routine, slot: Slot, vectors: number): Lanes[] {
  return Array.from({ length: vectors }, (_, v) => code.keep(part(slot, v)));
}

/** One of a slot's vectors. */
function part(slot: Slot, v: number): Lanes {
  return new Lanes((page) => slot.emit(page, v));
}

/** Two by two. */
function addUp(values: readonly Lanes[]): Lanes {
  const [first, ...others] = values;
  if (!first) return Lanes.of(0);
  if (others.length === 0) return first;
  const half = values.length / 2;
  return addUp(values.slice(0, half)).plus(addUp(values.slice(half)));
}

/** The first lane's value in both lanes. */
function firstLane({ address }: Slot): Lanes {
  const emit: Emit = (page) => {
    const offset = pushAddress(page.code, address);
    accessMemory(page.code, vector.loadSplat, true, offset);
  };
  return new Lanes(emit);
}
