import { parametersOf } from "../../../models/from-scenario.js";
import type { Parameters, Segment } from "../../../models/parameters.js";
import type { Case } from "../../../scenario/cases/case.js";
import { checkCase } from "../../../scenario/cases/check-case.js";
import type { Duty, LegalView, Scenario } from "../../../scenario/scenario.js";
import { luckOf } from "../person/luck-of-person.js";
import { memberRisk } from "../person/member-risk.js";
import type { Person } from "../person/person.js";
import { personOfCase, statedEvents } from "../person/person-of-case.js";
import { personHours } from "../person/person-time.js";
import { personWithheld } from "../person/person-withheld.js";
import type { MemberRisk, YearRisk } from "../person/risk.js";
import { duties } from "../setting/given.js";
import { segmentAlone } from "../setting/segment-alone.js";
import { type CaseRanges, caseRanges, figuresOf, type RiskFigures } from "./case-ranges.js";
import { type ChangeId, type DutyShares, possibleChanges, shareNeeded } from "./changes.js";

/** What a case is asked for. */
export interface CaseOptions {
  /** Default: 1. */
  readonly seed?: number;
  /** Draws of the inputs, for ranges, from 1. Default: 128. */
  readonly draws?: number;
  /** Realisations of incidents and boycotts at central inputs, from 1. Default: 32. */
  readonly realisations?: number;
  /**
   * Calendar year of the horizon to look at. Default: that of a boycott which the case dates, if a fine or a condition of payment applies in
   * it; else the first in which a fine applies all year, else in some month; where there is none, the first in which payments are
   * withheld; else the first.
   */
  readonly year?: number;
}

/** What one change would make of a year, at central inputs. */
export interface ChangeEffect {
  readonly id: ChangeId;
  /** Shares to attempt usually, where that is what changes. */
  readonly shares?: DutyShares;
  readonly year: RiskFigures;
  readonly overall: RiskFigures;
  /** Hours of one member in the year. */
  readonly hours: number;
  /** EUR withheld for one member in the year. */
  readonly withheld: number;
}

/** Whether a change makes a difference of a twentieth at least: to the chance of a fine, to the fines expected, or to what is withheld. */
export function hasEffect({ year, overall, withheld }: ChangeEffect, result: CaseResult): boolean {
  const { risk, place } = result;
  const [now, all] = [figuresOf(risk.years[place] as YearRisk), figuresOf(risk.overall)];
  const differs = (a: number, b: number) => Math.abs(a - b) > 0.05 * Math.max(a, b);
  return (
    differs(year.fined, now.fined) ||
    differs(overall.fined, all.fined) ||
    differs(year.expectedFine, now.expectedFine) ||
    differs(withheld, result.withheld[place] as number)
  );
}

/** What is due from one member in a year. */
export interface DueEvents {
  /** Documents, or occasions to consult, a year. */
  readonly due: number;
  /** Times a year that the case says it does it, where it says so; more than what is due counts as all of it. */
  readonly stated?: number;
}

/** A typical member under a scenario: duties, risks, time, and what would change them. Money is EUR, of all members of a group together. */
export interface CaseResult {
  readonly case: Case;
  readonly person: Person;
  readonly segment: Segment;
  /** The year looked at, and its position. */
  readonly year: number;
  readonly place: number;
  readonly events: Readonly<Record<Duty, DueEvents>>;
  /** First months of a year that a boycott lasts, at central inputs. */
  readonly boycottMonths: number;
  /** At central inputs, incidents drawn, boycotts by their odds. */
  readonly risk: MemberRisk;
  /** Hours of one member, year by year. */
  readonly hours: readonly Readonly<Record<Duty, number>>[];
  /** EUR that a condition of payment withholds for one member, year by year: from the member, or from patients. */
  readonly withheld: readonly number[];
  /** Who loses what is withheld; absent where nothing is. */
  readonly bearer?: "member" | "patients";
  /** Share that must usually be attempted, with conforming software; absent where no effort is enough, or no fine is enforced. */
  readonly needed: DutyShares;
  readonly ranges: CaseRanges;
  readonly changes: readonly ChangeEffect[];
}

