import { expect, it } from "vitest";
import { burdenHours } from "../../src/models/burden.js";
import { centralRun } from "../../src/models/policy.js";
import { plainParameters, plainSegment } from "./plain-parameters.js";

const burden = { connectSeconds: 30, readSeconds: 60, easeSaving: 0.5 };

it("a thousand members with 100 documents of 36 s and 20 occasions of 90 s a month spend 1,500 hours", () => {
  expect(burdenHours(plainSegment(), burden, 1, 1, 0)).toBeCloseTo(1000 * (100 * 0.01 + 20 * 0.025), 9);
});

it("time follows what is attempted, duty by duty", () => {
  expect(burdenHours(plainSegment(), burden, 0.5, 0, 0)).toBeCloseTo(500, 9);
  expect(burdenHours(plainSegment(), burden, 0, 0.2, 0)).toBeCloseTo(100, 9);
});

it("easier access takes part of the connection away, none of the reading", () => {
  expect(burdenHours(plainSegment(), burden, 0, 1, 1)).toBeCloseTo((1000 * 20 * 75) / 3600, 9);
  expect(burdenHours(plainSegment(), { ...burden, easeSaving: 1 }, 0, 1, 1)).toBeCloseTo((1000 * 20 * 60) / 3600, 9);
});

it("hours are worth the segment's own hour", () => {
  const [segment] = centralRun(plainParameters()).segments;
  expect(segment?.burdenHours[5]).toBeCloseTo(750, 9);
  expect(segment?.burdenCost[5]).toBeCloseTo(750 * 50, 9);
});

it("a boycott saves the time of what is not sent", () => {
  const [segment] = centralRun(
    plainParameters({
      segments: [plainSegment({ boycottRate: Math.LN2 })],
      boycott: { months: 3, depth: 0.5, eta: 0 },
    }),
  ).segments;
  expect(segment?.burdenHours[0]).toBeCloseTo(500 * 0.75 + 250, 9);
  expect(segment?.burdenHours[3]).toBeCloseTo(750, 9);
});
