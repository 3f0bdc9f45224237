import { Composer, LineCounter, Parser } from "yaml";
import type { Problem, Report } from "../report.js";
import { buildTree } from "./build-tree.js";
import { emptyFile, refusedFile, tooDeep } from "./file-problems.js";
import { maxDepth, maxFileBytes } from "./limits.js";
import { findTooDeep } from "./nesting.js";
import { syntaxError } from "./syntax-problems.js";
import type { Place, TreeNode } from "./tree.js";

/**
 * Reads YAML 1.2 text into a tree with places. Nothing in it is trusted: size, depth, aliases, tags, duplicate and
 * prototype keys are checked, and no value becomes anything but text, number, boolean or null.
 *
 * @returns the tree, or `undefined` when the report has received a problem that leaves none
 */
export function readYaml(text: string, file: string, report: Report): TreeNode | undefined {
  const start: Place = { file, line: 1, column: 1 };
  if (text.length > maxFileBytes) return refuse(refusedFile({ reason: "too-large", bytes: text.length }, report.of));
  if (text.includes("\0") || text.includes("\ufffd")) return refuse(refusedFile({ reason: "not-text" }, report.of));
  const lines = new LineCounter();
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(1, line), column: Math.max(1, col) };
  };
  const tokens = [...new Parser(lines.addNewLine).parse(text.replace(/^\ufeff/, ""))];
  const deep = findTooDeep(tokens, maxDepth);
  if (deep !== undefined) return refuse(tooDeep, placeAt(deep));
  const options = { prettyErrors: false, stringKeys: true, uniqueKeys: false, logLevel: "silent" } as const;
  const [document, second] = [...new Composer(options).compose(tokens)];
  if (second) report.add(syntaxError("MULTIPLE_DOCS"), placeAt(second.range[0]));
  const told = new Set<number>();
  for (const error of document?.errors ?? []) {
    const place = placeAt(error.pos[0]);
    if (!told.has(place.line)) report.add(syntaxError(error.code), place);
    told.add(place.line);
  }
  if (second || document?.errors.length) return undefined;
  if (!document?.contents) return refuse(emptyFile(report.of));
  return buildTree(document, placeAt, report);

  function refuse(problem: Problem, place: Place = start): undefined {
    report.add(problem, place);
    return undefined;
  }
}
