import { movedValue } from "../scenario/moved-value.js";
import type { Input } from "../scenario/scenario.js";
import { domainOf } from "../scenario/values/input-domain.js";

/**
 * What becomes of a drawn value: months are rounded to the nearest, halves up; then the scenario's own `scale` and `shift` move it, as
 * they move the central value, within the input's domain.
 */
export function finishOf(input: Input): (drawn: number) => number {
  const { id, unit, scale, shift } = input;
  const round = unit === "month" || unit === "months" ? roundHalfUp : same;
  if (scale === undefined && shift === undefined) return round;
  const domain = domainOf(id, unit);
  return (drawn) => {
    const moved = round(Number(movedValue(round(drawn), input)));
    return Math.min(domain.high, Math.max(domain.low, moved));
  };
}

function roundHalfUp(months: number): number {
  return Math.floor(months + 0.5);
}

function same(value: number): number {
  return value;
}
