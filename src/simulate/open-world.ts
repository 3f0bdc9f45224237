import { parametersOf } from "../models/from-scenario.js";
import type { DrawOptions } from "../random/designs/design.js";
import { drawStarts } from "../random/draw-starts.js";
import { fillPoisson } from "../random/poisson.js";
import { makeSampler, type Sampler } from "../random/sampler.js";
import type { LegalView, Scenario } from "../scenario/scenario.js";
import { bindInputs, type DrawnBlock } from "./kernel/bindings.js";
import { openLuck, type ScenarioLuck } from "./luck.js";
import { type KernelName, openRunner, type PrepareDraw, type Runner } from "./runner.js";
import { shareInputs } from "./shared-inputs.js";
import type { World, WorldScenario } from "./world.js";

/** A scenario under a view of the law. */
export interface ScenarioUnderLaw {
  readonly scenario: Scenario;
  readonly legal: LegalView;
}

/** What decides the draws of a world. */
export interface WorldOptions extends DrawOptions {
  /**
   * Whether incidents and boycotts are left to chance (`drawn`, the default) or held at their expectation (`expected`), which is what
   * the central run does.
   */
  readonly mechanisms?: "drawn" | "expected" | undefined;
  /** Default: `simd` where it can be had. */
  readonly kernel?: KernelName | undefined;
}

/**
 * Opens scenarios in one world: a draw gives an input the same luck in every scenario, and mechanisms meet the same chances.
 *
 * @throws ScenarioError for an input whose law cannot be made, and for impossible correlations
 * @throws RangeError for an invalid seed or design, and for parameters that contradict each other
 */
export function openWorld(scenarios: readonly ScenarioUnderLaw[], options: WorldOptions): World {
  const { mechanisms = "drawn" } = options;
  if (mechanisms !== "drawn" && mechanisms !== "expected") throw new RangeError(`invalid mechanisms: ${mechanisms}`);
  const { shared, own } = shareInputs(scenarios.map(({ scenario }) => scenario));
  const correlations = scenarios[0]?.scenario.correlations ?? [];
  const common = makeBlock(makeSampler({ inputs: shared, correlations }, options));
  const runners = scenarios.map(({ scenario, legal }) => openRunner(parametersOf(scenario, legal), options.kernel));
  const luck = openLuck(
    runners.map(({ memory }) => memory),
    options.seed,
  );
  const opened = scenarios.map((one, s) => {
    const inputs = own[s] ?? new Map();
    const sampler = makeSampler({ inputs, correlations: one.scenario.correlations }, options);
    const runner = runners[s] as Runner;
    return openScenario(one, options, runner, common, makeBlock(sampler), luck.of(runner.memory));
  });
  return {
    scenarios: opened.map(({ scenario }) => scenario),
    load: (first, count) => {
      common.load(first, count);
      if (options.mechanisms !== "expected") luck.load(first, count);
      for (const { load } of opened) load(first, count);
    },
  };
}

/** Drawn values of a chunk, column by column. */
interface Block extends DrawnBlock {
  readonly load: (first: number, count: number) => void;
  values: Float64Array;
  count: number;
}

function makeBlock(sampler: Sampler): Block {
  const block: Block = {
    ids: sampler.ids,
    values: new Float64Array(0),
    count: 0,
    load: (first, count) => {
      const size = sampler.ids.length * count;
      if (block.values.length < size) block.values = new Float64Array(size);
      if (size > 0) sampler.fillBlock(first, count, block.values);
      block.count = count;
    },
  };
  return block;
}

function openScenario(
  { scenario, legal }: ScenarioUnderLaw,
  options: WorldOptions,
  { kernel, reason, memory, layout, series, runChunk, runOne }: Runner,
  common: Block,
  own: Block,
  luck: ScenarioLuck,
): { readonly scenario: WorldScenario; readonly load: Block["load"] } {
  const loadInputs = bindInputs(memory, scenario.inputs, [common, own]);
  const startsOf = legal.statusQuo ? undefined : drawStarts(scenario, options);
  const { length: months, start, years } = memory.calendar;
  const editors = memory.editorIds.length;
  const incidents = new Float64Array(editors * months);
  const boycott = new Float64Array(memory.segmentIds.length * years.length);
  const isDrawn = options.mechanisms !== "expected";
  const chances = isDrawn ? { incidents, boycott } : {};
  let firstDraw = 0;
  const prepare: PrepareDraw = (offset) => {
    const draw = firstDraw + offset;
    loadInputs(offset);
    if (startsOf) setStarts(memory.scalars, startsOf(draw));
    if (isDrawn) {
      for (let e = 0; e < editors; e++) {
        const uniforms = (luck.incidents[e] as () => Float64Array)();
        const mean = memory.incidentsPerMonth[e] as number;
        fillPoisson(mean, uniforms, offset * luck.stride + luck.skip, months, incidents, e * months);
      }
      luck.boycotts(draw, boycott);
    }
    return chances;
  };
  return {
    scenario: {
      id: scenario.id,
      start,
      months,
      figures: layout.figures,
      series,
      kernel,
      ...(reason === undefined ? {} : { reason }),
      runChunk: (plan, draws) => runChunk(prepare, plan, draws),
      width: layout.width,
      runOne: (offset, out) => runOne(prepare(offset), out),
    },
    load: (first, count) => {
      firstDraw = first;
      own.load(first, count);
    },
  };
}

function setStarts(
  scalars: { feedingStart: number; consultingStart: number; conditionStart: number },
  drawn: Scenario,
): void {
  const { penalties, conditionOfPayment } = drawn.levers;
  scalars.feedingStart = Number(penalties.feedingStart);
  scalars.consultingStart = Number(penalties.consultingStart);
  if (conditionOfPayment) scalars.conditionStart = Number(conditionOfPayment.start);
}