/**
 * Takes a case through a scenario.
 *
 * @throws RangeError for a year outside the horizon, an unknown segment, an editor that nobody of the segment has, somebody who cannot be,
 * an invalid number of draws or realisations, and as a simulation
 * @throws ScenarioError for a boycott in a year outside the horizon
 */
export function runCase(scenario: Scenario, legal: LegalView, described: Case, options: CaseOptions = {}): CaseResult {
  checkCase(described, scenario.horizon);
  const { seed = 1, draws = 128, realisations = 32 } = options;
  const parameters = parametersOf(segmentAlone(scenario, described.segment), legal);
  const segment = parameters.segments.find(({ id }) => id === described.segment);
  if (!segment) throw new RangeError(`unknown segment: ${described.segment}`);
  const person = personOfCase(described, segment);
  const luck = luckOf(parameters, person, { seed, realisations });
  const of = (under: Parameters, who: Person) => memberRisk(under, who, luck);
  const risk = of(parameters, person);
  const withheld = risk.years.map((one) => personWithheld(parameters, segment, person, one));
  const place = placeOfYear(risk.years, withheld, person, options.year);
  const year = risk.years[place] as YearRisk;
  const hoursIn = (who: Person, at: YearRisk) => personHours(parameters, segment, who, at);
  const total = ({ feeding, consulting }: Readonly<Record<Duty, number>>) => feeding + consulting;
  return {
    case: described,
    ...{ person, segment, year: year.year, place, risk },
    events: { feeding: eventsOf(described, person, "feeding"), consulting: eventsOf(described, person, "consulting") },
    boycottMonths: parameters.boycott.months,
    hours: risk.years.map((one) => hoursIn(person, one)),
    withheld,
    ...(parameters.conditionOfPayment ? { bearer: parameters.conditionOfPayment.bearer } : {}),
    needed: neededShares(parameters, person, year),
    ranges: caseRanges(scenario, legal, described, { seed, draws }),
    changes: possibleChanges(parameters, person, year, withheld[place] as number).map((change): ChangeEffect => {
      const changed = of(change.parameters, change.person);
      const then = changed.years[place] as YearRisk;
      return {
        id: change.id,
        ...(change.shares ? { shares: change.shares } : {}),
        year: figuresOf(then),
        overall: figuresOf(changed.overall),
        hours: total(hoursIn(change.person, then)),
        withheld: personWithheld(change.parameters, segment, change.person, then),
      };
    }),
  };
}

function placeOfYear(
  years: readonly YearRisk[],
  withheld: readonly number[],
  { boycottYears }: Person,
  asked: number | undefined,
): number {
  if (asked !== undefined) {
    const place = years.findIndex(({ year }) => year === asked);
    if (place < 0) throw new RangeError(`invalid year: ${asked}`);
    return place;
  }
  const months = years.map(({ duties: { feeding, consulting } }) =>
    Math.max(feeding.enforcedMonths, consulting.enforcedMonths),
  );
  const most = Math.max(...withheld);
  const isAtStake = ({ year, duties: { feeding } }: YearRisk) =>
    boycottYears.includes(year) && (feeding.standing === "fined" || feeding.standing === "paid");
  const choices = [
    years.findIndex(isAtStake),
    months.indexOf(12),
    months.findIndex((count) => count > 0),
    withheld.findIndex((amount) => amount > 0 && amount > 0.8 * most),
  ];
  return choices.find((place) => place >= 0) ?? 0;
}

function eventsOf({ practice }: Case, { eventsPerYear }: Person, duty: Duty): DueEvents {
  const stated = statedEvents(practice[duty]);
  return { due: eventsPerYear?.[duty] ?? 0, ...(stated === undefined ? {} : { stated }) };
}

function neededShares(parameters: Parameters, person: Person, year: YearRisk): DutyShares {
  const needed: Partial<Record<Duty, number>> = {};
  for (const duty of duties) {
    const share = shareNeeded(parameters, person, duty, year);
    if (share !== undefined) needed[duty] = share;
  }
  return needed;
}
