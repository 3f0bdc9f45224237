import type { Input } from "../../scenario/scenario.js";
import type { Identification } from "../intervals/estimate.js";

/** What is compared: a parameter of a curve, the slope that Bass's or Gompertz's has between two levels, or the speed that a policy adds. */
export type ComparedBy = "p" | "q" | "b" | "slope-bass" | "slope-gompertz" | "effect";

/** A value with the ends of its interval. */
export interface Interval {
  readonly low: number;
  readonly central: number;
  readonly high: number;
}

/** An assumption beside what a series says of it. */
export interface Comparison {
  /** Id of the input; of its curve (`adoption.gp.feeding`) where several give a slope. */
  readonly input: string;
  readonly series: string;
  readonly by: ComparedBy;
  readonly policy?: string;
  readonly assumed: Interval;
  readonly fitted: Interval;
  /**
   * What the fitted interval is worth; `rounding` and `exact` for two points, whose only known error is that of rounding, or none;
   * `another-scale` for the effect of a support that nobody measured in that of scenarios.
   */
  readonly identification: Identification | "rounding" | "exact" | "another-scale";
  /** Present for an effect known only if the policy acted at all, on whatever scale: curves with it hold next to no weight. */
  readonly isConditional?: true;
  /** Of an effect, share of the weight of the curves that it was read from. */
  readonly support?: number;
}

/** An input with its bounds; a constant is its own. */
export function boundsOf({ low, central, high }: Input): Interval {
  return { low: Number(low ?? central), central: Number(central), high: Number(high ?? central) };
}
