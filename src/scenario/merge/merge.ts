import type { Origin } from "../scenario.js";
import type { Entry, MapNode, TreeNode } from "../yaml/tree.js";

/** Paths that a later file replaces whole: forms that cannot be mixed, and values that go with their reasons. */
const wholePaths = /^(levers\.conditionOfPayment\.amountPerEvent|correlations\..+)$/;

/** Merges field by field: maps are merged, everything else (lists included) is replaced by the later tree, which keeps its places. */
export function mergeMaps(earlier: MapNode, later: MapNode, path = ""): MapNode {
  const entries = new Map<string, Entry>(earlier.entries);
  for (const [key, entry] of later.entries) {
    const before = entries.get(key);
    const here = path === "" ? key : `${path}.${key}`;
    const both = before?.value.kind === "map" && entry.value.kind === "map" && !wholePaths.test(here);
    const value = both ? mergeMaps(before.value as MapNode, entry.value as MapNode, here) : entry.value;
    entries.set(key, { key: entry.key, value });
  }
  return { kind: "map", entries, place: later.place };
}

/** The place that set each field of a merged tree, by dotted path. Maps have the place that touched them last. */
export function originsOf(tree: MapNode): ReadonlyMap<string, Origin> {
  const origins = new Map<string, Origin>();
  const visit = (node: TreeNode, path: string) => {
    if (node.kind !== "map") return;
    for (const [key, entry] of node.entries) {
      const here = path === "" ? key : `${path}.${key}`;
      origins.set(here, { file: entry.key.file, line: entry.key.line });
      visit(entry.value, here);
    }
  };
  visit(tree, "");
  return origins;
}
