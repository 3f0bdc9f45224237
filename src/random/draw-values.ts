import { centralValue } from "../scenario/moved-value.js";
import type { Input } from "../scenario/scenario.js";
import { type Drawable, makeSampler, type SamplerOptions } from "./sampler.js";

/** What each input is worth in one draw: what the model's parameters are read from. Months are month indices, choices words. */
export type DrawnValues = (input: Input) => number | string;

/**
 * Draws of a scenario's inputs.
 *
 * @param scenario whose inputs are drawn, with the correlations between them
 * @returns the values of a draw, counted from 0: a pure function of it
 * @throws ScenarioError, RangeError as `makeSampler`; the returned function a RangeError for an invalid draw
 */
export function drawValues(scenario: Drawable, options: SamplerOptions): (draw: number) => DrawnValues {
  const sampler = makeSampler(scenario, options);
  const positions = new Map(sampler.ids.map((id, position) => [id, position]));
  return (draw) => {
    const values = new Float64Array(sampler.ids.length);
    sampler.fill(draw, values);
    return (input) => {
      const position = positions.get(input.id);
      return position === undefined ? centralValue(input) : (values[position] as number);
    };
  };
}
