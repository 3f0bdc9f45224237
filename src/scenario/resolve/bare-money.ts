import { say } from "../../locale/french.js";
import { isOption } from "../merge/authorship.js";
import type { Problem, Report } from "../report.js";
import { readNumber } from "../values/number-text.js";
import type { TreeNode } from "../yaml/tree.js";

/** Reports amounts of money of a lever that a file gives without their unit; 0, and the command line, may leave it out. */
export function checkMoneyUnits(node: TreeNode, unit: string, path: string, report: Report): void {
  if (node.kind === "list") {
    for (const [index, item] of node.items.entries()) checkMoneyUnits(item, unit, `${path}[${index}]`, report);
  } else if (node.kind === "map") {
    for (const name of ["value", "low", "central", "high"]) {
      const field = node.entries.get(name)?.value;
      if (field) checkMoneyUnits(field, unit, `${path}.${name}`, report);
    }
  } else if (!isOption(node.place) && isBareAmount(node.source, node.value)) {
    report.add(bareMoney(node.source.trim(), unit), node.place, path);
  }
}

function isBareAmount(source: string, value: unknown): boolean {
  const number = typeof value === "number" || typeof value === "string" ? readNumber(source) : undefined;
  return typeof number === "object" && number.rest.trim() === "" && number.value > 0;
}

function bareMoney(typed: string, unit: string): Problem {
  return {
    code: "money-without-unit",
    found: say(`« ${typed} », un montant sans unité`, `“${typed}”, an amount without a unit`),
    expected: say(`un montant en ${unit}`, `an amount in ${unit}`),
    remedy: say(`écrivez ${typed} ${unit}`, `write ${typed} ${unit}`),
  };
}
