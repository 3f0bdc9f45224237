import { describe, expect, it } from "vitest";
import { makeCalendar } from "../../../../src/models/time.js";
import { openWords } from "../../../../src/random/core/words.js";
import { findGroups, softwareOf, usersOf } from "../../../../src/simulate/individuals/setting/software.js";
import { flat, month, plainSegment } from "../../../models/plain-parameters.js";

const calendar = makeCalendar(month("2026-01"), month("2026-12"));
const rollout = { from: month("2026-02"), to: month("2026-04"), levelFrom: 0.2, levelTo: 0.6 };
const segment = plainSegment({
  editors: [
    { id: "A", share: 0.5, ready: rollout },
    { id: "B", share: 0, ready: flat(1) },
    { id: "C", share: 0.5, ready: flat(0.9) },
  ],
});
const groups = [
  // Of A's users 20 % are ready from the start, 20 % more in March and in April, and 40 % never.
  { editor: 0, version: 0, weight: 0.1 },
  { editor: 0, version: 2, weight: 0.1 },
  { editor: 0, version: 3, weight: 0.1 },
  { editor: 0, version: 12, weight: 0.2 },
  { editor: 1, version: 0, weight: 0.45 },
  { editor: 1, version: 12, weight: 0.05 },
];

describe("the software of a segment's members", () => {
  it("is shared out by editors' shares and versions as they arrive", () => {
    const { editors, users } = usersOf(segment, calendar);
    expect(editors).toEqual(["A", "C"]);
    expect(users).toEqual(groups.map((group) => ({ ...group, weight: expect.closeTo(group.weight, 12) })));
  });

  it("falls to members as often as its share says", () => {
    const count = 200_000;
    const drawn = new Int32Array(4 * count);
    openWords(1, "software")(0, 0, count, drawn);
    const found = new Uint16Array(count);
    findGroups(softwareOf(segment, calendar), drawn, count, found);
    groups.forEach(({ weight }, group) => {
      const share = found.reduce((sum, one) => sum + Number(one === group), 0) / count;
      expect(Math.abs(share - weight)).toBeLessThan(4 * Math.sqrt((weight * (1 - weight)) / count));
    });
  });
});
