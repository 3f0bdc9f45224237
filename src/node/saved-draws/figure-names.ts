import type { FigureKey } from "../../simulate/simulation.js";

/** Dimension by which an outcome is reported, beside the year; `total` for none. */
export type Dimension = "segment" | "exam" | "account" | "total";

/** Name of a figure's column: `avoidedSpend.all.2030`, `payer.2030`. With its outcome's dimension, {@link parseFigureName} reads it back. */
export function formatFigureName(figure: FigureKey): string {
  const dimension = dimensionOf(figure);
  const part = dimension === "total" ? [] : [figure[dimension]];
  return [figure.outcome, ...part, figure.year].join(".");
}

/** The figure of a column's name; `undefined` for what names none. Only the part in the middle may hold points. */
export function parseFigureName(
  name: string,
  dimensionOfOutcome: (outcome: string) => Dimension | undefined,
): FigureKey | undefined {
  const match = /^([^.]+)\.(?:(.+)\.)?(\d{4}|all)$/.exec(name);
  if (!match) return undefined;
  const [, outcome = "", part = "", year = ""] = match;
  const dimension = dimensionOfOutcome(outcome);
  if (dimension === undefined || (dimension === "total") !== (part === "")) return undefined;
  const key = { outcome, segment: "", exam: "", account: "", year: year === "all" ? year : Number(year) } as const;
  return dimension === "total" ? key : { ...key, [dimension]: part };
}

/** The dimension that a figure has. */
export function dimensionOf({ segment, exam, account }: FigureKey): Dimension {
  if (segment !== "") return "segment";
  if (exam !== "") return "exam";
  return account !== "" ? "account" : "total";
}
