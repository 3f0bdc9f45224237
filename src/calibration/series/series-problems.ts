import type { SeriesPoint } from "../../evidence/evidence.js";
import { decimalYear } from "../../evidence/statistics.js";
import { say } from "../../locale/french.js";
import type { Language, Text } from "../../locale/language.js";
import { formatNumber } from "../../locale/numbers.js";
import type { SeriesScale } from "./scales.js";

/** Points of a series as shares of its total, and what they are called in messages. */
export interface NamedShares {
  readonly name: string;
  readonly points: readonly SeriesPoint[];
  readonly total: number;
  readonly scale: SeriesScale["id"];
  /** Line of the first point, where `name` is a file of one point a line. */
  readonly firstLine?: number;
}

/** A share smaller than that is no adoption that anybody could have seen. */
const leastShare = 1e-6;

/** Values that differ by less than this part of the largest are one value, written with more digits than anybody measured. */
const negligible = 1e-6;

/** The first thing that keeps points from carrying even a slope, in words; `undefined` when there is none. */
export function problemOf({ name, points, total, scale, firstLine }: NamedShares): Text | undefined {
  if (points.length < 2)
    return say(
      `${name} : ${points.length === 1 ? "un seul point" : "aucun point"} ; une pente en demande deux, une courbe quatre.`,
      `${name}: ${points.length === 1 ? "a single point" : "no point"}; a slope asks for two, a curve for four.`,
    );
  for (const [i, point] of points.entries()) {
    const before = points[i - 1];
    const at =
      firstLine === undefined
        ? { fr: `${name} : `, en: `${name}: ` }
        : { fr: `${name}:${firstLine + i}  `, en: `${name}:${firstLine + i}  ` };
    if (before && decimalYear(before.date) >= decimalYear(point.date)) return unordered(at, before, point);
    const share = point.value / total;
    if (!(point.value > 0)) return notPositive(at, point);
    if (share < leastShare) return tooSmall(at, point, total);
    if (scale === "logit" && share >= 1) return aboveOne(at, point, total);
    if (share > 1) return aboveOne(at, point, total);
  }
  const values = points.map(({ value }) => value);
  if (Math.max(...values) - Math.min(...values) <= negligible * Math.max(...values)) return constant(name, points);
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

function unordered(at: Text, before: SeriesPoint, point: SeriesPoint): Text {
  return say(
    `${at.fr}${point.date} vient après ${before.date} ; rangez les points du plus ancien au plus récent, un par date.`,
    `${at.en}${point.date} comes after ${before.date}; put the points in order of time, one for each date.`,
  );
}

function notPositive(at: Text, { date, value }: SeriesPoint): Text {
  return say(
    `${at.fr}${formatNumber(value, "fr")} en ${date} ; une courbe d’adoption demande des valeurs au-dessus de 0 (ôtez les points d’avant le début).`,
    `${at.en}${formatNumber(value, "en")} in ${date}; an adoption curve asks for values above 0 (leave out the points before it began).`,
  );
}

function tooSmall(at: Text, { date, value }: SeriesPoint, total: number): Text {
  const of = (language: Language) =>
    total === 1
      ? ""
      : say(`, pour un total de ${formatNumber(total, "fr")}`, `, of a total of ${formatNumber(total, "en")}`)[
          language
        ];
  return say(
    `${at.fr}${value} en ${date}${of("fr")} : moins d’un millionième du tout ; ôtez les points d’avant le début, ou corrigez le total.`,
    `${at.en}${value} in ${date}${of("en")}: less than a millionth of the whole; leave out the points before it began, or mend the total.`,
  );
}

function aboveOne(at: Text, { date, value }: SeriesPoint, total: number): Text {
  const [fr, en] = [formatNumber(value, "fr"), formatNumber(value, "en")];
  if (total === 1)
    return say(
      `${at.fr}une part de ${fr} en ${date} ; une part est entre 0 et 1, exclus. Des pourcentages se divisent par 100, des effectifs demandent --total.`,
      `${at.en}a share of ${en} in ${date}; a share lies between 0 and 1, both excluded. Divide percentages by 100; counts ask for --total.`,
    );
  return say(
    `${at.fr}${fr} en ${date}, pour un total de ${formatNumber(total, "fr")} ; donnez un total plus grand que toutes les valeurs.`,
    `${at.en}${en} in ${date}, of a total of ${formatNumber(total, "en")}; give a total larger than every value.`,
  );
}

function constant(name: string, points: readonly SeriesPoint[]): Text {
  const value = points[0]!.value;
  return say(
    `${name} : les ${points.length} points valent tous ${formatNumber(value, "fr")} ; une série constante n’a ni pente ni courbe.`,
    `${name}: all ${points.length} points are ${formatNumber(value, "en")}; a constant series has neither slope nor curve.`,
  );
}
