import { describe, expect, it } from "vitest";
import { decimalYear } from "../../src/evidence/statistics.js";
import { loadEvidence } from "../../src/node/evidence-files.js";

const { series, facts } = loadEvidence();
const scales = [1, 0.01, 1e6, 1e6 / 12, 12e6];

describe.each([...series])("series %s", (_, points) => {
  it("cites existing facts", () => {
    for (const point of points) expect(facts.has(point.fact), point.fact).toBe(true);
  });

  it("ascends in time", () => {
    for (const [index, point] of points.entries()) {
      const before = points[index - 1];
      if (before) expect(decimalYear(before.date), point.date).toBeLessThanOrEqual(decimalYear(point.date));
    }
  });

  it("has no point twice", () => {
    const keys = points.map((point) => [point.date, point.segment, point.measure].join());
    expect(new Set(keys).size).toBe(keys.length);
  });

  it("gives the numbers of its facts, at most rescaled", () => {
    for (const { fact, value } of points) {
      const numbers = [facts.get(fact)?.value, ...Object.values(facts.get(fact)?.values ?? {})].map(Number);
      const found = numbers.some((number) => scales.some((scale) => Math.abs(number * scale - value) < 1e-9 * value));
      expect(found, `${fact} ${value}`).toBe(true);
    }
  });

  it("keeps shares within [0, 1]", () => {
    for (const { unit, value } of points) if (unit === "share") expect(value >= 0 && value <= 1).toBe(true);
  });
});

describe("declarations of series", () => {
  const { declarations } = loadEvidence();

  it("are there for every series, and for no other", () => {
    expect([...declarations.keys()]).toEqual([...series.keys()]);
  });

  it("give totals and amounts that are their facts', at most rescaled", () => {
    for (const { total, policies } of declarations.values()) {
      for (const { value, fact } of [
        ...(total ? [total] : []),
        ...policies.flatMap(({ fine }) => (fine ? [{ value: fine.amount, fact: fine.fact }] : [])),
      ]) {
        const number = Number(facts.get(fact)?.value);
        expect([1, 1e6].map((scale) => Math.round(number * scale))).toContain(value);
      }
    }
  });

  it("tell what keeps a series from a curve, and where it breaks", () => {
    expect(declarations.get("us-hospitals")?.breaks.map(({ on }) => on)).toEqual(["2014"]);
    expect(declarations.get("dmps-opened")?.breaks.map(({ on }) => on)).toEqual(["2022"]);
    for (const { carries, why } of declarations.values()) expect(why === undefined).toBe(carries === "curve");
  });

  it("speak both languages, French with its spaces", () => {
    for (const { title, counts, why, caution, breaks, policies } of declarations.values()) {
      const told = [
        title,
        counts,
        why,
        caution,
        ...breaks.map((one) => one.why),
        ...policies.flatMap((one) => [one.label, one.caution]),
      ];
      for (const text of told) {
        if (!text) continue;
        expect(text.fr).not.toMatch(/ [;:!?%»]|« |\w'\w/);
        expect(text.en).not.toBe(text.fr);
      }
    }
  });
});
