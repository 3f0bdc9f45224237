import normalCumulative from "@stdlib/stats-base-dists-normal-cdf";

/** Probability that a standard normal lies below `z`; accurate in the lower tail, so the upper one is `normalCdf(-z)`. */
export function normalCdf(z: number): number {
  return normalCumulative(z, 0, 1);
}

/** Density of the standard normal. */
export function normalDensity(z: number): number {
  return Math.exp(-0.5 * z * z) * 0.3989422804014327;
}

/**
 * The standard normal's inverse distribution, to about 1e-15.
 * Wichura, M. J. (1988), Algorithm AS 241, Applied Statistics 37(3), 477–484. doi:10.2307/2347330
 *
 * @param probability in [0, 1]; 0 and 1 give −∞ and +∞
 */
export function normalQuantile(probability: number): number {
  const q = probability - 0.5;
  return Math.abs(q) <= 0.425 ? central(q) : tail(probability);
}

/** Replaces `count` probabilities, from `values[at]` on, by their normal quantiles. */
export function toNormalScores(values: Float64Array, at: number, count: number): void {
  const end = at + count;
  for (let place = at; place < end; place++) {
    const q = (values[place] as number) - 0.5;
    if (Math.abs(q) <= 0.425) values[place] = central(q);
    else values[place] = tail(values[place] as number);
  }
}

function central(q: number): number {
  const r = 0.180625 - q * q;
  return (q * polynomial(centralTop, r)) / polynomial(centralBottom, r);
}

function tail(probability: number): number {
  const isLower = probability < 0.5;
  const beyond = isLower ? probability : 1 - probability;
  if (beyond === 0) return isLower ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  const root = Math.sqrt(-Math.log(beyond));
  const z =
    root <= 5
      ? polynomial(middleTop, root - 1.6) / polynomial(middleBottom, root - 1.6)
      : polynomial(tailTop, root - 5) / polynomial(tailBottom, root - 5);
  return isLower ? -z : z;
}

type Coefficients = readonly [number, number, number, number, number, number, number, number];

function polynomial(c: Coefficients, x: number): number {
  return ((((((c[0] * x + c[1]) * x + c[2]) * x + c[3]) * x + c[4]) * x + c[5]) * x + c[6]) * x + c[7];
}

const centralTop = [
  2509.0809287301227, 33430.57558358813, 67265.7709270087, 45921.95393154987, 13731.69376550946, 1971.5909503065513,
  133.14166789178438, 3.3871328727963665,
] as const;
const centralBottom = [
  5226.495278852854, 28729.085735721943, 39307.89580009271, 21213.794301586597, 5394.196021424751, 687.1870074920579,
  42.31333070160091, 1.0,
] as const;
const middleTop = [
  0.0007745450142783414, 0.022723844989269184, 0.2417807251774506, 1.2704582524523684, 3.6478483247632045,
  5.769497221460691, 4.630337846156546, 1.4234371107496835,
] as const;
const middleBottom = [
  1.0507500716444169e-9, 0.0005475938084995345, 0.015198666563616457, 0.14810397642748008, 0.6897673349851,
  1.6763848301838038, 2.053191626637759, 1.0,
] as const;
const tailTop = [
  2.0103343992922881e-7, 2.7115555687434876e-5, 0.0012426609473880784, 0.026532189526576124, 0.29656057182850487,
  1.7848265399172913, 5.463784911164114, 6.657904643501103,
] as const;
const tailBottom = [
  2.0442631033899397e-15, 1.421511758316446e-7, 1.8463183175100548e-5, 0.0007868691311456133, 0.014875361290850615,
  0.1369298809227358, 0.599832206555888, 1.0,
] as const;
