import type { VegaLiteSpec } from "../charts/chart.js";
import { fanChart as drawFan, type FanOptions } from "../charts/fan-chart.js";
import type { Ensemble } from "../results/ensemble.js";
import { loadEvidence } from "./evidence-files.js";
import { packageVersion } from "./package-version.js";
import { sourceWords } from "./report/figures/source-words.js";

/**
 * The fan chart of the core with its source line: the publishers that the outcome's inputs rest on, and the version.
 * `await show(fanChart(run, "feedingShare", { by: "segment" }))` shows one.
 *
 * @throws RangeError as the core's does
 */
export function fanChart(ensemble: Ensemble, outcome: string, options: FanOptions = {}): VegaLiteSpec {
  const [first] = ensemble.members as readonly [Ensemble["members"][number]];
  const { language = "fr", observed = [] } = options;
  const figure = { outcomes: [outcome], facts: observed.map(({ factId }) => factId) };
  return drawFan(ensemble, outcome, {
    sources: sourceWords(figure, first, loadEvidence(), language),
    version: packageVersion(),
    ...options,
  });
}
