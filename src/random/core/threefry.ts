/**
 * Threefry4x32-20, a counter-based generator: four words out for a key and a counter, with no state in between.
 * Salmon, Moraes, Dror & Shaw (2011), Parallel random numbers: as easy as 1, 2, 3. doi:10.1145/2063384.2063405
 *
 * @param schedule of the key, from {@link scheduleKey}
 * @param out receives four unsigned 32-bit words; the counter is the four words before it
 */
export function threefry(
  schedule: Int32Array,
  counter0: number,
  counter1: number,
  counter2: number,
  counter3: number,
  out: Uint32Array,
): void {
  let x0 = (counter0 + at(schedule, 0)) | 0;
  let x1 = (counter1 + at(schedule, 1)) | 0;
  let x2 = (counter2 + at(schedule, 2)) | 0;
  let x3 = (counter3 + at(schedule, 3)) | 0;
  // Four rounds, then the key; rotations alternate between two sets. Written out because a loop over them takes twice the time.
  for (let group = 1; group <= 5; group++) {
    if ((group & 1) === 1) {
      x0 = (x0 + x1) | 0;
      x1 = ((x1 << 10) | (x1 >>> 22)) ^ x0;
      x2 = (x2 + x3) | 0;
      x3 = ((x3 << 26) | (x3 >>> 6)) ^ x2;
      x0 = (x0 + x3) | 0;
      x3 = ((x3 << 11) | (x3 >>> 21)) ^ x0;
      x2 = (x2 + x1) | 0;
      x1 = ((x1 << 21) | (x1 >>> 11)) ^ x2;
      x0 = (x0 + x1) | 0;
      x1 = ((x1 << 13) | (x1 >>> 19)) ^ x0;
      x2 = (x2 + x3) | 0;
      x3 = ((x3 << 27) | (x3 >>> 5)) ^ x2;
      x0 = (x0 + x3) | 0;
      x3 = ((x3 << 23) | (x3 >>> 9)) ^ x0;
      x2 = (x2 + x1) | 0;
      x1 = ((x1 << 5) | (x1 >>> 27)) ^ x2;
    } else {
      x0 = (x0 + x1) | 0;
      x1 = ((x1 << 6) | (x1 >>> 26)) ^ x0;
      x2 = (x2 + x3) | 0;
      x3 = ((x3 << 20) | (x3 >>> 12)) ^ x2;
      x0 = (x0 + x3) | 0;
      x3 = ((x3 << 17) | (x3 >>> 15)) ^ x0;
      x2 = (x2 + x1) | 0;
      x1 = ((x1 << 11) | (x1 >>> 21)) ^ x2;
      x0 = (x0 + x1) | 0;
      x1 = ((x1 << 25) | (x1 >>> 7)) ^ x0;
      x2 = (x2 + x3) | 0;
      x3 = ((x3 << 10) | (x3 >>> 22)) ^ x2;
      x0 = (x0 + x3) | 0;
      x3 = ((x3 << 18) | (x3 >>> 14)) ^ x0;
      x2 = (x2 + x1) | 0;
      x1 = ((x1 << 20) | (x1 >>> 12)) ^ x2;
    }
    x0 = (x0 + at(schedule, group)) | 0;
    x1 = (x1 + at(schedule, group + 1)) | 0;
    x2 = (x2 + at(schedule, group + 2)) | 0;
    x3 = (x3 + at(schedule, group + 3) + group) | 0;
  }
  out[0] = x0;
  out[1] = x1;
  out[2] = x2;
  out[3] = x3;
}

/** A key of four 32-bit words, with the parity word, in the order in which rounds add them. */
export function scheduleKey(k0: number, k1: number, k2: number, k3: number): Int32Array {
  const k4 = 0x1bd11bda ^ k0 ^ k1 ^ k2 ^ k3;
  return Int32Array.of(k0, k1, k2, k3, k4, k0, k1, k2, k3);
}

function at(schedule: Int32Array, index: number): number {
  return schedule[index] as number;
}
