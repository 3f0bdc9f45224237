import { describe, expect, test } from "vitest";
import { lineStyles } from "../../src/charts/palette.js";
import { legendColumns } from "../../src/charts/scenario-legend.js";
import { axisYears, inOrder, yearPosition } from "../../src/charts/table-rows.js";

describe("lineStyles", () => {
  test.each([1, 2, 5, 11, 20])("gives %i lines as many different looks, the first one under the others", (count) => {
    const { colours, dashes, first, others } = lineStyles(count);
    const looks = colours.map((colour, place) => `${colour} ${dashes[place]}`);
    expect(looks).toHaveLength(count);
    expect(new Set(looks).size).toBe(count);
    expect(first).toBeGreaterThanOrEqual(others);
  });
});

describe("legendColumns", () => {
  const short = ["Statu quo", "Article 85", "Projet"];
  const long = [...short, "Progressif\u00a0: seuils par étapes, avertissement, preuve présumée"];

  test("puts short names in one row, and long ones in as many columns as fit", () => {
    expect(legendColumns(short, 720)).toBe(3);
    expect(legendColumns(long, 720)).toBe(4);
    expect(legendColumns(long, 500)).toBe(2);
    expect(legendColumns(long, 100)).toBe(1);
  });
});

describe("inOrder", () => {
  test("keeps the term list's order, then a reader's own ids, then all", () => {
    expect(inOrder(["all", "nurse", "mine", "gp", "nurse"], ["gp", "nurse", "all"])).toEqual([
      "gp",
      "nurse",
      "mine",
      "all",
    ]);
  });
});

describe("axis of years", () => {
  const years = Array.from({ length: 10 }, (_, index) => 2026 + index);

  test("labels as many years as there is room for, evenly from the first", () => {
    expect(axisYears(years, 4)).toEqual([2026, 2029, 2032, 2035]);
    expect(axisYears(years, 20)).toEqual(years);
    expect(axisYears([2030], 3)).toEqual([2030]);
  });

  test("places a year and a month at their middle, a day at itself", () => {
    expect(yearPosition("2028")).toBe(2028.5);
    expect(yearPosition("2028-01")).toBeCloseTo(2028 + 1 / 24, 12);
    expect(yearPosition("2028-07-01")).toBe(2028.5);
  });
});
