// The central run of the whole library in one thread, without files and without rendering.
import { parametersOf } from "../../dist/models/from-scenario.js";
import { centralRun } from "../../dist/models/policy.js";
import { listScenarioIds, loadScenario } from "../../dist/node/scenario-files.js";
import { runScenario } from "../../dist/results/run.js";
import { legalView } from "../../dist/scenario/legal-view.js";
import { interleave, print, ratios } from "./measure.js";

const target = 150;

export async function run() {
  const scenarios = await Promise.all(listScenarioIds().map((id) => loadScenario(id)));
  const views = scenarios.map((scenario) => legalView(scenario));
  const parameters = scenarios.map((scenario, i) => parametersOf(scenario, views[i]));
  const [{ horizon, segments }] = parameters;
  console.log(
    `  ${scenarios.length} scenarios, ${segments.length} segments, ${horizon.end - horizon.start + 1} months, one thread`,
  );
  const [model, whole] = await interleave(
    [
      () => parameters.forEach((one) => void centralRun(one)),
      () => scenarios.forEach((one, i) => void runScenario(one, views[i])),
    ],
    9,
  );
  print("model", model, "ms", `target: under ${target} ms`);
  print("model, parameters and tables", whole, "ms", `target: under ${target} ms`);
  print("the second against the first", ratios(whole, model), "times");
}
