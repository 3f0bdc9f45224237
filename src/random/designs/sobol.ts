import { joeKuo } from "./joe-kuo.js";

/** Bits of a coordinate, and number of points before the sequence repeats as a power of 2. */
const bits = 32;

/** Number of dimensions for which direction numbers are kept. */
export const sobolDimensions = 1024;

/**
 * Direction numbers of a dimension, counted from 0: word `j` is what bit `j` of the Gray code of an index adds to the coordinate.
 *
 * @throws RangeError for a dimension that is not kept
 */
export function directionsOf(dimension: number): Uint32Array {
  const directions = allDirections()[dimension];
  if (!directions) throw new RangeError(`invalid Sobol dimension: ${dimension}`);
  return directions;
}

/** Coordinate of point `index` of the sequence, as 32 bits; not scrambled. Points come in Gray code order. */
export function sobolPoint(directions: Uint32Array, index: number): number {
  let coordinate = 0;
  for (let code = (index ^ (index >>> 1)) >>> 0, bit = 0; code !== 0; code >>>= 1, bit++) {
    if ((code & 1) === 1) coordinate ^= directions[bit] as number;
  }
  return coordinate >>> 0;
}

let unpacked: readonly Uint32Array[] | undefined;

function allDirections(): readonly Uint32Array[] {
  unpacked ??= unpack();
  return unpacked;
}

function unpack(): readonly Uint32Array[] {
  const read = bitReader(joeKuo.replaceAll("\n", ""));
  const all: Uint32Array[] = [Uint32Array.from({ length: bits }, (_, j) => 2 ** (bits - 1 - j))];
  while (all.length < sobolDimensions) {
    const degree = read(4);
    const coefficients = read(degree - 1);
    const starts = Array.from({ length: degree }, (_, place) => 2 * read(place) + 1);
    all.push(extend(degree, coefficients, starts));
  }
  return all;
}

/** The recurrence of Bratley & Fox (1988), Algorithm 659, from the first numbers of a primitive polynomial. */
function extend(degree: number, coefficients: number, starts: readonly number[]): Uint32Array {
  const directions = new Uint32Array(bits);
  for (let j = 0; j < bits; j++) {
    if (j < degree) {
      directions[j] = (starts[j] as number) << (bits - 1 - j);
      continue;
    }
    const first = directions[j - degree] as number;
    let word = first ^ (first >>> degree);
    for (let k = 1; k < degree; k++) {
      if (((coefficients >> (degree - 1 - k)) & 1) === 1) word ^= directions[j - k] as number;
    }
    directions[j] = word;
  }
  return directions;
}

const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

function bitReader(text: string): (width: number) => number {
  let position = 0;
  return (width) => {
    let value = 0;
    for (let end = position + width; position < end; position++) {
      const letter = alphabet.indexOf(text[Math.floor(position / 6)] as string);
      value = 2 * value + ((letter >> (5 - (position % 6))) & 1);
    }
    return value;
  };
}
