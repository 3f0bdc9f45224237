/** Columns of the rows that `fit` exports; those that do not apply to a kind of row are empty. */
export const fitColumns = [
  "series",
  "kind",
  "curve",
  "policies",
  "name",
  "time",
  "value",
  "standardError",
  "low",
  "high",
  "identification",
  "weight",
  "unit",
  "note",
] as const;

/** Cells of a row, those that apply. */
export type FitRow = Partial<Record<(typeof fitColumns)[number], string | number>>;

/** Units of the parameters of a curve; those of policies are multipliers. */
export const parameterUnits: Readonly<Record<string, string>> = {
  ceiling: "share",
  start: "logit",
  p: "1/year",
  q: "1/year",
  b: "1/year",
};
