import { parametersOf } from "../../../src/models/from-scenario.js";
import { drawStarts } from "../../../src/random/draw-starts.js";
import { fillPoisson } from "../../../src/random/poisson.js";
import { makeSampler } from "../../../src/random/sampler.js";
import { legalView } from "../../../src/scenario/legal-view.js";
import type { Scenario } from "../../../src/scenario/scenario.js";
import { bindInputs } from "../../../src/simulate/kernel/bindings.js";
import { openLuck } from "../../../src/simulate/luck.js";
import type { PrepareDraw } from "../../../src/simulate/runner.js";
import { makeSimdKernel, type SimdKernel } from "../../../src/simulate/wasm/simd-kernel.js";

/** Opens a scenario for lanes: the same draws as those of a world with the scenario alone. */
export function openForLanes(scenario: Scenario, seed: number, first: number, count: number, vectors?: number) {
  const legal = legalView(scenario);
  const kernel: SimdKernel = makeSimdKernel(parametersOf(scenario, legal), vectors);
  const { memory } = kernel;
  const sampler = makeSampler(scenario, { seed });
  const values = new Float64Array(sampler.ids.length * count);
  sampler.fillBlock(first, count, values);
  const load = bindInputs(memory, scenario.inputs, [{ ids: sampler.ids, values, count }]);
  const luck = openLuck([memory], seed);
  luck.load(first, count);
  const own = luck.of(memory);
  const { length: months, years } = memory.calendar;
  const incidents = new Float64Array(memory.editorIds.length * months);
  const boycott = new Float64Array(memory.segmentIds.length * years.length);
  const startsOf = legal.statusQuo ? undefined : drawStarts(scenario, { seed });
  const prepare: PrepareDraw = (offset) => {
    load(offset);
    const drawn = startsOf?.(first + offset).levers;
    if (drawn) {
      memory.scalars.feedingStart = Number(drawn.penalties.feedingStart);
      memory.scalars.consultingStart = Number(drawn.penalties.consultingStart);
      if (drawn.conditionOfPayment) memory.scalars.conditionStart = Number(drawn.conditionOfPayment.start);
    }
    own.incidents.forEach((uniforms, e) => {
      const mean = memory.incidentsPerMonth[e] as number;
      fillPoisson(mean, uniforms(), offset * own.stride + own.skip, months, incidents, e * months);
    });
    own.boycotts(first + offset, boycott);
    return { incidents, boycott };
  };
  return { kernel, prepare };
}
