import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { comparedRanges } from "../../src/results/compared-ranges.js";
import { leastKnown } from "../../src/results/least-known.js";
import { printableRange, type Range, rangeRows } from "../../src/results/printable-range.js";
import { scaleFor } from "../../src/results/scale.js";
import { lastPlace } from "../../src/simulate/statistics/digits.js";
import { smallEnsemble } from "./small-ensemble.js";

const range = (unit: string, numbers: readonly (readonly [number, number])[]): Range & { readonly unit: string } => {
  const [median, low, high] = numbers.map(([value, error]) => ({ value, error }));
  return { unit, median: median!, low: low!, high: high! };
};

const fines = range("EUR", [
  [6_662_287, 50_000],
  [1_818_456, 30_000],
  [26_730_343, 400_000],
]);

describe("a printable range", () => {
  it("is written with its unit in both languages", () => {
    expect(printableRange(fines, "fr")).toEqual({
      median: "6,7",
      interval: "1,8–27",
      sentence: "6,7\u00a0M€ (1,8–27)",
    });
    expect(printableRange(fines, "en").sentence).toBe("EUR\u00a06.7\u00a0m (1.8–27)");
  });

  it.each([
    [
      "share",
      [
        [0.8721, 0.0004],
        [0.8071, 0.003],
        [0.9014, 0.0004],
      ],
      "87,2\u00a0% (81–90,1)",
      "87.2% (81–90.1)",
    ],
    [
      "members",
      [
        [1320.1, 4],
        [421, 4],
        [5033, 40],
      ],
      "1\u202f320\u00a0membres (420–5\u202f000)",
      "1,320\u00a0members (420–5,000)",
    ],
    [
      "cases",
      [
        [5609, 40],
        [1950, 20],
        [20_711, 400],
      ],
      "5,6\u00a0milliers de dossiers (2,0–21)",
      "5.6\u00a0thousand cases (2.0–21)",
    ],
    [
      "acts",
      [
        [2.4e6, 4e3],
        [1e6, 4e3],
        [5e6, 4e3],
      ],
      "2,40\u00a0millions d’actes (1,00–5,00)",
      "2.40\u00a0million acts (1.00–5.00)",
    ],
    [
      "h",
      [
        [12_000, 0],
        [12_000, 0],
        [12_000, 0],
      ],
      "12,0\u00a0milliers d’heures",
      "12.0\u00a0thousand hours",
    ],
    [
      "EUR",
      [
        [0, 0],
        [0, 0],
        [0, 0],
      ],
      "0\u00a0€",
      "EUR\u00a00",
    ],
  ] as const)("of %s reads as its unit is said", (unit, numbers, french, english) => {
    const one = range(unit, numbers);
    expect([printableRange(one, "fr").sentence, printableRange(one, "en").sentence]).toEqual([french, english]);
  });

  it("bears signs and counts shares in points where it is a difference", () => {
    const one = range("share", [
      [-0.0051, 0.0002],
      [-0.0183, 0.0004],
      [0.009, 0.0004],
    ]);
    const { sentence } = printableRange(one, "fr", { difference: true });
    expect(sentence).toBe("−0,5\u00a0point (−1,8\u00a0à\u00a0+0,9)");
    expect(printableRange(one, "en", { difference: true }).interval).toBe("−1.8\u00a0to\u00a0+0.9");
  });

  it("writes ? for what is lost in its error, ≈0 for what cannot be told from 0, and never ≈0 above what is known", () => {
    const lost = (numbers: readonly (readonly [number, number])[]) => printableRange(range("EUR", numbers), "en");
    expect(
      lost([
        [10_000, 1000],
        [100, 3000],
        [480_000, 140_000],
      ]),
    ).toMatchObject({ median: "10", interval: "≈0–?" });
    expect(
      lost([
        [10_000, 1000],
        [6000, 400],
        [30_000, 40_000],
      ]),
    ).toMatchObject({ interval: "6–?" });
    expect(
      lost([
        [10_000, Infinity],
        [6000, Infinity],
        [30_000, Infinity],
      ]),
    ).toMatchObject({ median: "?", interval: "?" });
  });

  it("never has more digits than its error allows, and is as near as they permit", () => {
    const number = fc.double({ min: -1e10, max: 1e10, noNaN: true });
    const relative = fc.double({ min: 1e-6, max: 2, noNaN: true });
    const unit = fc.constantFrom("EUR", "share", "members", "h");
    fc.assert(
      fc.property(number, relative, unit, (value, spread, one) => {
        const scaled = one === "share" ? value / 1e10 : value;
        const error = Math.abs(scaled) * spread;
        const { formatHonestly, format } = scaleFor(one, [scaled], "en");
        const text = formatHonestly({ value: scaled, error });
        if (!/\d/.test(text) || text === "≈0") return;
        const divisor =
          one === "share"
            ? 0.01
            : Math.abs(scaled) >= 1e9
              ? 1e9
              : Math.abs(scaled) >= 1e6
                ? 1e6
                : Math.abs(scaled) >= 1e4
                  ? 1e3
                  : 1;
        const digits = text.replaceAll(",", "").replace("−", "-");
        const decimals = digits.split(".")[1]?.length ?? 0;
        const place = error === 0 ? Number.NEGATIVE_INFINITY : lastPlace(error / divisor);
        expect(-decimals).toBeGreaterThanOrEqual(Math.min(place, 0));
        expect(decimals).toBeLessThanOrEqual(format(scaled).split(".")[1]?.length ?? 0);
        const step = 10 ** Math.max(place, -decimals);
        expect(Math.abs(Number(digits) / step - Math.round(Number(digits) / step))).toBeLessThan(1e-6);
        expect(Math.abs(Number(digits) - scaled / divisor)).toBeLessThanOrEqual(step * 0.5000001);
      }),
    );
  });
});

