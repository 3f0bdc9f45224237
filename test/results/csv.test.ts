import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatCsv } from "../../src/results/csv.js";
import { formatJson } from "../../src/results/json.js";
import { parseCsv } from "../cli/parse-csv.js";

const columns = [
  { name: "words", unit: "" },
  { name: "value", unit: "EUR" },
];

describe("CSV", () => {
  it("opens in a French spreadsheet, or in a program", () => {
    const rows = [
      { words: "Été ; « 1 »", value: 1234.5 },
      { words: 'a "b", c', value: -1e-7 },
      { words: "two\nlines", value: null },
    ];
    expect(formatCsv({ columns, rows }, "fr")).toBe(
      '\ufeffwords;value\r\n"Été ; « 1 »";1234,5\r\n"a ""b"", c";-1e-7\r\n"two\nlines";\r\n',
    );
    expect(formatCsv({ columns, rows }, "en")).toBe(
      'words,value\nÉté ; « 1 »,1234.5\n"a ""b"", c",-1e-7\n"two\nlines",\n',
    );
  });

  it("gives back every number, bit by bit, and every text", () => {
    const text = fc.string({ unit: "grapheme" }).map((one) => one.replaceAll("\r", ""));
    const row = fc.record({ words: text, value: fc.double({ noNaN: true, noDefaultInfinity: true }) });
    fc.assert(
      fc.property(fc.array(row, { maxLength: 5 }), fc.constantFrom("fr", "en"), (rows, dialect) => {
        const written = formatCsv({ columns, rows }, dialect).replace(/^\ufeff/, "");
        const [, ...cells] = parseCsv(written, dialect === "fr" ? ";" : ",");
        const read = cells.map(([words, value = ""]) => ({
          words,
          value: Number(dialect === "fr" ? value.replace(",", ".") : value),
        }));
        expect(read).toEqual(rows.map(({ words, value }) => ({ words, value: value + 0 })));
      }),
    );
  });
});

describe("JSON", () => {
  it("writes rows in the order of the columns, with null for what is missing", () => {
    const text = formatJson({ version: "1", language: "fr", legal: [], columns, rows: [{ value: 1 / 3 }] });
    expect(JSON.parse(text)).toEqual({
      version: "1",
      language: "fr",
      legal: [],
      columns,
      rows: [{ words: null, value: 1 / 3 }],
    });
    expect(text).toContain('{"words":null,"value":0.3333333333333333}');
  });
});
