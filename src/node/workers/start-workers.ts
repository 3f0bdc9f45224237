import { type ResourceLimits, Worker } from "node:worker_threads";
import type { ChunkResult } from "../../simulate/scenario-chunk.js";
import { chunkFailure } from "./chunk-failure.js";
import type { ChunkRange } from "./serve-chunks.js";

/** How worker threads are started. */
export interface WorkersOptions {
  /** Number of threads, from 1. */
  readonly count: number;
  /** What each thread gets as its `workerData`; copied. */
  readonly data?: unknown;
  /** Chunks that a thread has at hand, the one it runs included, so that it need not wait for this thread. Default: 2. */
  readonly depth?: number;
  /** Stops the threads when it aborts. */
  readonly signal?: AbortSignal | undefined;
  /** Default: those of Node. */
  readonly resourceLimits?: ResourceLimits;
}

/** Worker threads that run chunks. */
export interface Workers<Chunk = ChunkResult> {
  /** How many chunks may be under way at once. */
  readonly lanes: number;
  readonly run: (first: number, count: number) => Promise<Chunk>;
  /** Ends the threads, if they still run. */
  readonly close: () => Promise<void>;
}

interface Task<Chunk> extends ChunkRange {
  readonly order: number;
  readonly resolve: (chunk: Chunk) => void;
  readonly reject: (reason: unknown) => void;
  isSent: boolean;
}

interface Thread<Chunk> {
  readonly worker: Worker;
  /** Sent and not yet answered, in the order in which the thread answers. */
  readonly tasks: Task<Chunk>[];
  error?: unknown;
}

/**
 * Starts worker threads from a module that calls `serveChunks`. No chunk is started that is far ahead of the first one that is still
 * missing: what waits in memory to be added is bounded. When a thread ends, for whatever reason, all are stopped, and every chunk under
 * way rejects with an error that names the draws that the thread was running; when the signal aborts, with its reason.
 */
export function startWorkers<Chunk = ChunkResult>(
  module: URL,
  { count, data, depth = 2, signal, resourceLimits }: WorkersOptions,
): Workers<Chunk> {
  // Flags of the main thread, such as --input-type, are not always for workers.
  const settings = { workerData: data, execArgv: [], ...(resourceLimits ? { resourceLimits } : {}) };
  const threads = Array.from(
    { length: count },
    (): Thread<Chunk> => ({ worker: new Worker(module, settings), tasks: [] }),
  );
  const lanes = count * depth;
  const lookAhead = 2 * lanes;
  const tasks: Task<Chunk>[] = [];
  let asked = 0;
  let stopped: { readonly reason: unknown } | undefined;

  const sendNext = () => {
    const oldest = tasks[0]?.order ?? asked;
    for (const task of tasks) {
      if (task.isSent) continue;
      const thread = threads.reduce((one, other) => (other.tasks.length < one.tasks.length ? other : one));
      if (task.order >= oldest + lookAhead || thread.tasks.length >= depth) return;
      task.isSent = true;
      thread.tasks.push(task);
      thread.worker.postMessage({ first: task.first, count: task.count });
    }
  };
  const stop = (reason: unknown) => {
    if (stopped) return;
    stopped = { reason };
    signal?.removeEventListener("abort", abort);
    for (const { worker } of threads) void worker.terminate();
    for (const { reject } of tasks.splice(0)) reject(reason);
  };
  const abort = () => stop(signal?.reason);
  signal?.addEventListener("abort", abort);
  if (signal?.aborted) abort();

  for (const thread of threads) {
    thread.worker.on("message", (chunk: Chunk) => {
      const task = thread.tasks.shift();
      if (stopped || !task) return;
      tasks.splice(tasks.indexOf(task), 1);
      task.resolve(chunk);
      sendNext();
    });
    thread.worker.on("messageerror", stop);
    // Everything that a thread has answered arrives before its exit; of its error that is not said.
    thread.worker.on("error", (error) => {
      thread.error = error;
    });
    thread.worker.on("exit", (code) => stop(endOf(thread, code)));
  }
  return {
    lanes,
    run: (first, count) =>
      new Promise((resolve, reject) => {
        if (stopped) return reject(stopped.reason);
        tasks.push({ first, count, order: asked++, resolve, reject, isSent: false });
        sendNext();
      }),
    close: async () => {
      stop(new Error("the workers are closed"));
      await Promise.all(threads.map(({ worker }) => worker.terminate()));
    },
  };
}

/** Why a thread has ended. */
function endOf<Chunk>({ error, tasks: [running] }: Thread<Chunk>, code: number): unknown {
  const cause = error ?? new Error(`a worker ended with code ${code}`);
  return running ? chunkFailure(running.first, running.count, cause) : cause;
}
