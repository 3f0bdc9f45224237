import { describe, expect, it } from "vitest";
import { printableValue, publisherOf, speakerOf } from "../../src/evidence/printable.js";
import { recomputeFact } from "../../src/evidence/recompute.js";
import { countWords } from "../../src/evidence/schema.js";
import { loadEvidence } from "../../src/node/evidence-files.js";

const { facts, sources, alternatives } = loadEvidence();
const all = [...facts.values()];

describe("facts", () => {
  it("are read once", () => {
    expect(loadEvidence()).toBe(loadEvidence());
    expect(all.length).toBeGreaterThan(250);
  });

  it("each have a source that exists, or a derivation, or are marked as from memory", () => {
    const groundless = all.filter(
      (fact) => !fact.sources.some((id) => sources.has(id)) && !fact.formula && !fact.unsourced,
    );
    expect(groundless).toEqual([]);
    expect(all.filter((fact) => fact.unsourced).map((fact) => fact.id)).toEqual([
      "law-cc-decision-number",
      "mem-discount-has-2020",
      "mem-discount-fs-2021",
    ]);
  });

  it("name their speakers and publishers in the reader's language", () => {
    const names = [
      ...all.map((fact) => speakerOf(fact, "en")),
      ...[...sources.values()].map((source) => publisherOf(source, "en")),
    ];
    const french =
      /via (un|une) |via l’article|amendement|communiqué|\bcopie\b|exposé|ministère|sénateur\b|thèse|commission|code de|^Article (sur|de)\b|non relevé|[«»]| et (?!al\.)/iu;
    expect(names.filter((name) => french.test(name))).toEqual([]);
    expect(
      all
        .map((fact) => speakerOf(fact, "fr"))
        .filter((name) => /\b(press article|press release|study)\b|[“”]/i.test(name)),
    ).toEqual([]);
  });

  it("called drv- are exactly those with a formula", () => {
    const named = all.filter((fact) => fact.id.startsWith("drv-")).map((fact) => fact.id);
    expect(all.filter((fact) => fact.formula).map((fact) => fact.id)).toEqual(named);
  });

  it.each(all.filter((fact) => fact.formula).map((fact) => [fact.id, fact] as const))("%s recomputes", (id, fact) => {
    const again = recomputeFact({ facts }, id);
    const step = fact.rounding ?? 0;
    expect(step).toBeLessThanOrEqual(Math.abs(Number(fact.value)) * 0.12);
    expect(Math.abs(again.value - Number(fact.value))).toBeLessThanOrEqual(step / 2);
    for (const end of [0, 1] as const)
      expect(Math.abs((again.range?.[end] ?? 0) - (fact.range?.[end] ?? 0))).toBeLessThanOrEqual(step / 2);
  });

  it("hold their value in their range", () => {
    for (const { id, value, range } of all)
      if (range) expect(range[0] <= Number(value) && Number(value) <= range[1], id).toBe(true);
  });

  it("quote fewer than 25 words, and quote unless derived, from memory or read as an absence", () => {
    for (const { id, quote } of all) expect(countWords(quote ?? ""), id).toBeLessThan(25);
    expect(all.filter((fact) => !fact.quote && fact.sources.length > 0).map((fact) => fact.id)).toEqual([
      "law-162-1-14-absent",
    ]);
  });

  it("from memory are never printed", () => {
    for (const fact of all.filter((each) => each.unsourced)) {
      expect(printableValue(fact, "en")).toBe("from memory, unsourced: not printed");
      expect(printableValue(fact, "fr")).toBe("de mémoire, sans source\u00a0: non imprimé");
    }
    const printed = all.flatMap((fact) => [fact.note?.fr, fact.note?.en, printableValue(fact, "fr"), fact.quote]);
    expect(printed.join(" ")).not.toContain("2025-899");
  });

  it("print in both languages, French with its spaces", () => {
    for (const fact of all) {
      expect(printableValue(fact, "en"), fact.id).not.toMatch(/undefined|NaN|\s$| {2}/);
      const french = [printableValue(fact, "fr"), fact.note?.fr ?? "", fact.unit.fr, fact.speaker].join("\n");
      expect(french, fact.id).not.toMatch(/undefined|NaN| [;:!?%»]|« |\d \d{3}(?!\d)|\w'\w/);
    }
  });
});

describe("sources", () => {
  it("are all used, and say so when their address was not recorded", () => {
    const used = new Set(all.flatMap((fact) => fact.sources));
    expect([...sources.keys()].filter((id) => !used.has(id))).toEqual([]);
    const withoutAddress = [...sources.values()].filter((source) => !source.address);
    expect(withoutAddress).toHaveLength(5);
    for (const { note } of withoutAddress) {
      expect(note?.en).toMatch(/^Address not recorded\./);
      expect(note?.fr).toMatch(/^Adresse non relevée\./);
    }
  });

  it("have one entry per address", () => {
    const addresses = [...sources.values()].flatMap((source) => source.address ?? []);
    expect(new Set(addresses).size).toBe(addresses.length);
  });
});

describe("alternatives", () => {
  it("cite existing facts, and the default is one of the readings", () => {
    expect(alternatives.length).toBeGreaterThanOrEqual(21);
    for (const { id, kind, facts: cited, readings, used } of alternatives) {
      if (kind === "conflict") expect(cited.length, id).toBeGreaterThan(0);
      for (const fact of [...cited, ...(readings ?? []).flatMap((reading) => reading.facts)])
        expect(facts.has(fact), `${id} ${fact}`).toBe(true);
      expect(readings ? readings.map((reading) => reading.id) : cited, id).toContain(used);
    }
  });

  it("set the same ids in every reading of a question", () => {
    for (const { id, readings = [] } of alternatives)
      expect(new Set(readings.map((reading) => Object.keys(reading.sets).sort().join())).size, id).toBeLessThan(2);
  });
});
