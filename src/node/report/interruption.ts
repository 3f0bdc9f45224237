const signals = ["SIGINT", "SIGTERM"] as const;

/**
 * Does some work that an abort, or an interruption of this process, ends; `cleanUp` is called in every case but success,
 * at once when the process is interrupted or exits, since nothing runs after that.
 */
export async function untilInterrupted<Result>(
  outer: AbortSignal | undefined,
  cleanUp: () => void,
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const inner = new AbortController();
  const onSignal = () => {
    inner.abort();
    cleanUp();
  };
  for (const name of signals) process.on(name, onSignal);
  process.on("exit", cleanUp);
  try {
    return await work(outer ? AbortSignal.any([outer, inner.signal]) : inner.signal);
  } catch (error) {
    cleanUp();
    throw error;
  } finally {
    for (const name of signals) process.off(name, onSignal);
    process.off("exit", cleanUp);
  }
}

/** Does two pieces of work side by side. When one fails the other is aborted; the first failure is thrown once both have ended. */
export async function allOrNone<First, Second>(
  outer: AbortSignal,
  first: (signal: AbortSignal) => Promise<First>,
  second: (signal: AbortSignal) => Promise<Second>,
): Promise<readonly [First, Second]> {
  const inner = new AbortController();
  const signal = AbortSignal.any([outer, inner.signal]);
  const failures: unknown[] = [];
  const watch = async <Result>(work: (signal: AbortSignal) => Promise<Result>): Promise<Result> => {
    try {
      return await work(signal);
    } catch (error) {
      failures.push(error);
      inner.abort();
      throw error;
    }
  };
  const [one, other] = await Promise.allSettled([watch(first), watch(second)]);
  if (one.status === "fulfilled" && other.status === "fulfilled") return [one.value, other.value];
  throw failures[0];
}
