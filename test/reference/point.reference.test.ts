import { expect, it } from "vitest";
import { disagreements } from "./compare.js";
import { type Expected, type Point, readReference } from "./point.js";

// point.json and expected.json come from an independent implementation of the methods page (central run),
// itself checked against simulated members and a fine integration of the differential equation.
it("gives every figure of the reference point", () => {
  expect(disagreements(readReference<Point>("point.json"), readReference<Expected>("expected.json"))).toEqual([]);
});
