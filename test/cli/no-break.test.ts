import { describe, expect, it } from "vitest";
import { holdTogether } from "../../src/cli/no-break.js";
import { wrap } from "../../src/cli/table-layout.js";

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

  it("stays on one line", () => {
    const lines = wrap("Hypothetical: LFSS 2026, art. 85, struck down on 30 December 2025", 60);
    expect(lines).toEqual(["Hypothetical: LFSS 2026, art.\u00a085, struck down on", "30\u00a0December\u00a02025"]);
  });
});
