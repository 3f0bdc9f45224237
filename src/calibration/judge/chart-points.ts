import { decimalYear, periodStart } from "../../evidence/statistics.js";
import { say } from "../../locale/french.js";
import type { Language } from "../../locale/language.js";
import { formatDate } from "../../locale/numbers.js";
import { averagePath } from "../intervals/forecast.js";
import type { Calibration } from "./calibrate.js";
import { policySpan } from "./words.js";

/** What a chart of a calibration draws, in the unit of the series. */
export function chartPoints({ series, fit, holdOuts, covered, path, confidence }: Calibration, language: Language) {
  const { declaration, points, beyond, end } = series;
  const { total, times, policies } = fit.observations;
  const held = holdOuts.at(-1);
  const kept = times.length - (held?.count ?? 0);
  const later = held ? [...path.times].filter((time) => time >= times[kept - 1]!) : [];
  const without = held ? averagePath(held.fit.candidates, later) : [];
  return {
    title: declaration.title[language],
    counts: declaration.counts[language],
    measure: declaration.scale === "log" ? ("amount" as const) : ("share" as const),
    points: [
      ...points.map(({ value }, i) => ({
        time: times[i]!,
        value: inUnit(value / total),
        use: i < kept ? ("fitted" as const) : ("heldOut" as const),
      })),
      ...beyond.map(({ date, value }) => ({
        time: decimalYear(date),
        value: inUnit(value / total),
        use: "beyond" as const,
      })),
    ],
    path: [...path.times].map((time, i) => ({
      time,
      central: inUnit(path.central[i]!),
      low: inUnit(path.low[i]!),
      high: inUnit(path.high[i]!),
    })),
    confidence,
    ...(held ? { held: { count: held.count, covered } } : {}),
    without: later.map((time, i) => ({ time, value: inUnit(without[i]!) })),
    policies: policies.map((policy) => ({
      label: `${policy.declared.label[language]} (${policySpan(policy, language).replaceAll(" ", "\u00a0")})`,
      from: policy.from,
      until: policy.until,
    })),
    ...(end
      ? {
          end: {
            time: periodStart(end.on),
            label: say(`rupture de ${formatDate(end.on, "fr")}`, `break of ${formatDate(end.on, "en")}`)[language],
          },
        }
      : {}),
  };

  /** Shares stay shares; parts of a total become amounts again on the log scale. */
  function inUnit(share: number): number {
    return declaration.scale === "log" ? share * total : share;
  }
}
