import { ScenarioError } from "../diagnostic.js";
import { isPath } from "../merge/lineage.js";
import { readSharedInputs, type SharedInputs } from "../merge/shared-inputs.js";
import { openReport, type Report } from "../report.js";
import { readFacts } from "../resolve/resolve-input.js";
import type { EvidenceClass } from "../scenario.js";
import type { FileReading, ScenarioFiles } from "../scenario-files.js";
import { checkShape } from "../shape/check-shape.js";
import { readText, readWord } from "../values/values.js";
import { refusedFile } from "../yaml/file-problems.js";
import { readYaml } from "../yaml/read-yaml.js";
import { child, type MapNode, nowhere, type Place } from "../yaml/tree.js";
import type { Case } from "./case.js";
import { missingKind, noFields, notACase, unknownCase } from "./case-problems.js";
import { caseFile } from "./case-schema.js";
import { readMember } from "./read-member.js";
import { typedCase, withTyped } from "./typed-case.js";
import { overlay, type TypedValues, typedTree } from "./typed-values.js";

/** What to read, and with what. */
export interface CaseRequest {
  /** Id of a shipped case, or path to a file; absent: what is typed alone. */
  readonly case?: string | undefined;
  /** Values that hold instead of the file's. */
  readonly typed?: TypedValues;
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
  if (!found) throw new Error(`unresolved case without a diagnostic: ${request.case ?? "typed"}`);
  return found;
}

function resolve(request: CaseRequest, report: Report): Case | undefined {
  const shared = readSharedInputs({ ...request.files, libraryIds: [], readBeside: refuseBeside }, report);
  const { case: name, typed: values = {} } = request;
  if (name === undefined) return shared && typedCase(values, shared, report);
  const start = nowhere(name);
  const reading = open(name, request, start, report);
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
  const whole = overlay(tree, typedTree(values));
  checkShape(whole, caseFile, report);
  const found = typed(whole, shared, request.knownFacts, report);
  return found && withTyped(found, values);
}

const otherKinds = ["policy", "assumptions"];

const refuseBeside: ScenarioFiles["readBeside"] = () => ({ refusal: { reason: "outside" } });

function open(name: string, { files, caseIds }: CaseRequest, start: Place, report: Report): FileReading | undefined {
  if (isPath(name)) return files.readFile(name);
  if (caseIds.includes(name)) return files.readLibrary(`cases/${name}.yaml`);
  report.add(unknownCase(name, caseIds, files.libraryIds), start);
  return undefined;
}

function typed(tree: MapNode, shared: SharedInputs, knownFacts: ReadonlySet<string>, report: Report): Case | undefined {
  const described = readMember(tree, shared, report);
  const facts = readFacts(child(tree, "facts"), "", { knownFacts, segments: shared.segments, authorship: [], report });
  const [title, rationale] = [readText(child(tree, "title")), readText(child(tree, "rationale"))];
  const id = readWord(child(tree, "id"));
  if (!described || !title || !rationale || id === undefined) return undefined;
  const evidence = readWord(child(tree, "evidence")) as EvidenceClass;
  const summary = readText(child(tree, "summary")) ?? title;
  return { id, kind: "case", title, summary, ...described, evidence, facts, rationale };
}
