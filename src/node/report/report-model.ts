import type { Evidence } from "../../evidence/evidence.js";
import type { Fact } from "../../evidence/fact.js";
import { french } from "../../locale/french.js";
import type { Language, Text } from "../../locale/language.js";
import type { Run } from "../../results/run.js";
import type { ReportDraws } from "./draws/draw-report.js";
import type { DrawnFigure } from "./figures/draw-figures.js";

/** A file that the figures were made from, with the SHA-256 of its bytes in hexadecimal. */
export interface MadeFrom {
  readonly name: string;
  readonly sha256: string;
}

/** An executed notebook of the report: file name without extension, and the title that it gives itself. */
export interface ReportNotebook {
  readonly name: string;
  readonly title: string;
}

/** Options that change figures, as the command line takes them: the report prints the command that makes it again. */
export interface FigureOptions {
  readonly scenarios?: readonly string[] | undefined;
  readonly asOf?: string | undefined;
  readonly set?: readonly string[] | undefined;
  readonly alternatives?: readonly string[] | undefined;
  /** Whole number from `fewestDraws`. Default: `usualDraws`. */
  readonly draws?: number | undefined;
  /** Whole number from 0. Default: 1. */
  readonly seed?: number | undefined;
}

/** Everything that the page is made from. Same model, same page. */
export interface ReportModel {
  readonly version: string;
  readonly options: FigureOptions;
  /** The baseline first. */
  readonly runs: readonly Run[];
  /** What differences are taken from: the status quo. */
  readonly baseline: Run;
  /** The scenario that sentences and tables by segment are about. */
  readonly focus: Run;
  readonly draws: ReportDraws;
  readonly evidence: Evidence;
  readonly figures: readonly DrawnFigure[];
  /** Every fact that the report names. */
  readonly facts: readonly Fact[];
  /** Tables written to `tables/`; a name lacks folder, dialect and extension. */
  readonly tables: readonly { readonly name: string; readonly title: Text }[];
  readonly notebooks: readonly ReportNotebook[];
  readonly madeFrom: readonly MadeFrom[];
}

/** Words of a language, the French with its no-break spaces even where a file was typed without them. */
export function words(text: Text, language: Language): string {
  return language === "fr" ? french(text.fr) : text.en;
}
