import { exponential, logarithm, smallest } from "./emit/exponential.js";
import type { Lanes } from "./emit/lanes.js";
import type { Routine } from "./emit/routine.js";
import type { Whole } from "./emit/whole.js";
import type { Site } from "./frame.js";

/** A curve of adoption under a steady ceiling: two numbers of its own, one of which shrinks from month to month. */
export interface Curve {
  /** Yearly rate of that. */
  readonly rate: Lanes;
  /** The two numbers for a share `y` of the ceiling. */
  readonly begin: (y: Lanes) => { readonly won: Lanes; readonly fixed: Lanes };
  /** The share that they stand for. */
  readonly share: (won: Lanes, fixed: Lanes) => Lanes;
}

/**
 * Bass: `(1 − y)/(p + q·y)` shrinks by `exp(−(p + q)·x/12)`. Kept as its two halves, of which the lower stays as it is, nothing divides
 * by zero, and a month's division waits for no other.
 */
export function readBass(code: Routine, { inputs }: Site, at: Whole): Curve {
  const p = code.keep(inputs.p.at(at));
  const rate = code.keep(p.plus(inputs.q.at(at)));
  const q = code.keep(rate.equals(0).choose(1, inputs.q.at(at)));
  return {
    rate,
    begin: (y) => ({ won: y.from(1), fixed: q.times(y).plus(p) }),
    share: (won, fixed) => fixed.minus(p.times(won)).over(fixed.plus(q.times(won))),
  };
}

/** Gompertz: the logarithm of `y` shrinks by `exp(−b·x/12)`; 0 is absorbing. */
export function readGompertz(code: Routine, { inputs }: Site, at: Whole): Curve {
  const absent = -1e300;
  return {
    rate: code.keep(inputs.b.at(at)),
    begin: (y) => ({ won: y.isAbove(0).choose(logarithm(code, code.keep(y)), absent), fixed: y }),
    share: (won) => {
      const held = code.keep(won);
      return exponential(code, held).exp.where(held.isAbove(-700));
    },
  };
}

/** Whether no month's decay of a duty needs more than a gentle exponential, in any lane: ease, support and pressure are at most 1. */
export function isGentle(code: Routine, { inputs }: Site, rate: Lanes): Whole {
  const { betaEase, betaSupport, rho } = inputs.scalars;
  const fastest = betaEase.plus(betaSupport).plus(rho).plus(1);
  return code.all(rate.times(fastest).isBelow(12 * smallest));
}
