import { caseChart as drawChart } from "../charts/case-chart.js";
import type { VegaLiteSpec } from "../charts/chart.js";
import type { Language } from "../locale/language.js";
import { caseInputs } from "../results/case-inputs.js";
import { headingOf } from "../results/run.js";
import type { CaseResult } from "../simulate/individuals/case/run-case.js";
import type { ScenarioUnderLaw } from "../simulate/open-world.js";
import { loadEvidence } from "./evidence-files.js";
import { packageVersion } from "./package-version.js";
import { sourceWords } from "./report/figures/source-words.js";

/**
 * The chart of a case with its legal label and its source line. `await show(caseChart({ scenario, legal }, result))` shows one.
 *
 * @param language default `fr`
 */
export function caseChart(
  { scenario, legal }: ScenarioUnderLaw,
  result: CaseResult,
  language: Language = "fr",
): VegaLiteSpec {
  const figure = { outcomes: ["finedMembers"], facts: result.case.facts };
  const read = { scenario: caseInputs(scenario, result.case) };
  return drawChart({
    result,
    heading: headingOf(scenario, legal),
    language,
    sources: sourceWords(figure, read, loadEvidence(), language),
    version: packageVersion(),
  });
}
