/**
 * Uniform numbers in [0, 1[ with 32 bits, from a seed: the mulberry32 generator.
 * Enough for a simulation inside a test; nothing of the model draws.
 */
export function smallGenerator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let bits = Math.imul(state ^ (state >>> 15), state | 1);
    bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61);
    return ((bits ^ (bits >>> 14)) >>> 0) / 4294967296;
  };
}

/** Poisson count by inverse CDF. @param rate small: the sum starts at `exp(−rate)` */
export function drawPoisson(uniform: number, rate: number): number {
  let count = 0;
  let probability = Math.exp(-rate);
  for (let below = probability; below <= uniform && probability > 0; below += probability) {
    count++;
    probability *= rate / count;
  }
  return count;
}
