import type { z } from "zod";
import type { Report } from "../report.js";
import { locate, plain, type TreeNode } from "../yaml/tree.js";
import { missingKey, tellsAllBranches, tooLong, unknownKey, unknownWord, wrongShape } from "./shape-problems.js";

type Issue = z.core.$ZodIssue;

/** Checks the shape of a tree against a schema: known keys, kinds of value, words of a list. Reports every issue at its place. */
export function checkShape(tree: TreeNode, schema: z.ZodType, report: Report): boolean {
  const result = schema.safeParse(plain(tree));
  if (result.success) return true;
  for (const issue of result.error.issues) reportIssue(tree, issue, [], report);
  return false;
}

/** Dotted path of a place in a file: `levers.penalties.schedule`, `legal[1].on`. */
function formatPath(path: readonly PropertyKey[]): string {
  return path
    .map((step) => (typeof step === "number" ? `[${step}]` : `.${String(step)}`))
    .join("")
    .replace(/^\./, "");
}

function reportIssue(tree: TreeNode, issue: Issue, before: readonly PropertyKey[], report: Report): void {
  const path = [...before, ...issue.path];
  const { node, place } = locate(tree, path);
  if (!node && path.length > 0) report.add(missingKey(String(path.at(-1)), report.of), place, formatPath(path));
  else if (issue.code === "invalid_union") reportUnion(tree, issue, path, report);
  else if (issue.code === "too_big" && issue.origin === "string") {
    const length = node?.kind === "scalar" ? String(node.value).length : undefined;
    report.add(tooLong(length, Number(issue.maximum)), place, formatPath(path));
  } else if (issue.code === "unrecognized_keys") {
    for (const key of issue.keys) reportUnknownKey(node, key, issue.message.split(" "), path, report);
  } else {
    const words = issue.code === "invalid_value" ? issue.values.map(String) : [];
    const problem = words.length > 0 && node ? unknownWord(node, words) : wrongShape(node, expectedOf(issue));
    report.add(problem, place, formatPath(path));
  }
}

function reportUnknownKey(
  node: TreeNode | undefined,
  key: string,
  known: readonly string[],
  path: readonly PropertyKey[],
  report: Report,
): void {
  const entry = node?.kind === "map" ? node.entries.get(key) : undefined;
  if (!entry) return;
  const splitByComma = entry.value.kind === "scalar" && entry.value.value === null && /^\d/.test(key);
  report.add(unknownKey(key, known, splitByComma), entry.key, formatPath([...path, key]));
}

function reportUnion(
  tree: TreeNode,
  issue: Extract<Issue, { code: "invalid_union" }>,
  path: readonly PropertyKey[],
  report: Report,
): void {
  const { node, place } = locate(tree, path);
  if (!node) return;
  const fitting = issue.errors.filter((branch) => !branch.some((inner) => isOtherKind(inner, node)));
  const branch = fitting.sort((a, b) => unknownKeysIn(a) - unknownKeysIn(b))[0];
  if (branch && !tellsAllBranches(issue.message)) for (const inner of branch) reportIssue(tree, inner, path, report);
  else report.add(wrongShape(node, issue.message), place, formatPath(path));
}

/** A branch of a union that wants another kind of value altogether says nothing about what was meant. */
function isOtherKind(issue: Issue, node: TreeNode): boolean {
  if (issue.path.length > 0) return false;
  if (issue.code === "invalid_union")
    return issue.errors.every((branch) => branch.some((inner) => isOtherKind(inner, node)));
  return issue.code === "invalid_type" || (issue.code === "invalid_value" && node.kind !== "scalar");
}

function unknownKeysIn(branch: readonly Issue[]): number {
  return branch.reduce((sum, issue) => sum + (issue.code === "unrecognized_keys" ? issue.keys.length : 1), 0);
}

function expectedOf(issue: Issue): string {
  if (issue.code === "invalid_type" && !/^[a-z-]+$/.test(issue.message)) return issue.expected;
  if (issue.code === "too_small" && !/^[a-z-]+$/.test(issue.message))
    return issue.origin === "array" ? "filled-list" : issue.origin === "string" ? "filled-text" : "positive";
  if (issue.code === "invalid_format" && !/^[a-z-]+$/.test(issue.message)) return "id";
  return issue.message;
}
