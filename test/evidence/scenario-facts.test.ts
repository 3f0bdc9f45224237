import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { loadEvidence } from "../../src/node/evidence-files.js";
import { expandBraces } from "../../src/scenario/values/braces.js";

const folder = new URL("../../scenarios/", import.meta.url);
const names = readdirSync(folder).filter((name) => name.endsWith(".yaml"));
const { facts, alternatives } = loadEvidence();

function citedFacts(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(citedFacts);
  if (node === null || typeof node !== "object") return [];
  return Object.entries(node).flatMap(([key, value]) => {
    if (key === "facts" && Array.isArray(value)) return value.map(String);
    return key === "source" && typeof value === "string" ? [value] : citedFacts(value);
  });
}

const read = (name: string): unknown => parse(readFileSync(new URL(name, folder), "utf8"));

describe.each(names)("scenarios/%s", (name) => {
  it("cites facts that exist", () => {
    const unknown = citedFacts(read(name)).filter((id) => !facts.has(id));
    expect(unknown).toEqual([]);
  });
});

describe("readings", () => {
  const { inputs } = read("assumptions.yaml") as { inputs: readonly { id: string; central: unknown }[] };
  const centrals = new Map<string, unknown>();
  for (const { id, central } of inputs)
    for (const [index, each] of (expandBraces(id) ?? []).entries())
      centrals.set(each, Array.isArray(central) ? central[index % central.length] : central);

  it("set inputs that exist, or levers", () => {
    const set = alternatives.flatMap(({ readings = [] }) => readings.flatMap(({ sets }) => Object.keys(sets)));
    const levers = [
      "penalties.feedingStart",
      "penalties.consultingStart",
      "penalties.consultingBound",
      "penalties.caps",
    ];
    expect(set.filter((id) => !centrals.has(id) && !levers.includes(id))).toEqual([]);
  });

  it("used by default give the shared assumptions", () => {
    for (const { used, readings = [] } of alternatives)
      for (const [id, value] of Object.entries(readings.find((reading) => reading.id === used)?.sets ?? {}))
        if (centrals.has(id)) expect([id, value]).toEqual([id, centrals.get(id)]);
  });
});
