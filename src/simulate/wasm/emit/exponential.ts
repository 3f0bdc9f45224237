import { combine, instruct, Lanes } from "./lanes.js";
import { plain, vector } from "./opcodes.js";
import type { Routine } from "./routine.js";

/** Arguments whose exponential needs no reduction lie this close to 0: half of log 2, less a margin. */
export const smallest = 0.34;

/** Coefficients of the rational form, of the highest power first. */
const numerator = [1.2617719307481058e-4, 3.0299440770744195e-2, 1];
const denominator = [3.0019850513866446e-6, 2.524483403496841e-3, 0.22726554820815503, 2];
/** log 2 in two parts, the first with few enough digits for exact products. */
const [logTwo, logTwoRest] = [0.693145751953125, 1.4286068203094173e-6];
const perLogTwo = 1 / Math.LN2;
/** Adding this rounds to a whole number, and leaves the bits of a power of two in the lowest twelve. */
const rounder = 1.5 * 2 ** 52 + 1023;

/**
 * `e^x − 1` for |x| ≤ 0.35, to the last digits: `2xP(x²)/(Q(x²) − xP(x²))`, the rational form of Cephes.
 *
 * Moshier (1989), Methods and Programs for Mathematical Functions, Ellis Horwood, ISBN 0-7458-0289-3.
 */
export function smallExpm1(routine: Routine, x: Lanes): Lanes {
  const square = routine.keep(x.times(x));
  const p = routine.keep(polynomial(numerator, square).times(x));
  return p.plus(p).over(polynomial(denominator, square).minus(p));
}

/** `e^x` for |x| ≤ 0.34: what {@link exponential} gives, to the bit, with less work. */
export function gentleExponential(routine: Routine, x: Lanes): Lanes {
  return smallExpm1(routine, x).plus(1);
}

/**
 * `e^x` and `e^x − 1`, to the last digits, for x in [−600, 709]; lower arguments, and NaN, count as −600: of what is 10⁻²⁶¹ nothing is left
 * to see, and its products stay normal numbers.
 */
export function exponential(routine: Routine, x: Lanes): { readonly exp: Lanes; readonly expm1: Lanes } {
  const held = routine.keep(Lanes.of(-600).atLeast(x));
  const power = routine.keep(held.times(perLogTwo).plus(rounder));
  const whole = routine.keep(power.minus(rounder));
  const rest = routine.keep(held.minus(whole.times(logTwo)).minus(whole.times(logTwoRest)));
  const less = routine.keep(smallExpm1(routine, rest));
  const scale = routine.keep(shiftBits(vector.shiftLeft, power, 52));
  return { exp: scale.times(less).plus(scale), expm1: scale.times(less).plus(scale.minus(1)) };
}

const evenTerms = [0.15313837699209373, 0.22222198432149784, 0.3999999999940942];
const oddTerms = [0.14798198605116586, 0.1818357216161805, 0.2857142874366239, 0.6666666666666735];
const [logTwoHigh, logTwoLow] = [0.6931471803691238, 1.9082149292705877e-10];
/** The bits of √½, and what is between those and the bits of 1: to bring mantissas between √½ and √2. */
const [rootHalf, fromRootHalf] = [bits(0x3fe6a09e, 0), bits(0x95f62, 0)];
const mantissaBits = bits(0x000fffff, -1);

/**
 * Natural logarithm of a positive, normal number, to the last digits: the reduction and the series of fdlibm's `e_log.c`.
 *
 * Sun Microsystems (1993), Freely Distributable LIBM.
 */
export function logarithm(routine: Routine, x: Lanes): Lanes {
  const biased = routine.keep(combineBits(vector.addBits, x, fromRootHalf));
  const exponentBits = combineBits(vector.or, shiftBits(vector.shiftRight, biased, 52), Lanes.of(2 ** 52));
  const exponent = routine.keep(exponentBits.minus(2 ** 52 + 1023));
  const mantissa = combineBits(vector.addBits, combineBits(vector.and, biased, mantissaBits), rootHalf);
  const f = routine.keep(mantissa.minus(1));
  const s = routine.keep(f.over(f.plus(2)));
  const z = routine.keep(s.times(s));
  const w = routine.keep(z.times(z));
  const terms = polynomial(evenTerms, w).times(w).plus(polynomial(oddTerms, w).times(z));
  const half = routine.keep(f.times(f).times(0.5));
  const tail = s.times(half.plus(terms)).plus(exponent.times(logTwoLow));
  return exponent.times(logTwoHigh).minus(half.minus(tail).minus(f));
}

/** A polynomial by Horner's rule. */
function polynomial([highest = 0, ...others]: readonly number[], x: Lanes): Lanes {
  return others.reduce((sum, coefficient) => sum.times(x).plus(coefficient), Lanes.of(highest));
}

function shiftBits(operation: number, x: Lanes, by: number): Lanes {
  return new Lanes((page, v) => {
    x.emit(page, v);
    page.code.byte(plain.constWhole);
    page.code.signed(by);
    instruct(page, operation);
  });
}

function combineBits(operation: number, one: Lanes, other: Lanes): Lanes {
  return new Lanes(combine(operation, one.emit, other.emit));
}

/** The number that is written with these 64 bits. */
function bits(high: number, low: number): Lanes {
  const view = new DataView(new ArrayBuffer(8));
  view.setUint32(0, high >>> 0);
  view.setUint32(4, low >>> 0);
  return Lanes.of(view.getFloat64(0));
}
