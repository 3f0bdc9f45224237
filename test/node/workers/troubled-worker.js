import { workerData } from "node:worker_threads";
import { serveChunks } from "../../../dist/node/workers/serve-chunks.js";

/** What goes wrong, by the first draw of the chunk in which it does. */
const { troubles = {}, clock, gate } = workerData;

const happen = {
  throw: () => {
    throw new RangeError("invalid months: -3");
  },
  exit: () => process.exit(3),
  memory: () => {
    for (const kept = []; ; ) kept.push(new Array(1000).fill(kept.length));
  },
  endless: () => {
    for (;;);
  },
  wait: () => Atomics.wait(gate, 0, 0),
};

/** Writes down when a chunk starts and ends: `clock[0]` counts, pairs of entries follow. */
function note(place) {
  if (clock) clock[place] = Atomics.add(clock, 0, 1) + 1;
}

serveChunks((first, count) => {
  note(1 + (2 * first) / count);
  happen[troubles[first]]?.();
  note(2 + (2 * first) / count);
  return { first, count, scenarios: [] };
});