describe("ranges of an ensemble", async () => {
  const ensemble = await smallEnsemble();
  const [baseline, scenario] = ensemble.scenarios;

  it("stand in rising order, at the levels that they name", () => {
    for (const row of rangeRows("x", scenario!.asked)) {
      expect(row.low.value).toBeLessThanOrEqual(row.median.value);
      expect(row.median.value).toBeLessThanOrEqual(row.high.value);
      expect(row.value).toBe(row.median.value);
    }
  });

  it("stand beside those of the baseline, figure by figure", () => {
    const rows = comparedRanges(ensemble, 1);
    expect(rows).toHaveLength(scenario!.asked.figures.length);
    for (const { baselineRange, scenarioRange, ...row } of rows) {
      for (const side of [baselineRange, scenarioRange]) {
        expect([side.outcome, side.segment, side.year]).toEqual([row.outcome, row.segment, row.year]);
      }
      expect([baselineRange.scenario, scenarioRange.scenario]).toEqual([baseline!.id, scenario!.id]);
      expect(row.chance.share.value + row.chance.equal).toBeLessThanOrEqual(1 + 1e-9);
    }
    expect(comparedRanges(ensemble, 0)).toEqual([]);
  });

  it("have a least precise one: no other main figure has a larger error for its size", () => {
    const found = leastKnown(ensemble)!;
    const relative = found.estimate.error / Math.abs(found.estimate.value);
    expect([found.difference, found.outcome.headline]).toEqual([true, true]);
    const whole = comparedRanges(ensemble, 1).filter(({ year, median }) => year === "all" && median.value !== 0);
    for (const { median } of whole) expect(median.error / Math.abs(median.value)).toBeLessThanOrEqual(relative);
  });

  it("have none where a single draw tells nothing of errors", async () => {
    expect(leastKnown(await smallEnsemble({ draws: 1 }))).toBeUndefined();
  });
});
