import { describe, expect, it } from "vitest";
import { never, parseMonth } from "../../src/scenario/month.js";
import { mine, readSmall } from "./read-small.js";

const lines = (amount: string) => [
  "levers:",
  "  conditionOfPayment:",
  "    duty: consulting",
  "    bound: [radiology, gp]",
  "    bearer: patients",
  "    start: [{ on: 2027-01, probability: 60 % }, { on: never, probability: 40 % }]",
  "    exceptPlatform: on",
  "    exceptEditor: off",
  "    subjectShare: { low: 1 %, central: 5 %, high: 15 %, facts: [seed-not-mass], rationale: x }",
  "    appliedShare: { central: 1, rationale: x }",
  `    amountPerEvent: ${amount}`,
];
const statusQuo = (amount: string) =>
  mine("counterfactual: false", "legal: []", ...lines(amount)).replace("as-voted", "status-quo");

describe("a condition of payment", () => {
  const scenario = readSmall(
    statusQuo("{ radiology: { central: 49 EUR/event, rationale: x }, gp: { central: 8 EUR/event, rationale: x } }"),
  );

  it("is typed with its starts and its exceptions", () => {
    expect(scenario.levers.conditionOfPayment).toEqual({
      duty: "consulting",
      bound: ["gp", "radiology"],
      bearer: "patients",
      start: [
        { on: parseMonth("2027-01"), probability: 0.6 },
        { on: never, probability: 0.4 },
      ],
      exceptPlatform: true,
      exceptEditor: false,
    });
  });

  it("brings its amounts as inputs of their own, drawn when they have bounds", () => {
    const { inputs } = scenario;
    expect(inputs.get("conditionOfPayment.subjectShare")).toMatchObject({
      unit: "share",
      low: 0.01,
      central: 0.05,
      high: 0.15,
      distribution: { name: "pert" },
      facts: ["seed-not-mass"],
      policy: true,
    });
    expect(inputs.get("conditionOfPayment.appliedShare")).toMatchObject({
      central: 1,
      distribution: { name: "fixed" },
    });
    expect(inputs.get("conditionOfPayment.amountPerEvent.radiology")).toMatchObject({ unit: "EUR/event", central: 49 });
    expect(inputs.has("conditionOfPayment.amountPerEvent")).toBe(false);
  });

  it("takes one amount for all, from the command line too", () => {
    const one = readSmall(statusQuo("{ central: 20 EUR/event, rationale: x }"), [
      "conditionOfPayment.amountPerEvent=30 EUR/event",
      "conditionOfPayment.subjectShare=10 %",
    ]);
    expect(one.inputs.get("conditionOfPayment.amountPerEvent")).toMatchObject({
      central: 30,
      distribution: { name: "fixed" },
    });
    expect(one.inputs.get("conditionOfPayment.subjectShare")).toMatchObject({ low: 0.1, central: 0.1, high: 0.1 });
  });

  it("is removed by off, in a file that extends it", () => {
    const base = statusQuo("{ central: 20 EUR/event, rationale: x }");
    const text = mine("levers: { conditionOfPayment: off }").replace("as-voted", "base.yaml");
    const without = readSmall(text, [], { "base.yaml": base });
    expect(without.levers.conditionOfPayment).toBeUndefined();
    expect(without.inputs.has("conditionOfPayment.subjectShare")).toBe(false);
  });

  it("stands beside a fine of the same dates", () => {
    const text = mine(...lines("{ central: 20 EUR/event, rationale: x }")).replace(
      /start: \[.*\]/,
      "start: 2028-07\n    announced: 2025-10-31",
    );
    expect(readSmall(text).levers.conditionOfPayment).toMatchObject({
      start: parseMonth("2028-07"),
      announced: parseMonth("2025-11"),
    });
  });
});
