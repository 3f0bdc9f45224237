import type { Parameters, Segment } from "../../../models/parameters.js";
import type { Case } from "../../../scenario/cases/case.js";
import type { LegalView, Scenario } from "../../../scenario/scenario.js";
import { chanceAbove, meanAmount } from "../person/amount-law.js";
import { luckOf } from "../person/luck-of-person.js";
import { memberRisk } from "../person/member-risk.js";
import { personOfCase } from "../person/person-of-case.js";
import { personHours } from "../person/person-time.js";
import { personWithheld } from "../person/person-withheld.js";
import type { Risk, YearRisk } from "../person/risk.js";
import { type DrawnOptions, drawParameters } from "../setting/drawn-parameters.js";
import { type EstimatedRange, estimateRange } from "../setting/drawn-range.js";

/** What a while comes to: chances, the expected fine (EUR), hours of one member. */
export interface RiskFigures {
  readonly controlled: number;
  readonly fined: number;
  readonly expectedFine: number;
}

export type RiskRanges = Readonly<Record<keyof RiskFigures, EstimatedRange>>;

/** Ranges of a case over draws of every uncertain input, incidents and boycotts included. */
export interface CaseRanges {
  readonly draws: number;
  readonly years: readonly (RiskRanges & { readonly hours: EstimatedRange; readonly withheld: EstimatedRange })[];
  readonly overall: RiskRanges;
}

/** Figures of a risk. */
export function figuresOf({ controlled, fines }: Risk): RiskFigures {
  return { controlled, fined: chanceAbove(fines, 0), expectedFine: meanAmount(fines) };
}

/**
 * Draws the inputs of a scenario, and takes a case through each draw, with the incidents and boycotts of that draw.
 *
 * @throws RangeError for an invalid number of draws; ScenarioError, RangeError as a simulation
 */
export function caseRanges(
  scenario: Scenario,
  legal: LegalView,
  described: Case,
  { draws, seed }: DrawnOptions,
): CaseRanges {
  if (!(Number.isSafeInteger(draws) && draws >= 1)) throw new RangeError(`invalid number of draws: ${draws}`);
  const parametersAt = drawParameters(scenario, legal, described.segment, { seed, draws });
  const runs = Array.from({ length: draws }, (_, i) => runOnce(parametersAt(i), described, seed, i));
  const years = runs[0]?.years.length ?? 0;
  return {
    draws,
    years: Array.from({ length: years }, (_, y) => ({
      ...rangesOf(runs.map((run) => figuresOf(run.years[y] as YearRisk))),
      hours: estimateRange(runs.map((run) => run.hours[y] as number)),
      withheld: estimateRange(runs.map((run) => run.withheld[y] as number)),
    })),
    overall: rangesOf(runs.map((run) => figuresOf(run.overall))),
  };
}

function runOnce(parameters: Parameters, described: Case, seed: number, draw: number) {
  const segment = parameters.segments.find(({ id }) => id === described.segment) as Segment;
  const person = personOfCase(described, segment);
  const { years, overall } = memberRisk(
    parameters,
    person,
    luckOf(parameters, person, { seed, realisations: 1, first: draw }),
  );
  const hours = years.map((year) => {
    const { feeding, consulting } = personHours(parameters, segment, person, year);
    return feeding + consulting;
  });
  const withheld = years.map((year) => personWithheld(parameters, segment, person, year));
  return { years, overall, hours, withheld };
}

function rangesOf(figures: readonly RiskFigures[]): RiskRanges {
  return {
    controlled: estimateRange(figures.map(({ controlled }) => controlled)),
    fined: estimateRange(figures.map(({ fined }) => fined)),
    expectedFine: estimateRange(figures.map(({ expectedFine }) => expectedFine)),
  };
}
