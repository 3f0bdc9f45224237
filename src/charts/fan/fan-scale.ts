import type { Language } from "../../locale/language.js";
import { formatNumber, formatShare, moneyScale } from "../../locale/numbers.js";
import { term } from "../../locale/terms.js";
import { findOutcome } from "../../results/catalogue.js";
import { words } from "../words.js";
import type { FanPoint } from "./fan-points.js";

/** How the numbers of a fan chart are scaled, named and written. */
export interface FanScale {
  readonly divisor: number;
  /** Unit, for brackets after what is measured; empty where every number bears its sign. */
  readonly unit: string;
  /** d3 format of ticks. */
  readonly format: string;
  /** Ends of the axis, in the scaled unit. */
  readonly domain: readonly [number, number];
  /** A number in its own unit as words. */
  readonly write: (value: number) => string;
}

/** Shares are shown on the whole scale from here on. */
const wholeFrom = 0.4;

/** One scale for an outcome's points in every cell, 0 included. */
export function fanScale(outcome: string, points: readonly FanPoint[], paired: boolean, language: Language): FanScale {
  const low = Math.min(0, ...points.map(({ p5 }) => p5));
  const high = Math.max(0, ...points.map(({ p95 }) => p95));
  const largest = Math.max(high, -low);
  const { divisor, unit, digits } = unitOf(outcome, largest, paired, language);
  const isShare = divisor === 1 && unit === "";
  const domain: [number, number] =
    largest === 0 || (isShare && high > wholeFrom) ? [0, 1] : [low / divisor, high / divisor];
  const plus = (value: number) => (paired && value > 0 ? "+" : "");
  return {
    divisor,
    unit,
    format: isShare ? ".0~%" : ",.3~f",
    domain,
    write: (value) =>
      isShare ? formatShare(value, language, 0) : plus(value) + formatNumber(value / divisor, language, { digits }),
  };
}

function unitOf(outcome: string, largest: number, paired: boolean, language: Language) {
  const unit = findOutcome(outcome)?.unit ?? "";
  if (unit === "share" || unit === "probability") {
    return paired ? { divisor: 0.01, unit: words.points[language], digits: 1 } : { divisor: 1, unit: "", digits: 0 };
  }
  if (unit === "EUR" || unit === "EUR/year") {
    const { divisor, unit: name } = moneyScale(largest, language);
    return { divisor, unit: name + words.aYear[language], digits: largest / divisor < 10 ? 1 : 0 };
  }
  const divisor = largest >= 1e6 ? 1e6 : 1;
  const name = term("unit", unit, language);
  return {
    divisor,
    unit: divisor === 1 ? name : `${words.million[language]} ${name}`,
    digits: largest / divisor < 10 ? 1 : 0,
  };
}
