import { expect, it } from "vitest";
import { disagreements } from "./compare.js";
import { type Expected, type Point, readReference } from "./point.js";

// points.json is made by make_points.py, points.expected.json by independent.py: a second implementation of the methods
// page, in another language, that shares no code with this one.
const points = readReference<(Point & { name: string })[]>("points.json");
const expected = readReference<(Expected & { name: string })[]>("points.expected.json");

it("has the results of every point", () => {
  expect(expected.map(({ name }) => name)).toEqual(points.map(({ name }) => name));
});

it.each(points.map((point, i) => ({ name: point.name, point, wanted: expected[i] as Expected })))(
  "gives every figure of: $name",
  ({ point, wanted }) => expect(disagreements(point, wanted)).toEqual([]),
);
