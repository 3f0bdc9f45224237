/**
 * Nested uniform scrambling of a coordinate (Owen 1995), by hashing: flips each bit by a hash of the seed and of the bits above it.
 * The hash is the Laine–Karras permutation as improved by N. Vegdahl, https://psychopath.io/post/2021_01_30_building_a_better_lk_hash;
 * the method is Burley (2020), Practical hash-based Owen scrambling, JCGT 9(4). http://jcgt.org/published/0009/04/01/
 *
 * @param coordinate 32 bits
 * @param seed 32 random bits, one word a dimension
 */
export function scramble(coordinate: number, seed: number): number {
  let word = reverseBits(coordinate);
  word ^= Math.imul(word, 0x3d20adea);
  word = (word + seed) | 0;
  word = Math.imul(word, (seed >>> 16) | 1);
  word ^= Math.imul(word, 0x05526c56);
  word ^= Math.imul(word, 0x53a22864);
  return reverseBits(word);
}

/** The 32 bits of a word in the opposite order, unsigned. */
export function reverseBits(word: number): number {
  let x = word;
  x = ((x >>> 1) & 0x55555555) | ((x & 0x55555555) << 1);
  x = ((x >>> 2) & 0x33333333) | ((x & 0x33333333) << 2);
  x = ((x >>> 4) & 0x0f0f0f0f) | ((x & 0x0f0f0f0f) << 4);
  x = ((x >>> 8) & 0x00ff00ff) | ((x & 0x00ff00ff) << 8);
  return ((x >>> 16) | (x << 16)) >>> 0;
}
