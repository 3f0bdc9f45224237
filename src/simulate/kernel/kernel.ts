import type { Parameters } from "../../models/parameters.js";
import type { SeriesKey } from "../world.js";
import { type Bonds, bondsOf, followAdoption } from "./adoption.js";
import { averageOverSegments } from "./averages.js";
import { followBoycotts } from "./boycott.js";
import { avoidDuplicates } from "./duplicates.js";
import { followFates } from "./fates.js";
import { followFaults, followRamp, prepareOutages } from "./faults.js";
import { judgeSegment, makeJudge } from "./judge.js";
import { type FigureLayout, layOutFigures, layOutSeries } from "./layout.js";
import { balanceAccounts, prepareDiscount } from "./ledger.js";
import { type KernelMemory, packParameters } from "./memory.js";
import { copySeries } from "./monthly.js";
import { addUpSums } from "./payments.js";
import { prepareTimelines } from "./timelines.js";
import { makeWork, type Work } from "./work.js";

/** What chance decided in a draw. Absent parts take their expectation, as in the readable model. */
export interface KernelChances {
  /** Incidents in each month: `e·months + t`. */
  readonly incidents?: Float64Array | undefined;
  /** Latent uniforms: feeding is boycotted where they lie under its probability. `s·years + y`. */
  readonly boycott?: Float64Array | undefined;
}

/** A scenario's model, laid out for many draws: the same equations as the readable models, without allocation. */
export interface Kernel {
  /** Parameters of the draw to run: overwrite what is drawn, in place. */
  readonly memory: KernelMemory;
  readonly layout: FigureLayout;
  readonly series: readonly SeriesKey[];
  /** Runs the model. @param out receives the figures, `layout.width` long. @param monthly receives the series, where wanted */
  readonly run: (chances: KernelChances, out: Float64Array, monthly?: Float64Array) => void;
}

/** Everything that the parts of a kernel share. */
export interface KernelParts {
  readonly memory: KernelMemory;
  readonly work: Work;
  readonly layout: FigureLayout;
  readonly bonds: Bonds;
}

/** Prepares a kernel for all parameters of the same structure: segments, editors, exams, who is bound, schedules and later thresholds. */
export function makeKernel(parameters: Parameters): Kernel {
  const memory = packParameters(parameters);
  const work = makeWork(memory);
  const layout = layOutFigures(memory);
  const bonds = bondsOf(memory);
  const { series, at } = layOutSeries(memory);
  const parts: KernelParts = { memory, work, layout, bonds };
  const judge = makeJudge(work);
  const run: Kernel["run"] = (chances, out, monthly) => {
    out.fill(0);
    monthly?.fill(0);
    work.flows.fill(0);
    prepareDiscount(work, memory.scalars.discountRate);
    prepareTimelines(memory, work);
    prepareOutages(memory, work, chances.incidents);
    const { outage } = memory.scalars;
    for (let s = 0; s < work.segments; s++) {
      followRamp(memory.ease, s, work.ease);
      const passing = (1 - outage) * (1 - followFaults(memory, work, s));
      followAdoption(memory, work, bonds, s, passing);
      work.realisedBefore[s] = (work.adoption[0] as number) * passing;
      followBoycotts(parts, s, chances.boycott, out);
      judgeSegment(parts, judge, s, out);
      followFates(parts, s, out);
      if (monthly) copySeries(parts, s, at, monthly);
    }
    addUpSums(parts, out);
    averageOverSegments(parts, out, monthly ? { at, monthly } : undefined);
    avoidDuplicates(parts, out);
    balanceAccounts(parts, out);
  };
  return { memory, layout, series, run };
}
