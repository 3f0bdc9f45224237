import type { Language, Text } from "../../../locale/language.js";
import type { ReportModel } from "../report-model.js";
import type { Html } from "./html.js";

/** One section of the page: the same in both languages but for its words. */
export interface Section {
  readonly id: string;
  readonly title: Text;
  readonly content: (model: ReportModel, language: Language) => Html;
}
