import type { Parameters } from "../models/parameters.js";
import { type Kernel, type KernelChances, makeKernel } from "./kernel/kernel.js";
import type { FigureLayout } from "./kernel/layout.js";
import type { KernelMemory } from "./kernel/memory.js";
import type { ScenarioPlan } from "./plan.js";
import { runDraws } from "./run-draws.js";
import type { ScenarioChunk } from "./scenario-chunk.js";
import { runLanes } from "./wasm/run-lanes.js";
import { makeSimdKernel, type SimdKernel } from "./wasm/simd-kernel.js";
import { reasonAgainstLanes } from "./wasm/supports.js";
import type { SeriesKey } from "./world.js";

/**
 * How a scenario's draws are run: several at a time in WebAssembly vectors, or one by one in TypeScript. Both say the same to a relative
 * 1e-9, which is far beyond any printed digit.
 */
export const kernelNames = ["simd", "typescript"] as const;
export type KernelName = (typeof kernelNames)[number];

/** Writes a draw's parameters into the kernel's memory. @returns what chance decided in it */
export type PrepareDraw = (offset: number) => KernelChances;

/** Which draws a chunk has, and of how many replicates the design consists. */
export interface ChunkDraws {
  readonly first: number;
  readonly count: number;
  readonly replicates: number;
}

/** A scenario's kernel, of whichever kind. */
export interface Runner {
  readonly kernel: KernelName;
  /** Why draws are run one by one although several at a time were wished for. */
  readonly reason?: string;
  readonly memory: KernelMemory;
  readonly layout: FigureLayout;
  readonly series: readonly SeriesKey[];
  readonly runChunk: (prepare: PrepareDraw, plan: ScenarioPlan, draws: ChunkDraws) => ScenarioChunk;
  /** Runs one draw alone. @param out receives the figures, `layout.width` long */
  readonly runOne: (chances: KernelChances, out: Float64Array) => void;
}

/**
 * Opens the kernel of a scenario.
 *
 * @param wished default: `simd` where the host and the scenario allow it; the runner says why where they do not
 * @throws RangeError when `simd` is asked for by name and cannot be had
 */
export function openRunner(parameters: Parameters, wished?: KernelName): Runner {
  if (wished !== undefined && !kernelNames.includes(wished)) throw new RangeError(`invalid kernel: ${wished}`);
  if (wished === "typescript") return runOneByOne(makeKernel(parameters));
  const reason = reasonAgainstLanes(parameters);
  if (reason === undefined) return runTogether(makeSimdKernel(parameters));
  if (wished === "simd") throw new RangeError(`invalid kernel: simd (${reason})`);
  return { ...runOneByOne(makeKernel(parameters)), reason };
}

function runOneByOne({ memory, layout, series, run }: Kernel): Runner {
  return {
    kernel: "typescript",
    memory,
    layout,
    series,
    runChunk: (prepare, plan, draws) => runDraws({ width: layout.width, run }, prepare, plan, draws),
    runOne: run,
  };
}

function runTogether(kernel: SimdKernel): Runner {
  const { memory, layout, series, lanes } = kernel;
  return {
    kernel: "simd",
    memory,
    layout,
    series,
    runChunk: (prepare, plan, draws) => runLanes(kernel, prepare, plan, draws),
    runOne: (chances, out) => {
      for (let lane = 0; lane < lanes; lane++) kernel.take(lane, chances);
      kernel.run();
      for (let f = 0; f < layout.figures.length; f++) out[f] = kernel.figures[f * lanes] as number;
    },
  };
}
