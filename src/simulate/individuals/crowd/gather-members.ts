import { placeOf, type Tally } from "./figures.js";
import { type FineCounts, FineTally } from "./fine-counts.js";
import { type FinedColumns, joinFined } from "./fined-years.js";
import type { MembersBlock, MembersWorld } from "./members-world.js";
import type { BlockResult } from "./simulate-block.js";

/** Figures of each year that are kept realisation by realisation, for what chance does to a whole segment. */
const keptByRealisation = ["controlled", "finedMembers", "assessed"] as const;
export type KeptFigure = (typeof keptByRealisation)[number];

/** The members of one segment over all realisations. */
export interface SimulatedSegment {
  readonly id: string;
  /** Members of one realisation. */
  readonly members: number;
  /** Sums over members and realisations, laid out as in {@link Tally}. */
  readonly sums: Float64Array;
  /** Sums over realisations of the squared deviations of members from the mean of their realisation. */
  readonly deviations: Float64Array;
  /** Totals of a realisation `r` and year `y` at `r·years + y`. */
  readonly byRealisation: Readonly<Record<KeptFigure, Float64Array>>;
  /** Members ever fined in each realisation. */
  readonly everFined: Float64Array;
  /** 1 where the feeding of a year `y` is boycotted in a realisation `r`, at `r·years + y`. */
  readonly boycotted: Uint8Array;
  /** What fined members pay in all, over all realisations. */
  readonly fines: FineCounts;
  /** Each fined year of each member, realisation by realisation; absent unless asked for. */
  readonly fined?: readonly FinedColumns[];
}

/** Members simulated one by one. */
export interface SimulatedMembers {
  readonly seed: number;
  readonly realisations: number;
  /** Calendar years of the horizon. */
  readonly years: readonly number[];
  readonly segments: readonly SimulatedSegment[];
}

/** A segment while its blocks are added up. */
interface GatheredSegment extends Omit<SimulatedSegment, "fines" | "fined"> {
  readonly tally: FineTally;
  readonly fined: FinedColumns[];
}

/** Adds up blocks. They may be offered in any order; they are added in their own, so that sums are the same bit for bit. */
export class MembersGatherer {
  private readonly waiting = new Map<number, BlockResult>();
  private readonly segments: readonly GatheredSegment[];
  private open: { tally: Tally; fined: FinedColumns[] } | undefined;
  /** Blocks added so far. */
  gathered = 0;

  constructor(
    private readonly world: MembersWorld,
    private readonly keepFined: boolean,
  ) {
    const size = world.realisations * world.years.length;
    this.segments = world.crowds.map(({ given, members }) => ({
      id: given.segment.id,
      members,
      sums: new Float64Array(placeOf("assessedInAll", 0, world.years.length) + 1),
      deviations: new Float64Array(placeOf("assessedInAll", 0, world.years.length) + 1),
      byRealisation: {
        controlled: new Float64Array(size),
        finedMembers: new Float64Array(size),
        assessed: new Float64Array(size),
      },
      everFined: new Float64Array(world.realisations),
      boycotted: new Uint8Array(size),
      tally: new FineTally(),
      fined: [],
    }));
  }

  /** Takes the result of block `index`, and adds every block that is next in line. */
  offer(index: number, result: BlockResult): void {
    this.waiting.set(index, result);
    for (let next = this.waiting.get(this.gathered); next; next = this.waiting.get(this.gathered)) {
      this.waiting.delete(this.gathered);
      this.add(this.world.blocks[this.gathered] as MembersBlock, next);
      this.gathered += 1;
    }
  }

  private add(block: MembersBlock, { tally, fines, fined }: BlockResult): void {
    if (!this.open) this.open = { tally, fined: [] };
    else {
      addTo(this.open.tally.sums, tally.sums);
      addTo(this.open.tally.squares, tally.squares);
    }
    if (fined) this.open.fined.push(fined);
    const own = this.segments[block.segment] as GatheredSegment;
    own.tally.addAll(fines);
    const { members } = own;
    if (block.first + block.count >= members) this.close(block);
  }

  /** Adds a segment whose members of a realisation are complete. */
  private close({ segment, realisation }: MembersBlock): void {
    const own = this.segments[segment] as GatheredSegment;
    const { tally, fined } = this.open as { tally: Tally; fined: FinedColumns[] };
    this.open = undefined;
    addTo(own.sums, tally.sums);
    for (let place = 0; place < own.sums.length; place++) {
      const sum = tally.sums[place] as number;
      const deviation = own.members === 0 ? 0 : (tally.squares[place] as number) - (sum * sum) / own.members;
      own.deviations[place] = (own.deviations[place] as number) + deviation;
    }
    const years = this.world.years.length;
    own.everFined[realisation] = tally.sums[placeOf("everFined", 0, years)] as number;
    const boycotted = this.world.chancesOf(realisation).boycotted?.[own.id] ?? [];
    boycotted.forEach((isBoycotted, y) => {
      own.boycotted[realisation * years + y] = Number(isBoycotted);
    });
    for (const figure of keptByRealisation) {
      for (let y = 0; y < years; y++) {
        own.byRealisation[figure][realisation * years + y] = tally.sums[placeOf(figure, y, years)] as number;
      }
    }
    if (this.keepFined) own.fined.push(joinFined(fined));
  }

  /** Everything added. */
  result(seed: number): SimulatedMembers {
    const { years, realisations } = this.world;
    const segments = this.segments.map(({ tally, fined, ...segment }) => ({
      ...segment,
      fines: tally.counts(),
      ...(this.keepFined ? { fined } : {}),
    }));
    return { seed, realisations, years, segments };
  }
}

function addTo(sums: Float64Array, more: Float64Array): void {
  for (let place = 0; place < sums.length; place++) sums[place] = (sums[place] as number) + (more[place] as number);
}
