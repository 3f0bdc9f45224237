// What pairing draws and spreading them evenly is worth, as numbers of draws: variances, not times.
import { loadScenario } from "../../dist/node/scenario-files.js";
import { simulate } from "../../dist/node/simulate.js";

const outcomes = ["documentsFed", "avoidedSpend", "burdenCost", "assessed", "presentValuePayer"];

export async function run() {
  const scenarios = await Promise.all(["status-quo", "article-85-as-voted"].map((id) => loadScenario(id)));
  const paired = await simulate(scenarios, { draws: 4096, outcomes, compare: true });
  console.log("  variance of the mean difference from the status quo: independent draws against paired ones");
  const [base, policy] = paired.scenarios;
  forEachWhole(policy.difference, (outcome, f) => {
    const apart = base.asked.meanError[f] ** 2 + policy.asked.meanError[f] ** 2;
    line(outcome, apart / policy.difference.meanError[f] ** 2);
  });
  console.log(
    "  variance of means over 4,096 draws: plain against scrambled Sobol, luck of editors and boycotts drawn",
  );
  const sobol = await simulate(scenarios[1], { draws: 4096, outcomes, design: "sobol" });
  forEachWhole(policy.asked, (outcome, f) => {
    line(outcome, (policy.asked.meanError[f] / sobol.scenarios[0].asked.meanError[f]) ** 2);
  });
  console.log("  the same with luck at its expectation");
  const still = { draws: 4096, outcomes, mechanisms: "expected" };
  const [even, uneven] = [
    await simulate(scenarios[1], { ...still, design: "sobol" }),
    await simulate(scenarios[1], still),
  ];
  forEachWhole(policy.asked, (outcome, f) => {
    line(outcome, (uneven.scenarios[0].asked.meanError[f] / even.scenarios[0].asked.meanError[f]) ** 2);
  });
}

function forEachWhole({ figures }, use) {
  figures.forEach(({ outcome, year }, f) => {
    if (year === "all") use(outcome, f);
  });
}

function line(outcome, ratio) {
  console.log(`  ${outcome.padEnd(46)} ${Number.isFinite(ratio) ? ratio.toFixed(1).padStart(8) : "       –"} times`);
}
