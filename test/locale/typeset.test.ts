import { describe, expect, it } from "vitest";
import { holdTogether, typeset } from "../../src/locale/typeset.js";

describe("typeset", () => {
  it.each([
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

describe("what a line break would make hard to read", () => {
  it.each([
    ["censuré le 30 décembre 2025", "censuré le 30\u00a0décembre\u00a02025"],
    ["dès le 1er juillet 2028", "dès le 1er\u00a0juillet\u00a02028"],
    ["on 15 Nov 2025", "on 15\u00a0Nov\u00a02025"],
    ["CSS, art. L. 162-1-7-1", "CSS, art.\u00a0L.\u00a0162\u20111\u20117\u20111"],
    ["LFSS 2026, art. 85", "LFSS 2026, art.\u00a085"],
  ])("holds: %s", (text, held) => {
    expect(holdTogether(text)).toBe(held);
  });

  it.each(["2 marks", "as of 2025", "control.gp.detection=0.01", "2025-12-30", "article-85-as-voted", "10 000 €"])(
    "leaves alone: %s",
    (text) => {
      expect(holdTogether(text)).toBe(text);
    },
  );
});
