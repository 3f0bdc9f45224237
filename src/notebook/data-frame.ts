import type { DataFrame } from "danfojs-node";
import type { Row } from "../results/table.js";
import type { LongTable } from "./tabular.js";

/**
 * Makes a danfojs DataFrame of the long table: one column for each of the table's, in the same order, with the same names.
 * `value` and `standardError` are `float32` by danfojs's name (the numbers stay doubles); `year` is `int32`, or `string` when the
 * table has rows over the whole horizon (year `all`). danfojs is loaded by the first call only (about a second).
 */
export async function toDataFrame({ columns, rows }: LongTable): Promise<DataFrame> {
  const danfo = await import("danfojs-node");
  const names = columns.map(({ name }) => name as keyof Row);
  const years = rows.every((row) => row.year !== "all");
  const values = rows.map((row) => names.map((name) => (name === "year" && !years ? String(row.year) : row[name])));
  const numbers: readonly string[] = ["value", "standardError"];
  const types = names.map((name) =>
    numbers.includes(name) ? "float32" : name === "year" && years ? "int32" : "string",
  );
  return new danfo.DataFrame(values, { columns: names, dtypes: types });
}
