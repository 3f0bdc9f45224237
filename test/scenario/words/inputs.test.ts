import { beforeAll, describe, expect, it } from "vitest";
import { listScenarioIds, loadScenario } from "../../../src/node/scenario-files.js";
import { parseMonth } from "../../../src/scenario/month.js";
import type { Input } from "../../../src/scenario/scenario.js";
import { groupLabel, groupOf, inputLabel } from "../../../src/scenario/words/input-label.js";
import { inputBound, inputBounds, inputQuantity, inputSteps, inputValue } from "../../../src/scenario/words/inputs.js";
import { unitWords, withUnit } from "../../../src/scenario/words/units.js";
import { valueWords } from "../../../src/scenario/words/values.js";

const plain: Input = {
  id: "x",
  unit: "share",
  low: 0.1,
  central: 0.5,
  high: 1,
  distribution: { name: "pert" },
  evidence: "judgement",
  facts: [],
  rationale: { fr: "", en: "" },
  policy: false,
  origin: { file: "x.yaml", line: 1 },
};

describe("an input in words", () => {
  it("has its value, moved by its scenario, with its unit", () => {
    expect(inputQuantity(plain, "fr")).toBe("50\u00a0%");
    expect(inputQuantity({ ...plain, unit: "1/year", central: 0.003 }, "fr")).toBe("0,3\u00a0% par an");
    expect(inputQuantity({ ...plain, unit: "share of time", scale: 0.5 }, "en")).toBe("25% of time");
    expect(inputQuantity({ ...plain, unit: "professionals", central: 52_149 }, "fr")).toBe(
      "52\u202f149\u00a0professionnels",
    );
    const date = { ...plain, unit: "month", low: 24_312, central: 24_318, high: 24_330, shift: -6 };
    expect(inputQuantity(date, "en")).toBe("January 2026");
    expect(inputBounds(date, "fr")).toBe("juil. 2025 à janv. 2027");
    expect(inputBound(date, "high", "fr")).toBe("janvier 2027");
    expect(inputQuantity({ ...plain, unit: "choice", central: "site" }, "en")).toBe("a site");
  });

  it("has the steps that follow its value", () => {
    const steps = [{ from: 24_342, value: 0.6 }];
    expect(inputSteps({ ...plain, steps }, "en")).toEqual(["50%", "60% from July 2028"]);
    expect(inputValue({ ...plain, steps }, "fr")).toBe("50\u00a0%\u202f; 60\u00a0% dès juillet 2028");
    expect(inputQuantity({ ...plain, unit: "share of cases", steps }, "en")).toBe("50% of cases; 60% from July 2028");
  });

  it("has its bounds, if any", () => {
    expect(inputBounds({ ...plain, scale: 0.5 }, "fr")).toBe("5 à 50\u00a0%");
    expect(inputBounds({ ...plain, scale: 0.5 }, "en")).toBe("5 to 50%");
    const { low: _low, high: _high, ...fixed } = plain;
    expect(inputBounds(fixed, "fr")).toBe("");
    expect(inputBound(fixed, "low", "fr")).toBe("–");
  });
});

describe("a value in words", () => {
  it("is written as its unit wants it", () => {
    expect(valueWords(0.0015, "1/year", "fr")).toBe("0,15\u00a0%");
    expect(valueWords(0.6, "share of cases", "en")).toBe("60%");
    expect(valueWords(parseMonth("2028-07") ?? 0, "month", "fr")).toBe("juillet 2028");
    expect(valueWords(parseMonth("never") ?? 0, "month", "fr")).toBe("jamais");
    expect(valueWords(52_149, "professionals", "fr")).toBe("52\u202f149");
    expect(valueWords(2.2e9, "EUR/year", "en")).toBe("2,200\u00a0M");
    expect(valueWords("biology", "choice", "en")).toBe("medical laboratories");
  });

  it("has its unit where the language puts it", () => {
    expect(withUnit("750\u00a0M", "EUR/year", "fr")).toBe("750\u00a0M€ par an");
    expect(withUnit("750", "EUR/h", "fr")).toBe("750\u00a0€ par heure");
    expect(withUnit("750", "EUR/h", "en")).toBe("EUR\u00a0750 an hour");
    expect(withUnit("7", "bananas", "en")).toBe("7\u00a0bananas");
  });
});

describe("the inputs of the shipped scenarios", () => {
  let inputs: readonly Input[];
  let ids: readonly string[];
  beforeAll(async () => {
    const scenarios = await Promise.all(listScenarioIds().map((id) => loadScenario(id)));
    inputs = scenarios.flatMap((scenario) => [...scenario.inputs.values()]);
    ids = [...new Set(inputs.map(({ id }) => id))];
  });

  it("have a label, a group and a unit in both languages", () => {
    for (const language of ["fr", "en"] as const) {
      expect(ids.filter((id) => inputLabel(id, language) === id)).toEqual([]);
      expect(ids.filter((id) => groupLabel(groupOf(id), language) === groupOf(id))).toEqual([]);
    }
    const bare = inputs.map(({ unit }) => unit).filter((unit) => unitWords(unit, "fr") === unit);
    expect([...new Set(bare)].toSorted()).toEqual(["pharmacies", "sites"]);
  });

  it("have labels that tell them apart", () => {
    for (const language of ["fr", "en"] as const) {
      expect(new Set(ids.map((id) => inputLabel(id, language))).size).toBe(ids.length);
    }
    expect(inputLabel("control.threshold.gp.feeding", "fr")).toBe("Seuil exigé – médecins généralistes, alimentation");
    expect(inputLabel("exams.biology.mix.hospital", "en")).toBe("Share of prescriptions – laboratory tests, hospitals");
    expect(inputLabel("exams.crossSectional.spend", "en")).toBe("Yearly spending – CT and MRI");
    expect(inputLabel("somebody.else", "fr")).toBe("somebody.else");
  });

  it("say what a scenario moves, at the value that runs compute with", () => {
    const find = (id: string, file: string) =>
      inputs.find((input) => input.id === id && (input.steps !== undefined || input.shift !== undefined)) ??
      expect.fail(`${file} moves ${id}`);
    expect(inputValue(find("control.threshold.gp.feeding", "graduated"), "en")).toBe(
      "60%; 40% from July 2028; 50% from July 2029; 60% from July 2030",
    );
    expect(inputValue(find("editors.ready.gp.A.to", "support-first"), "fr")).toBe("décembre 2027");
  });
});
