import type { Report } from "../report.js";
import type { FileReading, ReadFile, ScenarioFiles } from "../scenario-files.js";
import { checkShape } from "../shape/check-shape.js";
import { policyFile } from "../shape/policy-schema.js";
import { readWord } from "../values/values.js";
import { type Refusal, refusedFile } from "../yaml/file-problems.js";
import { maxLineage } from "../yaml/limits.js";
import { readYaml } from "../yaml/read-yaml.js";
import { child, type MapNode, nowhere, type Place, type TreeNode } from "../yaml/tree.js";
import {
  extendsCycle,
  extendsTooLong,
  idNotFileName,
  idTaken,
  notAScenario,
  unknownScenario,
} from "./lineage-problems.js";

/** One file of a chain of `extends`. */
export interface LineageFile {
  readonly name: string;
  readonly tree: MapNode;
}

/** A chain of `extends`, the scenario asked for first; `complete` when its root was reached. */
export interface Lineage {
  readonly files: readonly LineageFile[];
  readonly complete: boolean;
}

interface Opened extends ReadFile {
  readonly library: boolean;
}

/** Reads a scenario and everything it extends, from the one asked for to its root. Problems of every file are reported. */
export function readLineage(idOrPath: string, files: ScenarioFiles, report: Report): Lineage {
  const lineage: LineageFile[] = [];
  let complete = true;
  const seen: Opened[] = [];
  const start = nowhere(idOrPath);
  let opened = open(
    isPath(idOrPath) ? files.readFile(idOrPath) : readShipped(idOrPath, start),
    start,
    !isPath(idOrPath),
  );
  while (opened) {
    const current: Opened = opened;
    seen.push(current);
    const tree = readYaml(current.text, current.name, report);
    const kind = child(tree, "kind");
    if (kind && readWord(kind) === "case") {
      report.add(notAScenario(current.name), kind.place, "kind");
      return { files: lineage, complete: false };
    }
    if (tree) checkShape(tree, policyFile, report);
    if (tree?.kind !== "map") return { files: lineage, complete: false };
    lineage.push({ name: current.name, tree });
    if (current.library) checkId(tree, current.name);
    else checkOwnId(tree, current);
    const parent = child(tree, "extends");
    opened = parent ? openParent(parent, current) : undefined;
    complete = opened !== undefined || !parent;
  }
  return { files: lineage, complete };

  function readShipped(id: string, place: Place): FileReading | undefined {
    if (files.libraryIds.includes(id)) return files.readLibrary(`${id}.yaml`);
    const isCase = !("refusal" in files.readLibrary(`cases/${id}.yaml`));
    report.add(unknownScenario(id, files.libraryIds, isCase), place, "extends");
    return undefined;
  }

  function open(reading: FileReading | undefined, place: Place, library: boolean): Opened | undefined {
    if (!reading) return undefined;
    if (!("refusal" in reading)) return { ...reading, library };
    report.add(refusedFile(reading.refusal, report.of), place);
    return undefined;
  }

  function openParent(node: TreeNode, from: Opened): Opened | undefined {
    const word = readWord(node);
    if (word === undefined) return undefined;
    const outside: FileReading = { refusal: { reason: "outside" } satisfies Refusal };
    const reading = !isPath(word)
      ? readShipped(word, node.place)
      : leavesFolder(word)
        ? outside
        : files.readBeside(word, from.key);
    const parent = open(reading, node.place, !isPath(word));
    if (!parent) return undefined;
    const first = seen.findIndex(({ key }) => key === parent.key);
    if (first >= 0)
      report.add(extendsCycle([...seen.slice(first), parent].map(({ name }) => name)), node.place, "extends");
    else if (seen.length >= maxLineage) report.add(extendsTooLong(maxLineage), node.place, "extends");
    else return parent;
    return undefined;
  }

  function checkId(tree: TreeNode, name: string): void {
    const id = child(tree, "id");
    const expected = name.replace(/^.*\//, "").replace(/\.yaml$/, "");
    if (id && readWord(id) !== expected) report.add(idNotFileName(String(readWord(id)), expected), id.place, "id");
  }

  function checkOwnId(tree: TreeNode, file: Opened): void {
    const node = child(tree, "id");
    const id = readWord(node);
    if (!node || id === undefined || !files.libraryIds.includes(id)) return;
    const shipped = files.readLibrary(`${id}.yaml`);
    if ("refusal" in shipped || shipped.key !== file.key) report.add(idTaken(id), node.place, "id");
  }
}

/** What names a file rather than a shipped scenario. */
export const pathPattern = /[\\/]|\.[yY][aA]?[mM][lL]$|^\./;

/** True for what names a file rather than a shipped scenario. */
export function isPath(idOrPath: string): boolean {
  return pathPattern.test(idOrPath);
}

function leavesFolder(path: string): boolean {
  const steps = path.split(/[\\/]/);
  return (
    steps.includes("..") ||
    path.startsWith("/") ||
    path.startsWith("\\") ||
    path.startsWith("~") ||
    /^[a-zA-Z]+:/.test(path)
  );
}
