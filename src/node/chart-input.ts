import type { ChartInput } from "../charts/chart.js";
import type { Language } from "../locale/language.js";
import { differenceTable } from "../results/difference-table.js";
import type { Ensemble } from "../results/ensemble.js";
import { type Run, runScenario } from "../results/run.js";
import { summaryTable } from "../results/summary-table.js";
import { loadEvidence } from "./evidence-files.js";
import { packageVersion } from "./package-version.js";
import { sourceWords } from "./report/figures/source-words.js";

/** How a chart speaks, and how fine its rows are. */
export interface ChartInputOptions {
  /** Default `fr`. */
  readonly language?: Language;
  /** Of runs: months instead of years, for the charts of adoption. Default false. */
  readonly monthly?: boolean;
}

/**
 * What every chart of results is made from: the rows and legal labels of runs, or of an ensemble, and the words of the source line.
 * `renderSvg(penaltiesChart(chartInput(ensemble)))` draws one. Of an ensemble, the rows are the summaries of its draws, its paired
 * differences, and the central values beside them.
 *
 * @param results runs, at least one, the baseline first; or an ensemble
 */
export function chartInput(results: readonly Run[] | Ensemble, options: ChartInputOptions = {}): ChartInput {
  return "members" in results ? ensembleInput(results, options) : runsInput(results, options);
}

function runsInput(runs: readonly Run[], { language = "fr", monthly = false }: ChartInputOptions): ChartInput {
  const [first] = runs;
  if (!first) throw new RangeError("no runs to draw");
  const rows = runs.flatMap((run) => (monthly ? run.monthly.rows : run.table.rows));
  return { rows, headings: runs.map((run) => run.heading), language, ...origin(rows, first, language) };
}

function ensembleInput(ensemble: Ensemble, { language = "fr" }: ChartInputOptions): ChartInput {
  const rows = [
    ...summaryTable(ensemble).rows,
    ...differenceTable(ensemble).rows,
    ...ensemble.members.flatMap(({ scenario, legal }) => runScenario(scenario, legal).table.rows),
  ];
  const [first] = ensemble.members as readonly [Ensemble["members"][number]];
  const headings = ensemble.members.map(({ heading }) => heading);
  return { rows, headings, language, drawn: ensemble, ...origin(rows, first, language) };
}

function origin(rows: readonly { readonly outcome: string }[], first: Pick<Run, "scenario">, language: Language) {
  const outcomes = [...new Set(rows.map((row) => row.outcome))];
  return {
    sources: sourceWords({ outcomes, facts: [] }, first, loadEvidence(), language),
    version: packageVersion(),
  };
}
