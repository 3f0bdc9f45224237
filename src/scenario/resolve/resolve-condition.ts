import { nearestOf } from "../merge/authorship.js";
import type { ConditionOfPaymentLever, Input } from "../scenario.js";
import { missingKey } from "../shape/shape-problems.js";
import { readFlag, readWord } from "../values/values.js";
import { child, type Entry, type MapNode, mapOf, type Place, scalarOf, type TreeNode } from "../yaml/tree.js";
import { checkMoneyUnits } from "./bare-money.js";
import { amountSegments } from "./lever-problems.js";
import { earliestStart, readBound, readStart } from "./lever-values.js";
import { readAnnounced } from "./resolve-announced.js";
import type { InputContext } from "./resolve-input.js";
import { resolveInput } from "./resolve-input.js";

const root = "levers.conditionOfPayment";
const required = [
  "duty",
  "bound",
  "bearer",
  "start",
  "exceptPlatform",
  "exceptEditor",
  "subjectShare",
  "appliedShare",
  "amountPerEvent",
];

/** A condition of payment and the inputs that come with it. */
export interface ResolvedCondition {
  readonly lever: ConditionOfPaymentLever;
  readonly inputs: readonly Input[];
}

/** Types a condition of payment; `undefined` when there is none, it is `off`, or a problem was reported. */
export function resolveCondition(node: TreeNode | undefined, context: InputContext): ResolvedCondition | undefined {
  if (node?.kind !== "map") return undefined;
  const { report, segments } = context;
  for (const name of required) if (!child(node, name)) report.add(missingKey(name), node.place, `${root}.${name}`);
  const field = (name: string) => child(node, name);
  const bound = readBound(field("bound"), segments, `${root}.bound`, report);
  const start = readStart(field("start"), `${root}.start`, report);
  const starts = start === undefined ? [] : [{ name: "start", node: field("start")!, month: earliestStart(start) }];
  const announced = readAnnounced(field("announced"), starts, root, context);
  const inputs = readInputs(node, bound, context);
  const [duty, bearer] = [readWord(field("duty")), readWord(field("bearer"))];
  const [exceptPlatform, exceptEditor] = [readFlag(field("exceptPlatform")), readFlag(field("exceptEditor"))];
  if ((duty !== "feeding" && duty !== "consulting") || (bearer !== "member" && bearer !== "patients")) return undefined;
  if (!bound || !start || exceptPlatform === undefined || exceptEditor === undefined) return undefined;
  const lever = {
    duty,
    bound,
    bearer,
    ...(announced ? { announced } : {}),
    start,
    exceptPlatform,
    exceptEditor,
  } as const;
  return { lever, inputs };
}

function readInputs(node: MapNode, bound: readonly string[] | undefined, context: InputContext): readonly Input[] {
  const { report, authorship } = context;
  const inputs = ["subjectShare", "appliedShare"].map((name) =>
    readInput(node.entries.get(name), name, "share", context),
  );
  const amount = node.entries.get("amountPerEvent");
  if (amount?.value.kind !== "map") return inputs.filter((input) => input !== undefined);
  const single = amount.value.entries.has("central");
  if (single) inputs.push(readInput(amount, "amountPerEvent", "EUR/event", context));
  else {
    const boundPlace = child(node, "bound")?.place;
    const blame = (own: Place) =>
      nearestOf(boundPlace ? [own, boundPlace] : [own], (place) => place, authorship) ?? own;
    for (const segment of bound ?? []) {
      if (!amount.value.entries.has(segment))
        report.add(amountSegments(segment, true), blame(amount.key), `${root}.amountPerEvent`);
    }
    for (const [segment, entry] of amount.value.entries) {
      if (bound && !bound.includes(segment))
        report.add(amountSegments(segment, false), blame(entry.key), `${root}.amountPerEvent.${segment}`);
      inputs.push(readInput(entry, `amountPerEvent.${segment}`, "EUR/event", context));
    }
  }
  return inputs.filter((input) => input !== undefined);
}

function readInput(entry: Entry | undefined, name: string, unit: string, context: InputContext): Input | undefined {
  if (entry?.value.kind !== "map") return undefined;
  const { place } = entry.value;
  if (unit === "EUR/event") checkMoneyUnits(entry.value, unit, `${root}.${name}`, context.report);
  const given = entry.value.entries;
  const bounded = given.has("low") && given.has("high");
  const defaults = mapOf(
    [
      ["unit", scalarOf(unit, place)],
      ["policy", scalarOf(true, place)],
      ["distribution", scalarOf(bounded ? "pert" : "fixed", place)],
      ["evidence", scalarOf("judgement", place)],
    ],
    place,
  );
  const fields: MapNode = { ...entry.value, entries: new Map([...defaults.entries, ...given]) };
  return resolveInput(`conditionOfPayment.${name}`, { key: entry.key, value: fields }, `${root}.${name}`, context);
}
