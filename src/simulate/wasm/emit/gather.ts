import { type Emit, instruct, Lanes } from "./lanes.js";
import { plain, prefix, vector } from "./opcodes.js";
import { accessMemory } from "./room.js";
import type { Routine } from "./routine.js";
import { Whole } from "./whole.js";

/** A row of doubles in memory, from which each lane reads at an index of its own. */
interface Row {
  readonly base: number;
  /** Bytes from the base to the row's first entry. */
  readonly start?: Whole;
}

/** What each lane finds in doubles that all lanes share. @param index whole numbers, in range */
export function gatherShared(routine: Routine, row: Row, index: Lanes): Lanes {
  return gatherFrom(row, routine.keep(index).emit, 8, () => 0);
}

/** What each lane finds among its own values in a row of slots. @param index whole numbers, in range */
export function gatherOwn(routine: Routine, row: Row, index: Lanes): Lanes {
  const stride = 16 * routine.vectors;
  return gatherFrom(row, routine.keep(index).emit, stride, (v, lane) => 16 * v + 8 * lane);
}

function gatherFrom({ base, start }: Row, index: Emit, stride: number, shift: (v: number, lane: number) => number) {
  return new Lanes((page, v) => {
    const { code } = page;
    for (let lane = 0; lane < 2; lane++) {
      const entry = new Whole(() => {
        index(page, v);
        instruct(page, vector.extract);
        code.byte(lane);
        code.byte(prefix.saturating);
        code.unsigned(2);
      });
      const address = entry.times(stride);
      (start ? address.plus(start) : address).emit(code);
      accessMemory(code, plain.loadDouble, false, base + shift(v, lane));
      instruct(page, lane === 0 ? vector.splat : vector.replace);
      if (lane === 1) code.byte(lane);
    }
  });
}
