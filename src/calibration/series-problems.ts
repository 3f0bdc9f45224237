import type { SeriesPoint } from "../evidence/evidence.js";
import { decimalYear } from "../evidence/statistics.js";
import { say } from "../locale/french.js";
import type { Text } from "../locale/language.js";
import { formatNumber } from "../locale/numbers.js";
import type { Scale } from "./scales.js";

/** Points of a series as shares of its total, and what they are called in messages. */
export interface NamedShares {
  readonly name: string;
  readonly points: readonly SeriesPoint[];
  readonly total: number;
  readonly scale: Scale["id"];
}

/** The first thing that keeps points from carrying even a slope, in words; `undefined` when there is none. */
export function problemOf({ name, points, total, scale }: NamedShares): Text | undefined {
  if (points.length < 2)
    return say(
      `${name} : ${points.length === 1 ? "un seul point" : "aucun point"} ; une pente en demande deux, une courbe quatre.`,
      `${name}: ${points.length === 1 ? "a single point" : "no point"}; a slope asks for two, a curve for four.`,
    );
  for (const [i, point] of points.entries()) {
    const before = points[i - 1];
    if (before && decimalYear(before.date) >= decimalYear(point.date)) return unordered(name, before, point);
    const share = point.value / total;
    if (!(point.value > 0)) return notPositive(name, point);
    if (scale === "logit" && share >= 1) return aboveOne(name, point, total);
    if (share > 1) return aboveOne(name, point, total);
  }
  if (points.every(({ value }) => value === points[0]!.value)) return constant(name, points);
  return undefined;
}

/** Why points that carry a slope carry no curve; `undefined` where they do. */
export function curveProblem(points: readonly SeriesPoint[]): Text | undefined {
  const count = points.length;
  if (count < fewestPoints)
    return say(
      `${count} points pour les trois paramètres de la courbe la plus simple ; il en faut ${fewestPoints}`,
      `${count} points for the three parameters of the simplest curve; it takes ${fewestPoints}`,
    );
  const [first, last] = [points[0]!.value, points.at(-1)!.value];
  return last > first
    ? undefined
    : say(
        "la valeur ne monte pas du premier point au dernier : ce n’est pas une adoption",
        "the value does not rise from the first point to the last: this is no adoption",
      );
}

/** The three parameters of the simplest curve (ceiling, start, rate), and one to judge it by. */
export const fewestPoints = 4;

function unordered(name: string, before: SeriesPoint, point: SeriesPoint): Text {
  return say(
    `${name} : ${point.date} vient après ${before.date} ; rangez les points du plus ancien au plus récent, un par date.`,
    `${name}: ${point.date} comes after ${before.date}; put the points in order of time, one for each date.`,
  );
}

function notPositive(name: string, { date, value }: SeriesPoint): Text {
  return say(
    `${name} : ${formatNumber(value, "fr")} en ${date} ; une courbe d’adoption demande des valeurs au-dessus de 0 (ôtez les points d’avant le début).`,
    `${name}: ${formatNumber(value, "en")} in ${date}; an adoption curve asks for values above 0 (leave out the points before it began).`,
  );
}

function aboveOne(name: string, { date, value }: SeriesPoint, total: number): Text {
  const [fr, en] = [formatNumber(value, "fr"), formatNumber(value, "en")];
  if (total === 1)
    return say(
      `${name} : une part de ${fr} en ${date} ; une part est entre 0 et 1, exclus. Des pourcentages se divisent par 100, des effectifs demandent --total.`,
      `${name}: a share of ${en} in ${date}; a share lies between 0 and 1, both excluded. Divide percentages by 100; counts ask for --total.`,
    );
  return say(
    `${name} : ${fr} en ${date}, pour un total de ${formatNumber(total, "fr")} ; donnez un total plus grand que toutes les valeurs.`,
    `${name}: ${en} in ${date}, of a total of ${formatNumber(total, "en")}; give a total larger than every value.`,
  );
}

function constant(name: string, points: readonly SeriesPoint[]): Text {
  const value = points[0]!.value;
  return say(
    `${name} : les ${points.length} points valent tous ${formatNumber(value, "fr")} ; une série constante n’a ni pente ni courbe.`,
    `${name}: all ${points.length} points are ${formatNumber(value, "en")}; a constant series has neither slope nor curve.`,
  );
}
