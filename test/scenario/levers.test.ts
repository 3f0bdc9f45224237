import { describe, expect, it } from "vitest";
import { never, parseMonth } from "../../src/scenario/month.js";
import { mine, readSmall } from "./read-small.js";

const penaltiesOf = (line: string) => readSmall(mine("levers:", "  penalties:", `    ${line}`)).levers.penalties;

describe("levers", () => {
  it("of the status quo are those of the file", () => {
    const { levers, horizon, date, summary, notModelled } = readSmall("status-quo");
    expect(levers.penalties).toMatchObject({
      announced: never,
      feedingStart: never,
      feedingBound: ["gp", "radiology", "hospital"],
      consultingBound: ["gp", "hospital"],
      caps: "separate",
      platformExemption: false,
    });
    expect(levers.support).toEqual([{ from: 0, value: 0 }]);
    expect(horizon).toEqual({ start: parseMonth("2026-01"), end: parseMonth("2035-12") });
    expect([date, summary.en, notModelled]).toEqual([
      "2024-01-01",
      "Nothing changes",
      [{ fr: "Le reste", en: "The rest" }],
    ]);
  });

  it("round a start inside a month up to the next", () => {
    expect(penaltiesOf("feedingStart: 2028-07-02").feedingStart).toBe(parseMonth("2028-08"));
  });

  it("read starts with probabilities", () => {
    expect(
      penaltiesOf("feedingStart: [{ on: 2028-07-01, probability: 60 % }, { on: never, probability: 40 % }]")
        .feedingStart,
    ).toEqual([
      { on: parseMonth("2028-07"), probability: 0.6 },
      { on: never, probability: 0.4 },
    ]);
  });

  it("read amounts by duty, by steps and without a cap", () => {
    const { schedule } = penaltiesOf(
      "schedule: { professional: { maxPerBreach: [{ from: 2028-01, value: 1000 EUR/breach }, { from: 2030-01-01, value: 2 500 EUR/breach }], cap: { feeding: none, consulting: 4 k€/an } } }",
    );
    expect(schedule.professional.feeding).toEqual({
      maxPerBreach: [
        { from: parseMonth("2028-01"), value: 1000 },
        { from: parseMonth("2030-01"), value: 2500 },
      ],
      cap: [{ from: 0, value: Number.POSITIVE_INFINITY }],
    });
    expect(schedule.professional.consulting.cap).toEqual([{ from: 0, value: 4000 }]);
  });

  it("name the prescribers that the library has", () => {
    expect(penaltiesOf("feedingBound: prescribers").feedingBound).toEqual(["gp", "hospital"]);
    expect(penaltiesOf("feedingBound: radiology").feedingBound).toEqual(["radiology"]);
  });

  it("take the start as the announcement when asked to", () => {
    expect(penaltiesOf("announced: start")).not.toHaveProperty("announced");
  });

  it("share caps between equal fines", () => {
    expect(penaltiesOf("caps: shared").caps).toBe("shared");
  });
});
