import { januaryOf, type Month, never, parseMonth } from "../month.js";
import type { Report } from "../report.js";
import { outOfDomain } from "../resolve/input-problems.js";
import { type ListNode, shown, type TreeNode } from "../yaml/tree.js";
import { impossibleDate } from "./date-problems.js";
import { type Domain, isWithin } from "./input-domain.js";
import { parseQuantity } from "./quantity.js";

const earliestMonth = januaryOf(1900);

/** A number in `unit`, checked against a domain; `undefined` when absent, of another shape or reported. */
export function readAmount(
  node: TreeNode | undefined,
  unit: string,
  path: string,
  report: Report,
  domain?: Domain,
): number | undefined {
  if (node?.kind !== "scalar" || (typeof node.value !== "number" && typeof node.value !== "string")) return undefined;
  const quantity = typeof node.value === "number" ? { value: node.value } : parseQuantity(node.value, unit);
  if ("problem" in quantity) report.add(quantity.problem, node.place, path);
  else if (domain && !isWithin(quantity.value, domain))
    report.add(outOfDomain(shown(node), domain.words, unit), node.place, path);
  else return quantity.value;
  return undefined;
}

/** An existing month or day; `words` are those that the field takes besides, `never` among them where it may not come. */
export function readDate(
  node: TreeNode | undefined,
  path: string,
  report: Report,
  words: readonly string[] = [],
): Month | undefined {
  if (node?.kind !== "scalar" || node.value === null) return undefined;
  const typed = String(node.value);
  const month = parseMonth(typed);
  const allowed = month !== undefined && month >= earliestMonth && (month !== never || words.includes("never"));
  if (!allowed) report.add(impossibleDate(typed, words), node.place, path);
  return allowed ? month : undefined;
}

/** The words of a list, each with its node. */
export function readWords(node: TreeNode | undefined): readonly (readonly [string, TreeNode])[] {
  if (node?.kind !== "list") return [];
  return node.items.map((item) => [item.kind === "scalar" ? String(item.value) : "", item] as const);
}

/** `on` and `off`, or true and false. */
export function readFlag(node: TreeNode | undefined): boolean | undefined {
  if (node?.kind !== "scalar") return undefined;
  if (node.value === true || node.value === "on") return true;
  return node.value === false || node.value === "off" ? false : undefined;
}

/** A text for both languages, or one for each. */
export function readText(node: TreeNode | undefined): { readonly fr: string; readonly en: string } | undefined {
  if (node?.kind === "scalar" && typeof node.value === "string") return { fr: node.value, en: node.value };
  if (node?.kind !== "map") return undefined;
  const word = (key: string) => {
    const found = node.entries.get(key)?.value;
    return found?.kind === "scalar" && found.value !== null ? String(found.value) : undefined;
  };
  const [fr, en] = [word("fr"), word("en")];
  return fr !== undefined && en !== undefined ? { fr, en } : undefined;
}

/** A single word. */
export function readWord(node: TreeNode | undefined): string | undefined {
  return node?.kind === "scalar" && typeof node.value === "string" ? node.value : undefined;
}

/** True for a list with at least one item. */
export function isList(node: TreeNode | undefined): node is ListNode {
  return node?.kind === "list";
}
