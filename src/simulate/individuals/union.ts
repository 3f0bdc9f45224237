import { boycottOdds } from "../../models/boycott.js";
import { parametersOf } from "../../models/from-scenario.js";
import type { Parameters } from "../../models/parameters.js";
import { openStream } from "../../random/core/stream.js";
import { openChances } from "../../random/draw-chances.js";
import type { LegalView, Scenario } from "../../scenario/scenario.js";
import { binomialQuantile } from "./binomial.js";
import { chancesOf, cutsOf } from "./cuts.js";
import { drawParameters } from "./drawn-parameters.js";
import { type DrawnRange, rangeOf } from "./drawn-range.js";
import { type GivenSegment, giveSegments } from "./given.js";
import type { PracticeLaw } from "./practice-law.js";
import { segmentAlone } from "./segment-alone.js";
import { usersOf } from "./software.js";
import { type YearChances, yearChances } from "./year-chances.js";

/** A union's members of one segment, and how finely it is asked about them. */
export interface UnionOptions {
  readonly segment: string;
  /** Members of the union, a whole number from 1. */
  readonly members: number;
  readonly seed: number;
  /** Draws, from 1. */
  readonly draws: number;
  readonly law?: PracticeLaw;
}

/** Number of members of a union whom something happens to in a year. */
export interface UnionCount {
  /** Expected at central inputs. */
  readonly expected: number;
  /** Over what chance does at central inputs: who is controlled, incidents, boycotts. */
  readonly byChance: DrawnRange;
  /** Over chance and every uncertain input. */
  readonly range: DrawnRange;
}

export interface UnionYear {
  readonly year: number;
  /** Members with a case, whom a union may have to defend. */
  readonly controlled: UnionCount;
  readonly fined: UnionCount;
}

/**
 * How many of its members a union should expect to defend, year by year. Members are those of a segment at random; given incidents and
 * boycotts, which hit them together, each is controlled by itself.
 *
 * @throws RangeError for an unknown segment and an invalid number of members; as a simulation
 */
export function unionDefence(scenario: Scenario, legal: LegalView, options: UnionOptions): UnionYear[] {
  const { segment, members, seed, draws, law = { family: "power" } } = options;
  if (!(Number.isSafeInteger(members) && members >= 1)) throw new RangeError(`invalid number of members: ${members}`);
  const central = parametersOf(segmentAlone(scenario, segment), legal);
  const parametersAt = drawParameters(scenario, legal, segment, { seed, draws });
  const luck = openStream(seed, `union.${segment}`);
  const run = (parametersOfDraw: (draw: number) => Parameters) =>
    Array.from({ length: draws }, (_, i) => chancesIn(parametersOfDraw(i), segment, seed, i, law));
  const counted = (runs: readonly (readonly YearChances[])[], y: number, what: keyof YearChances) =>
    runs.map((years, i) => {
      const uniform = luck.latent(i, 2 * y + (what === "fined" ? 1 : 0));
      return binomialQuantile(members, (years[y] as YearChances)[what], uniform);
    });
  const [byChance, all] = [run(() => central), run(parametersAt)];
  const [given] = giveSegments(central) as [GivenSegment];
  return given.years.map(({ calendar: { year } }, y): UnionYear => {
    const count = (what: keyof YearChances): UnionCount => ({
      expected: (members / draws) * byChance.reduce((sum, years) => sum + (years[y] as YearChances)[what], 0),
      byChance: rangeOf(counted(byChance, y, what)),
      range: rangeOf(counted(all, y, what)),
    });
    return { year, controlled: count("controlled"), fined: count("fined") };
  });
}

/** Chances of each year for a member of a segment in one draw of chance. */
function chancesIn(
  parameters: Parameters,
  segment: string,
  seed: number,
  draw: number,
  law: PracticeLaw,
): YearChances[] {
  const [given] = giveSegments(parameters, [segment]) as [GivenSegment];
  const software = usersOf(given.segment, given.calendar);
  const chances = openChances(seed)(parameters, boycottOdds(parameters), draw);
  const cuts = cutsOf(given, software, chancesOf(parameters, chances, given, software), law);
  return given.years.map((_, y) => yearChances(given, software, cuts, y));
}
