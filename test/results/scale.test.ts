import { describe, expect, it } from "vitest";
import { scaleFor } from "../../src/results/scale.js";

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

  it.each([
    ["EUR", 530_000, "en", "±EUR\u00a0530\u00a0k"],
    ["EUR", 530_000, "fr", "±530\u00a0k€"],
    ["EUR/year", 53, "en", "±EUR\u00a053 a year"],
    ["share", 0.0015, "en", "±0.15\u00a0points"],
    ["share", 0.01, "en", "±1\u00a0point"],
    ["cases", 1, "fr", "±1\u00a0dossier"],
  ] as const)(
    "puts the sign of a margin in %s of %d before the amount, in %s: %s",
    (unit, error, language, written) => {
      expect(scaleFor(unit, [error], language).margin(error)).toBe(written);
    },
  );

  it("gives each line of a group the digits that it needs, in the unit of the group", () => {
    const scale = scaleFor("EUR", [2e8, 1.2e6], "en", { line: [1.2e6] });
    expect([scale.unit, scale.format(1.2e6)]).toEqual(["EUR\u00a0m", "1.20"]);
  });
});
