import { describe, expect, it } from "vitest";
import { parseMonth } from "../../src/scenario/month.js";
import { problemsOf, readSmall } from "./read-small.js";

describe("--set", () => {
  it("fixes an input at a value in its own unit or another", () => {
    for (const option of [
      "control.gp.detection=0.001",
      "control.gp.detection=0,1 %",
      "assumptions.control.gp.detection=0.1 %/year",
    ]) {
      const input = readSmall("as-voted", [option]).inputs.get("control.gp.detection");
      expect(input).toMatchObject({
        central: 0.001,
        distribution: { name: "fixed" },
        evidence: "judgement",
        facts: [],
        policy: true,
      });
      expect(input).not.toHaveProperty("low");
      expect(input?.rationale).toEqual({
        fr: "Fixé pour ce calcul en ligne de commande",
        en: "Set for this run on the command line",
      });
      expect(input?.origin).toEqual({ file: "--set", line: 1 });
    }
  });

  it("fixes several inputs by braces, dates, words and steps", () => {
    const { inputs } = readSmall("as-voted", [
      "control.{gp,radiology}.detection=0.01",
      "editors.ready.gp.A.to=2027-06-15",
      "adoption.curve=gompertz",
      "control.threshold.gp.feeding=[{ from: 2028-07, value: 60 % }, { from: 2030-01, value: 80 % }]",
      "editors.ready.gp.B.to={ shift: -12 months }",
    ]);
    expect(inputs.get("control.radiology.detection")?.central).toBe(0.01);
    expect(inputs.get("editors.ready.gp.A.to")?.central).toBe(parseMonth("2027-07"));
    expect(inputs.get("adoption.curve")?.central).toBe("gompertz");
    expect(inputs.get("control.threshold.gp.feeding")?.steps).toEqual([
      { from: parseMonth("2028-07"), value: 0.6 },
      { from: parseMonth("2030-01"), value: 0.8 },
    ]);
    expect(inputs.get("editors.ready.gp.B.to")).toMatchObject({ shift: -12, distribution: { name: "triangular" } });
  });

  it("sets levers with or without their first word, and the horizon", () => {
    const { levers, horizon, origins } = readSmall("as-voted", [
      "levers.penalties.warnings=1",
      "penalties.feedingStart=2029-01-01",
      "support=50 %",
      "horizon.end=2030-12",
    ]);
    expect(levers.penalties).toMatchObject({ warnings: 1, feedingStart: parseMonth("2029-01") });
    expect(levers.support).toEqual([{ from: 0, value: 0.5 }]);
    expect(horizon.end).toBe(parseMonth("2030-12"));
    expect(origins.get("levers.penalties.feedingStart")).toEqual({ file: "--set", line: 2 });
  });

  it("keeps all assignments as written", () => {
    const set = ["penalties.warnings=1", "levers.penalties.caps=shared"];
    expect(readSmall("as-voted", set).overrides).toEqual(set);
  });

  it.each([
    ["penalties.warnings=1", "levers.penalties.warnings=2", "penalties.warnings"],
    ["control.{gp,radiology}.detection=0.01", "control.gp.detection=0.02", "control.gp.detection"],
  ])("refuses %s beside %s", (first, second, id) => {
    const [problem] = problemsOf(() => readSmall("as-voted", [first, second]));
    expect(problem).toMatchObject({
      file: "--set",
      line: 2,
      code: "set-twice",
      found: { en: `“${id}” a second time` },
      remedy: { en: "remove one of the two --set" },
    });
  });

  it("takes a bare number in the unit of the lever, money included", () => {
    const { schedule } = readSmall("as-voted", ["penalties.schedule.professional.maxPerBreach=1500"]).levers.penalties;
    expect(schedule.professional.feeding.maxPerBreach).toEqual([{ from: 0, value: 1500 }]);
  });

  it.each([
    ["control.gp.detection=2", "1:22", "out-of-domain", "did you mean 2 %?"],
    ["control.gp.detecton=0.1", "1:1", "unknown-input", "did you mean “control.gp.detection”?"],
    ["penalties.warning=1", "1:1", "unknown-input", "did you mean “penalties.warnings”?"],
    ["penalties.severty=0.2", "1:1", "unknown-input", "did you mean “penalties.severity”?"],
    ["penalties.caps=[shared]", "1:16", "unknown-word", "write for example separate"],
    [
      "penalties.feedingStart=2026-02-30",
      "1:24",
      "impossible-date",
      "write a date of the calendar, for example 2028-07-01",
    ],
    ["control.gp.detection", "1:1", "set-form", "write for example --set control.gp.detection=0.001"],
    ["control.gp.detection=", "1:22", "set-empty", "write for example --set control.gp.detection=0.5"],
    ["control.gp.detection=[", "1:23", "yaml-missing-char", "close what is opened on this line or before it"],
    ["__proto__.polluted=1", "1:1", "unknown-input", "look the id up in scenarios/assumptions.yaml"],
  ])("answers %s at the option", (option, place, code, remedy) => {
    const [problem] = problemsOf(() => readSmall("as-voted", [option]));
    expect(problem?.file).toBe("--set");
    expect(`${problem?.line}:${problem?.column} ${problem?.code} ${problem?.remedy.en}`).toBe(
      `${place} ${code} ${remedy}`,
    );
  });

  it("names the rank of the option at fault", () => {
    const [problem] = problemsOf(() => readSmall("as-voted", ["penalties.warnings=1", "control.gp.detection=2"]));
    expect(problem).toMatchObject({ file: "--set", line: 2, column: 22 });
  });
});
