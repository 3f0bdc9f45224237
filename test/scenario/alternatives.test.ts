import { describe, expect, it } from "vitest";
import { legalView } from "../../src/scenario/legal-view.js";
import { never, parseMonth } from "../../src/scenario/month.js";
import { readScenario } from "../../src/scenario/read-scenario.js";
import { mine, problemsOf } from "./read-small.js";
import { filesInMemory, knownFacts } from "./small-library.js";

type Sets = readonly string[];

/** Reads a scenario of the small library, or a text, with one alternative. */
function readWith(idOrText: string, alternative: Sets, set: Sets = []) {
  const isText = idOrText.includes("\n");
  const files = filesInMemory(isText ? { "mine.yaml": idOrText } : {});
  const alternatives = [{ option: "question=reading", set: alternative }];
  return readScenario({ scenario: isText ? "mine.yaml" : idOrText, files, knownFacts, alternatives, set });
}

const startsIn2027 = ["penalties.feedingStart=2027-03", "penalties.consultingStart=2027-07"];

describe("alternatives", () => {
  it("are applied before --set and recorded as they were asked for", () => {
    const scenario = readWith("as-voted", ["adoption.curve=gompertz"], ["adoption.curve=bass"]);
    expect(scenario.inputs.get("adoption.curve")?.central).toBe("bass");
    expect(scenario.overrides).toEqual(["question=reading", "adoption.curve=bass"]);
  });

  it("are answered under their own name", () => {
    const read = () => readWith("as-voted", ["adoption.curve=gompertzz"]);
    expect(problemsOf(read)[0]).toMatchObject({ file: "--alternative", code: "unknown-variant" });
  });
});

describe("an alternative that sets levers of a measure", () => {
  it("moves the fines of a scenario that has them", () => {
    const { levers, overrides } = readWith("as-voted", startsIn2027);
    expect(levers.penalties).toMatchObject({
      feedingStart: parseMonth("2027-03"),
      consultingStart: parseMonth("2027-07"),
    });
    expect(overrides).toEqual(["question=reading"]);
  });

  it.each([
    ["starts", startsIn2027],
    ["people bound", ["penalties.consultingBound=all"]],
    ["caps", ["levers.penalties.caps=shared"]],
    ["a condition of payment", ["conditionOfPayment.start=2027-03"]],
  ])("leaves a scenario without fines as it is, its label included: %s", (_name, set) => {
    const scenario = readWith("status-quo", set);
    const untouched = readWith("status-quo", []);
    expect({ ...scenario, origins: [...scenario.origins] }).toEqual({ ...untouched, origins: [...untouched.origins] });
    expect(scenario.levers.penalties).toMatchObject({ feedingStart: never, consultingStart: never });
    expect(legalView(scenario).label.en).toBe("Law in force: duty without a fine (1 January 2024)");
  });

  it("changes only the duty that the scenario enforces", () => {
    const text = mine("levers:", "  penalties: { consultingStart: never }");
    const { penalties } = readWith(text, [...startsIn2027, "penalties.consultingBound=all"]).levers;
    expect(penalties).toMatchObject({
      feedingStart: parseMonth("2027-03"),
      consultingStart: never,
      consultingBound: ["gp", "hospital"],
    });
  });

  it("changes a duty that may be enforced", () => {
    const draw = "[{ on: never, probability: 60 % }, { on: 2029-01, probability: 40 % }]";
    const text = mine("levers:", `  penalties: { feedingStart: ${draw} }`);
    expect(readWith(text, startsIn2027).levers.penalties.feedingStart).toBe(parseMonth("2027-03"));
    const none = mine("levers:", "  penalties: { feedingStart: [{ on: never, probability: 100 % }] }");
    expect(readWith(none, startsIn2027).levers.penalties.feedingStart).toEqual([{ on: never, probability: 1 }]);
  });

  it("still sets inputs, and yields to --set, where there is no fine", () => {
    const scenario = readWith(
      "status-quo",
      [...startsIn2027, "penalties.severity=1"],
      ["penalties.feedingStart=2030-01", "penalties.announced=start"],
    );
    expect(scenario.inputs.get("penalties.severity")?.central).toBe(1);
    expect(scenario.levers.penalties).toMatchObject({ feedingStart: parseMonth("2030-01"), consultingStart: never });
    expect(scenario.overrides).toEqual([
      "question=reading",
      "penalties.feedingStart=2030-01",
      "penalties.announced=start",
    ]);
  });
});
