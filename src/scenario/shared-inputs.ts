import { assumptionsFile } from "./assumptions-schema.js";
import { checkShape } from "./check-shape.js";
import { expandRows } from "./expand-inputs.js";
import { refusedFile } from "./file-problems.js";
import type { KnownInputs } from "./normalise-overrides.js";
import { readYaml } from "./read-yaml.js";
import type { Report } from "./report.js";
import type { ScenarioFiles } from "./scenario-files.js";
import { child, type TreeNode } from "./tree.js";

/** Name of the file of shared inputs in the library. */
export const assumptionsName = "assumptions.yaml";

/** The shared inputs and the default horizon. */
export interface SharedInputs extends KnownInputs {
  readonly horizon: TreeNode | undefined;
}

/** The last text that was read without a problem: the scenarios of a library share one reading of its assumptions. */
let lastReading: { readonly text: string; readonly shared: SharedInputs } | undefined;

/** Reads the shared assumptions of the library. */
export function readSharedInputs(files: ScenarioFiles, report: Report): SharedInputs | undefined {
  const reading = files.readLibrary(assumptionsName);
  if ("refusal" in reading) {
    report.add(refusedFile(reading.refusal), { file: assumptionsName, line: 1, column: 1 });
    return undefined;
  }
  if (lastReading?.text === reading.text) return lastReading.shared;
  const before = report.diagnostics().length;
  const tree = readYaml(reading.text, assumptionsName, report);
  if (!tree) return undefined;
  checkShape(tree, assumptionsFile, report);
  const rows = expandRows(tree, report);
  const shared = { rows, segments: segmentsOf(rows.keys()), horizon: child(tree, "horizon") };
  if (report.diagnostics().length === before) lastReading = { text: reading.text, shared };
  return shared;
}

function segmentsOf(ids: Iterable<string>): readonly string[] {
  return [...ids].flatMap((id) => /^segments\.(\w+)\.members$/.exec(id)?.[1] ?? []);
}
