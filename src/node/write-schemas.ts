import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { argv } from "node:process";
import { fileURLToPath } from "node:url";
import { ScenarioError } from "../scenario/diagnostic.js";
import { readSharedInputs } from "../scenario/merge/shared-inputs.js";
import { openReport } from "../scenario/report.js";
import { assumptionsJsonSchema, caseJsonSchema, policyJsonSchema } from "../scenario/shape/json-schema.js";
import { libraryFolder, openScenarioFiles } from "./scenario-files.js";

/** The generated schemas of the library by file name, as they must stand on disk. */
export function generateSchemas(library: string = libraryFolder): Readonly<Record<string, string>> {
  const report = openReport();
  const files = openScenarioFiles(library);
  const shared = readSharedInputs(files, report);
  if (!shared || report.diagnostics().length > 0) throw new ScenarioError(report.diagnostics());
  const write = (schema: object) => `${JSON.stringify(schema, null, 1)}\n`;
  return {
    "scenario.schema.json": write(policyJsonSchema([...shared.rows.keys()], files.libraryIds)),
    "assumptions.schema.json": write(assumptionsJsonSchema()),
    "case.schema.json": write(caseJsonSchema(shared.segments)),
  };
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  for (const [name, text] of Object.entries(generateSchemas())) writeFileSync(join(libraryFolder, name), text);
}
