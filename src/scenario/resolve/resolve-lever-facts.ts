import { type Authorship, distanceTo } from "../merge/authorship.js";
import { child, type Entry, type MapNode, type TreeNode } from "../yaml/tree.js";
import { type InputContext, readFacts } from "./resolve-input.js";

/**
 * Types `leverFacts`. Facts say why the lever of their own file has its value: those of a file that was extended are dropped
 * where a nearer file, or the command line, sets the lever anew.
 */
export function resolveLeverFacts(merged: MapNode, context: InputContext): ReadonlyMap<string, readonly string[]> {
  const facts = new Map<string, readonly string[]>();
  const listed = child(merged, "leverFacts");
  for (const [path, entry] of listed?.kind === "map" ? listed.entries : []) {
    const ids = readFacts(entry.value, `leverFacts.${path}`, context);
    if (isCurrent(path, entry, child(merged, "levers"), context.authorship)) facts.set(path, ids);
  }
  return facts;
}

function isCurrent(path: string, facts: Entry, levers: TreeNode | undefined, authorship: Authorship): boolean {
  let setter: Entry | undefined;
  let node = levers;
  for (const key of path.split(".")) {
    const next: Entry | undefined = node?.kind === "map" ? node.entries.get(key) : undefined;
    if (!next) break;
    setter = next;
    node = next.value;
  }
  return setter !== undefined && distanceTo(facts.key, authorship) <= distanceTo(setter.key, authorship);
}
