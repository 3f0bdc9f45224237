import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Case } from "../scenario/cases/case.js";
import { readCase } from "../scenario/cases/read-case.js";
import { shippedFactIds } from "./evidence-files.js";
import { libraryFolder, openScenarioFiles } from "./scenario-files.js";

/**
 * Loads a shipped case by id, or a file by path.
 *
 * @throws ScenarioError with every problem of the file
 */
export async function loadCase(idOrPath: string): Promise<Case> {
  const knownFacts = shippedFactIds();
  return readCase({ case: idOrPath, files: openScenarioFiles(), caseIds: listCaseIds(), knownFacts });
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
