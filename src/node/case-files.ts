import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Case } from "../scenario/cases/case.js";
import { readCase } from "../scenario/cases/read-case.js";
import type { TypedValues } from "../scenario/cases/typed-values.js";
import { shippedFactIds } from "./evidence-files.js";
import { libraryFolder, openScenarioFiles } from "./scenario-files.js";

/**
 * Loads a shipped case by id, or a file by path; or describes a member without a file: `loadCase(undefined, { segment: "gp", feeding: "70%" })`.
 *
 * @param typed values that hold instead of the file's, in the words of a file; default: none
 * @throws ScenarioError with every problem of the file and of what is typed; without a file, for a missing segment
 */
export async function loadCase(idOrPath: string | undefined, typed: TypedValues = {}): Promise<Case> {
  const knownFacts = shippedFactIds();
  return readCase({ case: idOrPath, typed, files: openScenarioFiles(), caseIds: listCaseIds(), knownFacts });
}

/** Ids of the shipped cases, in alphabetical order. */
export function listCaseIds(): readonly string[] {
  const folder = join(libraryFolder, "cases");
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith(".yaml"))
    .map((name) => name.slice(0, -".yaml".length))
    .sort();
}
