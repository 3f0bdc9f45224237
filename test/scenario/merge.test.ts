import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mergeMaps, originsOf } from "../../src/scenario/merge/merge.js";
import { type MapNode, mapOf, plain, scalarOf, type TreeNode } from "../../src/scenario/yaml/tree.js";
import { mine, readSmall } from "./read-small.js";

const place = (file: string) => ({ file, line: 1, column: 1 });

/** Random maps of a given file, a few keys wide and three levels deep. */
function trees(file: string): fc.Arbitrary<MapNode> {
  const { node } = fc.letrec<{ node: TreeNode }>((tie) => ({
    node: fc.oneof(
      { maxDepth: 3 },
      fc.integer().map((value) => scalarOf(value, place(file))),
      fc.array(fc.integer(), { maxLength: 2 }).map(
        (items): TreeNode => ({
          kind: "list",
          items: items.map((item) => scalarOf(item, place(file))),
          place: place(file),
        }),
      ),
      fc
        .array(fc.tuple(fc.constantFrom("a", "b", "c"), tie("node")), { maxLength: 3 })
        .map((fields) => mapOf(fields, place(file))),
    ),
  }));
  return fc
    .array(fc.tuple(fc.constantFrom("a", "b", "c"), node), { maxLength: 3 })
    .map((fields) => mapOf(fields, place(file)));
}

describe("mergeMaps", () => {
  const empty = mapOf([], place("empty"));

  it("gives the parent back when nothing is changed, and the child alone over nothing", () => {
    fc.assert(
      fc.property(trees("parent"), (tree) => {
        expect(plain(mergeMaps(tree, empty))).toEqual(plain(tree));
        expect(plain(mergeMaps(empty, tree))).toEqual(plain(tree));
      }),
      { seed: 1 },
    );
  });

  it("lets the later value win wherever it has one, and keeps the rest", () => {
    fc.assert(
      fc.property(trees("parent"), trees("child"), (parent, child) => {
        const merged = plain(mergeMaps(parent, child));
        expect(merged).toEqual(mergeNaively(plain(parent), plain(child)));
      }),
      { seed: 1 },
    );
  });

  it("merges three files alike whichever two are merged first", () => {
    fc.assert(
      fc.property(trees("1"), trees("2"), trees("3"), (one, two, three) => {
        // Not so where a map meets a map over a single value: that value is forgotten only when it is merged first.
        fc.pre(!mixes(plain(one), plain(two)) && !mixes(plain(two), plain(three)) && !mixes(plain(one), plain(three)));
        expect(plain(mergeMaps(mergeMaps(one, two), three))).toEqual(plain(mergeMaps(one, mergeMaps(two, three))));
      }),
      { seed: 1 },
    );
  });

  it("remembers the file of each field", () => {
    const parent = mapOf(
      [
        ["a", scalarOf(1, place("parent"))],
        ["b", scalarOf(2, place("parent"))],
      ],
      place("parent"),
    );
    const child = mapOf([["b", scalarOf(3, place("child"))]], place("child"));
    expect([...originsOf(mergeMaps(parent, child))]).toEqual([
      ["a", { file: "parent", line: 1 }],
      ["b", { file: "child", line: 1 }],
    ]);
  });
});

type Plain = Readonly<Record<string, unknown>>;
const isMap = (value: unknown): value is Plain => typeof value === "object" && value !== null && !Array.isArray(value);

function mergeNaively(parent: unknown, child: unknown): unknown {
  if (!isMap(parent) || !isMap(child)) return child;
  const keys = new Set([...Object.keys(parent), ...Object.keys(child)]);
  return Object.fromEntries(
    [...keys].map((key) => [
      key,
      key in child ? (key in parent ? mergeNaively(parent[key], child[key]) : child[key]) : parent[key],
    ]),
  );
}

function mixes(left: unknown, right: unknown): boolean {
  if (!isMap(left) || !isMap(right)) return isMap(left) !== isMap(right);
  return Object.keys(left).some((key) => key in right && mixes(left[key], right[key]));
}

describe("extends", () => {
  it("with nothing changed gives the parent, apart from its name", () => {
    const [parent, child] = [readSmall("as-voted"), readSmall(mine())];
    expect({ ...child, id: "", title: "", summary: "", origins: "" }).toEqual({
      ...parent,
      id: "",
      title: "",
      summary: "",
      origins: "",
    });
  });

  it("changes one amount of a schedule and keeps its neighbours, each with its origin", () => {
    const scenario = readSmall(
      mine("levers:", "  penalties:", "    schedule: { professional: { cap: 4 000 EUR/year } }"),
    );
    const { professional } = scenario.levers.penalties.schedule;
    expect(professional.feeding).toEqual({ maxPerBreach: [{ from: 0, value: 2500 }], cap: [{ from: 0, value: 4000 }] });
    expect(scenario.origins.get("levers.penalties.schedule.professional.cap")).toEqual({ file: "mine.yaml", line: 7 });
    expect(scenario.origins.get("levers.penalties.schedule.professional.maxPerBreach")?.file).toBe("status-quo.yaml");
    expect(scenario.origins.get("levers.penalties.feedingStart")?.file).toBe("as-voted.yaml");
  });

  it("merges an assumption field by field whatever braces each file uses", () => {
    const base = mine("assumptions:", '  "control.{gp,radiology}.detection": { central: 0.004, high: 0.04 }');
    const text = mine("assumptions:", "  control.gp.detection: { central: 0.005 }").replace("as-voted", "base.yaml");
    const scenario = readSmall(text, [], { "base.yaml": base });
    expect(scenario.inputs.get("control.gp.detection")).toMatchObject({ low: 0.0005, central: 0.005, high: 0.04 });
    expect(scenario.inputs.get("control.radiology.detection")).toMatchObject({
      central: 0.004,
      origin: { file: "base.yaml", line: 6 },
    });
    expect(scenario.origins.get("assumptions.control.gp.detection.high")).toEqual({ file: "base.yaml", line: 6 });
  });
});
