import type { ChartFrame, ChartInput, ChartRow } from "../../../charts/chart.js";
import { french } from "../../../locale/french.js";
import type { Language } from "../../../locale/language.js";
import { typeset } from "../../../locale/typeset.js";
import { differenceTable } from "../../../results/difference-table.js";
import type { Ensemble } from "../../../results/ensemble.js";
import type { Heading } from "../../../results/heading.js";
import type { Run } from "../../../results/run.js";
import { summaryTable } from "../../../results/summary-table.js";
import type { Figure, FigureContext } from "./figure.js";
import { sourceWords } from "./source-words.js";

/**
 * What every chart of results takes: rows and legal labels of the runs drawn, and the words of the source line. The rows are central values,
 * summaries of the draws and paired differences.
 *
 * @param ensemble where the draws come from; default: those of all scenarios
 */
export function chartFrame(
  figure: Pick<Figure, "outcomes" | "facts">,
  drawn: readonly Run[],
  context: FigureContext,
  language: Language,
  ensemble: Ensemble = context.draws.all,
): ChartInput {
  const asked = new Set(figure.outcomes);
  const rows = [...drawn.flatMap((run) => run.table.rows), ...drawnRows(ensemble)];
  return {
    rows: rows.filter(({ outcome }) => asked.has(outcome)),
    headings: drawn.map(({ heading }) => printed(heading)),
    ...wordsFrame(figure, context, language),
    drawn: ensemble,
  };
}

/** Language, source line and version of a chart. */
export function wordsFrame(
  figure: Pick<Figure, "outcomes" | "facts">,
  { focus, evidence, version }: FigureContext,
  language: Language,
): ChartFrame {
  return { language, sources: sourceWords(figure, focus, evidence, language), version };
}

const kept = new WeakMap<Ensemble, readonly ChartRow[]>();

/** Summaries and paired differences of an ensemble; made once. */
function drawnRows(ensemble: Ensemble): readonly ChartRow[] {
  const rows = kept.get(ensemble) ?? [...summaryTable(ensemble).rows, ...differenceTable(ensemble).rows];
  kept.set(ensemble, rows);
  return rows;
}

/** A heading as it is printed. */
export function printed(heading: Heading): Heading {
  const { title, label } = heading;
  return {
    ...heading,
    title: { fr: typeset(french(title.fr)), en: typeset(title.en) },
    label: { fr: typeset(french(label.fr)), en: typeset(label.en) },
  };
}
