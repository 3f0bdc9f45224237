import { describe, expect, it } from "vitest";
import type { EvidenceTexts } from "../../src/evidence/evidence.js";
import { parseEvidence } from "../../src/evidence/parse-evidence.js";
import { soundTexts } from "./evidence-texts.js";

type FileName = "sources" | "facts" | "alternatives" | "declarations";

function problemOf(name: FileName, before: string | RegExp, after: string): string {
  const spoiled: EvidenceTexts = { ...soundTexts, [name]: soundTexts[name]?.replace(before, after) };
  expect(spoiled[name]).not.toBe(soundTexts[name]);
  try {
    parseEvidence(spoiled);
  } catch (error) {
    return (error as Error).message;
  }
  return "no problem";
}

describe("parseEvidence", () => {
  it("reads sound files", () => {
    const evidence = parseEvidence(soundTexts);
    expect(evidence.sources.get("report")?.publisher).toBe("A");
    expect(evidence.facts.get("shares-seen")?.values).toEqual({ start: 6, end: 20 });
    expect(evidence.alternatives[0]).toMatchObject({ kind: "conflict", used: "two" });
    expect(evidence.series.get("doctors")).toEqual([
      { date: "2017-12", value: 0.06, unit: "share", fact: "shares-seen" },
      { date: "2019-09", value: 0.2, unit: "share", fact: "shares-seen" },
    ]);
    expect(evidence.declarations.get("doctors")).toMatchObject({
      carries: "curve",
      breaks: [{ on: "2021" }],
      policies: [{ id: "help", from: "2018-01" }],
    });
    expect(parseEvidence({ ...soundTexts, declarations: "[]" }).declarations.size).toBe(0);
  });

  it.each([
    ["facts", "confidence: high", "confidence: sure", "facts.yaml:9 confidence: "],
    ["facts", 'speaker: "A"', 'teller: "A"', "facts.yaml:1 speaker: "],
    ["facts", "[ report ]", "[ rumour ]", "facts.yaml shares-seen: unknown source: rumour"],
    ["facts", "[ report ]", "[]", "facts.yaml shares-seen: expected one of sources, formula or unsourced"],
    ["facts", "2017-12/2019-09", "late 2017", "facts.yaml:5 holdsFor: expected a date, from/to, from/.. or n.d."],
    ["facts", "shares-seen.start", "shares-seen.middle", "facts.yaml drv-gain: no number in fact: shares-seen.middle"],
    ["facts", "  rounding: 1\n", "", "facts.yaml drv-gain: expected rounding"],
    [
      "facts",
      "formula: shares-seen.end - shares-seen.start",
      "formula: 7 + 7",
      "drv-gain: formula does not name shares-seen",
    ],
    ["facts", "id: drv-gain", "id: shares-seen", "facts.yaml shares-seen: id given twice"],
    ["sources", "https://example.org/b", "example.org", "sources.yaml:1 address: expected a web address or pkg:npm/…"],
    ["sources", "publisher", "publisher: [", "sources.yaml:1 "],
    ["alternatives", "used: two", "used: three", "alternatives.yaml caps: used: expected one of one, two, found three"],
    ["declarations", "id: doctors", "id: nurses", "series.yaml nurses: unknown series: nurses"],
    ["declarations", "carries: curve", "carries: slope", "series.yaml:1 list: expected why, unless carries: curve"],
    [
      "declarations",
      "on: 2021",
      "on: lately",
      "series.yaml:7 breaks.0.on: expected an ISO day, month or year of the calendar, found lately",
    ],
    [
      "declarations",
      "id: help",
      "id: q",
      "series.yaml:9 policies.0.id: q is the name of a parameter of the curves (ceiling, start, p, q, b); name the policy otherwise",
    ],
    [
      "declarations",
      "policies:\n",
      `policies:\n    - { id: help, kind: support, label: { fr: "a", en: "a" }, from: 2017, facts: [ shares-seen ] }\n`,
      "series.yaml:10 policies.1.id: help is given twice; each policy of a series has an id of its own",
    ],
    [
      "declarations",
      "from: 2018-01",
      "from: 2018-01, until: 2018",
      "series.yaml:9 policies.0.until: expected a date after from: 2018-01, found 2018; until is the first day after the policy",
    ],
    [
      "declarations",
      "from: 2018-01",
      "from: 2018-02-30",
      "policies.0.from: expected an ISO day, month or year of the calendar, found 2018-02-30",
    ],
    [
      "declarations",
      "kind: support,",
      "kind: fine, fine: { amount: 21, fact: shares-seen, on: professional },",
      "series.yaml doctors: policies help: fine.amount: found 21, but shares-seen gives 20, 6, 20 (% of doctors); repeat the number of the fact, or cite another",
    ],
    [
      "declarations",
      "scale: logit\n",
      "scale: logit\n  total: { value: 21000, fact: shares-seen }\n",
      "series.yaml doctors: total.value: found 21000, but shares-seen gives 20, 6, 20",
    ],
    [
      "declarations",
      "scale: logit\n",
      "scale: logit\n  published: [ { quantity: gain, policy: money, by: 2019, fact: shares-seen } ]\n",
      "series.yaml:6 published.0.policy: expected a policy of the series (help), found money",
    ],
    [
      "declarations",
      "scale: logit\n",
      "scale: logit\n  published: [ { quantity: q, by: 2019, fact: rumour } ]\n",
      "series.yaml doctors: unknown fact: rumour",
    ],
    ["declarations", "2018-01, facts: [ shares-seen ]", "2018-01, facts: [ rumour ]", "doctors: unknown fact: rumour"],
    [
      "declarations",
      "from: 2018-01, facts",
      "from: 2018-01, times: { value: 3, fact: drv-gain }, facts",
      "series.yaml doctors: policies help: times: found 3, but drv-gain gives 14",
    ],
    [
      "declarations",
      "kind: support, label",
      "kind: fine, times: { value: 14, fact: drv-gain }, label",
      "series.yaml doctors: policies help: times: only for kind: support",
    ],
    ["declarations", "2018-01, facts", "2018-01, times: { value: 3, fact: rumour }, facts", "unknown fact: rumour"],
    ["alternatives", "[ shares-seen ]\n  used", "[ nothing-seen ]\n  used", "caps: unknown fact: nothing-seen"],
  ] as const)("in %s, %j instead of %j gives %j", (name, before, after, expected) => {
    expect(problemOf(name, before, after)).toContain(expected);
  });

  it("takes a number that its fact gives, in units, thousands or millions", () => {
    for (const value of [20, 6, 6000, 20_000_000]) {
      const declarations = soundTexts.declarations?.replace(
        "scale: logit\n",
        `scale: logit\n  total: { value: ${value}, fact: shares-seen }\n`,
      );
      expect(parseEvidence({ ...soundTexts, declarations: declarations! }).declarations.size).toBe(1);
    }
  });

  it("refuses a quotation of 25 words", () => {
    const quotation = Array.from({ length: 25 }, (_, index) => `word${index}`).join(" ");
    expect(problemOf("facts", "20 % y ajoutent des documents", quotation)).toContain(
      "facts.yaml:7 quote: expected under 25 words",
    );
  });

  it("reports every problem at once", () => {
    const spoiled = { ...soundTexts, sources: "- {}\n", facts: soundTexts.facts.replace("high", "sure") };
    expect(() => parseEvidence(spoiled)).toThrow(/^invalid evidence:\nsources\.yaml:1 (.|\n)*\nfacts\.yaml:9 /);
  });

  it.each([
    ["date,value,unit\n2017,1,share\n", "doctors.csv:1 missing column: fact"],
    ["date,value,unit,fact,mood\n2017,1,share,shares-seen,good\n", "doctors.csv:1 unknown column: mood"],
    ["date,value,unit,fact\n2017,,share,shares-seen\n", "doctors.csv:2 value: expected a number, found "],
    ["date,value,unit,fact\n2017,1,5,share,shares-seen\n", "doctors.csv:2 expected 4 cells, found 5"],
    ["date,value,unit,fact\nsummer,1,share,shares-seen\n", "doctors.csv:2 date: expected an ISO day, month or year"],
    ["date,value,unit,fact\n2017,0x1,share,shares-seen\n", "doctors.csv:2 value: expected a number, found 0x1"],
    [
      "date,value,unit,fact\n2017-02-29,1,share,shares-seen\n",
      "doctors.csv:2 date: expected an ISO day, month or year of the calendar, found 2017-02-29",
    ],
    ["date,value,unit,fact\n2017,1,share,rumour\n", "doctors.csv 2017: unknown fact: rumour"],
  ])("in a series, %j gives %j", (doctors, expected) => {
    expect(() => parseEvidence({ ...soundTexts, series: { doctors } })).toThrow(expected);
  });
});
