import { describe, expect, it } from "vitest";
import type { Fact } from "../../src/evidence/fact.js";
import { printableDate, printableValue, publisherOf, speakerOf } from "../../src/evidence/printable.js";

const fact: Fact = {
  id: "a-fact",
  value: 2500,
  unit: { fr: "€ par manquement", en: "EUR per breach" },
  holdsFor: "2025-12",
  speaker: "A",
  sources: ["report"],
  confidence: "high",
};
const percent = { fr: "% des lettres", en: "% of letters" };

describe("printableValue", () => {
  it("writes a number with its unit in each language", () => {
    expect(printableValue(fact, "fr")).toBe("2\u202f500\u00a0€ par manquement");
    expect(printableValue(fact, "en")).toBe("2,500 EUR per breach");
    expect(printableValue({ ...fact, value: 70, unit: percent }, "fr")).toBe("70\u00a0% des lettres");
    expect(printableValue({ ...fact, value: 70, unit: percent }, "en")).toBe("70% of letters");
  });

  it("keeps the source's wording", () => {
    const wording = { fr: "près de 40\u00a0% des lettres", en: "nearly 40% of letters" };
    expect(printableValue({ ...fact, value: 40, wording, unit: percent }, "en")).toBe("nearly 40% of letters");
    expect(printableValue({ ...fact, value: 40, wording, unit: percent }, "fr")).toBe("près de 40\u00a0% des lettres");
  });

  it("writes the words of a qualitative fact without its unit", () => {
    expect(printableValue({ ...fact, value: { fr: "censuré", en: "struck down" } }, "fr")).toBe("censuré");
  });

  it("refuses what is from memory", () => {
    const unsourced = { ...fact, sources: [], unsourced: true };
    expect(printableValue(unsourced, "en")).toBe("from memory, unsourced: not printed");
    expect(printableValue(unsourced, "fr")).toBe("de mémoire, sans source\u00a0: non imprimé");
  });
});

describe("printableDate", () => {
  it.each([
    ["2025-12-30", "30 décembre 2025", "30 December 2025"],
    ["2024", "2024", "2024"],
    ["2017-12/2019-09", "décembre 2017 – septembre 2019", "December 2017 – September 2019"],
    ["2024-01-01/..", "depuis le 1er janvier 2024", "since 1 January 2024"],
    ["2026-07/..", "depuis juillet 2026", "since July 2026"],
    ["n.d.", "sans date", "undated"],
  ])("%s", (holdsFor, fr, en) => {
    expect(printableDate({ ...fact, holdsFor }, "fr")).toBe(fr);
    expect(printableDate({ ...fact, holdsFor }, "en")).toBe(en);
  });
});

describe("names", () => {
  it("are the same in both languages, or words of each", () => {
    const speaker = { fr: "Ministère, via A", en: "Ministry, via A" };
    expect(speakerOf(fact, "en")).toBe("A");
    expect(speakerOf({ ...fact, speaker }, "fr")).toBe("Ministère, via A");
    expect(speakerOf({ ...fact, speaker }, "en")).toBe("Ministry, via A");
    const publisher = { fr: "(éditeur non relevé)", en: "(publisher not recorded)" };
    expect(publisherOf({ id: "report", publisher, title: "B" }, "en")).toBe("(publisher not recorded)");
    expect(publisherOf({ id: "report", publisher: "A", title: "B" }, "en")).toBe("A");
  });
});
