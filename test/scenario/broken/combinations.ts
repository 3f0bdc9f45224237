import { mine } from "../read-small.js";
import { type Case, condition } from "./case.js";

/** Scenarios broken in their combinations. */
export const combinations: readonly Case[] = [
  [
    "condition without a bearer",
    condition("    start: never").replace("    bearer: member\n", ""),
    "7:5",
    "missing-key",
    "add bearer: member",
  ],
  [
    "amount for a segment that is not bound",
    condition(
      "    start: never\n    amountPerEvent: { radiology: { central: 49 EUR/event, rationale: x }, gp: { central: 8 EUR/event, rationale: x } }",
    ),
    "15:75",
    "amount-segments",
    "remove “gp”, or add it to bound",
  ],
  [
    "no amount for a segment that is bound",
    condition("    start: never\n    amountPerEvent: { gp: { central: 8 EUR/event, rationale: x } }").replace(
      "[radiology]",
      "[gp, radiology]",
    ),
    "15:5",
    "amount-segments",
    "add “radiology”",
  ],
  [
    "condition beside a fine with another start",
    condition(
      "    announced: 2025-10-31\n    start: 2027-01\n    amountPerEvent: { central: 49 EUR/event, rationale: x }",
    ),
    "15:12",
    "condition-beside-fine",
    "write start: 2028-07, or bind other segments",
  ],
  [
    "no lever and nothing extended",
    "id: mine\nkind: policy\ntitle: Mine\nlevers: { support: 0 }\n",
    "4:9",
    "missing-lever",
    "add “extends: status-quo”, which sets every lever, or this lever",
  ],
  [
    "counterfactual without a text",
    mine("legal: []"),
    "5:8",
    "counterfactual-without-legal",
    "add “legal”, or write counterfactual: false",
  ],
  ["unknown parent", mine().replace("as-voted", "as-votd"), "4:10", "unknown-scenario", "did you mean “as-voted”?"],
  [
    "parent in another folder",
    mine().replace("as-voted", "../other.yaml"),
    "4:10",
    "extends-outside",
    "copy the file into that folder and name it by a relative path",
  ],
  [
    "parent by an absolute path",
    mine().replace("as-voted", "/etc/other.yaml"),
    "4:10",
    "extends-outside",
    "copy the file into that folder and name it by a relative path",
  ],
  [
    "missing parent",
    mine().replace("as-voted", "base.yaml"),
    "4:10",
    "file-missing",
    "check the path, or run “dmp-lab list”",
  ],
  [
    "extends itself",
    mine().replace("as-voted", "mine.yaml"),
    "4:10",
    "extends-cycle",
    "extend status-quo, or remove this “extends”",
  ],
];
