import { setTimeout as wait } from "node:timers/promises";
import { type Connection, createConnection } from "./connection.js";
import { type KernelProcess, startKernelProcess } from "./kernel-process.js";
import { onProcessEnd } from "./process-end.js";
import { openSession, type Session } from "./session.js";

/** A tslab kernel that answers. */
export interface Kernel {
  readonly session: Session;
  /** What the kernel says of itself (`kernel_info_reply`). */
  readonly info: Readonly<Record<string, unknown>>;
  readonly process: KernelProcess;
}

/** Why a kernel was ended, or ended, before its user had finished. */
export type KernelEnd =
  | { readonly reason: "did-not-start"; readonly lastWords: string }
  | { readonly reason: "ended"; readonly lastWords: string }
  | { readonly reason: "stopped"; readonly cause: unknown };

export interface KernelOptions {
  /** Folder from which cells resolve their imports and relative paths. */
  readonly folder: string;
  /** Seconds that the kernel has to answer for the first time. Default 30. */
  readonly startSeconds?: number | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** How often another set of ports is tried when somebody else took one between the choice and the kernel's start. */
const attempts = 3;
const graceSeconds = 1;

/**
 * Starts a kernel, lets `use` work with it, and ends it in every case: result, error, abort, end of the kernel itself,
 * exit of this process or a signal to it. When the kernel ends first, `onEnd` makes the error to throw.
 */
export async function withKernel<Result>(
  options: KernelOptions,
  use: (kernel: Kernel) => Promise<Result>,
  onEnd: (end: KernelEnd) => Error,
): Promise<Result> {
  for (let attempt = 1; ; attempt++) {
    const connection = await createConnection();
    try {
      const outcome = await runOnce(options, connection, use, onEnd);
      if (outcome !== "port taken") return outcome.result;
      if (attempt === attempts) throw onEnd({ reason: "did-not-start", lastWords: "address already in use" });
    } finally {
      connection.remove();
    }
  }
}

async function runOnce<Result>(
  { folder, startSeconds = 30, signal }: KernelOptions,
  connection: Connection,
  use: (kernel: Kernel) => Promise<Result>,
  onEnd: (end: KernelEnd) => Error,
): Promise<{ readonly result: Result } | "port taken"> {
  if (signal?.aborted) throw onEnd({ reason: "stopped", cause: signal.reason });
  const session = await openSession(connection.info);
  const child = startKernelProcess(connection.file, folder);
  let forget = () => {};
  try {
    const stopped = new Promise<never>((_, reject) => {
      forget = onStop(signal, (cause) => {
        child.kill();
        connection.remove();
        reject(onEnd({ reason: "stopped", cause }));
      });
    });
    const died = child.ended.then(() => "ended" as const);
    const started = await Promise.race([waitUntilReady(session, child, startSeconds), stopped, died]);
    if (started === "port taken") return started;
    if (started === "late" || started === "ended") {
      throw onEnd({ reason: "did-not-start", lastWords: child.lastWords() });
    }
    const used = use({ session, info: started, process: child }).then((result) => ({ result }));
    const outcome = await Promise.race([used, stopped, died]);
    if (outcome === "ended") throw onEnd({ reason: "ended", lastWords: child.lastWords() });
    await leave(session, child);
    return outcome;
  } finally {
    forget();
    child.kill();
    await child.ended;
    session.close();
  }
}

/** Calls `stop` when the caller aborts or this process ends. Returns a function that stops listening. */
function onStop(signal: AbortSignal | undefined, stop: (cause: unknown) => void): () => void {
  const onAbort = () => stop(signal?.reason);
  signal?.addEventListener("abort", onAbort, { once: true });
  const forget = onProcessEnd(stop);
  return () => {
    signal?.removeEventListener("abort", onAbort);
    forget();
  };
}

/** Asks until the kernel both answers and is heard on the output channel: what it publishes before that is lost. */
async function waitUntilReady(
  session: Session,
  child: KernelProcess,
  startSeconds: number,
): Promise<Kernel["info"] | "late" | "port taken"> {
  const end = performance.now() + startSeconds * 1000;
  while (performance.now() < end) {
    const again = wait(200, undefined, { ref: false });
    const info = await Promise.race([session.send({ type: "kernel_info_request", content: {} }), again]);
    if (info) return info;
    if (child.lastWords().includes("Address already in use")) return "port taken";
  }
  return "late";
}

/** Asks the kernel to leave, so that its exit hooks run and its last words arrive; one that stays is killed afterwards. */
async function leave(session: Session, child: KernelProcess): Promise<void> {
  const asked = session.send({ type: "shutdown_request", content: { restart: false } });
  const grace = wait(graceSeconds * 1000, undefined, { ref: false });
  await Promise.race([Promise.all([asked, child.ended]), grace]);
}
