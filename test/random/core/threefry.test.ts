import { describe, expect, it } from "vitest";
import { scheduleKey, threefry } from "../../../src/random/core/threefry.js";

function words(hex: string): [number, number, number, number] {
  return hex.split(" ").map((word) => Number.parseInt(word, 16)) as [number, number, number, number];
}

/** Lines `threefry4x32 20` of tests/kat_vectors in Random123 1.14 (D. E. Shaw Research): counter, key, result. */
const known = [
  ["00000000 00000000 00000000 00000000", "00000000 00000000 00000000 00000000", "9c6ca96a e17eae66 fc10ecd4 5256a7d8"],
  ["ffffffff ffffffff ffffffff ffffffff", "ffffffff ffffffff ffffffff ffffffff", "2a881696 57012287 f6c7446e a16a6732"],
  ["243f6a88 85a308d3 13198a2e 03707344", "a4093822 299f31d0 082efa98 ec4e6c89", "59cd1dbb b8879579 86b5d00c ac8b6d84"],
] as const;

describe("threefry", () => {
  it.each(known)("answers counter %s under key %s as published", (counter, key, result) => {
    const out = new Int32Array(4);
    threefry(scheduleKey(...words(key)), ...words(counter), 0, 0, 1, out);
    expect([...new Uint32Array(out.buffer)]).toEqual(words(result));
  });

  it.each([
    [1, 0],
    [0, 1],
  ])("goes through counters in a row as one by one, by %d in the first word and %d in the third", (step0, step2) => {
    const schedule = scheduleKey(1, 2, 3, 4);
    const row = new Int32Array(4 * 5);
    threefry(schedule, 0xfffffffe, 7, 0xfffffffd, 9, step0, step2, 5, row);
    for (let n = 0; n < 5; n++) {
      const one = new Int32Array(4);
      threefry(schedule, 0xfffffffe + n * step0, 7, 0xfffffffd + n * step2, 9, 0, 0, 1, one);
      expect([...row.subarray(4 * n, 4 * n + 4)]).toEqual([...one]);
    }
  });
});
