import type { Language } from "../locale/language.js";
import { termIds } from "../locale/terms.js";
import { typeset } from "../locale/typeset.js";
import { findOutcome } from "../results/catalogue.js";
import type { Ensemble } from "../results/ensemble.js";
import type { Heading } from "../results/heading.js";
import type { ObservedShare } from "./adoption-chart.js";
import type { ChartFrame, VegaLiteSpec } from "./chart.js";
import { bandNote, drawsNote } from "./draws.js";
import { describeFans } from "./fan/describe-fans.js";
import { type FanPage, fanPanels, measureOf, mostColumns } from "./fan/fan-panels.js";
import { fanPoints } from "./fan/fan-points.js";
import { fanScale } from "./fan/fan-scale.js";
import { frame } from "./frame.js";
import { numberRoom } from "./grid.js";
import { judgementWords } from "./judgement-words.js";
import { inOrder } from "./table-rows.js";
import { words } from "./words.js";

/** How a fan chart is laid out, and the words that frame it. */
export interface FanOptions extends Partial<ChartFrame> {
  /** A cell for each scenario (default), or for each segment. By segment, two scenarios lie over each other; more stand side by side, five at most. */
  readonly by?: "scenario" | "segment";
  /** Scenario ids to show, in this order. Default: all. */
  readonly scenarios?: readonly string[];
  /** Segment ids to show. Default: all that were drawn by segment; by scenario, the sum or average over all segments. */
  readonly segments?: readonly string[];
  /** Differences from the ensemble's first scenario, draw by draw, instead of levels; by year. Default false. */
  readonly paired?: boolean;
  /** Published values that the fans can be held against. */
  readonly observed?: readonly ObservedShare[];
}

/**
 * An outcome over time with its uncertainty: median, and the bands of half and of nine tenths of the draws. By month where the ensemble
 * was asked for the outcome by month, else by year.
 *
 * `fanChart(run, "feedingShare", { by: "segment" })` draws one.
 *
 * @throws RangeError for an outcome, a segment or a scenario that the ensemble has no draws of, and for more scenarios by segment than fit
 */
export function fanChart(ensemble: Ensemble, outcome: string, options: FanOptions = {}): VegaLiteSpec {
  const { language = "fr", paired = false, observed = [] } = options;
  const points = fanPoints(ensemble, outcome, paired);
  const headings = shownHeadings(ensemble, options);
  const drawn = paired ? headings.filter(({ id }) => id !== ensemble.scenarios[0]?.id) : headings;
  const segments = shownSegments(
    points.map(({ segment }) => segment),
    options,
  );
  const own = new Set(drawn.map(({ id }) => id));
  const shown = points.filter((point) => own.has(point.scenario) && segments.includes(point.segment));
  const page: FanPage = {
    by: options.by ?? "scenario",
    points: shown,
    headings: drawn,
    segments,
    observed: observed.filter(({ segment }) => segments.includes(segment)),
    scale: fanScale(outcome, shown, paired, language),
    measure: measureWords(outcome, language),
    reference: !paired && drawn.length > 1,
    language,
  };
  const base = headings[0];
  const facets = page.by === "scenario" || drawn.length > 2;
  const quoted = (text: string) => text.replace("#", base?.title[language] ?? "");
  return frame(fanPanels(page), {
    language,
    version: options.version ?? "",
    sources:
      options.sources ??
      judgementWords([outcome], (ensemble.members[0] as Ensemble["members"][number]).scenario, language),
    question: questionOf(outcome, paired, language),
    headings,
    lead: [
      ...(paired ? [quoted(words.pairedFrom[language])] : []),
      ...(facets && segments.length > 1 ? [`${measureOf(page)}.`] : []),
    ],
    notes: [
      bandNote[language] + (page.reference && facets ? ` ${quoted(words.reference[language])}` : ""),
      drawsNote(ensemble, language),
    ],
    left: numberRoom,
    description: describeFans(page),
  });
}

function shownHeadings({ members, scenarios }: Ensemble, { scenarios: asked, by, paired }: FanOptions): Heading[] {
  const headings = members.map(({ heading }) => printed(heading));
  const ids = asked ?? headings.map(({ id }) => id);
  const shown = ids.map((id) => {
    const heading = headings.find((one) => one.id === id);
    if (heading) return heading;
    throw new RangeError(`no draws of scenario: ${id}`);
  });
  const drawn = paired ? shown.filter(({ id }) => id !== scenarios[0]?.id).length : shown.length;
  if (by === "segment" && drawn > mostColumns) {
    throw new RangeError(`too many scenarios by segment: ${drawn}; choose ${mostColumns} at most with \`scenarios\``);
  }
  const [baseline] = headings;
  return paired && baseline ? [baseline, ...shown.filter((heading) => heading !== baseline)] : shown;
}

function printed(heading: Heading): Heading {
  return { ...heading, title: { fr: typeset(heading.title.fr), en: typeset(heading.title.en) } };
}

/** By segment, those drawn; by scenario, one for all: `all` where the outcome has segments. */
function shownSegments(known: readonly string[], { by = "scenario", segments }: FanOptions): readonly string[] {
  const drawn = inOrder(known, termIds("segment"));
  const missing = segments?.find((segment) => !drawn.includes(segment));
  if (missing !== undefined) throw new RangeError(`no draws of segment: ${missing}`);
  if (segments) return segments;
  return by === "segment" ? drawn : drawn.slice(-1);
}

function questionOf(outcome: string, paired: boolean, language: Language): string {
  const duty = outcome === "feedingShare" ? "feeding" : outcome === "consultingShare" ? "consulting" : undefined;
  if (duty) return (paired ? words.adoptionDifference : words.adoptionQuestion)[duty][language];
  return findOutcome(outcome)?.label[language] ?? outcome;
}

function measureWords(outcome: string, language: Language): string {
  if (outcome === "feedingShare") return words.adoptionAxis.feeding[language];
  if (outcome === "consultingShare") return words.adoptionAxis.consulting[language];
  return findOutcome(outcome)?.label[language] ?? outcome;
}
