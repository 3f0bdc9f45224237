import { bassStep, gompertzStep } from "../../models/adoption.js";

/** A shape of curve between 0 and its ceiling. Rates are per year. */
export interface Family {
  readonly id: FamilyId;
  readonly rates: readonly RateName[];
  /** Part of the ceiling reached from `start`, both in ]0, 1[, once the clock has advanced by `elapsed` years. */
  readonly advance: (start: number, rates: ArrayLike<number>, elapsed: number) => number;
  /**
   * Slopes of the part that {@link advance} reaches, written in this order: by `start`, by `elapsed`, by each rate. From the time that the curve
   * takes between two parts, differentiated.
   */
  readonly slopes: (
    start: number,
    rates: ArrayLike<number>,
    elapsed: number,
    reached: number,
    out: Float64Array,
  ) => void;
  /** Part of the ceiling at which growth is fastest, in [0, 1[. */
  readonly inflection: (rates: ArrayLike<number>) => number;
  /** Years on the clock between two parts of the ceiling, `from` below `to`. */
  readonly duration: (from: number, to: number, rates: ArrayLike<number>) => number;
}

export const familyIds = ["bass", "logistic", "gompertz"] as const;
export type FamilyId = (typeof familyIds)[number];

/** Innovation and imitation of Bass's curve, rate of Gompertz's: the inputs `adoption.….p`, `.q` and `.b` of scenarios. */
export type RateName = "p" | "q" | "b";

/** Largest rate that is looked for, per year: above it half of all people move in three months. `p` alone rarely passes 0.1. */
export const largestRate: Readonly<Record<RateName, number>> = { p: 1, q: 5, b: 5 };

/** Rates per year under which a Bass curve is straight over the years of a series. */
const slowest = 1e-6;

/**
 * The curves that scenarios follow, from {@link bassStep} and {@link gompertzStep}: Bass (1969), doi:10.1287/mnsc.15.5.215; the logistic
 * curve, which is Bass's with `p = 0`; Gompertz's (Winsor 1932, doi:10.1073/pnas.18.1.1).
 */
export const families: Readonly<Record<FamilyId, Family>> = {
  bass: {
    id: "bass",
    rates: ["p", "q"],
    advance: (start, rates, elapsed) => bassStep(start, rates[0]!, rates[1]!, 12 * elapsed),
    slopes: (start, rates, elapsed, reached, out) => {
      const [p, q] = [rates[0]!, rates[1]!];
      const [speed, speedThen] = [(p + q * reached) * (1 - reached), (p + q * start) * (1 - start)];
      const rate = p + q;
      const still = rate < slowest;
      out[0] = still ? 1 : speed / speedThen;
      out[1] = speed;
      const [now, then] = [p + q * reached, p + q * start];
      out[2] = still ? (1 - start) * elapsed : (speed * (elapsed - 1 / now + 1 / then)) / rate;
      out[3] = still ? start * (1 - start) * elapsed : (speed * (elapsed - reached / now + start / then)) / rate;
    },
    inflection: ({ 0: p = 0, 1: q = 0 }) => (q > p ? (q - p) / (2 * q) : 0),
    duration: (from, to, { 0: p = 0, 1: q = 0 }) => bassDuration(from, to, p, q),
  },
  logistic: {
    id: "logistic",
    rates: ["q"],
    advance: (start, rates, elapsed) => bassStep(start, 0, rates[0]!, 12 * elapsed),
    slopes: (start, rates, elapsed, reached, out) => {
      const left = reached * (1 - reached);
      out[0] = left / (start * (1 - start));
      out[1] = rates[0]! * left;
      out[2] = elapsed * left;
    },
    inflection: () => 0.5,
    duration: (from, to, { 0: q = 0 }) => bassDuration(from, to, 0, q),
  },
  gompertz: {
    id: "gompertz",
    rates: ["b"],
    advance: (start, rates, elapsed) => gompertzStep(start, rates[0]!, 12 * elapsed),
    slopes: (start, rates, elapsed, reached, out) => {
      const left = -reached * Math.log(reached);
      out[0] = left / (-start * Math.log(start));
      out[1] = rates[0]! * left;
      out[2] = elapsed * left;
    },
    inflection: () => Math.exp(-1),
    duration: (from, to, { 0: b = 0 }) => (Math.log(-Math.log(from)) - Math.log(-Math.log(to))) / b,
  },
};

function bassDuration(from: number, to: number, p: number, q: number): number {
  const reached = (y: number) => Math.log((p + q * y) / (1 - y));
  return (reached(to) - reached(from)) / (p + q);
}
