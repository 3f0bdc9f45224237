import type { Report } from "../report.js";
import type { Entry, MapNode, Place } from "../yaml/tree.js";
import type { LineageFile } from "./lineage.js";
import { mergeMaps } from "./merge.js";
import { normaliseCorrelations } from "./normalise-correlations.js";
import { normaliseOverrides } from "./normalise-overrides.js";
import type { SharedInputs } from "./shared-inputs.js";

/** Fields that say what one file is, not what a policy does: they are not inherited. */
const ownFields: ReadonlySet<string> = new Set(["id", "title", "summary", "extends"]);

/** Merges the shared inputs and the files of a lineage, root first; assumptions and correlations are brought to expanded ids before. */
export function mergeLineage(lineage: readonly LineageFile[], shared: SharedInputs, report: Report): MapNode {
  const place: Place = lineage[0]?.tree.place ?? { file: "", line: 1, column: 1 };
  const base = new Map<string, Entry>([
    ["assumptions", { key: place, value: { kind: "map", entries: shared.rows, place } }],
    ["correlations", { key: place, value: shared.correlations }],
  ]);
  if (shared.horizon) base.set("horizon", { key: shared.horizon.place, value: shared.horizon });
  const rootFirst = [...lineage].reverse();
  return rootFirst.reduce<MapNode>(
    (merged, { tree }, index) => mergeMaps(merged, normalised(tree, index === rootFirst.length - 1)),
    { kind: "map", entries: base, place },
  );

  function normalised(tree: MapNode, isLeaf: boolean): MapNode {
    const entries = new Map([...tree.entries].filter(([key]) => isLeaf || !ownFields.has(key)));
    const assumptions = entries.get("assumptions");
    if (assumptions?.value.kind === "map") {
      entries.set("assumptions", { ...assumptions, value: normaliseOverrides(assumptions.value, shared, report) });
    }
    const correlations = entries.get("correlations");
    if (correlations?.value.kind === "list")
      entries.set("correlations", {
        ...correlations,
        value: normaliseCorrelations(correlations.value, shared, report),
      });
    else entries.delete("correlations");
    return { ...tree, entries };
  }
}
