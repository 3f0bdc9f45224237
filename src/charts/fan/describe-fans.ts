import { term } from "../../locale/terms.js";
import type { FanPage } from "./fan-panels.js";

/** Where the fans end, in words: the median and the wide band of each, for those who do not see the chart. */
export function describeFans({ points, headings, segments, scale, language }: FanPage): string {
  const end = Math.max(...points.map(({ time }) => time));
  const unit = scale.unit === "" ? "" : `, ${scale.unit}`;
  const to = { fr: " à ", en: " to " }[language];
  const colon = { fr: "\u00a0: ", en: ": " }[language];
  const sentences = headings.map(({ id, title }) => {
    const parts = segments.flatMap((segment) => {
      const point = points.find((one) => one.scenario === id && one.segment === segment && one.time === end);
      if (!point) return [];
      const name = segment === "" ? "" : `${term("segment", segment, language)} `;
      return [`${name}${scale.write(point.median)} (${scale.write(point.p5)}${to}${scale.write(point.p95)})`];
    });
    return `${title[language]} (${Math.floor(end)}${unit})${colon}${parts.join(", ")}.`;
  });
  return sentences.join(" ");
}
