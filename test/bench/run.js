// Times the central run of the whole library in one thread, without files and without rendering.
// Run with `npm run bench`; figures are medians of nine runs after two warm-ups, on whatever machine this is.
import { parametersOf } from "../../dist/models/from-scenario.js";
import { centralRun } from "../../dist/models/policy.js";
import { listScenarioIds, loadScenario } from "../../dist/node/scenario-files.js";
import { runScenario } from "../../dist/results/run.js";
import { legalView } from "../../dist/scenario/legal-view.js";

const scenarios = await Promise.all(listScenarioIds().map((id) => loadScenario(id)));
const views = scenarios.map((scenario) => legalView(scenario));
const parameters = scenarios.map((scenario, i) => parametersOf(scenario, views[i]));
const [first] = parameters;
const months = first.horizon.end - first.horizon.start + 1;

/** Milliseconds of nine runs after two that are not counted, in ascending order. */
function time(work) {
  const runs = Array.from({ length: 11 }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return runs.slice(2).sort((a, b) => a - b);
}

const cold = performance.now();
for (const one of parameters) centralRun(one);
const firstRun = performance.now() - cold;

const target = 150;
const rows = [
  ["model", time(() => parameters.forEach((one) => void centralRun(one)))],
  ["model, parameters and tables", time(() => scenarios.forEach((one, i) => void runScenario(one, views[i])))],
];

console.log(
  `central run of ${scenarios.length} scenarios, ${first.segments.length} segments, ${months} months, one thread`,
);
console.log(`${"first run in this process, model".padEnd(40)} ${firstRun.toFixed(1).padStart(8)} ms`);
for (const [name, times] of rows) {
  const [low, median, high] = [times[0], times[4], times[8]].map((ms) => ms.toFixed(1));
  console.log(`${name.padEnd(40)} ${median.padStart(8)} ms  [${low}–${high}]  target: under ${target} ms`);
}
const ratio = rows[1][1][4] / rows[0][1][4];
console.log(`${"tables and parameters cost".padEnd(40)} ${ratio.toFixed(2).padStart(8)} times the model alone`);
