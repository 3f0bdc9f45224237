import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { layoutDefinitions } from "../../src/cli/definition-list.js";
import { layoutTable, lengthOf, wrap } from "../../src/cli/table-layout.js";

const words = fc
  .array(fc.stringMatching(/^[a-zé0-9€\u202f.-]{1,30}$/), { maxLength: 12 })
  .map((list) => list.join(" "));

it("wraps words without breaking dates and articles of law", () => {
  const lines = wrap("Hypothetical: LFSS 2026, art. 85, struck down on 30 December 2025", 60);
  expect(lines).toEqual(["Hypothetical: LFSS 2026, art.\u00a085, struck down on", "30\u00a0December\u00a02025"]);
});

describe("a table", () => {
  it("puts numbers to the right and words to the left", () => {
    const table = layoutTable(
      [{ header: "Segment" }, { header: "Amendes (M€)", align: "right" }],
      [["Pharmacies", "1,5"], { heading: "Autres" }, ["Infirmiers", "12,0"], { note: "faits : a, b" }],
    );
    expect(table.split("\n")).toEqual([
      "Segment     Amendes",
      "               (M€)",
      "───────────────────",
      "Pharmacies      1,5",
      "",
      "Autres",
      "Infirmiers     12,0",
      "    faits : a, b",
      "",
    ]);
  });

  it("is never wider than asked, and loses no word", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(words, words, fc.integer({ min: -99_999, max: 99_999 })), { minLength: 1, maxLength: 8 }),
        fc.integer({ min: 60, max: 120 }),
        (rows, width) => {
          const columns = [
            { header: "One", last: true },
            { header: "Two" },
            { header: "Value", align: "right" as const },
          ];
          const cells = rows.map(([one, two, value]) => [one, two, String(value)]);
          const table = layoutTable(columns, cells, width);
          for (const line of table.split("\n")) expect(lengthOf(line)).toBeLessThanOrEqual(width);
          const letters = (text: string) => [...text.replace(/[\s─]/g, "")].toSorted().join("");
          expect(letters(table)).toBe(letters(`OneTwoValue${cells.flat().join("")}`));
        },
      ),
    );
  });

  it("refuses numbers that cannot fit, rather than break them", () => {
    const columns = [{ header: "A", align: "right" as const }];
    expect(() => layoutTable(columns, [["123456789"]], 5)).toThrow("invalid table: 9 characters of numbers in 5");
  });
});

describe("wrapping", () => {
  it("breaks at spaces, not at no-break ones, and ids after a mark", () => {
    expect(wrap("il y a 1\u202f234\u00a0€ en tout", 10)).toEqual(["il y a", "1\u202f234\u00a0€ en", "tout"]);
    expect(wrap("adoption.gp.feeding.p", 14)).toEqual(["adoption.gp.", "feeding.p"]);
    expect(wrap("one\ntwo", 10, "  ")).toEqual(["  one", "  two"]);
  });
});

describe("a list of definitions", () => {
  it("aligns texts, and leaves out what is empty", () => {
    expect(
      layoutDefinitions([
        ["Fait", "a"],
        ["Note", ""],
        ["Citation", "b"],
      ]),
    ).toEqual(["Fait      a", "Citation  b"]);
  });
});
