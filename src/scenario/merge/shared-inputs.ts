import type { Report } from "../report.js";
import type { ScenarioFiles } from "../scenario-files.js";
import { assumptionsFile } from "../shape/assumptions-schema.js";
import { checkShape } from "../shape/check-shape.js";
import { refusedFile } from "../yaml/file-problems.js";
import { readYaml } from "../yaml/read-yaml.js";
import { child, type MapNode, mapOf, nowhere, type TreeNode } from "../yaml/tree.js";
import { expandRows } from "./expand-inputs.js";
import { normaliseCorrelations } from "./normalise-correlations.js";
import type { KnownInputs } from "./normalise-overrides.js";

/** Name of the file of shared inputs in the library. */
export const assumptionsName = "assumptions.yaml";

/** The shared inputs, what moves together among them, and the default horizon. */
export interface SharedInputs extends KnownInputs {
  /** By pair. */
  readonly correlations: MapNode;
  readonly horizon: TreeNode | undefined;
}

/** The last text that was read without a problem: the scenarios of a library share one reading of its assumptions. */
let lastReading: { readonly text: string; readonly shared: SharedInputs } | undefined;

/** Reads the shared assumptions of the library. */
export function readSharedInputs(files: ScenarioFiles, report: Report): SharedInputs | undefined {
  const reading = files.readLibrary(assumptionsName);
  if ("refusal" in reading) {
    report.add(refusedFile(reading.refusal, report.of), nowhere(assumptionsName));
    return undefined;
  }
  if (lastReading?.text === reading.text) return lastReading.shared;
  const before = report.diagnostics().length;
  const tree = readYaml(reading.text, assumptionsName, report);
  if (!tree) return undefined;
  checkShape(tree, assumptionsFile, report);
  const rows = expandRows(tree, report);
  const known = { rows, segments: segmentsOf(rows.keys()) };
  const stated = child(tree, "correlations");
  const correlations =
    stated?.kind === "list" ? normaliseCorrelations(stated, known, report) : mapOf([], (stated ?? tree).place);
  const shared = { ...known, correlations, horizon: child(tree, "horizon") };
  if (report.diagnostics().length === before) lastReading = { text: reading.text, shared };
  return shared;
}

function segmentsOf(ids: Iterable<string>): readonly string[] {
  return [...ids].flatMap((id) => /^segments\.(\w+)\.members$/.exec(id)?.[1] ?? []);
}
