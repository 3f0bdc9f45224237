// Two worker threads against one, each warm: the same draws, the same bits.
import { loadScenario } from "../../dist/node/scenario-files.js";
import { simulate } from "../../dist/node/simulate.js";
import { interleave, print, ratios } from "./measure.js";

export async function run() {
  const scenarios = await Promise.all(["status-quo", "article-85-as-voted"].map((id) => loadScenario(id)));
  const draws = 61_440;
  console.log(`  ${draws} draws of ${scenarios.length} scenarios, threads started anew each time`);
  const results = new Map();
  const work = (workers) => async () => {
    const { scenarios: simulated } = await simulate(scenarios, { draws, workers, compare: true });
    results.set(workers, JSON.stringify(simulated.map(({ asked }) => [...asked.mean, ...asked.quantiles])));
  };
  const [one, two] = await interleave([work(1), work(2)]);
  if (results.get(1) !== results.get(2)) throw new Error("one and two workers disagree");
  print("one", one);
  print("two", two);
  print("one against two", ratios(one, two), "times", "target: 1.8");
}
