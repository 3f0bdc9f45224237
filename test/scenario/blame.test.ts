import { describe, expect, it } from "vitest";
import { mine, problemsOf, readSmall } from "./read-small.js";

const statusQuo = (...lines: readonly string[]) => mine(...lines).replace("as-voted", "status-quo");

describe("a contradiction between two files", () => {
  it.each([
    [
      "a start that the parent never announces",
      statusQuo("levers:", "  penalties:", "    consultingStart: 2029-01-01"),
      "7:22 start-unannounced",
      "consultingStart: 2029-01, while status-quo.yaml says announced: never",
      "add announced: start, or announced: and a date",
    ],
    [
      "a start before the parent's announcement",
      mine("levers: { penalties: { feedingStart: 2025-01 } }"),
      "5:38 start-unannounced",
      "feedingStart: 2025-01, while as-voted.yaml says announced: 2025-11",
      "add announced: start, or announced: and a date",
    ],
    [
      "a bound below the shared value",
      mine("assumptions:", "  control.gp.detection:", "    high: 0.1 %"),
      "7:11 bounds-order",
      "0.05 %/year, 0.3 %/year, 0.1 %/year for “control.gp.detection”",
      "give low and high around the new value too, or write distribution: fixed",
    ],
    [
      "a horizon that starts after the shared end",
      mine("horizon: { start: 2040-01 }"),
      "5:19 horizon",
      "a horizon from 2040-01 to 2035-12",
      "write for example { start: 2026-01, end: 2035-12 }",
    ],
    [
      "a law of draws that the shared value does not allow",
      mine(
        "assumptions:",
        "  boycott.gp.rate: { distribution: lognormal, low: 0, high: 1, evidence: judgement, rationale: x }",
      ),
      "6:36 lognormal-zero",
      "0 for “boycott.gp.rate”, drawn from a lognormal",
      "write distribution: fixed, or a value above 0",
    ],
  ])("is shown at the author's line: %s", (_name, text, place, found, remedy) => {
    const problems = problemsOf(() => readSmall(text));
    expect(problems.map((each) => `${each.file} ${each.line}:${each.column} ${each.code}`)).toEqual([
      `mine.yaml ${place}`,
    ]);
    expect([problems[0]?.found.en, problems[0]?.remedy.en]).toEqual([found, remedy]);
  });

  it("is shown at the shared cap, when the parent's fines differ", () => {
    const base = mine(
      "levers: { penalties: { schedule: { professional: { cap: { feeding: 1 EUR/year, consulting: 2 EUR/year } } } } }",
    );
    const text = mine("levers: { penalties: { caps: shared } }").replace("as-voted", "base.yaml");
    const [problem] = problemsOf(() => readSmall(text, [], { "base.yaml": base }));
    expect(problem).toMatchObject({ file: "mine.yaml", line: 5, column: 30, code: "shared-caps-unequal" });
  });

  it("is shown at the fine, when the condition of payment is the parent's", () => {
    const base = statusQuo(
      "levers:",
      "  conditionOfPayment: { duty: feeding, bound: [gp], bearer: member, start: 2029-01, exceptPlatform: on, exceptEditor: on,",
      "    subjectShare: { central: 1, rationale: x }, appliedShare: { central: 1, rationale: x }, amountPerEvent: { central: 0, rationale: x } }",
    );
    const text = mine("levers:", "  penalties: { announced: 2029-01, feedingStart: 2030-01 }").replace(
      "as-voted",
      "base.yaml",
    );
    const problems = problemsOf(() => readSmall(text, [], { "base.yaml": base }));
    expect(problems.map(({ file, line, code, remedy }) => `${file}:${line} ${code} ${remedy.en}`)).toEqual([
      "mine.yaml:6 condition-beside-fine write feedingStart: 2029-01, or bind other segments",
    ]);
  });

  it("is shown at the option, when the command line is one of the two", () => {
    const [problem] = problemsOf(() => readSmall("status-quo", ["penalties.feedingStart=2030-01"]));
    expect(problem).toMatchObject({ file: "--set", line: 1, column: 24, code: "start-unannounced" });
  });
});

describe("an id that is taken", () => {
  it("is refused in a file of another place, whatever it extends", () => {
    const [problem, ...others] = problemsOf(() => readSmall(mine().replace("id: mine", "id: status-quo")));
    expect(others).toEqual([]);
    expect(problem).toMatchObject({ file: "mine.yaml", line: 1, column: 5, code: "id-taken" });
    expect(problem?.remedy.en).toBe("choose another, for example my-status-quo");
  });
});
