import { ScenarioError } from "../diagnostic.js";
import { isPath } from "../merge/lineage.js";
import { readSharedInputs, type SharedInputs } from "../merge/shared-inputs.js";
import type { Month } from "../month.js";
import { openReport, type Report } from "../report.js";
import { readFacts } from "../resolve/resolve-input.js";
import type { EvidenceClass } from "../scenario.js";
import type { FileReading, ScenarioFiles } from "../scenario-files.js";
import { checkShape } from "../shape/check-shape.js";
import { domainOf } from "../values/input-domain.js";
import { readAmount, readDate, readText, readWord } from "../values/values.js";
import { refusedFile } from "../yaml/file-problems.js";
import { readYaml } from "../yaml/read-yaml.js";
import { child, type MapNode, type Place, shown, type TreeNode } from "../yaml/tree.js";
import type { Case, CasePractice } from "./case.js";
import {
  impossibleYear,
  missingKind,
  notACase,
  outOfBounds,
  unclearPractice,
  unknownCase,
  unknownEditor,
  unknownSegment,
} from "./case-problems.js";
import { caseFile } from "./case-schema.js";

/** What to read, and with what. */
export interface CaseRequest {
  /** Id of a shipped case, or path to a file. */
  readonly case: string;
  readonly files: Pick<ScenarioFiles, "readLibrary" | "readFile">;
  /** Ids of the shipped cases. */
  readonly caseIds: readonly string[];
  /** Ids of the evidence base. */
  readonly knownFacts: ReadonlySet<string>;
}

/**
 * Reads, checks and types a case.
 *
 * @throws ScenarioError with every problem of the file, each at its line, when there is one
 */
export function readCase(request: CaseRequest): Case {
  const report = openReport();
  const found = resolve(request, report);
  const diagnostics = report.diagnostics();
  if (diagnostics.length > 0) throw new ScenarioError(diagnostics);
  if (!found) throw new Error(`unresolved case without a diagnostic: ${request.case}`);
  return found;
}

function resolve(request: CaseRequest, report: Report): Case | undefined {
  const shared = readSharedInputs({ ...request.files, libraryIds: [], readBeside: refuseBeside }, report);
  const start: Place = { file: request.case, line: 1, column: 1 };
  const reading = open(request, start, report);
  if (!shared || !reading) return undefined;
  if ("refusal" in reading) {
    report.add(refusedFile(reading.refusal), start);
    return undefined;
  }
  const tree = readYaml(reading.text, reading.name, report);
  if (!tree) return undefined;
  const kind = child(tree, "kind");
  if (kind?.kind === "scalar" && otherKinds.includes(String(kind.value))) {
    report.add(notACase(String(kind.value), reading.name), kind.place, "kind");
    return undefined;
  }
  if (tree.kind === "map" && !kind) report.add(missingKind, tree.place, "kind");
  checkShape(tree, caseFile, report);
  return tree.kind === "map" ? typed(tree, shared, request.knownFacts, report) : undefined;
}

const otherKinds = ["policy", "assumptions"];

const refuseBeside: ScenarioFiles["readBeside"] = () => ({ refusal: { reason: "outside" } });

function open(request: CaseRequest, start: Place, report: Report): FileReading | undefined {
  if (isPath(request.case)) return request.files.readFile(request.case);
  if (request.caseIds.includes(request.case)) return request.files.readLibrary(`cases/${request.case}.yaml`);
  report.add(unknownCase(request.case, request.caseIds), start);
  return undefined;
}

function typed(tree: MapNode, shared: SharedInputs, knownFacts: ReadonlySet<string>, report: Report): Case | undefined {
  const segment = readSegment(tree, shared, report);
  const editor = readEditor(tree, segment, shared, report);
  const version = readVersion(child(tree, "version"), report);
  const practice = child(tree, "practice");
  const feeding = readPractice(child(practice, "feeding"), "practice.feeding", report);
  const consulting = readPractice(child(practice, "consulting"), "practice.consulting", report);
  const documentsPerYear = readCount(child(tree, "documentsPerYear"), "documentsPerYear", 0, 1e7, report);
  const prescriptionsPerYear = readCount(child(tree, "prescriptionsPerYear"), "prescriptionsPerYear", 0, 1e7, report);
  const members = readCount(child(tree, "members"), "members", 1, 1000, report) ?? 1;
  const boycott = readBoycott(child(tree, "boycott"), report);
  const facts = readFacts(child(tree, "facts"), "", { knownFacts, segments: shared.segments, authorship: [], report });
  const [title, rationale] = [readText(child(tree, "title")), readText(child(tree, "rationale"))];
  const id = readWord(child(tree, "id"));
  if (!title || !rationale || id === undefined || segment === undefined || editor === undefined) return undefined;
  return {
    ...{ id, kind: "case", title, summary: readText(child(tree, "summary")) ?? title },
    ...{ segment, editor, version: version ?? "drawn", members, boycott, facts, rationale },
    practice: { feeding: feeding ?? { rank: 0.5 }, consulting: consulting ?? { rank: 0.5 } },
    ...(documentsPerYear === undefined ? {} : { documentsPerYear }),
    ...(prescriptionsPerYear === undefined ? {} : { prescriptionsPerYear }),
    evidence: readWord(child(tree, "evidence")) as EvidenceClass,
  };
}

function readSegment(tree: MapNode, { segments }: SharedInputs, report: Report): string | undefined {
  const node = child(tree, "segment");
  const segment = readWord(node);
  if (!node || segment === undefined) return undefined;
  if (segments.includes(segment)) return segment;
  report.add(unknownSegment(segment, segments), node.place, "segment");
  return undefined;
}

function readEditor(tree: MapNode, segment: string | undefined, { rows }: SharedInputs, report: Report) {
  const node = child(tree, "editor");
  const editor = readWord(node);
  if (!node || editor === undefined || segment === undefined) return editor;
  const known = [...rows.keys()].flatMap((id) => {
    const [, , own, name, last] = /^(editors\.ready)\.(\w+)\.(\w+)\.(from)$/.exec(id) ?? [];
    return own === segment && last === "from" && name !== undefined ? [name] : [];
  });
  if (known.includes(editor)) return editor;
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
  if (!isRank && (rankNode || !perDayNode || !daysNode)) {
    report.add(unclearPractice, node.place, path);
    return undefined;
  }
  const rank = readAmount(rankNode, "share", `${path}.rank`, report, domain);
  if (isRank) return rank === undefined ? undefined : { rank: Math.min(rank, 1 - Number.EPSILON) };
  const perDay = readCount(perDayNode, `${path}.perDay`, 0, 1000, report);
  const daysPerYear = readCount(daysNode, `${path}.daysPerYear`, 0, 366, report);
  return perDay === undefined || daysPerYear === undefined ? undefined : { perDay, daysPerYear };
}

function readBoycott(node: TreeNode | undefined, report: Report): Case["boycott"] {
  if (node?.kind !== "scalar" || typeof node.value !== "number") return readWord(node) === "joins" ? "joins" : "never";
  if (node.value < 2000 || node.value > 2100) report.add(impossibleYear(shown(node)), node.place, "boycott");
  return node.value;
}

function readCount(node: TreeNode | undefined, path: string, low: number, high: number, report: Report) {
  const value = readAmount(node, "documents/year", path, report);
  if (!node || value === undefined || (value >= low && value <= high)) return value;
  report.add(outOfBounds(shown(node), low, high), node.place, path);
  return undefined;
}
