import { movedValue } from "../scenario/moved-value.js";
import type { Input } from "../scenario/scenario.js";
import { domainOf } from "../scenario/values/input-domain.js";
import { keepWithin } from "./laws/law.js";

/** Changes `count` drawn values in place, from `values[at]` on. */
export type Finish = (values: Float64Array, at: number, count: number) => void;

/**
 * What becomes of drawn values: months are rounded to the nearest, halves up; then the scenario's own `scale` and `shift` move them, as
 * they move the central value, within the input's domain. Nothing for most inputs.
 */
export function finishOf(input: Input): Finish | undefined {
  const { id, unit, scale, shift } = input;
  const whole = unit === "month" || unit === "months";
  if (scale === undefined && shift === undefined) return whole ? roundHalfUp : undefined;
  const domain = domainOf(id, unit);
  return (values, at, count) => {
    if (whole) roundHalfUp(values, at, count);
    for (let place = at; place < at + count; place++)
      values[place] = Number(movedValue(values[place] as number, input));
    if (whole) roundHalfUp(values, at, count);
    keepWithin(domain.low, domain.high, values, at, count);
  };
}

function roundHalfUp(values: Float64Array, at: number, count: number): void {
  for (let place = at; place < at + count; place++) values[place] = Math.floor((values[place] as number) + 0.5);
}
