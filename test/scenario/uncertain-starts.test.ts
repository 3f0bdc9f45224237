import { describe, expect, it } from "vitest";
import { diffScenarios } from "../../src/scenario/diff-scenarios.js";
import { explainLevers } from "../../src/scenario/explain-origins.js";
import { formatDiagnostics } from "../../src/scenario/format-diagnostics.js";
import { never, parseMonth } from "../../src/scenario/month.js";
import { leverValue } from "../../src/scenario/words/lever-values.js";
import { condition, penalties } from "./broken/case.js";
import { problemsOf, readSmall } from "./read-small.js";

const dates = "[{ on: never, probability: 40 % }, { on: 2028-06-15, probability: 60 % }]";
const expected = [
  { on: never, probability: 0.4 },
  { on: parseMonth("2028-07"), probability: 0.6 },
];
const amount = "    amountPerEvent: { central: 49 EUR/event, rationale: x }";

describe("uncertain starts", () => {
  it.each(["feedingStart", "consultingStart"] as const)("are read for %s, from files and the command line", (field) => {
    expect(readSmall(penalties(`${field}: ${dates}`)).levers.penalties[field]).toEqual(expected);
    expect(readSmall("as-voted", [`penalties.${field}=${dates}`]).levers.penalties[field]).toEqual(expected);
  });

  it("are read for a condition of payment", () => {
    const text = condition(`    announced: 2027-01\n    start: ${dates}\n${amount}`).replace("as-voted", "status-quo");
    expect(readSmall(text).levers.conditionOfPayment?.start).toEqual(expected);
  });

  it("are the same beside a fine whatever the order they are written in", () => {
    const other = "[{ on: 2028-07, probability: 0.6 }, { on: never, probability: 0.4 }]";
    const text = condition(`    announced: 2025-10-31\n    start: ${dates}\n${amount}`).replace(
      "levers:",
      `levers:\n  penalties: { feedingStart: ${other} }`,
    );
    expect(readSmall(text).levers.conditionOfPayment?.start).toEqual(expected);
    const written = (starts: string) => readSmall(penalties(`feedingStart: ${starts}`));
    expect(diffScenarios(written(other), written(dates))).toEqual([]);
  });

  it("are written early first, with their probabilities, in words of both languages", () => {
    const scenario = readSmall(penalties(`feedingStart: ${dates}`));
    const words = (["fr", "en"] as const).map((language) => {
      const row = explainLevers(scenario, language).find(({ path }) => path === "levers.penalties.feedingStart");
      return leverValue(row?.value ?? "", language);
    });
    expect(words).toEqual([
      "15 juin 2028, compté dès juillet 2028 (60\u00a0%), jamais (40\u00a0%)",
      "15 June 2028, counted from July 2028 (60%), never (40%)",
    ]);
  });

  it.each([
    [
      "[{ on: 2028-07, probability: 60 % }, { on: never, probability: 30 % }]",
      "mine.yaml:7:19  trouvé des probabilités qui font 90\u00a0%\u202f; attendu 100\u00a0% en tout, never compris\n  → corrigez l’une des probabilités",
      "mine.yaml:7:19  found probabilities adding up to 90%; expected 100% in all, never included\n  → correct one of the probabilities",
    ],
    [
      "[]",
      "mine.yaml:7:19  trouvé une liste vide\u202f; attendu une date, never, ou des dates avec leurs probabilités\n  → écrivez par exemple 2028-07-01",
      "mine.yaml:7:19  found an empty list; expected a date, never, or dates with their probabilities\n  → write for example 2028-07-01",
    ],
    [
      "[{ on: 2028-07, probability: 60 % }, { on: 2028-07-01, probability: 40 % }]",
      "mine.yaml:7:62  trouvé un début en 2028-07 une seconde fois\u202f; attendu chaque mois une seule fois\u202f; un jour en cours de mois compte à partir du suivant\n  → réunissez les deux en ajoutant leurs probabilités",
      "mine.yaml:7:62  found a start in 2028-07 a second time; expected each month once; a day inside a month counts from the next\n  → make them one and add up their probabilities",
    ],
    [
      "[{ on: 2028-07, probability: 120 % }, { on: never, probability: -20 % }]",
      "mine.yaml:7:48  trouvé «\u00a0120\u00a0%\u00a0»\u202f; attendu une part de 0 à 1 (0\u00a0% à 100\u00a0%)\n  → écrivez une valeur de ce domaine, par exemple 60\u00a0%",
      "mine.yaml:7:48  found “120 %”; expected a share from 0 to 1 (0% to 100%)\n  → write a value within it, for example 60 %",
    ],
  ])("are refused with a reason: %s", (starts, fr, en) => {
    const problems = problemsOf(() => readSmall(penalties(`feedingStart: ${starts}`))).slice(0, 1);
    expect([formatDiagnostics(problems, "fr"), formatDiagnostics(problems, "en")]).toEqual([fr, en]);
  });
});
