import { describe, expect, it } from "vitest";
import { inputBounds, inputQuantity, inputUnit } from "../../src/cli/input-words.js";
import { leverName, readableValue } from "../../src/cli/lever-words.js";
import { scaleFor } from "../../src/cli/scale.js";
import { listScenarioIds, loadScenario } from "../../src/node/scenario-files.js";
import { explainOrigins } from "../../src/scenario/explain-origins.js";
import type { Input } from "../../src/scenario/scenario.js";

describe("the scale of a line", () => {
  it.each([
    ["share", [0.123, 0.9], "fr", "en\u00a0%", ["12,3", "90,0"]],
    ["share", [0.123, 0.9], "en", "%", ["12.3", "90.0"]],
    ["share", [0.00001], "en", "%", ["≈0"]],
    ["EUR", [0, 999], "fr", "en\u00a0€", ["0", "999"]],
    ["EUR", [12_345], "fr", "en\u00a0k€", ["12,3"]],
    ["EUR", [1_234_567, -98_765_432], "en", "EUR\u00a0m", ["1.2", "−98.8"]],
    ["EUR", [2e9], "fr", "en\u00a0Md€", ["2,00"]],
    ["EUR/year", [53.4], "en", "EUR a year", ["53"]],
    ["documents", [497e6, 8.6e8], "fr", "en\u00a0millions", ["497", "860"]],
    ["cases", [1371], "fr", "nombre", ["1\u202f371"]],
    ["cases", [0.4], "en", "number", ["0.40"]],
    ["h", [2.5e6], "fr", "en\u00a0millions d’heures", ["2,50"]],
    ["h", [12], "en", "hours", ["12"]],
    ["members", [0], "en", "number", ["0"]],
  ] as const)("in %s for %j in %s is %s", (unit, values, language, name, written) => {
    const scale = scaleFor(unit, values, language);
    expect(scale.unit).toBe(name);
    expect(values.map(scale.format)).toEqual(written);
  });

  it("signs differences, and counts shares in points", () => {
    const scale = scaleFor("share", [0.01, -0.02, 0], "fr", { difference: true });
    expect([scale.unit, ...[0.01, -0.02, 0].map(scale.format)]).toEqual(["en\u00a0points", "+1,0", "−2,0", "0"]);
  });

  it("gives each line of a group the digits that it needs, in the unit of the group", () => {
    const scale = scaleFor("EUR", [2e8, 1.2e6], "en", { line: [1.2e6] });
    expect([scale.unit, scale.format(1.2e6)]).toEqual(["EUR\u00a0m", "1.20"]);
  });
});

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
  it("has its value, moved by its scenario, with its unit and its steps", () => {
    expect(inputQuantity(plain, "fr")).toBe("50\u00a0%");
    expect(inputQuantity({ ...plain, unit: "1/year", central: 0.003 }, "fr")).toBe("0,3\u00a0% par an");
    expect(inputQuantity({ ...plain, unit: "professionals", central: 52_149 }, "fr")).toBe(
      "52\u202f149\u00a0professionnels",
    );
    expect(inputQuantity({ ...plain, unit: "month", central: 24_318, shift: -6 }, "en")).toBe("2026-01");
    expect(inputQuantity({ ...plain, unit: "choice", central: "site" }, "en")).toBe("site");
    const steps = [{ from: 24_342, value: 0.6 }];
    expect(inputQuantity({ ...plain, steps }, "fr")).toBe("50\u00a0%\u202f; 60 dès juillet 2028");
    expect(inputQuantity({ ...plain, steps }, "en")).toBe("50%; 60 from July 2028");
  });

  it("has its bounds, if any", () => {
    expect(inputBounds({ ...plain, scale: 0.5 }, "fr")).toBe("5 à 50");
    const { low: _low, high: _high, ...fixed } = plain;
    expect(inputBounds(fixed, "fr")).toBe("");
  });

  it("has a French name for the unit of every shipped input", async () => {
    const inputs = (await Promise.all(listScenarioIds().map((id) => loadScenario(id)))).flatMap(({ inputs }) => [
      ...inputs.values(),
    ]);
    const untranslated = new Set(inputs.map(({ unit }) => unit).filter((unit) => inputUnit(unit, "fr") === unit));
    expect([...untranslated].toSorted()).toEqual(["h", "pharmacies", "s", "sites"]);
  });
});

describe("a lever in words", () => {
  it.each([
    ["2500 EUR/breach", "2\u202f500\u00a0€ par manquement", "2,500\u00a0EUR per breach"],
    ["2028-07", "juillet 2028", "July 2028"],
    ["never", "jamais", "never"],
    ["on", "oui", "yes"],
    ["60 %", "60\u00a0%", "60%"],
    ["0 %, 2027-01: 100 %", "0\u00a0%, 100\u00a0% dès janvier 2027", "0%, 100% from January 2027"],
    ["gp, dentist", "médecins généralistes, chirurgiens-dentistes", "general practitioners, dentists"],
    ["professional", "professionnel", "professional"],
    ["my-own-editor", "my-own-editor", "my-own-editor"],
  ])("writes %s", (value, fr, en) => {
    expect([readableValue(value, "fr"), readableValue(value, "en")]).toEqual([fr, en]);
  });

  it("has a name for every lever of the shipped scenarios", async () => {
    const scenarios = await Promise.all(listScenarioIds().map((id) => loadScenario(id)));
    const paths = scenarios.flatMap((scenario) =>
      explainOrigins(scenario)
        .map(({ path }) => path)
        .filter((path) => path.startsWith("levers.") && !scenario.inputs.has(path.replace(/^levers\.|\.\w+$/g, ""))),
    );
    expect(new Set(paths).size).toBeGreaterThan(20);
    expect([...new Set(paths)].filter((path) => leverName(path, "en") === path.replace("levers.", ""))).toEqual([]);
  });
});
