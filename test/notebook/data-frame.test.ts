import { describe, expect, it } from "vitest";
import { toDataFrame } from "../../src/notebook/data-frame.js";
import type { Row, Table } from "../../src/results/table.js";

const row = (year: Row["year"], segment: string, value: number): Row => ({
  scenario: "status-quo",
  statistic: "central",
  outcome: "feedingShare",
  segment,
  exam: "",
  account: "",
  year,
  unit: "share",
  value,
});
const names = ["scenario", "statistic", "outcome", "segment", "exam", "account", "year", "unit", "value"] as const;
const table = (...rows: Row[]): Table => ({ columns: names.map((name) => ({ name })), rows });

describe("a DataFrame of the long table", () => {
  it("has its columns and its rows, to the last digit", async () => {
    const frame = await toDataFrame(table(row(2026, "gp", 0.1 + 0.2), row(2027, "nurse", 0.5)));
    expect(frame.columns).toEqual([...names]);
    expect(frame.values).toEqual([
      ["status-quo", "central", "feedingShare", "gp", "", "", 2026, "share", 0.1 + 0.2],
      ["status-quo", "central", "feedingShare", "nurse", "", "", 2027, "share", 0.5],
    ]);
  });

  it("groups and adds up", async () => {
    const frame = await toDataFrame(table(row(2026, "gp", 1), row(2027, "gp", 2), row(2026, "nurse", 4)));
    expect(frame.groupby(["segment"]).col(["value"]).sum().values).toEqual([
      ["gp", 3],
      ["nurse", 4],
    ]);
  });

  it("reads years as words once one row covers the whole horizon", async () => {
    const frame = await toDataFrame(table(row(2026, "gp", 1), row("all", "gp", 2)));
    expect(frame.column("year").values).toEqual(["2026", "all"]);
    expect(frame.dtypes.at(6)).toBe("string");
    expect((await toDataFrame(table(row(2026, "gp", 1)))).dtypes.at(6)).toBe("int32");
  });

  it("may be empty", async () => {
    expect((await toDataFrame(table())).shape).toEqual([0, 9]);
  });
});
