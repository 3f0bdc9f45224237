import { describe, expect, it } from "vitest";
import { allOrNone, untilInterrupted } from "../../../src/node/report/interruption.js";

const ended = (signal: AbortSignal) =>
  new Promise<never>((_, reject) => signal.addEventListener("abort", () => reject(signal.reason)));

describe("work that can be interrupted", () => {
  it("gives its result and forgets its listeners", async () => {
    const before = process.listenerCount("SIGINT");
    let cleaned = 0;
    expect(
      await untilInterrupted(
        undefined,
        () => void cleaned++,
        async () => "done",
      ),
    ).toBe("done");
    expect(cleaned).toBe(0);
    expect(process.listenerCount("SIGINT")).toBe(before);
  });

  it("cleans up when it fails, and when it is aborted from outside", async () => {
    let cleaned = 0;
    const cleanUp = () => void cleaned++;
    const failing = untilInterrupted(undefined, cleanUp, () => Promise.reject(new Error("disk full")));
    await expect(failing).rejects.toThrow("disk full");
    const outer = new AbortController();
    const waiting = untilInterrupted(outer.signal, cleanUp, ended);
    outer.abort(new Error("stopped"));
    await expect(waiting).rejects.toThrow("stopped");
    expect(cleaned).toBe(2);
  });

  it("cleans up when the process exits before the work ends, and not after", async () => {
    const before = process.listeners("exit");
    let cleaned = 0;
    const outer = new AbortController();
    const waiting = untilInterrupted(outer.signal, () => void cleaned++, ended);
    const added = process.listeners("exit").filter((listener) => !before.includes(listener));
    expect(added).toHaveLength(1);
    added[0]?.(0);
    expect(cleaned).toBe(1);
    outer.abort(new Error("stopped"));
    await expect(waiting).rejects.toThrow("stopped");
    expect(process.listeners("exit")).toEqual(before);
  });

  it("cleans up at once when the process is interrupted", async () => {
    let cleaned = 0;
    const waiting = untilInterrupted(undefined, () => void cleaned++, ended);
    process.emit("SIGINT", "SIGINT");
    expect(cleaned).toBe(1);
    await expect(waiting).rejects.toMatchObject({ name: "AbortError" });
  });
});

describe("work side by side", () => {
  const never = new AbortController().signal;

  it("gives both results", async () => {
    expect(
      await allOrNone(
        never,
        async () => 1,
        async () => "two",
      ),
    ).toEqual([1, "two"]);
  });

  it("aborts one when the other fails, waits for it, and throws the first failure", async () => {
    const events: string[] = [];
    const slow = async (signal: AbortSignal) => {
      await ended(signal).catch(() => events.push("told to stop"));
      events.push("has stopped");
    };
    const both = allOrNone(never, slow, () => Promise.reject(new Error("cell 3 failed")));
    await expect(both).rejects.toThrow("cell 3 failed");
    expect(events).toEqual(["told to stop", "has stopped"]);
  });
});
