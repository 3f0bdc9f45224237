import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  chanceRangeText,
  chanceWithOdds,
  changeList,
  changeWords,
  hoursText,
  roughChanceText,
  roughDigits,
  roughRangeText,
  roughText,
} from "../../src/results/case-words.js";

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, " ");

describe("figures that few draws tell", () => {
  it.each([
    [0.154, "15%"],
    [0.173, "17%"],
    [0.21, "20%"],
    [0.0096, "1% (1 in 100)"],
    [0.00013, "0.013% (1 in 7,700)"],
    [0.973, "97%"],
    [0.999, "99.9%"],
    [1, "100%"],
    [0, "0%"],
  ])("a chance of %d is %s", (chance, told) => {
    expect(roughChanceText(chance, "en")).toBe(told);
  });

  it.each([
    [16.4, "16"],
    [67, "70"],
    [104, "100"],
    [0.34, "0.3"],
    [1950, "2,000"],
    [0.00001, "0"],
  ])("%d hours or euros are %s", (value, told) => {
    expect(roughText(value, "en")).toBe(told);
  });

  it("lose a twentieth of themselves at most where their first digit is 1, and a quarter otherwise", () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 1e7, noNaN: true }), (value) => {
        const told = Number(roughText(value, "en").replaceAll(",", ""));
        expect(Math.abs(told / value - 1)).toBeLessThanOrEqual(roughDigits(value) === 2 ? 0.05 : 0.26);
      }),
    );
  });

  it("have their sign once, and one number where both are the same", () => {
    expect(plain(chanceRangeText(0.000004, 0.0052, "fr"))).toBe("0,0004–0,5 %");
    expect(chanceRangeText(0.0201, 0.0202, "en")).toBe("2%");
    expect(roughRangeText(16.4, 67, "en")).toBe("16–70");
  });
});

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
