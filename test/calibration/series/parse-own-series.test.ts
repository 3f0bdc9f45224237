import { describe, expect, it } from "vitest";
import { FitError } from "../../../src/calibration/series/fit-error.js";
import { parseOwnSeries } from "../../../src/calibration/series/parse-own-series.js";

const read = (text: string, total?: number) => parseOwnSeries("mine", "mine.csv", text, total);

function refusal(text: string): string {
  try {
    read(text);
  } catch (error) {
    if (error instanceof FitError) return error.text.en;
    throw error;
  }
  return "accepted";
}

describe("parseOwnSeries", () => {
  it("reads plain CSV and what a French spreadsheet writes alike", () => {
    const plain = read("date,value\n2019,0.12\n2020-07,0.3\n");
    const french = read('\ufeffdate;value\r\n2019;0,12\r\n"2020-07";"0,3"\r\n');
    expect(french.points).toEqual(plain.points);
    expect(plain.points).toEqual([
      { date: "2019", value: 0.12, unit: "share", fact: "" },
      { date: "2020-07", value: 0.3, unit: "share", fact: "" },
    ]);
    expect(read("date;value\n2019;1 234 567,5\n2020;2000000\n", 4e6).points[0]?.value).toBe(1234567.5);
  });

  it("knows whether the points carry a curve", () => {
    expect(read("date,value\n2019,0.1\n2020,0.2\n2021,0.3\n").declaration).toMatchObject({ carries: "slope" });
    const { declaration } = read("date,value\n2019,10\n2020,20\n2021,30\n2022,50\n", 100);
    expect(declaration).toMatchObject({ id: "mine", carries: "curve", scale: "logit", total: { value: 100 } });
  });

  it("reads percentages where every value has the sign", () => {
    const shares = read("date,value\n2019,0.07\n2020,0.285\n");
    expect(read("date,value\n2019,7%\n2020,28.5 %\n").points).toEqual(shares.points);
    expect(read('date;value\n2019;7\u202f%\n2020;"28,5\u00a0%"\n').points).toEqual(shares.points);
  });

  it("takes the second of two columns by its usual names", () => {
    const plain = read("date,value\n2019,0.12\n2020,0.3\n");
    for (const name of ["share", "part", "valeur"])
      expect(read(`date,${name}\n2019,0.12\n2020,0.3\n`).points).toEqual(plain.points);
  });

  it("takes days that exist, numbers as people write them, and a segment that is one", () => {
    const { points } = read("date,value,segment\n2012-02-29,1e-1,gp\n2013-04-30,.2,gp\n2014-12-31,+0.30,gp\n");
    expect(points.map(({ value }) => value)).toEqual([0.1, 0.2, 0.3]);
    expect(points[0]).toMatchObject({ date: "2012-02-29", segment: "gp" });
  });

  it("refuses percentages of a total", () => {
    expect(() => read("date,value\n2019,5%\n2020,10%\n", 100)).toThrow("write 0.05");
  });

  it.each([
    [
      "year,value\n2019,0.1\n",
      "mine.csv:1  the column “date” is missing; the first line must name date and value. Found: year,value.",
    ],
    ["", "mine.csv:1  the column “date” is missing; the first line must name date and value. Found: nothing."],
    ["date,value,mood\n2019,0.1,good\n", "mine.csv:1  unknown column: mood. Possible: date, value"],
    ["date,value\n2019,0.1\n2020,many\n", "mine.csv:3  value: expected a number, found many."],
    ["date,value\n2019,5%\n2020,0.1\n", "mine.csv:2  value: 5%; write 0.05, or the sign after every value"],
    ["date;value\n2019;0,05\n2020;7,5 %\n", "mine.csv:3  value: 7,5 %; write 0,075, or the sign"],
    ["date,value\n2019,5%\n2020,%\n", "mine.csv:3  value: expected a number, found %."],
    ["date,share,unit\n2019,0.1,share\n", "the column “value” is missing"],
    ["date,value\n2019,\n", "mine.csv:2  value: expected a number, found nothing."],
    [
      "date,value\nlast year,0.1\n",
      "mine.csv:2  date: expected a year, month or day of the calendar, such as 2019-09, found last year.",
    ],
    ["date,value\n2019-13,0.1\n", "found 2019-13."],
    ["date,value\n2010-02-31,0.1\n", "mine.csv:2  date: expected a year, month or day of the calendar"],
    ["date,value\n2011-02-29,0.1\n", "found 2011-02-29."],
    ["date,value\n2011-04-31,0.1\n", "found 2011-04-31."],
    ["date,value\n2010,0x1\n", "mine.csv:2  value: expected a number, found 0x1."],
    ["date,value\n2010,Infinity\n", "found Infinity."],
    [
      "date,value\n2009,7\n2010,12,5\n",
      "mine.csv:3  expected 2 cells (date,value), found 3: 2010,12,5. Decimal commas ask for semicolons between cells: date;value.",
    ],
    [
      "date;value\n2010\n",
      "mine.csv:2  expected 2 cells (date;value), found 1: 2010. One cell for each column, empty if need be.",
    ],
    [
      "date,value,segment\n2010,0.1,gp\n2011,0.2,nurse\n",
      "mine.csv:3  segment: nurse after gp; a file holds one series. Make a file for each segment.",
    ],
    [
      "date,value,measure\n2010,0.1,\n2011,0.2,month\n",
      "mine.csv:3  measure: month after nothing; a file holds one series.",
    ],
    [
      `date,value\n${"2019,0.1\n".repeat(501)}`,
      "mine.csv: 501 points; at most 500. Take a point for each month or year.",
    ],
  ])("refuses %j", (text, expected) => {
    expect(refusal(text)).toContain(expected);
  });
});
