import { parentPort } from "node:worker_threads";
import type { ChunkResult } from "../../simulate/run-chunk.js";

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
    const chunk = run(first, count);
    parentPort?.postMessage(chunk, buffersOf(chunk));
  });
}

/** Memory that is handed over rather than copied. */
function buffersOf({ scenarios }: ChunkResult): ArrayBuffer[] {
  const columns = scenarios.flatMap((one): ArrayBufferView[] => Object.values(one));
  return columns.map(({ buffer }) => buffer).filter((buffer) => buffer instanceof ArrayBuffer);
}
