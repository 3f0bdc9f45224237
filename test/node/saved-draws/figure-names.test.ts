import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  csvHeader,
  drawsDialects,
  formatCell,
  formatExact,
  parseExact,
  parseLine,
} from "../../../src/node/saved-draws/csv-layout.js";
import { dimensionOf, formatFigureName, parseFigureName } from "../../../src/node/saved-draws/figure-names.js";
import { openWorld } from "../../../src/simulate/open-world.js";
import { members } from "./known-ensemble.js";

describe("names of columns", () => {
  it("name every figure that scenarios report, each by its own", () => {
    const world = openWorld(members, { seed: 1, design: "plain", draws: 1 });
    for (const { figures } of world.scenarios) {
      const dimensions = new Map(figures.map((figure) => [figure.outcome, dimensionOf(figure)]));
      const names = figures.map(formatFigureName);
      expect(new Set(names).size).toBe(figures.length);
      expect(names.map((name) => parseFigureName(name, (outcome) => dimensions.get(outcome)))).toEqual(figures);
      expect(figures.length).toBeGreaterThan(1000);
    }
  });

  it("read well", () => {
    const none = { segment: "", exam: "", account: "" };
    expect(formatFigureName({ ...none, outcome: "avoidedSpend", exam: "all", year: 2030 })).toBe(
      "avoidedSpend.all.2030",
    );
    expect(formatFigureName({ ...none, outcome: "payer", year: "all" })).toBe("payer.all");
  });

  it("may hold points in the part in the middle", () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[a-z][a-z0-9.-]{0,12}$/),
        fc.constantFrom("all" as const, 2031),
        (segment, year) => {
          const figure = { outcome: "feedingShare", segment, exam: "", account: "", year };
          expect(parseFigureName(formatFigureName(figure), () => "segment")).toEqual(figure);
        },
      ),
    );
  });

  it("that name no figure are not read", () => {
    for (const name of ["", "payer", "payer.20301", "payer.gp.2030", ".2030", "payer.2030 "]) {
      expect(parseFigureName(name, () => "total")).toBeUndefined();
    }
    expect(parseFigureName("feedingShare.2030", () => "segment")).toBeUndefined();
    expect(parseFigureName("unknown.2030", () => undefined)).toBeUndefined();
  });

  it("bear their unit in CSV", () => {
    const outcomes = { payer: { unit: "EUR", by: "total" } } as const;
    expect(csvHeader({ figures: ["payer.2030"], outcomes })).toEqual([
      "scenario",
      "draw",
      "legal",
      "payer.2030 (EUR)",
      "record",
    ]);
  });
});

describe.each(Object.entries(drawsDialects))("cells of CSV (%s)", (_, dialect) => {
  it("come back as they were", () => {
    const cell = fc.string({ unit: fc.constantFrom(...'ab;,." «\u00a0é'.split("")) });
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1 }), (cells) => {
        const line = cells.map((text) => formatCell(text, dialect)).join(dialect.separator);
        expect(parseLine(line, dialect)).toEqual(cells);
      }),
    );
  });

  it("hold numbers with every digit", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        expect(Object.is(parseExact(formatExact(value, dialect), dialect), value)).toBe(true);
      }),
      { examples: [[-0], [0], [Number.MIN_VALUE], [-Number.MAX_VALUE], [1e21], [1e-7]] },
    );
  });

  it("that hold anything else are no numbers", () => {
    const other = dialect.decimalMark === "." ? "1,5" : "1.5";
    for (const text of ["", " ", "NaN", "Infinity", "0x10", "1 000", "1_0", "--1", ".5", "1e", other]) {
      expect(parseExact(text, dialect)).toBeNaN();
    }
  });
});
