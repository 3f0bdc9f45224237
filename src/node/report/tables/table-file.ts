import type { Language, Text } from "../../../locale/language.js";
import type { ExportRow } from "../../../results/export.js";

/** A table to be written as CSV; `name` is its file's, without dialect and extension. */
export interface TableFile {
  readonly name: string;
  readonly title: Text;
  readonly columns: readonly string[];
  readonly rows: (language: Language) => readonly ExportRow[];
}

/** Column that ends every row about a scenario: its legal label. */
export const legalColumn = "legal";
