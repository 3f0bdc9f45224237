import { describe, expect, it } from "vitest";
import { hashId } from "../../../src/random/core/hash-id.js";

function hex(text: string): string {
  return hashId(text)
    .map((word) => word.toString(16).padStart(8, "0"))
    .join("");
}

describe("hashId", () => {
  /** Test vectors of the FNV-1a reference code, http://www.isthe.com/chongo/src/fnv/test_fnv.c */
  it.each([
    ["", "cbf29ce484222325"],
    ["a", "af63dc4c8601ec8c"],
    ["foobar", "85944171f73967e8"],
  ])("hashes “%s” as published", (text, hash) => {
    expect(hex(text)).toBe(hash);
  });

  it("agrees with 64-bit arithmetic on any text, accents included", () => {
    for (const text of ["adoption.gp.feeding.refusal", "é", "médecin €", "𝛼"]) {
      let hash = 0xcbf29ce484222325n;
      for (const byte of Buffer.from(text, "utf8")) hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
      expect(hex(text)).toBe(hash.toString(16).padStart(16, "0"));
    }
  });
});
