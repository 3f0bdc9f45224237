import { parametersOf } from "../../../models/from-scenario.js";
import type { Parameters } from "../../../models/parameters.js";
import { drawStarts } from "../../../random/draw-starts.js";
import { makeSampler } from "../../../random/sampler.js";
import { centralValue } from "../../../scenario/moved-value.js";
import type { LegalView, Scenario } from "../../../scenario/scenario.js";
import { segmentAlone } from "./segment-alone.js";

/** Which draws are made. */
export interface DrawnOptions {
  readonly seed: number;
  /** From 1. */
  readonly draws: number;
}

/**
 * Draws the inputs that a segment depends on: draw `i` is draw `i` of a simulation of the same seed with as many Sobol points. These tell
 * quantiles from few draws, a power of two for the best.
 *
 * @returns the parameters of the segment, alone, in a draw
 * @throws ScenarioError, RangeError as a simulation
 */
export function drawParameters(
  scenario: Scenario,
  legal: LegalView,
  segment: string,
  { seed, draws }: DrawnOptions,
): (draw: number) => Parameters {
  const options = { seed, design: "sobol" as const, draws };
  const alone = segmentAlone(scenario, segment);
  const sampler = makeSampler(withCompanions(alone, scenario), options);
  const values = new Float64Array(sampler.ids.length * draws);
  if (sampler.ids.length > 0) sampler.fillBlock(0, draws, values);
  const places = new Map(sampler.ids.map((id, place) => [id, place * draws]));
  const startsOf = legal.statusQuo ? () => scenario : drawStarts(scenario, options);
  return (draw) =>
    parametersOf({ ...alone, levers: startsOf(draw).levers }, legal, (input) => {
      const place = places.get(input.id);
      return place === undefined ? centralValue(input) : (values[place + draw] as number);
    });
}

/** The inputs of a part of a scenario, and those that move together with them, however indirectly: without these its draws would be others. */
function withCompanions(part: Scenario, { inputs, correlations }: Scenario): Pick<Scenario, "inputs" | "correlations"> {
  const wanted = new Set(part.inputs.keys());
  for (let before = -1; before < wanted.size; ) {
    before = wanted.size;
    for (const { between } of correlations) {
      if (between.some((id) => wanted.has(id))) for (const id of between) wanted.add(id);
    }
  }
  return {
    inputs: new Map([...inputs].filter(([id]) => wanted.has(id))),
    correlations: correlations.filter(({ between }) => between.every((id) => wanted.has(id))),
  };
}
