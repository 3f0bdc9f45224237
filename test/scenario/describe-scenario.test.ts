import { describe, expect, it } from "vitest";
import { diffScenarios } from "../../src/scenario/diff-scenarios.js";
import { explainOrigins } from "../../src/scenario/explain-origins.js";
import { mine, readSmall } from "./read-small.js";

describe("explainOrigins", () => {
  it("gives each value with its unit, file and line", () => {
    const rows = explainOrigins(
      readSmall(mine("levers: { penalties: { warnings: 1 } }", "assumptions: { control.gp.detection: 0.4 % }")),
    );
    const row = (path: string) => rows.find((each) => each.path === path);
    expect(row("levers.penalties.warnings")).toEqual({
      path: "levers.penalties.warnings",
      value: "1",
      file: "mine.yaml",
      line: 5,
    });
    expect(row("levers.penalties.feedingStart")).toMatchObject({ value: "2028-07", file: "as-voted.yaml" });
    expect(row("levers.penalties.schedule.professional.cap")).toMatchObject({
      value: "10000 EUR/year",
      file: "status-quo.yaml",
    });
    expect(row("assumptions.control.gp.detection.central")).toMatchObject({
      value: "0.4 %/year",
      file: "mine.yaml",
      line: 6,
    });
    expect(row("assumptions.control.gp.detection.high")).toMatchObject({ value: "2 %/year", file: "assumptions.yaml" });
    expect(row("assumptions.editors.ready.gp.A.to.central")?.value).toBe("2028-12");
    expect(row("horizon.end")).toMatchObject({ value: "2035-12", file: "assumptions.yaml", line: 2 });
  });

  it("keeps the day that was written, with the month that it counts from", () => {
    const text = mine(
      "levers:",
      "  penalties: { feedingStart: [{ on: 2029-01-15, probability: 60 % }, { on: never, probability: 40 % }] }",
      "  support: [{ from: 2027-03-02, value: 50 % }]",
      "assumptions: { editors.ready.gp.A.to: { central: 2028-12-24 } }",
    );
    const scenario = readSmall(text);
    const value = (path: string, language: "fr" | "en") =>
      explainOrigins(scenario, language).find((row) => row.path === path)?.value;
    expect(value("levers.penalties.announced", "fr")).toBe("2025-10-31, compté à partir de 2025-11");
    expect(value("levers.penalties.announced", "en")).toBe("2025-10-31, counted from 2025-11");
    expect(value("levers.penalties.feedingStart", "en")).toBe("2029-01-15, counted from 2029-02 (60 %), never (40 %)");
    expect(value("levers.support", "en")).toBe("2027-03-02, counted from 2027-04: 50 %");
    expect(value("assumptions.editors.ready.gp.A.to.central", "en")).toBe("2028-12-24, counted from 2029-01");
    expect(value("levers.penalties.consultingStart", "en")).toBe("2028-07");
  });

  it("leaves no value without a place", () => {
    for (const { file, line } of explainOrigins(readSmall("as-voted", ["penalties.warnings=1"]))) {
      expect(["assumptions.yaml", "status-quo.yaml", "as-voted.yaml", "--set"]).toContain(file);
      expect(line).toBeGreaterThan(0);
    }
  });
});

describe("diffScenarios", () => {
  it("is empty between a scenario and itself", () => {
    expect(diffScenarios(readSmall("as-voted"), readSmall("as-voted"))).toEqual([]);
  });

  it("lists levers, assumptions and law that differ, with both places", () => {
    const text = mine(
      "levers:",
      "  penalties: { schedule: { professional: { cap: { feeding: 1 EUR/year, consulting: 10000 EUR/year } } } }",
      "assumptions:",
      "  control.gp.detection: { low: 0.002 }",
    );
    const differences = diffScenarios(readSmall("as-voted"), readSmall(text));
    expect(differences.map(({ part, path, left, right }) => [part, path, left?.value, right?.value])).toEqual([
      ["lever", "levers.penalties.schedule.professional.cap", "10000 EUR/year", undefined],
      ["lever", "levers.penalties.schedule.professional.cap.feeding", undefined, "1 EUR/year"],
      ["lever", "levers.penalties.schedule.professional.cap.consulting", undefined, "10000 EUR/year"],
      ["assumption", "assumptions.control.gp.detection.low", "0.05 %/year", "0.2 %/year"],
    ]);
    expect(differences.at(-1)?.right?.origin).toEqual({ file: "mine.yaml", line: 8 });
  });

  it("finds no difference between two days that count from one month, and shows both where the months differ", () => {
    const announced = (day: string) => readSmall(mine(`levers: { penalties: { announced: ${day} } }`));
    const levers = (day: string) =>
      diffScenarios(readSmall("as-voted"), announced(day)).flatMap(({ path, left, right }) =>
        path.startsWith("levers.") ? [[left?.value, right?.value]] : [],
      );
    expect(levers("2025-11")).toEqual([]);
    expect(levers("2025-11-02")).toEqual([["2025-10-31, counted from 2025-11", "2025-11-02, counted from 2025-12"]]);
  });

  it("puts the law first", () => {
    const parts = diffScenarios(readSmall("status-quo"), readSmall("as-voted")).map(({ part }) => part);
    expect(parts).toEqual(["legal", "legal", "legal", "lever", "lever", "lever"]);
  });
});
