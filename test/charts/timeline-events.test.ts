import { describe, expect, test } from "vitest";
import { type TimelineRun, timelineEvents } from "../../src/charts/timeline-events.js";
import { never, parseMonth } from "../../src/scenario/month.js";
import { timelineFixture } from "./fixture.js";

const [quo, voted, amendment, bill] = timelineFixture("fr").runs as [
  TimelineRun,
  TimelineRun,
  TimelineRun,
  TimelineRun,
];
const last = (run: TimelineRun, language: "fr" | "en" = "fr") => timelineEvents(run, language).at(-1);

describe("timelineEvents", () => {
  test("words each step with its date, its text and its status, and crosses out what was struck down", () => {
    expect(timelineEvents(voted, "fr")[4]).toMatchObject({
      words: "30 décembre 2025\u00a0: art. 85, cavalier social (texte censuré)",
      shape: "cross",
    });
    expect(timelineEvents(quo, "en")[0]?.words).toBe(
      "1 January 2024: Public Health Code, L. 1111-15, duty to feed (in force)",
    );
  });

  test("names a month alone where only the month is known", () => {
    const [, tabled] = timelineEvents(bill, "fr");
    expect(tabled?.words).toBe("novembre 2025\u00a0: Proposition de loi (texte déposé)");
    expect(tabled?.at).toBeCloseTo(2025.875, 3);
  });

  test("says when fines may be due, with probabilities where the date is uncertain", () => {
    expect(last(voted)).toMatchObject({
      words: "Amendes, alimentation et consultation\u00a0: à partir de juillet 2028",
      at: 2028.5,
      shape: "bar",
    });
    expect(last(bill, "en")?.words).toBe("Fines, consulting: from July 2027 (60%), never (40%)");
  });

  test("says that there is no fine, or none any more", () => {
    expect(last(quo)).toMatchObject({ words: "Aucune amende", shape: "none" });
    expect(last(amendment)?.words).toContain("retirées avant d’avoir pu s’appliquer");
  });

  test("ends the band where the measure is withdrawn after its start", () => {
    const ended = { ...voted, legal: { ...voted.legal, withdrawn: parseMonth("2030-01")! } };
    expect(last(ended)).toMatchObject({ shape: "bar", until: 2030 });
  });

  test("leaves out the steps after the day asked for, and the fines where no step was known", () => {
    const early = { ...voted, legal: { withdrawn: never, statusQuo: true, asOf: "2025-10-20" } };
    expect(timelineEvents(early, "fr").map(({ shape }) => shape)).toEqual(["circle", "circle", "none"]);
  });
});
