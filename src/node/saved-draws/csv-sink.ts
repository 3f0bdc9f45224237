import type { Language } from "../../locale/language.js";
import { csvHeader, drawsDialects, formatCell, formatExact } from "./csv-layout.js";
import { legalLabels, type OpenSink } from "./draws-sink.js";
import { columnsOf } from "./record.js";
import { formatRecord } from "./record-text.js";

/**
 * Writes draws as CSV: one row a draw and scenario, draw after draw, its legal label in it. The record stands in the last cell of the last
 * row, so that the file is a plain table from its first line on, and its end is missed when it is cut.
 */
export function openCsvSink(language: Language): OpenSink {
  return (record, write) => {
    const dialect = drawsDialects[language];
    const { separator, lineEnd, prefix } = dialect;
    const encoder = new TextEncoder();
    const cells = (texts: readonly string[]) => texts.map((text) => formatCell(text, dialect)).join(separator);
    const labels = legalLabels(record).map((label) => formatCell(label, dialect));
    const ids = record.scenarios.map(({ heading }) => formatCell(heading.id, dialect));
    const own = record.scenarios.map((scenario) => columnsOf(scenario, record));
    let opened = false;
    return {
      add: ({ first, count, values }) => {
        const lines: string[] = [];
        if (!opened) lines.push(prefix + cells(csvHeader(record)));
        opened = true;
        for (let j = 0; j < count; j++) {
          values.forEach((figures, s) => {
            const row = new Array<string>(record.figures.length).fill("");
            own[s]?.forEach((column, a) => {
              row[column] = formatExact(figures[a * count + j] as number, dialect);
            });
            lines.push([ids[s], first + j, labels[s], ...row, ""].join(separator));
          });
        }
        write(encoder.encode(`${first === 0 ? "" : lineEnd}${lines.join(lineEnd)}`));
      },
      finish: (whole) => write(encoder.encode(formatCell(formatRecord(whole), dialect) + lineEnd)),
    };
  };
}
