import type { Report } from "../report.js";
import type { Duty, FineAmounts, Kind, PenaltyLevers, Step } from "../scenario.js";
import { notJanuary } from "../values/date-problems.js";
import { isList, readAmount, readFlag, readWord, readWords } from "../values/values.js";
import { child, shown, type TreeNode } from "../yaml/tree.js";
import { checkMoneyUnits } from "./bare-money.js";
import { badWarnings, missingLever } from "./lever-problems.js";
import { amountDomain, earliestStart, readBound, readStart, readStepped, shareDomain } from "./lever-values.js";
import { readAnnounced } from "./resolve-announced.js";
import type { InputContext } from "./resolve-input.js";

const root = "levers.penalties";
const required = [
  "feedingStart",
  "consultingStart",
  "feedingBound",
  "consultingBound",
  "schedule",
  "caps",
  "warnings",
  "editorExemption",
  "platformExemption",
  "editorLiability",
];

/** Types the fines of a merged scenario; every lever must be set somewhere along `extends`. */
export function resolvePenalties(
  node: TreeNode | undefined,
  fallback: TreeNode,
  context: InputContext,
): PenaltyLevers | undefined {
  const { segments, report } = context;
  for (const name of required) {
    if (!child(node, name)) report.add(missingLever(`${root}.${name}`), (node ?? fallback).place, `${root}.${name}`);
  }
  const field = (name: string) => child(node, name);
  const feedingStart = readStart(field("feedingStart"), `${root}.feedingStart`, report);
  const consultingStart = readStart(field("consultingStart"), `${root}.consultingStart`, report);
  const feedingBound = readBound(field("feedingBound"), segments, `${root}.feedingBound`, report);
  const consultingBound = readBound(field("consultingBound"), segments, `${root}.consultingBound`, report);
  const schedule = readSchedule(field("schedule"), report);
  const warnings = readWarnings(field("warnings"), report);
  const editorLiability = readAmount(field("editorLiability"), "share", `${root}.editorLiability`, report, shareDomain);
  const starts = (
    [
      ["feedingStart", feedingStart],
      ["consultingStart", consultingStart],
    ] as const
  ).flatMap(([name, start]) =>
    start === undefined ? [] : [{ name, node: field(name)!, month: earliestStart(start) }],
  );
  const announced = readAnnounced(field("announced"), starts, root, context);
  const caps = readWord(field("caps"));
  const platformExemption = readFlag(field("platformExemption"));
  if (!feedingStart || !consultingStart || !feedingBound || !consultingBound || !schedule) return undefined;
  if (warnings === undefined || editorLiability === undefined || platformExemption === undefined) return undefined;
  if (caps !== "separate" && caps !== "shared") return undefined;
  const editorExemption = readWords(field("editorExemption")).map(([word]) => word as Kind);
  return {
    ...(announced === undefined ? {} : { announced }),
    feedingStart,
    consultingStart,
    feedingBound,
    consultingBound,
    schedule,
    caps,
    warnings,
    editorExemption,
    platformExemption,
    editorLiability,
  };
}

function readWarnings(node: TreeNode | undefined, report: Report): number | undefined {
  if (node?.kind !== "scalar" || typeof node.value !== "number") return undefined;
  if (Number.isInteger(node.value) && node.value >= 0 && node.value <= 1000) return node.value;
  report.add(badWarnings(shown(node)), node.place, `${root}.warnings`);
  return undefined;
}

function readSchedule(node: TreeNode | undefined, report: Report): PenaltyLevers["schedule"] | undefined {
  if (!node) return undefined;
  const professional = readKind(node, "professional", report);
  const establishment = readKind(node, "establishment", report);
  return professional && establishment && { professional, establishment };
}

function readKind(schedule: TreeNode, kind: Kind, report: Report): Readonly<Record<Duty, FineAmounts>> | undefined {
  const path = `${root}.schedule.${kind}`;
  const fields = child(schedule, kind);
  const read = (name: "maxPerBreach" | "cap", duty: Duty) => {
    const node = child(fields, name);
    const byDuty = child(node, duty);
    if (!node || (node.kind === "map" && !byDuty)) {
      const missing = node ? `${path}.${name}.${duty}` : `${path}.${name}`;
      report.add(missingLever(missing), (node ?? fields ?? schedule).place, missing);
      return undefined;
    }
    return readAmounts(
      byDuty ?? node,
      name === "cap" ? "EUR/year" : "EUR/breach",
      `${path}.${name}${byDuty ? `.${duty}` : ""}`,
      report,
    );
  };
  const amounts = (duty: Duty): FineAmounts | undefined => {
    const [maxPerBreach, cap] = [read("maxPerBreach", duty), read("cap", duty)];
    return maxPerBreach && cap && { maxPerBreach, cap };
  };
  const [feeding, consulting] = [amounts("feeding"), amounts("consulting")];
  return feeding && consulting && { feeding, consulting };
}

/** Amounts of euros, stepped on a 1 January; the word `none` is no cap. */
function readAmounts(node: TreeNode, unit: string, path: string, report: Report): readonly Step[] | undefined {
  if (unit === "EUR/year" && readWord(node) === "none") return [{ from: 0, value: Number.POSITIVE_INFINITY }];
  checkMoneyUnits(node, unit, path, report);
  const steps = readStepped(node, unit, path, report, amountDomain);
  for (const [index, item] of (isList(node) ? node.items : []).entries()) {
    const from = child(item, "from");
    const month = steps?.[index]?.from;
    if (from && month !== undefined && month % 12 !== 0)
      report.add(notJanuary(shown(from)), from.place, `${path}[${index}].from`);
  }
  return steps;
}
