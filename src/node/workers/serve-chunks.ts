import { parentPort } from "node:worker_threads";
import type { ChunkResult } from "../../simulate/scenario-chunk.js";

/** Draws that a worker is asked for. */
export interface ChunkRange {
  readonly first: number;
  readonly count: number;
}

/**
 * Answers the chunks that this worker thread is asked for, in the order asked. What `run` throws ends the thread, and reaches the
 * thread that asked.
 */
export function serveChunks(run: (first: number, count: number) => ChunkResult): void {
  parentPort?.on("message", ({ first, count }: ChunkRange) => {
    // Copied, not transferred: the first buffer that a thread gives away makes V8 check every later access to any typed array,
    // which costs a run 15 %, and the copy of a chunk less than 1 %.
    parentPort?.postMessage(run(first, count));
  });
}
