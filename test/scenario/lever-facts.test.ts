import { beforeAll, describe, expect, it } from "vitest";
import { listScenarioIds, loadScenario } from "../../src/node/scenario-files.js";
import { factsOfLever } from "../../src/scenario/lever-facts.js";
import type { Scenario } from "../../src/scenario/scenario.js";
import { mine, readSmall } from "./read-small.js";

describe("facts behind a lever", () => {
  const base = mine(
    "levers: { support: 50 % }",
    "leverFacts:",
    "  support: [duty-2024]",
    "  penalties.warnings: [law-vote]",
    "  penalties.schedule.professional.cap: [seed-not-mass]",
  );
  const child = (...lines: readonly string[]) => mine(...lines).replace("as-voted", "base.yaml");
  const read = (text: string, set: readonly string[] = []) => readSmall(text, set, { "base.yaml": base });

  it("are inherited, lever by lever", () => {
    const { leverFacts } = read(child("leverFacts: { penalties.warnings: [law-struck] }"));
    expect([...leverFacts]).toEqual([
      ["support", ["duty-2024"]],
      ["penalties.warnings", ["law-struck"]],
      ["penalties.schedule.professional.cap", ["seed-not-mass"]],
    ]);
  });

  it("are dropped where the lever is set anew without any", () => {
    const scenario = read(child("levers: { support: 1, penalties: { caps: shared } }"), ["penalties.warnings=2"]);
    expect([...scenario.leverFacts.keys()]).toEqual(["penalties.schedule.professional.cap"]);
    expect(factsOfLever(scenario, "levers.support")).toEqual([]);
  });

  it("hold for the parts of a lever, and those of the parts for the whole", () => {
    const scenario = read(base);
    expect(factsOfLever(scenario, "penalties.schedule.professional.cap.feeding")).toEqual(["seed-not-mass"]);
    expect(factsOfLever(scenario, "levers.support[0].value")).toEqual(["duty-2024"]);
    expect(factsOfLever(scenario, "levers.penalties")).toEqual(["law-vote", "seed-not-mass"]);
    expect(factsOfLever(scenario, "penalties.caps")).toEqual([]);
  });

  it("may be left out", () => {
    expect(readSmall("as-voted").leverFacts.size).toBe(0);
  });
});

describe("the shipped scenarios", () => {
  let scenarios: ReadonlyMap<string, Scenario>;
  beforeAll(async () => {
    scenarios = new Map(await Promise.all(listScenarioIds().map(async (id) => [id, await loadScenario(id)] as const)));
  });
  const of = (id: string) => scenarios.get(id) ?? expect.fail(id);

  it("source every date and amount of a fine", () => {
    const sourced = [...scenarios].flatMap(([id, scenario]) =>
      ["professional.maxPerBreach", "professional.cap", "establishment.maxPerBreach", "establishment.cap"]
        .map((field) => `penalties.schedule.${field}`)
        .concat("penalties.announced", "penalties.feedingStart")
        .filter((path) => factsOfLever(scenario, path).length === 0)
        .map((path) => `${id} ${path}`),
    );
    expect(sourced).toEqual([]);
  });

  it("give each figure the fact of its own text", () => {
    expect(factsOfLever(of("article-85-as-voted"), "levers.penalties.feedingStart")).toEqual(["law-final-date"]);
    expect(factsOfLever(of("bill-2027"), "levers.penalties.feedingStart")).toEqual(["law-bill-dates"]);
    expect(factsOfLever(of("amendment-218"), "penalties.schedule.professional.cap")).toEqual([
      "law-senate-amdt-halving",
    ]);
    expect(factsOfLever(of("graduated"), "penalties.platformExemption")).toEqual([]);
    expect(
      factsOfLever(of("australian-withheld-benefit"), "levers.conditionOfPayment.amountPerEvent.radiology"),
    ).toEqual(["drv-radiology-unit-cost"]);
  });
});
