/**
 * Threefry4x32-20, a counter-based generator: four words out for a key and a counter, with no state in between.
 * Salmon, Moraes, Dror & Shaw (2011), Parallel random numbers: as easy as 1, 2, 3. doi:10.1145/2063384.2063405
 *
 * Writes the words of several counters in a row, four words a counter: the first counter is `counter0` to `counter3`, each next one
 * has `step0` more in its first word and `step2` more in its third, modulo 2³².
 *
 * @param schedule of the key, from {@link scheduleKey}
 * @param out receives 32-bit words, signed
 */
export function threefry(
  schedule: Int32Array,
  counter0: number,
  counter1: number,
  counter2: number,
  counter3: number,
  step0: number,
  step2: number,
  count: number,
  out: Int32Array,
): void {
  const k0 = at(schedule, 0);
  const k1 = at(schedule, 1);
  const k2 = at(schedule, 2);
  const k3 = at(schedule, 3);
  const k4 = at(schedule, 4);
  let first = (counter0 + k0) | 0;
  let third = (counter2 + k2) | 0;
  for (let n = 0; n < count; n++) {
    let x0 = first;
    let x1 = (counter1 + k1) | 0;
    let x2 = third;
    let x3 = (counter3 + k3) | 0;
    // Twenty rounds, with the key after every fourth. Written out because loops over them take twice the time.
    x0 = (x0 + x1) | 0;
    x1 = rotate(x1, 10) ^ x0;
    x2 = (x2 + x3) | 0;
    x3 = rotate(x3, 26) ^ x2;
    x0 = (x0 + x3) | 0;
    x3 = rotate(x3, 11) ^ x0;
    x2 = (x2 + x1) | 0;
    x1 = rotate(x1, 21) ^ x2;
    x0 = (x0 + x1) | 0;
    x1 = rotate(x1, 13) ^ x0;
    x2 = (x2 + x3) | 0;
    x3 = rotate(x3, 27) ^ x2;
    x0 = (x0 + x3) | 0;
    x3 = rotate(x3, 23) ^ x0;
    x2 = (x2 + x1) | 0;
    x1 = rotate(x1, 5) ^ x2;
    x0 = (x0 + k1) | 0;
    x1 = (x1 + k2) | 0;
    x2 = (x2 + k3) | 0;
    x3 = (x3 + k4 + 1) | 0;
    x0 = (x0 + x1) | 0;
    x1 = rotate(x1, 6) ^ x0;
    x2 = (x2 + x3) | 0;
    x3 = rotate(x3, 20) ^ x2;
    x0 = (x0 + x3) | 0;
    x3 = rotate(x3, 17) ^ x0;
    x2 = (x2 + x1) | 0;
    x1 = rotate(x1, 11) ^ x2;
    x0 = (x0 + x1) | 0;
    x1 = rotate(x1, 25) ^ x0;
    x2 = (x2 + x3) | 0;
    x3 = rotate(x3, 10) ^ x2;
    x0 = (x0 + x3) | 0;
    x3 = rotate(x3, 18) ^ x0;
    x2 = (x2 + x1) | 0;
    x1 = rotate(x1, 20) ^ x2;
    x0 = (x0 + k2) | 0;
    x1 = (x1 + k3) | 0;
    x2 = (x2 + k4) | 0;
    x3 = (x3 + k0 + 2) | 0;
    x0 = (x0 + x1) | 0;
    x1 = rotate(x1, 10) ^ x0;
    x2 = (x2 + x3) | 0;
    x3 = rotate(x3, 26) ^ x2;
    x0 = (x0 + x3) | 0;
    x3 = rotate(x3, 11) ^ x0;
    x2 = (x2 + x1) | 0;
    x1 = rotate(x1, 21) ^ x2;
    x0 = (x0 + x1) | 0;
    x1 = rotate(x1, 13) ^ x0;
    x2 = (x2 + x3) | 0;
    x3 = rotate(x3, 27) ^ x2;
    x0 = (x0 + x3) | 0;
    x3 = rotate(x3, 23) ^ x0;
    x2 = (x2 + x1) | 0;
    x1 = rotate(x1, 5) ^ x2;
    x0 = (x0 + k3) | 0;
    x1 = (x1 + k4) | 0;
    x2 = (x2 + k0) | 0;
    x3 = (x3 + k1 + 3) | 0;
    x0 = (x0 + x1) | 0;
    x1 = rotate(x1, 6) ^ x0;
    x2 = (x2 + x3) | 0;
    x3 = rotate(x3, 20) ^ x2;
    x0 = (x0 + x3) | 0;
    x3 = rotate(x3, 17) ^ x0;
    x2 = (x2 + x1) | 0;
    x1 = rotate(x1, 11) ^ x2;
    x0 = (x0 + x1) | 0;
    x1 = rotate(x1, 25) ^ x0;
    x2 = (x2 + x3) | 0;
    x3 = rotate(x3, 10) ^ x2;
    x0 = (x0 + x3) | 0;
    x3 = rotate(x3, 18) ^ x0;
    x2 = (x2 + x1) | 0;
    x1 = rotate(x1, 20) ^ x2;
    x0 = (x0 + k4) | 0;
    x1 = (x1 + k0) | 0;
    x2 = (x2 + k1) | 0;
    x3 = (x3 + k2 + 4) | 0;
    x0 = (x0 + x1) | 0;
    x1 = rotate(x1, 10) ^ x0;
    x2 = (x2 + x3) | 0;
    x3 = rotate(x3, 26) ^ x2;
    x0 = (x0 + x3) | 0;
    x3 = rotate(x3, 11) ^ x0;
    x2 = (x2 + x1) | 0;
    x1 = rotate(x1, 21) ^ x2;
    x0 = (x0 + x1) | 0;
    x1 = rotate(x1, 13) ^ x0;
    x2 = (x2 + x3) | 0;
    x3 = rotate(x3, 27) ^ x2;
    x0 = (x0 + x3) | 0;
    x3 = rotate(x3, 23) ^ x0;
    x2 = (x2 + x1) | 0;
    x1 = rotate(x1, 5) ^ x2;
    x0 = (x0 + k0) | 0;
    x1 = (x1 + k1) | 0;
    x2 = (x2 + k2) | 0;
    x3 = (x3 + k3 + 5) | 0;
    out[4 * n] = x0;
    out[4 * n + 1] = x1;
    out[4 * n + 2] = x2;
    out[4 * n + 3] = x3;
    first = (first + step0) | 0;
    third = (third + step2) | 0;
  }
}

/** A key of four 32-bit words, and their parity. */
export function scheduleKey(k0: number, k1: number, k2: number, k3: number): Int32Array {
  return Int32Array.of(k0, k1, k2, k3, 0x1bd11bda ^ k0 ^ k1 ^ k2 ^ k3);
}

function rotate(word: number, bits: number): number {
  return (word << bits) | (word >>> (32 - bits));
}

function at(schedule: Int32Array, index: number): number {
  return schedule[index] as number;
}
