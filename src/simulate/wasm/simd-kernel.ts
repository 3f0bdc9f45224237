import type { Parameters } from "../../models/parameters.js";
import type { KernelChances } from "../kernel/kernel.js";
import { type FigureLayout, layOutFigures, layOutSeries } from "../kernel/layout.js";
import { type KernelMemory, packParameters } from "../kernel/memory.js";
import type { SeriesKey } from "../world.js";
import { buildModule } from "./build.js";
import { compileModule, type Instance } from "./engine.js";
import type { Frame } from "./frame.js";
import { bindMemory } from "./inputs.js";
import { type LaneSums, openSums } from "./lane-sums.js";
import { type Shape, shapeOf, usualVectors } from "./shape.js";
import { writeStructure } from "./structure.js";

/** A scenario's model for several draws at a time, each in a lane of its own: the same equations as the kernel for one draw. */
export interface SimdKernel {
  /** Parameters of a draw: overwrite what is drawn, then take it into a lane. */
  readonly memory: KernelMemory;
  readonly layout: FigureLayout;
  readonly series: readonly SeriesKey[];
  /** Draws of a run. */
  readonly lanes: number;
  /** Takes the memory, and what chance decided, into a lane. All lanes of a run have the same chances drawn. */
  readonly take: (lane: number, chances: KernelChances) => void;
  /**
   * Runs the model in all lanes.
   *
   * @param isMonthly whether monthly series are wanted
   * @throws RangeError where a practice at the start is missing, and for parameters that no balance comes of
   */
  readonly run: (isMonthly?: boolean) => void;
  /** Figures of the last run, `layout.width` of them: figure `f` of lane `l` at `f·lanes + l`. */
  readonly figures: Float64Array;
  /** Monthly series, month `t` of series `i` at `(i·months + t)·lanes + l`. */
  readonly monthly: Float64Array;
  readonly sums: LaneSums;
}

const builds = new Map<string, { readonly frame: Frame; readonly start: () => Instance }>();

/**
 * Prepares a kernel for all parameters of the same structure: segments, editors, exams, who is bound, where something is due, schedules and
 * later thresholds. Scenarios of one shape share the code, which is written and compiled for the first of them.
 *
 * @param vectors 1, 2 or 4
 * @throws RangeError where the host has no WebAssembly with vectors; `reasonAgainstLanes` tells beforehand
 */
export function makeSimdKernel(parameters: Parameters, vectors = usualVectors): SimdKernel {
  const memory = packParameters(parameters);
  const layout = layOutFigures(memory);
  const { series, at } = layOutSeries(memory);
  const shape = shapeOf(memory, vectors, layout.width, series.length);
  const { frame, start } = buildOf(shape);
  const { buffer, call } = start();
  writeStructure(memory, layout, at, shape, frame.structure, buffer);
  const doubles = new Float64Array(buffer);
  const wholes = new Int32Array(buffer);
  const { inputs, asked } = frame;
  const lanes = 2 * vectors;
  const copy = bindMemory(memory, inputs, doubles, lanes);
  const place = (base: number, values: Float64Array, lane: number) => {
    for (let i = 0, to = base / 8 + lane; i < values.length; i++, to += lanes) doubles[to] = values[i] as number;
  };
  const flag = ({ base }: { base: number }) => base / 4;
  const [incidentFlag, boycottFlag] = [flag(asked.incidents), flag(asked.boycotts)];
  const [monthlyFlag, missingFlag] = [flag(asked.monthly), flag(asked.missing)];
  const view = ({ base, length }: { base: number; length: number }) => new Float64Array(buffer, base, length * lanes);
  const figures = view(frame.figures);
  const balances = layout.presentValues.map((position) => position * lanes);
  return {
    memory,
    layout,
    series,
    lanes,
    take: (lane, { incidents, boycott }) => {
      copy(lane);
      wholes[incidentFlag] = Number(incidents !== undefined);
      wholes[boycottFlag] = Number(boycott !== undefined);
      if (incidents) place(inputs.incidents.base, incidents, lane);
      if (boycott) place(inputs.boycotts.base, boycott, lane);
    },
    run: (isMonthly = false) => {
      wholes[monthlyFlag] = Number(isMonthly);
      wholes[missingFlag] = 0;
      call("run");
      if (wholes[missingFlag] === 1) throw new RangeError("missing practiceAtStart: under 0.2 of attempts arrive");
      for (const balance of balances) {
        for (let lane = 0; lane < lanes; lane++) {
          if (Number.isNaN(figures[balance + lane])) throw new RangeError(`invalid parameters in lane: ${lane}`);
        }
      }
    },
    figures,
    monthly: view(frame.monthly),
    sums: openSums(frame.sums, shape, buffer, call),
  };
}

function buildOf(shape: Shape) {
  const key = JSON.stringify(shape);
  let build = builds.get(key);
  if (!build) {
    const { frame, bytes } = buildModule(shape);
    build = { frame, start: compileModule(bytes) };
    builds.set(key, build);
  }
  return build;
}
