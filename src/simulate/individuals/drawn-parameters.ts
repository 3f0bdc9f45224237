import { parametersOf } from "../../models/from-scenario.js";
import type { Parameters } from "../../models/parameters.js";
import { drawStarts } from "../../random/draw-starts.js";
import { makeSampler } from "../../random/sampler.js";
import { centralValue } from "../../scenario/moved-value.js";
import type { LegalView, Scenario } from "../../scenario/scenario.js";
import { segmentAlone } from "./segment-alone.js";

/** Which draws are made. */
export interface DrawnOptions {
  readonly seed: number;
  /** From 1. */
  readonly draws: number;
}

/**
 * Draws the inputs of a scenario, all of them: draw `i` is draw `i` of a simulation of the same seed with as many Sobol points. These
 * tell quantiles from few draws, a power of two for the best.
 *
 * @returns the parameters of one segment in a draw
 * @throws ScenarioError, RangeError as a simulation
 */
export function drawParameters(
  scenario: Scenario,
  legal: LegalView,
  { seed, draws }: DrawnOptions,
): (segment: string) => (draw: number) => Parameters {
  const options = { seed, design: "sobol" as const, draws };
  const sampler = makeSampler(scenario, options);
  const values = new Float64Array(sampler.ids.length * draws);
  if (sampler.ids.length > 0) sampler.fillBlock(0, draws, values);
  const places = new Map(sampler.ids.map((id, place) => [id, place * draws]));
  const startsOf = legal.statusQuo ? () => scenario : drawStarts(scenario, options);
  return (segment) => {
    const alone = segmentAlone(scenario, segment);
    return (draw) =>
      parametersOf({ ...alone, levers: startsOf(draw).levers }, legal, (input) => {
        const place = places.get(input.id);
        return place === undefined ? centralValue(input) : (values[place + draw] as number);
      });
  };
}
