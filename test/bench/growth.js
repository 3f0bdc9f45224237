// Cost per draw from 1,000 to 100,000 draws (a million with DMP_LAB_BENCH_LONG=1), and as months and segments grow. No cliffs.

import { Gatherer } from "../../dist/simulate/gather.js";
import { runChunk } from "../../dist/simulate/run-chunk.js";
import { interleave, print } from "./measure.js";
import { chunksOf, openEngine } from "./open-engine.js";

const id = "article-85-as-voted";

export async function run() {
  const sizes = [1000, 10_000, 100_000, ...(process.env.DMP_LAB_BENCH_LONG ? [1_000_000] : [])];
  for (const draws of sizes) {
    const { world, plan } = await openEngine([id], { draws });
    const all = () => {
      const gatherer = new Gatherer(plan);
      for (const [first, count] of chunksOf(draws)) gatherer.offer(runChunk(world, plan, first, count));
      gatherer.estimate();
    };
    const [times] = await interleave([all], draws > 10_000 ? 1 : 3);
    const memory = Math.round(process.memoryUsage().rss / 1e6);
    print(
      `${draws} draws`,
      times.map((ms) => (ms / draws) * 1000),
      "µs/draw",
      `${memory} MB resident`,
    );
  }
  const months = [60, 120, 240].map((length) => ({
    name: `${length} months`,
    change: (scenario) => ({ ...scenario, horizon: { ...scenario.horizon, end: scenario.horizon.start + length - 1 } }),
  }));
  const segments = [3, 6, 11].map((count) => ({
    name: `${count} segments`,
    change: (scenario) => keepSegments(scenario, count),
  }));
  for (const group of [months, segments]) {
    const opened = await Promise.all(group.map(({ change }) => openEngine([id], { draws: 1024, change })));
    const times = await interleave(
      opened.map(({ world, plan }) => () => {
        for (const [first, count] of chunksOf(1024)) runChunk(world, plan, first, count);
      }),
    );
    for (const [i, { name }] of group.entries()) {
      print(
        name,
        times[i].map((ms) => (ms / 1024) * 1000),
        "µs/draw",
      );
    }
  }
}

/** A scenario with its first segments alone; their orders of exams are not drawn, since they no longer make up the whole. */
function keepSegments(scenario, count) {
  const all = [...scenario.inputs.keys()].flatMap((id) => /^segments\.([^.]+)\.members$/.exec(id)?.[1] ?? []);
  const preferred = ["gp", "radiology", "biology", ...all.filter((id) => !["gp", "radiology", "biology"].includes(id))];
  const dropped = preferred.slice(count);
  const names = (id) => id.split(".").some((part) => dropped.includes(part));
  const kept = [...scenario.inputs].filter(([id]) => !names(id));
  const fixed = (input) =>
    input.distribution.name === "dirichlet" ? { ...input, distribution: { name: "fixed" } } : input;
  return { ...scenario, inputs: new Map(kept.map(([id, input]) => [id, /^exams\./.test(id) ? fixed(input) : input])) };
}
