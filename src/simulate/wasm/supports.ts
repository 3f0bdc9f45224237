import type { Parameters } from "../../models/parameters.js";
import { layOutFigures, layOutSeries } from "../kernel/layout.js";
import { packParameters } from "../kernel/memory.js";
import { findEngine } from "./engine.js";
import { layOutFrame } from "./frame.js";
import { shapeOf, usualVectors } from "./shape.js";

/** Largest memory of one scenario's kernel, bytes: far beyond any cache lanes lose their sense. */
const mostBytes = 64 * 2 ** 20;
/** Most statutory warnings: fines are summed case by case behind them. */
const mostWarnings = 100;

/**
 * Why a scenario cannot be run several draws at a time; `undefined` where it can. Curves, caps, conditions of payment, steps, exemptions,
 * uncertain starts: whatever the kernel for one draw takes is taken, but for what is said here.
 */
export function reasonAgainstLanes(parameters: Parameters): string | undefined {
  if (!findEngine()) return "no WebAssembly with vectors here";
  const { warnings } = parameters.penalties;
  if (warnings > mostWarnings) return `too many statutory warnings: ${warnings}`;
  const memory = packParameters(parameters);
  const shape = shapeOf(memory, usualVectors, layOutFigures(memory).width, layOutSeries(memory).series.length);
  const { bytes } = layOutFrame(shape);
  return bytes > mostBytes ? `too large for lanes: ${Math.ceil(bytes / 2 ** 20)} MiB` : undefined;
}
