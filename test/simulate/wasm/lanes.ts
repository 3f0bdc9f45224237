import { expect } from "vitest";
import type { Chances, Parameters } from "../../../src/models/parameters.js";
import { runPolicy } from "../../../src/models/policy.js";
import { formatMonth } from "../../../src/scenario/month.js";
import type { KernelChances } from "../../../src/simulate/kernel/kernel.js";
import { type KernelMemory, packParameters, type RampColumns } from "../../../src/simulate/kernel/memory.js";
import { keyOf } from "../../../src/simulate/plan.js";
import type { SimdKernel } from "../../../src/simulate/wasm/simd-kernel.js";
import { readableFigures, readableSeries, worstGap } from "../readable-figures.js";

/** What one lane is given: parameters, and chances as both readings take them. */
export interface LaneDraw {
  readonly parameters: Parameters;
  readonly chances: Chances;
  readonly drawn: KernelChances;
}

/** Writes parameters over those of a kernel's memory, as the binding of drawn inputs does. */
export function overwrite(memory: KernelMemory, parameters: Parameters): void {
  const other = packParameters(parameters);
  const copy = (to: unknown, from: unknown): void => {
    if (to instanceof Float64Array && from instanceof Float64Array) to.set(from);
  };
  for (const name of Object.keys(other) as (keyof KernelMemory)[]) copy(memory[name], other[name]);
  for (const ramps of ["ease", "ready"] as const) {
    for (const side of Object.keys(other[ramps]) as (keyof RampColumns)[])
      copy(memory[ramps][side], other[ramps][side]);
  }
  for (const name of Object.keys(other.exams) as (keyof KernelMemory["exams"])[]) {
    copy(memory.exams[name], other.exams[name]);
  }
  Object.assign(memory.scalars, other.scalars);
}

/** Runs as many draws as a kernel has lanes, and compares every figure and month of each with the readable models. */
export function expectReadable(kernel: SimdKernel, draws: readonly LaneDraw[], tolerance: number): void {
  draws.forEach(({ parameters, drawn }, lane) => {
    overwrite(kernel.memory, parameters);
    kernel.take(lane, drawn);
  });
  kernel.run(true);
  draws.forEach(({ parameters, chances }, lane) => {
    const result = runPolicy(parameters, chances);
    const expected = readableFigures(parameters, result);
    const positions = new Map(kernel.layout.figures.map((figure, f) => [keyOf(figure), f]));
    expect([...positions.keys()].sort()).toEqual([...expected.keys()].sort());
    const at = (values: Float64Array, position: number) => values[position * kernel.lanes + lane] as number;
    const figures = worstGap(expected, (key) => at(kernel.figures, positions.get(key) ?? -1));
    expect(figures.gap, `lane ${lane}: ${figures.at}`).toBeLessThan(tolerance);
    const months = result.calendar.length;
    const series = new Map(
      kernel.series.flatMap(({ outcome, segment }, i) =>
        Array.from({ length: months }, (_, t) => [
          `${outcome}|${segment}|${formatMonth(parameters.horizon.start + t)}`,
          at(kernel.monthly, i * months + t),
        ]),
      ),
    );
    const shares = readableSeries(result);
    expect(series.size).toBe(shares.size);
    const monthly = worstGap(shares, (key) => series.get(key));
    expect(monthly.gap, `lane ${lane}: ${monthly.at}`).toBeLessThan(tolerance);
  });
}
