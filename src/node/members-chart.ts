import type { VegaLiteSpec } from "../charts/chart.js";
import { membersChart as drawChart, type MembersChartInput } from "../charts/members-chart.js";
import type { Language } from "../locale/language.js";
import { headingOf } from "../results/run.js";
import { segmentsAlone } from "../simulate/individuals/setting/segment-alone.js";
import type { ScenarioUnderLaw } from "../simulate/open-world.js";
import { loadEvidence } from "./evidence-files.js";
import { packageVersion } from "./package-version.js";
import { sourceWords } from "./report/figures/source-words.js";

/** What the chart of members shows, without what frames it. */
export type ShownMembers = Omit<MembersChartInput, "heading" | "language" | "sources" | "version">;

/**
 * The chart of members one by one, with its legal label and its source line, which counts the inputs of the segments shown. `await
 * show(membersChart({ scenario, legal }, { year, realisations, isEnforced: true, segments: summariseMembers(members, year) }))` shows one.
 *
 * @param language default `fr`
 */
export function membersChart(
  { scenario, legal }: ScenarioUnderLaw,
  shown: ShownMembers,
  language: Language = "fr",
): VegaLiteSpec {
  const own = segmentsAlone(
    scenario,
    shown.segments.map(({ segment }) => segment),
  );
  return drawChart({
    ...shown,
    heading: headingOf(scenario, legal),
    language,
    sources: sourceWords({ outcomes: ["finedMembers"], facts: [] }, { scenario: own }, loadEvidence(), language),
    version: packageVersion(),
  });
}
