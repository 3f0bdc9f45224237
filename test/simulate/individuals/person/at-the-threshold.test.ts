import { describe, expect, it } from "vitest";
import { judgePerson } from "../../../../src/simulate/individuals/person/person-year.js";
import type { GivenSegment, GivenYear } from "../../../../src/simulate/individuals/setting/given.js";
import { meanOfSteps } from "../../../../src/simulate/individuals/setting/own-terms.js";

describe("practice at the threshold", () => {
  const months = Array.from({ length: 12 }, (_, m) => m + 1);

  /** Why somebody is below a threshold of so many per cent, averaged over so many months, who attempts exactly that. */
  function causeAt(percent: number, count: number, outage: number) {
    const share = percent / 100;
    const positions = Array.from({ length: count }, (_, t) => t);
    const threshold = meanOfSteps([{ from: 0, value: share }], positions);
    const given = { outage, mercy: { dropped: 0, editorExcused: 0, platformExcused: 0 } } as GivenSegment;
    const met = { positions, counted: positions, threshold, usual: { practice: 0, hazard: 1 } };
    const practice = {
      due: { feeding: true, consulting: true },
      usual: { feeding: share, consulting: share },
      boycotted: { feeding: share, consulting: share },
      left: { feeding: 1, consulting: 1 },
    };
    const chances = { version: 0, down: new Float64Array(12), isBoycotted: false };
    return judgePerson(given, { feeding: met, consulting: met } as unknown as GivenYear, "feeding", practice, chances)
      .cause;
  }

  it.each(months)("of every per cent over %d months is not below by itself, but by any outage", (count) => {
    for (let percent = 1; percent <= 100; percent++) {
      expect([percent, causeAt(percent, count, 0), causeAt(percent, count, 0.01)]).toEqual([
        percent,
        "none",
        "platform",
      ]);
    }
  });

  it("is below its mean by a last digit in some of them, which nothing may turn on", () => {
    const means = months.flatMap((count) =>
      Array.from({ length: 100 }, (_, p) => {
        const share = (p + 1) / 100;
        return (
          meanOfSteps(
            [
              { from: 0, value: share },
              { from: 1, value: share },
            ],
            Array.from({ length: count }, (_unused, t) => t),
          ) - share
        );
      }),
    );
    expect(means.some((gap) => gap > 0)).toBe(true);
  });
});
