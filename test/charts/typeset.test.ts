import { describe, expect, test } from "vitest";
import { typeset } from "../../src/charts/typeset.js";

describe("typeset", () => {
  test.each([
    ["jusqu’à 2 500 € et 100 000 € par an", "jusqu’à 2\u202f500\u00a0€ et 100\u202f000\u00a0€ par an"],
    ["en 2030 100 membres, 1 234 567 actes, 4,8 Md€", "en 2030 100 membres, 1\u202f234\u202f567 actes, 4,8\u00a0Md€"],
    ["censuré le 30 décembre 2025", "censuré le 30\u00a0décembre\u00a02025"],
    ["le 1er juillet 2028, puis en déc. 2029", "le 1er\u00a0juillet\u00a02028, puis en déc.\u00a02029"],
    ["on 30 December 2025: EUR 2,500", "on 30\u00a0December\u00a02025: EUR\u00a02,500"],
    ["CSS, art. L. 162-1-7-1, application", "CSS, art.\u00a0L.\u00a0162\u20111\u20117\u20111, application"],
    ["LFSS 2026, article 85, 2026-2035", "LFSS 2026, article\u00a085, 2026-2035"],
    ["the Cnam's doctrine, d'abord", "the Cnam’s doctrine, d’abord"],
    ["May be 12 marsupials in 2 024 places", "May be 12 marsupials in 2\u202f024 places"],
  ])("%s", (given, printed) => {
    expect(typeset(given)).toBe(printed);
    expect(typeset(printed)).toBe(printed);
  });
});
