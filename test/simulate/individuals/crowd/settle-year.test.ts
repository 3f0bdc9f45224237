import { describe, expect, it } from "vitest";
import type { Penalties } from "../../../../src/models/parameters.js";
import { type MemberFigure, memberFigures, openTally } from "../../../../src/simulate/individuals/crowd/figures.js";
import { openMembers } from "../../../../src/simulate/individuals/crowd/members-world.js";
import { openSettlement } from "../../../../src/simulate/individuals/crowd/settle-year.js";
import { eventfulWorld } from "../eventful-world.js";

/** A member's year with so many fined cases in feeding and in consulting: EUR 1,200 a case, at most EUR 1,500. */
function settle(feeding: number, consulting: number, change: Partial<Penalties>) {
  const { crowds } = openMembers(eventfulWorld(change), { seed: 1, realisations: 1, members: 1 });
  const tally = openTally(1, 1);
  const cases = Int32Array.of(feeding, consulting);
  const settled = openSettlement(crowds[0] ?? expect.fail("nobody"), tally)(
    0,
    { taken: cases, kept: cases, withoutEditor: cases, fined: cases },
    0,
  );
  const of = (figure: MemberFigure) => tally.sums[memberFigures.indexOf(figure)];
  expect(of("assessed")).toBe(settled.fine);
  expect(of("cappedMembers")).toBe(Number(settled.isCapped));
  return [Math.round(settled.fine), settled.isCapped, of("finedMembers")];
}

describe("a year's fines", () => {
  it.each([
    [0, 1, {}, 1200, false, 1],
    [1, 1, {}, 2400, false, 1],
    [2, 1, {}, 2700, true, 1],
    [2, 2, {}, 3000, true, 1],
    [1, 1, { warnings: 1 }, 0, false, 0],
    [2, 1, { warnings: 1 }, 1200, false, 1],
    [0, 1, { caps: "shared" }, 1200, false, 1],
    [1, 1, { caps: "shared" }, 1500, true, 1],
    [1, 1, { caps: "shared", warnings: 1 }, 1200, false, 1],
    [2, 1, { caps: "shared", warnings: 1 }, 1500, true, 1],
  ] as const)("of %d and %d cases with %o are EUR %d; capped: %s", (fed, opened, change, fine, isCapped, members) => {
    expect(settle(fed, opened, change)).toEqual([fine, isCapped, members]);
  });
});
