import { parentPort, workerData } from "node:worker_threads";
import { type MembersBlock, openMembers } from "../../simulate/individuals/crowd/members-world.js";
import type { MembersJob } from "./members-job.js";
import type { ChunkRange } from "./serve-chunks.js";

const { parameters, request }: MembersJob = workerData;
const world = openMembers(parameters, request);
parentPort?.on("message", ({ first }: ChunkRange) => {
  parentPort?.postMessage(world.run(world.blocks[first] as MembersBlock));
});
