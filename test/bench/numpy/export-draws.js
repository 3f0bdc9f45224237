// Writes draws of one scenario for the NumPy model of this folder, with what the readable TypeScript model makes of each.
//
//   node test/bench/numpy/export-draws.js <scenario> <file.json> [draws = 64] [seed = 1]
//
// The file: { scenario, seed, laws, keys, draws: [{ parameters, chances, expected }] }. `expected` has one number for each of `keys`.
// JSON has no infinity: it is written as the words "Infinity" and "-Infinity".
import { writeFileSync } from "node:fs";
import {
  boycottOdds,
  drawChances,
  drawStarts,
  drawValues,
  legalView,
  loadScenario,
  makeSampler,
  outcomes,
  parametersOf,
  runPolicy,
} from "../../../dist/index.js";
import { presentValue } from "../../../dist/models/ledger.js";
import { solveBeta } from "../../../dist/random/laws/solve-beta.js";
import { yearlyRows } from "../../../dist/results/yearly-rows.js";
import { domainOf } from "../../../dist/scenario/values/input-domain.js";

const [id, file, draws = "64", seed = "1"] = process.argv.slice(2);
if (!id || !file) throw new Error("usage: export-draws.js <scenario> <file.json> [draws] [seed]");
const options = { seed: Number(seed) };
const scenario = await loadScenario(id);
const legal = legalView(scenario);
const startsOf = drawStarts(scenario, options);
const valuesOf = drawValues(scenario, options);

/** Figures of one draw: yearly rows, then present values. */
function figuresOf(parameters, chances) {
  const result = runPolicy(parameters, chances);
  const present = Object.entries(result.balances).map(([account, months]) => ({
    outcome: "presentValueBalance",
    segment: "",
    exam: "",
    account,
    year: "all",
    value: presentValue(months, parameters.ledger.discountRate),
  }));
  const of = (account) => present.find((row) => row.account === account).value;
  const total = { segment: "", exam: "", account: "", year: "all" };
  return [
    ...yearlyRows(id, result),
    ...present,
    { outcome: "presentValuePayer", ...total, value: of("healthInsurance") },
    { outcome: "presentValueSociety", ...total, value: -of("resources") },
  ];
}

function drawOf(draw) {
  const parameters = parametersOf(startsOf(draw), legal, valuesOf(draw));
  const { incidents, boycotted } = drawChances(parameters, boycottOdds(parameters), options.seed, draw);
  const chances = {
    incidents: Object.fromEntries(Object.entries(incidents).map(([editor, counts]) => [editor, [...counts]])),
    boycotted,
  };
  return { parameters, chances, rows: figuresOf(parameters, { incidents, boycotted }) };
}

/** What NumPy samples from: inputs by id, with their domain, and the shapes of the beta laws (which take a root search). */
function lawsOf(scenario) {
  const { inputs } = scenario;
  return makeSampler(scenario, options).ids.map((name) => {
    const { unit, distribution, low, central, high } = inputs.get(name);
    const domain = domainOf(name, unit);
    const whole = unit === "month" || unit === "months";
    return { id: name, ...distribution, low, central, high, domain: [domain.low, domain.high], whole, ...betaShape() };

    function betaShape() {
      if (distribution.name !== "beta") return {};
      const inDomain = (value) => (value - domain.low) / (domain.high - domain.low);
      return { shape: solveBeta({ low: inDomain(low), mean: inDomain(central), high: inDomain(high) }) };
    }
  });
}

const keyOf = ({ outcome, segment, exam, account, year }) => [outcome, segment, exam, account, String(year)].join("|");
const drawn = Array.from({ length: Number(draws) }, (_, draw) => drawOf(draw));
const keys = drawn[0].rows.map(keyOf);
const values = drawn.map(({ parameters, chances, rows }, draw) => {
  const byKey = new Map(rows.map((row) => [keyOf(row), row.value]));
  if (byKey.size !== keys.length) throw new Error(`draw ${draw} reports other figures than draw 0`);
  return { parameters, chances, expected: keys.map((key) => byKey.get(key)) };
});
const finite = (_, value) =>
  value === Number.POSITIVE_INFINITY ? "Infinity" : value === Number.NEGATIVE_INFINITY ? "-Infinity" : value;
const headline = outcomes.filter((outcome) => outcome.headline).map((outcome) => outcome.id);
const content = { scenario: id, seed: options.seed, laws: lawsOf(scenario), headline, keys, draws: values };
writeFileSync(file, JSON.stringify(content, finite));
