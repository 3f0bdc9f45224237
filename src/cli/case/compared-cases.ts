import type { Case } from "../../scenario/cases/case.js";
import { type CaseOptions, type CaseResult, runCase } from "../../simulate/individuals/case/run-case.js";
import type { YearRisk } from "../../simulate/individuals/person/risk.js";
import { refuseUnlikeHorizons } from "../horizon.js";
import type { Opened } from "../open-scenarios.js";

/** A case under one of the scenarios that it is compared under. */
export interface CaseUnder {
  readonly opened: Opened;
  readonly result: CaseResult;
}

/**
 * Takes a case through several scenarios, and looks at one and the same year under all: that which the options give; else the first in
 * which every scenario that ever puts something at stake does.
 *
 * @throws UsageError for scenarios of different horizons; otherwise as {@link runCase}
 */
export function compareCases(opened: readonly Opened[], described: Case, options: CaseOptions): readonly CaseUnder[] {
  refuseUnlikeHorizons(opened);
  const run = (one: Opened, more: CaseOptions = {}): CaseUnder => ({
    opened: one,
    result: runCase(one.scenario, one.legal, described, { ...options, ...more }),
  });
  const first = opened.map((one) => run(one));
  const staking = first.filter(({ result }) => isAtStake(result)).map(({ result }) => result.year);
  const year = options.year ?? Math.max(...(staking.length > 0 ? staking : first.map(({ result }) => result.year)));
  return first.map((one) => (one.result.year === year ? one : run(one.opened, { year })));
}

/** Whether a fine can be imposed in a year. */
export function isFinable({ duties: { feeding, consulting } }: YearRisk): boolean {
  return (feeding.judged ?? consulting.judged) !== undefined;
}

function isAtStake({ risk, withheld, place }: CaseResult): boolean {
  return isFinable(risk.years[place] as YearRisk) || (withheld[place] as number) > 0;
}
