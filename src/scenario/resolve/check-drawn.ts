import { distanceTo, nearestOf } from "../merge/authorship.js";
import type { Input } from "../scenario.js";
import { child, type MapNode, type Place, type TreeNode } from "../yaml/tree.js";
import { absentMember, notDrawn } from "./correlation-problems.js";
import type { InputContext } from "./resolve-input.js";

/**
 * Reports a correlation of what no draw moves by itself: a choice, a share that moves with its group, a fixed value, an input that
 * the scenario does not have. What was fixed or removed nearer to the author than the correlation was written is no mistake: it
 * keeps its part of the block, so that fixing one input moves no other.
 *
 * @param place of the id in the correlation
 */
export function checkDrawn(
  id: string,
  input: Input | undefined,
  place: Place,
  merged: MapNode,
  { report, authorship }: InputContext,
): void {
  const fields = fieldsOf(id, merged);
  const condition = child(child(merged, "levers"), "conditionOfPayment");
  const isOwn = (cause: TreeNode | undefined) =>
    !cause || distanceTo(place, authorship) <= distanceTo(cause.place, authorship);
  const path = "correlations";
  if (!input) {
    const removed = id.startsWith("conditionOfPayment.") ? condition : undefined;
    if (!fields && isOwn(removed)) report.add(absentMember(id), place, path);
    return;
  }
  const still = stillness(input);
  const causes = ["distribution", "low", "high"].flatMap((name) => child(fields, name) ?? []);
  const cause = nearestOf(causes, (node) => node.place, authorship) ?? fields;
  if (still === "choice" || (still && isOwn(cause))) report.add(notDrawn(id, still), place, path);
}

function stillness({ central, low, high, distribution }: Input): "choice" | "share" | "fixed" | undefined {
  if (typeof central === "string") return "choice";
  if (distribution.name === "dirichlet") return "share";
  return distribution.name === "fixed" || low === high ? "fixed" : undefined;
}

/** What the merged files say of an input, among the assumptions or in the lever that it belongs to. */
function fieldsOf(id: string, merged: MapNode): TreeNode | undefined {
  const assumptions = child(merged, "assumptions");
  if (!id.startsWith("conditionOfPayment.")) return child(assumptions, id);
  return id.split(".").reduce<TreeNode | undefined>(child, child(merged, "levers"));
}
