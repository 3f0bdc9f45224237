import type { Chances, Parameters } from "../../../models/parameters.js";
import { type Cuts, chancesOf, cutsOf } from "../setting/cuts.js";
import { giveSegments } from "../setting/given.js";
import type { PracticeLaw } from "../setting/practice-law.js";
import { type Crowd, openCrowd, type Ranks } from "./crowd.js";
import { type BlockResult, simulateBlock } from "./simulate-block.js";
import { openWorldChances } from "./world-chances.js";

/** What a simulation of members is asked for. Plain data: results are a function of it and of the parameters alone. */
export interface MembersRequest {
  /** Whole number from 0 to 2⁵³ − 1. */
  readonly seed: number;
  /** Number of worlds, from 1: incidents and every member's luck are drawn anew in each, boycotts spread evenly over them. A world is the same however many there are. */
  readonly realisations: number;
  /** Ids. Default: every segment. */
  readonly segments?: readonly string[] | undefined;
  /** Members of each segment. Default: the scenario's, rounded. */
  readonly members?: number | undefined;
  /** How practice is spread. Default: the model's power-function law. */
  readonly law?: PracticeLaw | undefined;
  /** Default: `kept`. */
  readonly ranks?: Ranks | undefined;
  /** Keeps each fined year of each member. Default: false. */
  readonly keepFined?: boolean | undefined;
}

/** Members of one segment and realisation that are always simulated together, so that results do not depend on workers. */
export interface MembersBlock {
  readonly segment: number;
  readonly realisation: number;
  readonly first: number;
  readonly count: number;
}

/** Most members of a block. */
export const blockMembers = 65_536;
const mostRealisations = 2 ** 20;

/** Members made ready: any of their blocks can be simulated, in any order. */
export interface MembersWorld {
  readonly years: readonly number[];
  readonly crowds: readonly Crowd[];
  readonly realisations: number;
  /** Realisation by realisation, segment by segment. */
  readonly blocks: readonly MembersBlock[];
  readonly chancesOf: (realisation: number) => Chances;
  readonly run: (block: MembersBlock) => BlockResult;
}

/**
 * Opens the members of some parameters. A realisation meets the incidents of the draw of the same number, and boycotts that are spread
 * evenly over the realisations.
 *
 * @throws RangeError for an unknown segment or ranks, a law that cannot be, and an invalid seed, number of realisations or of members
 */
export function openMembers(parameters: Parameters, request: MembersRequest): MembersWorld {
  const { seed, realisations, segments, members, law = { family: "power" }, ranks = "kept", keepFined } = request;
  if (!(Number.isSafeInteger(realisations) && realisations >= 1 && realisations <= mostRealisations)) {
    throw new RangeError(`invalid number of realisations: ${realisations}`);
  }
  const given = giveSegments(parameters, segments);
  const crowds = given.map((segment) => openCrowd(segment, { seed, law, ranks, members }));
  const chancesAt = lastOf(openWorldChances(parameters, seed));
  const cutsAt = crowds.map((crowd) =>
    lastOf((realisation): Cuts => {
      const chances = chancesOf(parameters, chancesAt(realisation), crowd.given, crowd.software);
      return cutsOf(crowd.given, crowd.software, chances, crowd.law);
    }),
  );
  return {
    years: given[0]?.calendar.years.map(({ year }) => year) ?? [],
    crowds,
    realisations,
    blocks: [...blocksOf(crowds, realisations)],
    chancesOf: chancesAt,
    run: ({ segment, realisation, first, count }) => {
      const cuts = (cutsAt[segment] as (realisation: number) => Cuts)(realisation);
      return simulateBlock(crowds[segment] as Crowd, cuts, realisation, first, count, keepFined);
    },
  };
}

function* blocksOf(crowds: readonly Crowd[], realisations: number): Iterable<MembersBlock> {
  for (let realisation = 0; realisation < realisations; realisation++) {
    for (const [segment, { members }] of crowds.entries()) {
      for (let first = 0; first < members || first === 0; first += blockMembers) {
        yield { segment, realisation, first, count: Math.min(blockMembers, members - first) };
      }
    }
  }
}

/** Remembers the last value: blocks of one realisation follow each other. */
function lastOf<Value>(make: (realisation: number) => Value): (realisation: number) => Value {
  let last: { readonly realisation: number; readonly value: Value } | undefined;
  return (realisation) => {
    if (last?.realisation !== realisation) last = { realisation, value: make(realisation) };
    return last.value;
  };
}
