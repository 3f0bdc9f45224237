import type { SharedInputs } from "../merge/shared-inputs.js";
import type { Month } from "../month.js";
import type { Report } from "../report.js";
import { domainOf } from "../values/input-domain.js";
import { parseQuantity } from "../values/quantity.js";
import { readAmount, readDate, readWord } from "../values/values.js";
import { child, type MapNode, shown, type TreeNode } from "../yaml/tree.js";
import type { Case, CasePractice } from "./case.js";
import {
  badCount,
  type Count,
  counts,
  type EditorShare,
  impossibleYear,
  unclearPractice,
  unknownEditor,
  unknownSegment,
} from "./case-problems.js";

/** What a case says of its member, apart from its words and from what they rest on. */
export type Described = Omit<Case, "id" | "kind" | "title" | "summary" | "evidence" | "facts" | "rationale" | "typed">;

/** Reads what a tree says of a member. @returns `undefined` where it leaves the segment or the editor open */
export function readMember(tree: MapNode, shared: SharedInputs, report: Report): Described | undefined {
  const segment = readSegment(tree, shared, report);
  const editor = readEditor(tree, segment, shared, report);
  const version = readVersion(child(tree, "version"), report);
  const practice = child(tree, "practice");
  const feeding = readPractice(child(practice, "feeding"), "practice.feeding", report);
  const consulting = readPractice(child(practice, "consulting"), "practice.consulting", report);
  const volume = (key: "documentsPerYear" | "prescriptionsPerYear") =>
    readCount(child(tree, key), key, counts[key], report);
  const [documentsPerYear, prescriptionsPerYear] = [volume("documentsPerYear"), volume("prescriptionsPerYear")];
  const members = readWhole(child(tree, "members")) ?? 1;
  const boycottNode = child(tree, "boycott");
  const boycott = readBoycott(boycottNode, report);
  if (segment === undefined || editor === undefined) return undefined;
  return {
    ...{ segment, editor, version: version ?? "drawn", members, boycott },
    practice: { feeding: feeding ?? { rank: 0.5 }, consulting: consulting ?? { rank: 0.5 } },
    ...(boycottNode && typeof boycott === "number" ? { boycottPlace: boycottNode.place } : {}),
    ...(documentsPerYear === undefined ? {} : { documentsPerYear }),
    ...(prescriptionsPerYear === undefined ? {} : { prescriptionsPerYear }),
  };
}

/** Editors that somebody of a segment has, each with its share, by id. */
export function editorsOf(segment: string, { rows }: SharedInputs): readonly EditorShare[] {
  return [...rows.keys()].flatMap((id) => {
    const [, own, name] = /^editors\.ready\.(\w+)\.(\w+)\.from$/.exec(id) ?? [];
    if (own !== segment || name === undefined) return [];
    const share = child(rows.get(`editors.shares.${segment}.${name}`)?.value, "central");
    return [{ id: name, share: share?.kind === "scalar" ? Number(share.value) : Number.NaN }];
  });
}

function readSegment(tree: MapNode, { segments }: SharedInputs, report: Report): string | undefined {
  const node = child(tree, "segment");
  const segment = readWord(node);
  if (!node || segment === undefined) return undefined;
  if (segments.includes(segment)) return segment;
  report.add(unknownSegment(segment, segments), node.place, "segment");
  return undefined;
}

function readEditor(tree: MapNode, segment: string | undefined, shared: SharedInputs, report: Report) {
  const node = child(tree, "editor");
  const editor = readWord(node);
  if (!node || editor === undefined || segment === undefined) return editor;
  const known = editorsOf(segment, shared);
  if (known.some(({ id }) => id === editor)) return editor;
  report.add(unknownEditor(editor, segment, known), node.place, "editor");
  return undefined;
}

function readVersion(node: TreeNode | undefined, report: Report): Month | "drawn" | undefined {
  return readWord(node) === "drawn" ? "drawn" : readDate(node, "version", report, ["never", "drawn"]);
}

function readPractice(node: TreeNode | undefined, path: string, report: Report): CasePractice | undefined {
  const domain = domainOf("", "share");
  if (node?.kind !== "map") {
    const share = readAmount(node, "share", path, report, domain);
    return share === undefined ? undefined : { share };
  }
  const [rankNode, perDayNode, daysNode] = [child(node, "rank"), child(node, "perDay"), child(node, "daysPerYear")];
  const isRank = rankNode !== undefined && !perDayNode && !daysNode;
  const isMistyped = [...node.entries.keys()].some((key) => !practiceKeys.includes(key));
  if (isMistyped) return undefined;
  if (!isRank && (rankNode || !perDayNode || !daysNode)) {
    report.add(unclearPractice, node.place, path);
    return undefined;
  }
  const rank = readAmount(rankNode, "share", `${path}.rank`, report, domain);
  if (isRank) return rank === undefined ? undefined : { rank: Math.min(rank, 1 - Number.EPSILON) };
  const perDay = readCount(perDayNode, `${path}.perDay`, counts.perDay, report);
  const daysPerYear = readCount(daysNode, `${path}.daysPerYear`, counts.daysPerYear, report);
  return perDay === undefined || daysPerYear === undefined ? undefined : { perDay, daysPerYear };
}

/** Others are mistyped, of which the shape of the file tells. */
const practiceKeys = ["rank", "perDay", "daysPerYear"];

function readBoycott(node: TreeNode | undefined, report: Report): Case["boycott"] {
  if (node?.kind !== "scalar" || typeof node.value !== "number") return readWord(node) === "joins" ? "joins" : "never";
  if (node.value < 2000 || node.value > 2100) report.add(impossibleYear(shown(node)), node.place, "boycott");
  return node.value;
}

function readCount(node: TreeNode | undefined, path: string, count: Count, report: Report): number | undefined {
  if (node?.kind !== "scalar" || (typeof node.value !== "number" && typeof node.value !== "string")) return undefined;
  const read = typeof node.value === "number" ? { value: node.value } : parseQuantity(node.value, count.unit);
  if ("value" in read && read.value >= 0 && read.value <= count.most) return read.value;
  const isAmbiguous = "problem" in read && read.problem.code === "value-ambiguous";
  const problem = isAmbiguous
    ? read.problem
    : badCount(shown(node), count, "problem" in read ? read.problem : undefined);
  report.add(problem, node.place, path);
  return undefined;
}

function readWhole(node: TreeNode | undefined): number | undefined {
  return node?.kind === "scalar" && typeof node.value === "number" ? node.value : undefined;
}
