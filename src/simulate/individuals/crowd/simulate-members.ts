import type { Parameters } from "../../../models/parameters.js";
import type { AbortLike } from "../../simulate.js";
import { MembersGatherer, type SimulatedMembers } from "./gather-members.js";
import { type MembersBlock, type MembersRequest, type MembersWorld, openMembers } from "./members-world.js";
import type { BlockResult } from "./simulate-block.js";

/** Where blocks of members are simulated: in this thread, or by workers. */
export interface BlockSource {
  /** How many blocks may be under way at once, from 1. */
  readonly lanes: number;
  /** Simulates the block at a position of the world's list. */
  readonly run: (index: number) => Promise<BlockResult>;
}

/** How far a simulation of members has come. */
export interface MembersProgress {
  /** Members of all realisations so far, and in all. */
  readonly members: number;
  readonly of: number;
}

/** How a simulation of members is watched and stopped. */
export interface MembersControl {
  readonly onProgress?: ((progress: MembersProgress) => void) | undefined;
  /** When it aborts, the simulation stops after the blocks under way, and rejects with the signal's reason. */
  readonly signal?: AbortLike | undefined;
}

/**
 * Simulates every member of the segments of some parameters, one by one, through the horizon, at once.
 *
 * @throws RangeError for an unknown segment or ranks, a law that cannot be, and an invalid seed, number of realisations or of members
 */
export function simulateMembersNow(parameters: Parameters, request: MembersRequest): SimulatedMembers {
  const world = openMembers(parameters, request);
  const gatherer = new MembersGatherer(world, request.keepFined === true);
  for (const [index, block] of world.blocks.entries()) gatherer.offer(index, world.run(block));
  return gatherer.result(request.seed);
}

/** Simulates the members of an opened world, wherever its blocks are run: the result is the same bit for bit. */
export async function simulateBlocks(
  world: MembersWorld,
  request: MembersRequest,
  source: BlockSource,
  { onProgress, signal }: MembersControl = {},
): Promise<SimulatedMembers> {
  const gatherer = new MembersGatherer(world, request.keepFined === true);
  const { blocks } = world;
  const of = blocks.reduce((sum, { count }) => sum + count, 0);
  let members = 0;
  let next = 0;
  const lane = async (): Promise<void> => {
    while (next < blocks.length) {
      if (signal?.aborted) throw signal.reason;
      const index = next++;
      gatherer.offer(index, await source.run(index));
      members += (blocks[index] as MembersBlock).count;
      onProgress?.({ members, of });
    }
  };
  const lanes = Array.from({ length: source.lanes }, () =>
    lane().catch((error: unknown) => {
      next = blocks.length;
      throw error;
    }),
  );
  await Promise.all(lanes);
  if (signal?.aborted) throw signal.reason;
  return gatherer.result(request.seed);
}
