import { type CalibrateOptions, type Calibration, calibrate, type SlopeOnly } from "../calibration/judge/calibrate.js";
import { chartPoints } from "../calibration/judge/chart-points.js";
import { openSeries } from "../calibration/series/open-series.js";
import type { FitChartInput } from "../charts/fit-chart.js";
import type { Language } from "../locale/language.js";
import { loadEvidence } from "./evidence-files.js";
import { packageVersion } from "./package-version.js";
import { publishersOf } from "./report/figures/source-words.js";

/**
 * Fits a shipped series, or reads its slope where it carries no curve.
 *
 * @param id name of a file of `data/series/`, with the segment after a slash where it holds several: `documents-fed-by-segment/biology`
 * @throws RangeError for a series that does not exist
 * @throws FitError for one that carries nothing
 */
export function calibrateSeries(id: string, options: CalibrateOptions = {}): Calibration | SlopeOnly {
  const { declarations, series } = loadEvidence();
  const [name = ""] = id.split("/");
  const declaration = declarations.get(name);
  const opened = declaration ? openSeries(declaration, series.get(name) ?? []) : [];
  const found = opened.find((one) => one.id === id);
  if (found) return calibrate(found, options);
  const known = opened.length > 0 ? opened.map((one) => one.id) : [...declarations.keys()];
  throw new RangeError(`unknown series: ${id} (expected ${known.join(", ")})`);
}

/**
 * What the chart of a calibration is made from, sources and version included: `renderSvg(fitChart(fitChartInput(found)))` draws it.
 *
 * @param language default `fr`
 */
export function fitChartInput(
  found: Calibration,
  { language = "fr" }: { readonly language?: Language } = {},
): FitChartInput {
  const facts = [...new Set(found.series.points.map(({ fact }) => fact))];
  const sources = [...new Set(publishersOf(facts, loadEvidence(), language))];
  return { ...chartPoints(found, language), language, sources, version: packageVersion() };
}
