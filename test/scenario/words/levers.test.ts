import { describe, expect, it } from "vitest";
import { listScenarioIds, loadScenario } from "../../../src/node/scenario-files.js";
import { explainLevers } from "../../../src/scenario/explain-origins.js";
import { leverName } from "../../../src/scenario/words/lever-names.js";
import { leverValue } from "../../../src/scenario/words/lever-values.js";

describe("a lever in words", () => {
  it.each([
    ["2500 EUR/breach", "2\u202f500\u00a0€ par manquement", "EUR\u00a02,500 a breach"],
    ["2028-07", "juillet 2028", "July 2028"],
    ["never", "jamais", "never"],
    ["on", "oui", "yes"],
    ["60 %", "60\u00a0%", "60%"],
    ["0 %, 2027-01: 100 %", "0\u00a0%, 100\u00a0% dès janvier 2027", "0%, 100% from January 2027"],
    ["gp, dentist", "médecins généralistes, chirurgiens-dentistes", "general practitioners, dentists"],
    ["professional", "professionnel", "professional"],
    ["2028-07 (60 %), never (40 %)", "juillet 2028 (60\u00a0%), jamais (40\u00a0%)", "July 2028 (60%), never (40%)"],
    [
      "2025-10-31, counted from 2025-11",
      "31 octobre 2025, compté dès novembre 2025",
      "31 October 2025, counted from November 2025",
    ],
    [
      "2027-03-02, compté à partir de 2027-04: 50 %, 2028-01: 100 %",
      "50\u00a0% dès le 2 mars 2027, compté dès avril 2027, 100\u00a0% dès janvier 2028",
      "50% from 2 March 2027, counted from April 2027, 100% from January 2028",
    ],
    ["my-own-editor", "my-own-editor", "my-own-editor"],
  ])("writes %s", (value, fr, en) => {
    expect([leverValue(value, "fr"), leverValue(value, "en")]).toEqual([fr, en]);
  });

  it("has a name for every lever of the shipped scenarios", async () => {
    const scenarios = await Promise.all(listScenarioIds().map((id) => loadScenario(id)));
    const paths = scenarios.flatMap((scenario) => explainLevers(scenario).map(({ path }) => path));
    expect(new Set(paths).size).toBeGreaterThan(20);
    expect([...new Set(paths)].filter((path) => leverName(path, "en") === path.replace("levers.", ""))).toEqual([]);
  });
});
