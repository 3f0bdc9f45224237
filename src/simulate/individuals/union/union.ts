import { boycottOdds } from "../../../models/boycott.js";
import { parametersOf } from "../../../models/from-scenario.js";
import type { Parameters } from "../../../models/parameters.js";
import { type DrawnChances, openChances } from "../../../random/draw-chances.js";
import type { LegalView, Scenario } from "../../../scenario/scenario.js";
import { chancesOf, cutsOf } from "../setting/cuts.js";
import { drawParameters } from "../setting/drawn-parameters.js";
import { type DrawnRange, rangeLevels } from "../setting/drawn-range.js";
import { type GivenSegment, giveSegments } from "../setting/given.js";
import { checkLaw, type PracticeLaw } from "../setting/practice-law.js";
import { segmentAlone } from "../setting/segment-alone.js";
import { usersOf } from "../setting/software.js";
import { openBinomialMixture } from "./binomial-mixture.js";
import { type YearChances, yearChances } from "./year-chances.js";

/** Draws of incidents and inputs, unless another number is asked for. */
export const usualUnionDraws = 256;

/** A union's members of one segment, and how finely it is asked about them. */
export interface UnionOptions {
  readonly segment: string;
  /** Members of the union, a whole number from 1 to the members of the segment. */
  readonly members: number;
  /** Whole number from 0 to 2⁵³ − 1. Default: 1. */
  readonly seed?: number;
  /** Draws of incidents and inputs, a whole number from 1, best a power of two. Default: 256. */
  readonly draws?: number;
  /** How practice is spread. Default: the model's power-function law. */
  readonly law?: PracticeLaw;
}

/** Number of members of a union whom something happens to in a year. */
export interface UnionCount {
  /** Expected at central inputs. A rare year that hits many may put it above the range. */
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

/** Chances of a year in one draw, and how likely they are in it. */
interface YearPart {
  readonly chances: YearChances;
  readonly weight: number;
}

/**
 * How many of its members a union should expect to defend, year by year. Members are those of a segment at random; given incidents and
 * boycotts, which hit them together, each is controlled by itself. Incidents and inputs are drawn; boycotts have their odds, and counts
 * their binomial laws, of which ranges are quantiles: nothing else is left to luck.
 *
 * @throws RangeError for an unknown segment, an invalid number of members or of draws, and a law that cannot be; as a simulation
 */
export function unionDefence(scenario: Scenario, legal: LegalView, options: UnionOptions): UnionYear[] {
  const { segment, members, seed = 1, draws = usualUnionDraws, law = { family: "power" } } = options;
  checkLaw(law);
  if (!(Number.isSafeInteger(draws) && draws >= 1)) throw new RangeError(`invalid number of draws: ${draws}`);
  const central = parametersOf(segmentAlone(scenario, segment), legal);
  const [given] = giveSegments(central, [segment]) as [GivenSegment];
  const most = Math.round(given.segment.members);
  if (!(Number.isSafeInteger(members) && members >= 1 && members <= most)) {
    throw new RangeError(`invalid number of members: ${members}, of ${most} in ${segment}`);
  }
  const parametersAt = drawParameters(scenario, legal, segment, { seed, draws });
  const incidentsAt = openChances(seed);
  const run = (parametersOfDraw: (draw: number) => Parameters) =>
    Array.from({ length: draws }, (_, i) => {
      const parameters = parametersOfDraw(i);
      return partsOf(parameters, segment, incidentsAt(parameters, {}, i), law);
    });
  const [byChance, all] = [run(() => central), run(parametersAt)];
  return given.years.map(({ calendar: { year } }, y): UnionYear => {
    const count = (what: keyof YearChances): UnionCount => {
      const [chance, whole] = [byChance, all].map((runs) => {
        const mixture = openBinomialMixture(members);
        for (const years of runs) {
          for (const { chances, weight } of years[y] as YearPart[]) mixture.add(chances[what], weight);
        }
        const range = {
          low: mixture.quantile(rangeLevels.low),
          median: mixture.quantile(rangeLevels.median),
          high: mixture.quantile(rangeLevels.high),
        };
        return { mean: mixture.mean(), range };
      }) as [{ mean: number; range: DrawnRange }, { mean: number; range: DrawnRange }];
      return { expected: chance.mean, byChance: chance.range, range: whole.range };
    };
    return { year, controlled: count("controlled"), fined: count("fined") };
  });
}

/** Chances of each year for a member of a segment once incidents are known: without a boycott of that year, and with one. */
function partsOf(parameters: Parameters, segment: string, { incidents }: DrawnChances, law: PracticeLaw): YearPart[][] {
  const [given] = giveSegments(parameters, [segment]) as [GivenSegment];
  const software = usersOf(given.segment, given.calendar);
  const odds = boycottOdds(parameters)[segment] as readonly number[];
  const within = (isBoycotted: boolean) => {
    const boycotted = { [segment]: odds.map(() => isBoycotted) };
    const cuts = cutsOf(given, software, chancesOf(parameters, { incidents, boycotted }, given, software), law);
    return (year: number) => yearChances(given, software, cuts, year);
  };
  const [without, during] = [within(false), odds.some((probability) => probability > 0) ? within(true) : undefined];
  return odds.map((probability, y) => {
    const quiet = { chances: without(y), weight: 1 - probability };
    return during && probability > 0 ? [quiet, { chances: during(y), weight: probability }] : [quiet];
  });
}
