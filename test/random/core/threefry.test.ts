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
    const out = new Uint32Array(4);
    threefry(scheduleKey(...words(key)), ...words(counter), out);
    expect([...out]).toEqual(words(result));
  });
});
