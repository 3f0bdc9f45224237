import type { ChartInput } from "../../../charts/chart.js";
import { french } from "../../../locale/french.js";
import type { Language } from "../../../locale/language.js";
import { typeset } from "../../../locale/typeset.js";
import type { Heading } from "../../../results/heading.js";
import type { Run } from "../../../results/run.js";
import type { Figure, FigureContext } from "./figure.js";
import { sourceWords } from "./source-words.js";

/** What every chart of results takes: rows and legal labels of the runs drawn, and the words of the source line. */
export function chartFrame(
  figure: Pick<Figure, "outcomes" | "facts">,
  drawn: readonly Run[],
  { focus, evidence, version }: FigureContext,
  language: Language,
): ChartInput {
  return {
    rows: drawn.flatMap((run) => run.table.rows),
    headings: drawn.map(({ heading }) => printed(heading)),
    language,
    sources: sourceWords(figure, focus, evidence, language),
    version,
  };
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
