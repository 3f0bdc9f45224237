// A million members through sixty months, against the same simulation vectorised in NumPy, one thread each; both are checked for the same
// law. Then the full size of the agreement that `npm test` holds at a reduced one: every shipped scenario, all its members, many worlds.
import { parametersOf } from "../../dist/models/from-scenario.js";
import { runPolicy } from "../../dist/models/policy.js";
import { listScenarioIds, loadScenario } from "../../dist/node/scenario-files.js";
import { simulateMembers } from "../../dist/node/simulate-members.js";
import { legalView } from "../../dist/scenario/legal-view.js";
import { compareWithClosedForms, standardDistance } from "../../dist/simulate/individuals/crowd/agreement.js";
import { placeOf } from "../../dist/simulate/individuals/crowd/figures.js";
import { openMembers } from "../../dist/simulate/individuals/crowd/members-world.js";
import { simulateMembersNow } from "../../dist/simulate/individuals/crowd/simulate-members.js";
import { interleave, print, ratios, time } from "./measure.js";
import { openNumpyMembers } from "./numpy-members.js";
import { findNumpy } from "./numpy-server.js";

const id = "article-85-as-voted";
const million = 1_000_000;

/** Five years in which both duties are enforced, and a million members shared out evenly over the segments. */
async function sixtyMonths(change = (segment) => segment) {
  const scenario = await loadScenario(id);
  const parameters = parametersOf(scenario, legalView(scenario));
  const horizon = { start: 2029 * 12, end: 2033 * 12 + 11 };
  const request = { seed: 1, realisations: 1, members: Math.round(million / parameters.segments.length) };
  return { parameters: { ...parameters, horizon, segments: parameters.segments.map(change) }, request };
}

export async function run() {
  await againstNumpy();
  await workers();
  await agreement();
}

async function againstNumpy() {
  const numpy = findNumpy();
  const { parameters, request } = await sixtyMonths();
  let seed = 0;
  const ours = () => void simulateMembersNow(parameters, { ...request, seed: seed++ });
  console.log("  1,000,000 members, 60 months, 11 segments, both duties, one thread");
  if (numpy.missing) {
    console.log(`  NumPy is left out: ${numpy.missing}; it takes Python 3 with NumPy 2`);
    const [times] = await interleave([ours], 9);
    print("members", times);
    return;
  }
  await sameLaw();
  const theirs = await openNumpyMembers(parameters, openMembers(parameters, request), 1);
  const [times, other] = await interleave([ours, async () => (await theirs.run()).milliseconds], 9);
  theirs.close();
  print("members", times, "ms", `${Math.round(process.resourceUsage().maxRSS / 1024)} MB at most, target: under 400`);
  print(`NumPy ${numpy.version}`, other);
  print("NumPy against members", ratios(other, times), "times", "target: at least 1");
}

/** Controls are a hundred times as frequent here, so that both sides tell much about cases and fines. */
async function sameLaw() {
  const often = (detection) => Math.min(0.9, 1 - (1 - detection) ** 100);
  const { parameters, request } = await sixtyMonths((segment) => ({
    ...segment,
    detection: often(segment.detection),
    detectionInBoycott: often(segment.detectionInBoycott),
  }));
  const simulated = simulateMembersNow(parameters, request);
  const theirs = await openNumpyMembers(parameters, openMembers(parameters, request), 2, "squares");
  const { sums, squares } = await theirs.run();
  theirs.close();
  const figures = ["Own", "Platform", "Editor", "Cases", "FinedMembers", "Assessed"];
  const distances = simulated.segments.flatMap((segment, s) =>
    simulated.years.flatMap((_, y) =>
      ["feeding", "consulting"].flatMap((duty, d) =>
        figures.flatMap((figure, f) => {
          const place = placeOf(duty + figure, y, simulated.years.length);
          const [own, other] = [segment.sums[place], sums[s][2 * y + d][f]];
          const spread = segment.deviations[place] + squares[s][2 * y + d][f] - other ** 2 / segment.members;
          return other > 50 && spread > 0 ? [(own - other) / Math.sqrt(spread)] : [];
        }),
      ),
    ),
  );
  const worst = Math.max(...distances.map(Math.abs));
  const meanSquare = distances.reduce((sum, z) => sum + z * z, 0) / distances.length;
  console.log(
    `  same law: ${distances.length} figures, at most ${worst.toFixed(1)} standard errors apart, mean square ${meanSquare.toFixed(2)}`,
  );
  if (worst > 5 || meanSquare > 1.3 || meanSquare < 0.7)
    throw new Error("the two simulations do not have the same law");
}

async function workers() {
  const scenario = await loadScenario(id);
  const run = (threads) => () => simulateMembers(scenario, { realisations: 60, workers: threads });
  const [one, two] = await interleave([run(1), run(2)], 3);
  print("21 million members, 120 months, 1 thread", one);
  print("one thread against two", ratios(one, two), "times");
}

async function agreement() {
  const realisations = Number(process.env.DMP_LAB_BENCH_LONG ? 100 : 20);
  console.log(`  members one by one against the closed forms, all members, ${realisations} worlds a scenario`);
  for (const name of listScenarioIds()) {
    const scenario = await loadScenario(name);
    const parameters = parametersOf(scenario, legalView(scenario));
    const request = { seed: 1, realisations };
    let simulated;
    const taken = await time(async () => {
      simulated = await simulateMembers(scenario, request);
    });
    const { chancesOf } = openMembers(parameters, request);
    const runs = Array.from({ length: realisations }, (_, r) => runPolicy(parameters, chancesOf(r)).segments);
    const rows = compareWithClosedForms(simulated, (segment, r, y) => {
      const found = runs[r].find((one) => one.segment.id === segment);
      return { ...found.years[y], members: found.segment.members };
    });
    const distances = rows.map((row) => Math.abs(standardDistance(row)));
    const worst = Math.max(...distances);
    const meanSquare = distances.reduce((sum, z) => sum + z * z, 0) / distances.length;
    const total = rows.filter((row) => row.segment === "all" && row.figure === "assessed");
    const sum = total.reduce((all, row) => all + row.expected, 0);
    const error = Math.sqrt(total.reduce((all, row) => all + row.standardError ** 2, 0));
    const fines = sum === 0 ? "no fine" : `fines known to ${((100 * error) / sum).toFixed(2)} %`;
    console.log(
      `  ${name.padEnd(30)} ${String(rows.length).padStart(5)} figures, worst ${worst.toFixed(1)} standard errors, mean square ${meanSquare.toFixed(2)}, ${fines}, ${(taken / 1000).toFixed(1)} s`,
    );
    if (worst > 5.5 || meanSquare > 1.3) throw new Error(`${name}: members do not agree with the closed forms`);
  }
}
