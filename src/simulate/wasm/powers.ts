import { exponential, gentleExponential } from "./emit/exponential.js";
import type { Lanes } from "./emit/lanes.js";
import type { Slot } from "./emit/room.js";
import type { Callable, Routine } from "./emit/routine.js";
import type { Whole } from "./emit/whole.js";
import type { Site } from "./frame.js";

/**
 * Exponentials are worked out in batches: arguments are put in a row, and a short loop that has registers for its constants turns the row
 * into powers. The first entry is always 1, the exponential of 0.
 */
export interface Powers {
  /** Turns entries `first … end − 1` into their exponentials. */
  readonly raise: Callable;
  /** The same for arguments in [−0.34, 0.34]. */
  readonly raiseGently: Callable;
}

/** Writes the two loops. */
export function writePowers({ module, work }: Site): Powers {
  const loop = (power: (code: Routine, x: Lanes) => Lanes) =>
    module.routine(2, (code, first, end) => {
      code.loop(first, end, (i) => code.store(work.powers.at(i), power(code, code.keep(work.powers.at(i)))));
    });
  return { raise: loop((code, x) => exponential(code, x).exp), raiseGently: loop(gentleExponential) };
}

/** A row of arguments in the making. */
export interface Row {
  /** Appends an argument. @returns its place */
  readonly push: (argument: Lanes) => Whole;
  readonly end: Whole;
}

/** Starts a row behind the 1. */
export function startRow(code: Routine, { work }: Site, first = 1): Row {
  const end = code.whole(first);
  return {
    push: (argument) => {
      const place = code.whole(end);
      code.store(work.powers.at(place), argument);
      end.set(end.plus(1));
      return place;
    },
    end,
  };
}

/** What became of an argument. */
export function powerAt({ work }: Site, place: Whole | number): Slot {
  return work.powers.at(place);
}
