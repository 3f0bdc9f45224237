// What adding up and summarising draws costs beside running them: at most a fifth of the whole.
import { performance } from "node:perf_hooks";
import { Gatherer } from "../../dist/simulate/gather.js";
import { runChunk } from "../../dist/simulate/run-chunk.js";
import { print } from "./measure.js";
import { chunksOf, openEngine } from "./open-engine.js";

export async function run() {
  for (const draws of [2048, 20_480]) {
    const { world, plan } = await openEngine(["status-quo", "article-85-as-voted"], { draws, compare: true });
    const shares = [];
    for (let round = 0; round < 4; round++) {
      const gatherer = new Gatherer(plan);
      let summing = 0;
      const start = performance.now();
      for (const [first, count] of chunksOf(draws)) {
        const chunk = runChunk(world, plan, first, count);
        const before = performance.now();
        gatherer.offer(chunk);
        summing += performance.now() - before;
      }
      const before = performance.now();
      gatherer.estimate();
      const end = performance.now();
      if (round > 0) shares.push((100 * (summing + end - before)) / (end - start));
    }
    print(`summaries of ${draws} draws of 2 scenarios`, shares, "%", "target: at most 20 %");
  }
}
