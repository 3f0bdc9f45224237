import { describe, expect, it } from "vitest";
import { chanceWithOdds, changeList, changeWords, hoursText } from "../../src/results/case-words.js";

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, " ");

describe("central figures", () => {
  it("tell small chances as one in so many too", () => {
    expect(chanceWithOdds(0.000012, "en")).toBe("0.0012% (1 in 83,000)");
    expect(plain(chanceWithOdds(0.00013, "fr"))).toBe("0,013 % (1 sur 7 700)");
    expect(chanceWithOdds(0.06, "en")).toBe("6%");
    expect(plain(chanceWithOdds(1e-9, "en"))).toBe("< 0.0001%");
    expect(chanceWithOdds(0, "en")).toBe("0%");
  });

  it("have two digits for hours", () => {
    expect([24.4, 1.44, 0.2].map((hours) => hoursText(hours, "en"))).toEqual(["24", "1.4", "0.2"]);
    expect(plain(hoursText(1e-20, "en"))).toBe("< 0.01");
  });
});

describe("changes", () => {
  it("name the year of a boycott, the shares to try for, and both duties", () => {
    expect(changeWords({ id: "stayOut" }, 2029).en).toBe("Staying out of the boycott of 2029");
    expect(changeWords({ id: "stayOut" }, "joins").en).toBe("Staying out of boycotts");
    expect(changeWords({ id: "feedAll", shares: { feeding: 1 } }).en).toBe("Try to feed every time");
    const both = changeWords({ id: "bothEnough", shares: { feeding: 0.62, consulting: 0.22 } });
    expect(plain(both.fr)).toBe("Les deux : alimenter 62 %, consulter 22 % des fois");
  });

  it("of the law are named once as such", () => {
    const idle = [{ id: "conformingSoftware" }, { id: "editorPresumed" }, { id: "platformPresumed" }] as const;
    expect(changeList(idle, "never", "en")).toBe(
      "conforming software from the start; in the law, the editor’s fault presumed, an outage of the record presumed",
    );
    expect(changeWords(idle[1]).en).toBe("The law: the editor’s fault presumed");
  });
});
