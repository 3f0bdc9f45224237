import type { Lanes, Operand } from "./emit/lanes.js";
import type { Routine } from "./emit/routine.js";
import type { Whole } from "./emit/whole.js";
import type { RampSlots } from "./inputs.js";

/** A ramp at work. */
export interface Ramp {
  /** Level in a month. */
  readonly at: (month: Operand) => Lanes;
  /** Whether all lanes stay at one level through these months, which is then `at(first)`. */
  readonly isSteady: (first: Lanes, end: Lanes) => Whole;
}

/** Reads a ramp. */
export function readRamp(code: Routine, slots: RampSlots, position: Whole): Ramp {
  const from = code.keep(slots.from.at(position));
  const to = code.keep(slots.to.at(position));
  const low = code.keep(slots.levelFrom.at(position));
  const high = code.keep(slots.levelTo.at(position));
  const slope = code.keep(high.minus(low).over(to.minus(from)).where(to.differs(from)));
  return {
    at: (month) => {
      const gone = from.from(month).atLeast(0);
      return to.isAtMost(month).choose(high, slope.times(gone).plus(low));
    },
    isSteady: (first, end) => {
      const isAhead = from.isAtLeast(end.minus(1)).and(to.isAtLeast(end));
      return code.all(to.isAtMost(first).or(isAhead));
    },
  };
}
