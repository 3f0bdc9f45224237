/**
 * Generalised Bass step: one month of `dy/dX = (p + q·y)(1 − y)` with `X` advancing by `speed/12`, in closed form.
 *
 * Bass, Krishnan & Jain (1994), Why the Bass model fits without decision variables, Marketing Science 13(3), doi:10.1287/mksc.13.3.203.
 *
 * @param y practice as a share of its ceiling, ≥ 0; above 1 (the ceiling fell) it relaxes downwards
 * @param p innovation per year, ≥ 0
 * @param q imitation per year, ≥ 0
 * @param speed multiplier of the clock, ≥ 0
 */
export function bassStep(y: number, p: number, q: number, speed: number): number {
  const rate = p + q;
  if (rate === 0 || (p === 0 && y === 0)) return y;
  const exponent = (-rate * speed) / 12;
  const decay = Math.exp(exponent);
  return (y * (q + p * decay) - p * Math.expm1(exponent)) / (p + q * y + q * (1 - y) * decay);
}

/**
 * Gompertz step: one month of `dy/dX = −b·y·ln y`, in closed form `y^exp(−b·speed/12)`; 0 is absorbing.
 *
 * @param b rate per year, ≥ 0
 */
export function gompertzStep(y: number, b: number, speed: number): number {
  return y === 0 ? 0 : y ** Math.exp((-b * speed) / 12);
}

/**
 * Share that could ever practise: refusal, less the part that a felt fine converts, less those whom its announcement loses.
 *
 * @param chi largest part of refusers that a fine converts, [0, 1]
 * @param pressure felt fine, [0, 1]
 * @returns a share in [0, 1]
 */
export function ceiling(refusal: number, chi: number, pressure: number, backfire: number, announced: boolean): number {
  const open = 1 - refusal * (1 - chi * pressure) - (announced ? backfire : 0);
  return Math.min(1, Math.max(0, open));
}

/** What drives one duty of one segment through the horizon, month by month. */
export interface AdoptionCourse {
  readonly ceiling: Float64Array;
  readonly speed: Float64Array;
}

/** The curve that a duty follows. */
export type Curve =
  | { readonly family: "bass"; readonly p: number; readonly q: number }
  | { readonly family: "gompertz"; readonly b: number };

/**
 * Practice `w(t)` under a moving ceiling: `w(t + 1) = m(t) · step(w(t)/m(t), x(t))`.
 *
 * @param start practice in the first month, [0, 1]
 * @returns one share per month
 */
export function followCurve(curve: Curve, start: number, course: AdoptionCourse): Float64Array {
  const months = course.ceiling.length;
  const practice = new Float64Array(months);
  practice[0] = start;
  for (let t = 0; t + 1 < months; t++) {
    const top = course.ceiling[t] as number;
    const speed = course.speed[t] as number;
    const y = top === 0 ? 0 : (practice[t] as number) / top;
    practice[t + 1] =
      top === 0
        ? 0
        : top * (curve.family === "bass" ? bassStep(y, curve.p, curve.q, speed) : gompertzStep(y, curve.b, speed));
  }
  return practice;
}

/**
 * Practice at the start, from the observed realised share, or given where the software lets too little through for the observation to tell.
 *
 * @param passing share of attempts that arrive, `(1 − outage)(1 − f)`
 * @throws RangeError where `passing < 0.2` and `practiceAtStart` is missing
 */
export function practiceAtStart(
  duty: { readonly realisedAtStart: number; readonly practiceAtStart?: number },
  top: number,
  passing: number,
): number {
  if (passing >= 0.2) return Math.min(top, duty.realisedAtStart / passing);
  if (duty.practiceAtStart === undefined)
    throw new RangeError(`missing practiceAtStart: only ${passing} of attempts arrive`);
  return Math.min(top, duty.practiceAtStart);
}
