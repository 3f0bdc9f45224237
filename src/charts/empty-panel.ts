import type { Panel } from "./chart.js";
import { pageWidth } from "./frame.js";
import { ink } from "./palette.js";
import { wrapText } from "./text-width.js";

/** A sentence in the place of a chart that has nothing to show. @param left pixels that the axis labels of others would take */
export function emptyPanel(sentence: string, left: number): Panel {
  const lines = wrapText(sentence, pageWidth, 14);
  return {
    width: pageWidth - left,
    height: 22 * lines.length + 18,
    view: { stroke: null },
    data: { values: [{ text: lines.join("\n") }] },
    mark: {
      ...{ type: "text", align: "left", baseline: "top", x: 0 - left, y: 8, lineBreak: "\n", lineHeight: 20 },
      ...{ fontSize: 14, color: ink.normal },
    },
    encoding: { text: { field: "text", type: "nominal" } },
  };
}
