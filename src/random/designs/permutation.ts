const rounds = 8;

/**
 * A keyed permutation of 0 … size − 1, position by position and without a list: an alternating Feistel network over the next power
 * of two, walked until it falls inside (Black & Rogaway 2002, Ciphers with arbitrary finite domains, doi:10.1007/3-540-45760-7_9).
 *
 * @param size from 1 to 2³⁰
 * @param keyAt 32 random bits for each of eight rounds
 * @throws RangeError for another size
 */
export function permutation(size: number, keyAt: (round: number) => number): (position: number) => number {
  if (!(Number.isInteger(size) && size >= 1 && size <= 2 ** 30))
    throw new RangeError(`invalid number of draws: ${size}`);
  const width = Math.max(2, Math.ceil(Math.log2(size)));
  const rightWidth = width >> 1;
  const rightMask = (1 << rightWidth) - 1;
  const leftMask = (1 << (width - rightWidth)) - 1;
  const keys = Int32Array.from({ length: rounds }, (_, round) => keyAt(round));
  return (position) => {
    let value = position;
    do {
      let left = value >>> rightWidth;
      let right = value & rightMask;
      for (let round = 0; round < rounds; round += 2) {
        left ^= mix(right, keys[round] as number) & leftMask;
        right ^= mix(left, keys[round + 1] as number) & rightMask;
      }
      value = (left << rightWidth) | right;
    } while (value >= size);
    return value;
  };
}

/** Finaliser of MurmurHash3. */
function mix(half: number, key: number): number {
  let word = Math.imul(half + 1, 0x9e3779b1) ^ key;
  word = Math.imul(word ^ (word >>> 16), 0x85ebca6b);
  word = Math.imul(word ^ (word >>> 13), 0xc2b2ae35);
  return word ^ (word >>> 16);
}
