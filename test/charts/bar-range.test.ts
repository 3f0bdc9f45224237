import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { axisTicks, labelledRange } from "../../src/charts/bar-range.js";

const bars = fc.array(
  fc.record({
    value: fc.integer({ min: -500_000, max: 500_000 }).map((cents) => cents / 100),
    room: fc.integer({ min: 10, max: 50 }),
  }),
  { minLength: 1, maxLength: 20 },
);
const seed = 4;

describe("the range of labelled bars", () => {
  test("holds zero, every bar and every label, and no more on the side that is full", () => {
    fc.assert(
      fc.property(bars, fc.integer({ min: 130, max: 700 }), (drawn, width) => {
        const [low, high] = labelledRange(drawn, width);
        expect(low).toBeLessThanOrEqual(0);
        expect(high).toBeGreaterThanOrEqual(0);
        expect(high).toBeGreaterThan(low);
        const size = Math.max(...drawn.map(({ value }) => Math.abs(value)));
        fc.pre(size > 0);
        const scale = width / (high - low);
        for (const { value, room } of drawn) {
          const free = value < 0 ? (value - low) * scale : (high - value) * scale;
          expect(free).toBeGreaterThan(room - 1e-3);
        }
      }),
      { seed },
    );
  });

  test("leaves bars most of a small chart", () => {
    const [low, high] = labelledRange(
      [
        { value: 193, room: 30 },
        { value: -140, room: 30 },
      ],
      160,
    );
    expect(333 / (high - low)).toBeCloseTo(100 / 160, 2);
  });

  test("is not empty where nothing differs", () => {
    expect(labelledRange([{ value: 0, room: 20 }], 160)).toEqual([0, 1]);
  });
});

describe("ticks", () => {
  const labelWidth = (tick: number) => 6 * String(tick).length;

  test("are few, hold zero, and keep their labels apart and inside", () => {
    const range = fc.tuple(
      fc.double({ min: -9e4, max: 0, noNaN: true }),
      fc.double({ min: 0.5, max: 9e4, noNaN: true }),
    );
    fc.assert(
      fc.property(range, fc.integer({ min: 130, max: 700 }), ([low, high], width) => {
        const ticks = axisTicks([low, high], width, labelWidth);
        const scale = width / (high - low);
        expect(ticks).toContain(0);
        expect(ticks.length).toBeLessThanOrEqual(5);
        for (const [place, tick] of ticks.entries()) {
          const next = ticks[place + 1] ?? Number.POSITIVE_INFINITY;
          expect((next - tick) * scale).toBeGreaterThan(labelWidth(tick) / 2 + labelWidth(next) / 2);
        }
      }),
      { seed },
    );
  });

  test("are round numbers", () => {
    expect(axisTicks([-250, 290], 160, labelWidth)).toEqual([-200, 0, 200]);
    expect(axisTicks([-45, 47], 177, labelWidth)).toEqual([-40, -20, 0, 20, 40]);
    expect(axisTicks([-2400, 3300], 300, labelWidth)).toEqual([-2000, 0, 2000]);
  });
});
