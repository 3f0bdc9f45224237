import type { MapNode, TreeNode } from "../yaml/tree.js";

/** Days that are not the first of their month, which therefore count from the next, by dotted path. */
export function writtenDates(tree: MapNode): ReadonlyMap<string, string> {
  const dates = new Map<string, string>();
  const visit = (node: TreeNode, path: string): void => {
    if (node.kind === "scalar") {
      const typed = String(node.value);
      if (/^\d{4}-\d{2}-\d{2}$/.test(typed) && !typed.endsWith("-01")) dates.set(path, typed);
    } else if (node.kind === "list") {
      for (const [index, item] of node.items.entries()) visit(item, `${path}[${index}]`);
    } else {
      for (const [key, { value }] of node.entries) visit(value, path === "" ? key : `${path}.${key}`);
    }
  };
  visit(tree, "");
  return dates;
}
