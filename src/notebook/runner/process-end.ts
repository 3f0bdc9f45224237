const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/**
 * Calls `end` when this process exits or is asked to. A signal that nobody else handles keeps its usual meaning: it
 * ends this process once `end` has been called. Returns a function that takes all listeners away.
 */
export function onProcessEnd(end: (reason: string) => void): () => void {
  const onExit = () => end("exit");
  const onSignal = (signal: NodeJS.Signals) => {
    end(signal);
    forget();
    if (process.listenerCount(signal) === 0) process.kill(process.pid, signal);
  };
  const forget = () => {
    process.off("exit", onExit);
    for (const signal of signals) process.off(signal, onSignal);
  };
  process.on("exit", onExit);
  for (const signal of signals) process.on(signal, onSignal);
  return forget;
}
