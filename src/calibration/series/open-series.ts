import type { SeriesPoint } from "../../evidence/evidence.js";
import type { SeriesBreak, SeriesDeclaration } from "../../evidence/series-declaration.js";
import { decimalYear, periodStart } from "../../evidence/statistics.js";
import { say } from "../../locale/french.js";
import type { Text } from "../../locale/language.js";
import { FitError } from "./fit-error.js";
import { exposure, type Observations, type TimedPolicy } from "./observations.js";
import { scales } from "./scales.js";
import { curveProblem, problemOf } from "./series-problems.js";

/** A series ready to be fitted: the points that can be compared, and what was left out. */
export interface OpenSeries {
  /** Its name; with its segment after a slash, where the file holds several. */
  readonly id: string;
  readonly segment?: string;
  /** Path of a file of one's own, for messages. */
  readonly file?: string;
  readonly declaration: SeriesDeclaration;
  readonly points: readonly SeriesPoint[];
  /** Points on the other side of a break, which count something else. */
  readonly beyond: readonly SeriesPoint[];
  /** The break that ends the comparable points: nothing is foretold past it. */
  readonly end?: SeriesBreak;
  readonly observations: Observations;
  /** Why only a slope is given; absent where the points carry a curve. */
  readonly noCurve?: Text;
}

/**
 * Opens a declared series: splits it by segment where it holds several, keeps the longest stretch between breaks, and checks it.
 *
 * @throws FitError where it carries nothing, or its points contradict what they should be
 */
export function openSeries(declaration: SeriesDeclaration, points: readonly SeriesPoint[]): readonly OpenSeries[] {
  const { id, carries, why } = declaration;
  if (carries === "nothing") throw new FitError(say(`${id} : ${why?.fr}.`, `${id}: ${why?.en}.`));
  if (declaration.by === undefined) return [openPart(declaration, id, points)];
  const segments = [...new Set(points.map(({ segment = "" }) => segment))];
  return segments.map((segment) => ({
    ...openPart(
      declaration,
      `${id}/${segment}`,
      points.filter((point) => point.segment === segment),
    ),
    segment,
  }));
}

function openPart(declaration: SeriesDeclaration, id: string, all: readonly SeriesPoint[]): OpenSeries {
  const { scale, total = { value: 1 }, why } = declaration;
  const { points, end } = longestStretch(all, declaration.breaks);
  const relative =
    scale === "log" && declaration.total === undefined ? Math.max(...points.map(({ value }) => value)) : total.value;
  const problem = problemOf({ name: id, points, total: relative, scale });
  if (problem) throw new FitError(problem);
  const times = Float64Array.from(points, ({ date }) => decimalYear(date));
  const noCurve = why ?? curveProblem(points);
  return {
    id,
    declaration,
    points,
    beyond: all.filter((point) => !points.includes(point)),
    ...(end ? { end } : {}),
    observations: {
      id,
      times,
      shares: Float64Array.from(points, ({ value }) => value / relative),
      scale: scales[scale],
      total: relative,
      policies: policiesSeen(declaration, times),
    },
    ...(noCurve ? { noCurve } : {}),
  };
}

/** The stretch between two breaks that has most points, the earlier of two alike, and the break after it. */
function longestStretch(points: readonly SeriesPoint[], breaks: readonly SeriesBreak[]) {
  const ordered = breaks.toSorted((a, b) => periodStart(a.on) - periodStart(b.on));
  const stretches = [...ordered, undefined].map((end, i) => {
    const [from, until] = [i === 0 ? -Infinity : periodStart(ordered[i - 1]!.on), end ? periodStart(end.on) : Infinity];
    return { end, points: points.filter(({ date }) => from <= decimalYear(date) && decimalYear(date) < until) };
  });
  return stretches.reduce((kept, one) => (one.points.length > kept.points.length ? one : kept));
}

function policiesSeen({ policies }: SeriesDeclaration, times: Float64Array): readonly TimedPolicy[] {
  return policies
    .map((declared) => ({
      id: declared.id,
      from: periodStart(declared.from),
      until: declared.until === undefined ? Number.POSITIVE_INFINITY : periodStart(declared.until),
      declared,
    }))
    .filter((policy) => exposure(policy, times[0]!, times.at(-1)!) > 0)
    .sort((a, b) => a.from - b.from);
}
