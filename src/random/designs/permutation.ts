/** Writes the images of entries `first` to `first + count − 1` from `out[0]` on. */
export type Permutations = (first: number, count: number, out: Int32Array) => void;

const rounds = 8;

/**
 * Keyed permutations of 0 … size − 1, position by position and without a list, several in turn: entry i of R permutations is position
 * ⌊i/R⌋ of permutation i mod R. Each is an alternating Feistel network over the least rectangle about square that holds all positions,
 * walked until it falls inside (Black & Rogaway 2002, Ciphers with arbitrary finite domains, doi:10.1007/3-540-45760-7_9).
 *
 * @param sizes of each, from 1 to 2³⁰; they may differ by one
 * @param keyAt 32 random bits for each of the first eight numbers a permutation takes
 * @throws RangeError for another size
 */
export function permutations(sizes: readonly number[], keyAt: (index: number) => number): Permutations {
  const size = Math.max(...sizes);
  if (!(Number.isInteger(size) && size >= 1 && size <= 2 ** 30))
    throw new RangeError(`invalid number of draws: ${size}`);
  const width = Math.ceil(Math.sqrt(size));
  const height = Math.ceil(size / width);
  const lanes = sizes.length;
  /** Those of one round side by side. */
  const keys = Int32Array.from({ length: rounds * lanes }, (_, n) =>
    keyAt(rounds * (n % lanes) + Math.floor(n / lanes)),
  );
  const move = (values: Int32Array, first: number, count: number, lane: number) => {
    split(values, first, count, width);
    for (let round = 0; round < rounds; round += 2) {
      turn(rows, height, columns, keys, round * lanes, lanes, lane, count);
      turn(columns, width, rows, keys, (round + 1) * lanes, lanes, lane, count);
    }
    for (let j = 0; j < count; j++) values[first + j] = (rows[j] as number) * width + (columns[j] as number);
  };
  return (first, count, out) => {
    let point = Math.floor(first / lanes);
    const firstLane = first - point * lanes;
    let lane = firstLane;
    for (let j = 0; j < count; j++) {
      out[j] = point;
      lane += 1;
      if (lane === lanes) {
        lane = 0;
        point += 1;
      }
    }
    move(out, 0, count, firstLane);
    for (let j = 0; j < count; j++) {
      const own = (firstLane + j) % lanes;
      while ((out[j] as number) >= (sizes[own] as number)) move(out, j, 1, own);
    }
  };
}

let rows = new Int32Array(0);
let columns = new Int32Array(0);

function split(values: Int32Array, first: number, count: number, width: number): void {
  if (rows.length < count) [rows, columns] = [new Int32Array(count), new Int32Array(count)];
  for (let j = 0; j < count; j++) {
    const value = values[first + j] as number;
    const row = (value / width) | 0;
    rows[j] = row;
    columns[j] = value - row * width;
  }
}

/** Moves each coordinate by a keyed hash of the other one, modulo its range; all in one round, since the rounds of one wait for each other. */
function turn(
  coordinates: Int32Array,
  range: number,
  others: Int32Array,
  keys: Int32Array,
  firstKey: number,
  lanes: number,
  firstLane: number,
  count: number,
): void {
  const scale = range * 2 ** -32;
  let lane = firstLane;
  for (let j = 0; j < count; j++) {
    const word = mix(others[j] as number, keys[firstKey + lane] as number);
    const moved = (coordinates[j] as number) + (((word >>> 0) * scale) | 0);
    // Less the range where that leaves 0 or more; without a branch, which no processor could foresee.
    coordinates[j] = moved - (range & ~((moved - range) >> 31));
    lane = lane + 1 === lanes ? 0 : lane + 1;
  }
}

/** Hash of a coordinate whose upper bits are mixed well: those that a range takes. */
function mix(coordinate: number, key: number): number {
  const word = Math.imul(coordinate + key, 0x85ebca6b);
  return Math.imul(word ^ (word >>> 15), 0xc2b2ae35);
}
