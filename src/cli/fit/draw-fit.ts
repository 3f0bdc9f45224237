import type { Calibration } from "../../calibration/calibrate.js";
import { fitChart } from "../../charts/fit-chart.js";
import { say } from "../../locale/french.js";
import type { Language } from "../../locale/language.js";
import { fitChartInput } from "../../node/calibrate-series.js";
import { UsageError } from "../usage-error.js";

/** The chart of a calibration, as the extension of its file asks: .svg or .png. @throws UsageError for another */
export async function drawFit(found: Calibration, path: string, language: Language): Promise<string | Uint8Array> {
  const extension = /\.(svg|png)$/i.exec(path)?.[1]?.toLowerCase();
  if (extension === undefined) {
    throw new UsageError(
      say(`--chart ${path} : donnez un nom en .svg ou .png.`, `--chart ${path}: give a name in .svg or .png.`),
    );
  }
  const { renderPng, renderSvg } = await import("../../node/render.js");
  const svg = await renderSvg(fitChart(fitChartInput(found, { language })));
  return extension === "svg" ? svg : renderPng(svg);
}
