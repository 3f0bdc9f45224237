import type { ChartInput } from "../charts/chart.js";
import type { Language } from "../locale/language.js";
import type { Run } from "../results/run.js";
import { loadEvidence } from "./evidence-files.js";
import { packageVersion } from "./package-version.js";
import { sourceWords } from "./report/figures/source-words.js";

/** How a chart of runs speaks, and how fine its rows are. */
export interface ChartInputOptions {
  /** Default `fr`. */
  readonly language?: Language;
  /** Months instead of years, for the charts of adoption. Default false. */
  readonly monthly?: boolean;
}

/**
 * What every chart of results is made from: the rows and legal labels of runs, and the words of the source line.
 * `renderSvg(penaltiesChart(chartInput(runs)))` draws one.
 *
 * @param runs at least one; a baseline comes first
 */
export function chartInput(runs: readonly Run[], options: ChartInputOptions = {}): ChartInput {
  const { language = "fr", monthly = false } = options;
  const [first] = runs;
  if (!first) throw new RangeError("no runs to draw");
  const rows = runs.flatMap((run) => (monthly ? run.monthly.rows : run.table.rows));
  const outcomes = [...new Set(rows.map((row) => row.outcome))];
  return {
    rows,
    headings: runs.map((run) => run.heading),
    language,
    sources: sourceWords({ outcomes, facts: [] }, first, loadEvidence(), language),
    version: packageVersion(),
  };
}
