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
import { parseQuantity } from "../values/quantity.js";
import { readAmount, readDate, readText, readWord } from "../values/values.js";
import { refusedFile } from "../yaml/file-problems.js";
import { readYaml } from "../yaml/read-yaml.js";
import { child, type MapNode, nowhere, type Place, shown, type TreeNode } from "../yaml/tree.js";
import type { Case, CasePractice } from "./case.js";
import {
  badCount,
  type Count,
  counts,
  impossibleYear,
  missingKind,
  noFields,
  notACase,
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
  readonly files: Pick<ScenarioFiles, "libraryIds" | "readLibrary" | "readFile">;
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
  const report = openReport("case");
  const found = resolve(request, report);
  const diagnostics = report.diagnostics();
  if (diagnostics.length > 0) throw new ScenarioError(diagnostics);
  if (!found) throw new Error(`unresolved case without a diagnostic: ${request.case}`);
  return found;
}

function resolve(request: CaseRequest, report: Report): Case | undefined {
  const shared = readSharedInputs({ ...request.files, libraryIds: [], readBeside: refuseBeside }, report);
  const start = nowhere(request.case);
  const reading = open(request, start, report);
  if (!shared || !reading) return undefined;
  if ("refusal" in reading) {
    report.add(refusedFile(reading.refusal, report.of), start);
    return undefined;
  }
  const tree = readYaml(reading.text, reading.name, report);
  if (!tree) return undefined;
  const kind = child(tree, "kind");
  if (kind?.kind === "scalar" && otherKinds.includes(String(kind.value))) {
    report.add(notACase(String(kind.value), reading.name), kind.place, "kind");
    return undefined;
  }
  if (tree.kind !== "map") {
    report.add(noFields(tree), tree.place);
    return undefined;
  }
  if (!kind) report.add(missingKind, tree.place, "kind");
  checkShape(tree, caseFile, report);
  return typed(tree, shared, request.knownFacts, report);
}

const otherKinds = ["policy", "assumptions"];

const refuseBeside: ScenarioFiles["readBeside"] = () => ({ refusal: { reason: "outside" } });

function open(request: CaseRequest, start: Place, report: Report): FileReading | undefined {
  if (isPath(request.case)) return request.files.readFile(request.case);
  if (request.caseIds.includes(request.case)) return request.files.readLibrary(`cases/${request.case}.yaml`);
  report.add(unknownCase(request.case, request.caseIds, request.files.libraryIds), start);
  return undefined;
}

function typed(tree: MapNode, shared: SharedInputs, knownFacts: ReadonlySet<string>, report: Report): Case | undefined {
  const segment = readSegment(tree, shared, report);
  const editor = readEditor(tree, segment, shared, report);
  const version = readVersion(child(tree, "version"), report);
  const practice = child(tree, "practice");
  const feeding = readPractice(child(practice, "feeding"), "practice.feeding", report);
  const consulting = readPractice(child(practice, "consulting"), "practice.consulting", report);
  const documentsPerYear = readCount(
    child(tree, "documentsPerYear"),
    "documentsPerYear",
    counts.documentsPerYear,
    report,
  );
  const prescriptionsPerYear = readCount(
    child(tree, "prescriptionsPerYear"),
    "prescriptionsPerYear",
    counts.prescriptionsPerYear,
    report,
  );
  const members = readWhole(child(tree, "members")) ?? 1;
  const boycottNode = child(tree, "boycott");
  const boycott = readBoycott(boycottNode, report);
  const facts = readFacts(child(tree, "facts"), "", { knownFacts, segments: shared.segments, authorship: [], report });
  const [title, rationale] = [readText(child(tree, "title")), readText(child(tree, "rationale"))];
  const id = readWord(child(tree, "id"));
  if (!title || !rationale || id === undefined || segment === undefined || editor === undefined) return undefined;
  return {
    ...{ id, kind: "case", title, summary: readText(child(tree, "summary")) ?? title },
    ...{ segment, editor, version: version ?? "drawn", members, boycott, facts, rationale },
    practice: { feeding: feeding ?? { rank: 0.5 }, consulting: consulting ?? { rank: 0.5 } },
    ...(boycottNode && typeof boycott === "number" ? { boycottPlace: boycottNode.place } : {}),
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
    if (own !== segment || last !== "from" || name === undefined) return [];
    const share = child(rows.get(`editors.shares.${segment}.${name}`)?.value, "central");
    return [{ id: name, share: share?.kind === "scalar" ? Number(share.value) : Number.NaN }];
  });
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
