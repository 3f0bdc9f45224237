import type { Calibration } from "../../calibration/judge/calibrate.js";
import { fitChart } from "../../charts/fit-chart.js";
import type { Language } from "../../locale/language.js";
import { fitChartInput } from "../../node/calibrate-series.js";
import { drawChart } from "../chart-file.js";

/** The chart of a calibration, as the extension of its file asks: .svg or .png. @throws UsageError for another */
export function drawFit(found: Calibration, path: string, language: Language): Promise<string | Uint8Array> {
  return drawChart(fitChart(fitChartInput(found, { language })), path);
}
