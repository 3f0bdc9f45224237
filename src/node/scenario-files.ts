import { readdirSync, readFileSync, realpathSync, statSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { chooseAlternative } from "../evidence/choose-alternative.js";
import { readScenario } from "../scenario/read-scenario.js";
import type { Scenario } from "../scenario/scenario.js";
import type { FileReading, ScenarioFiles } from "../scenario/scenario-files.js";
import { maxFileBytes } from "../scenario/yaml/limits.js";
import { loadEvidence, shippedFactIds } from "./evidence-files.js";

/** Folder of the shipped scenarios. */
export const libraryFolder: string = fileURLToPath(new URL("../../scenarios", import.meta.url));

/** How a scenario is loaded. */
export interface LoadOptions {
  /** `--set` options: `ID=VALUE`. */
  readonly set?: readonly string[] | undefined;
  /** `--alternative` options: `NAME=CHOICE`. Levers of a measure that the scenario does not have are left out. */
  readonly alternatives?: readonly string[] | undefined;
  /** Ids that facts may name. Default: those of the shipped evidence base. */
  readonly knownFacts?: ReadonlySet<string>;
  /** Folder of the library. Default: {@link libraryFolder}. */
  readonly library?: string;
}

/**
 * Loads a shipped scenario by id, or a file by path.
 *
 * @throws ScenarioError with every problem of the files
 * @throws AlternativeError for an alternative that does not exist
 */
export async function loadScenario(idOrPath: string, options: LoadOptions = {}): Promise<Scenario> {
  const { set = [], library = libraryFolder } = options;
  const knownFacts = options.knownFacts ?? shippedFactIds();
  const alternatives = options.alternatives?.map((option) => chooseAlternative(option, loadEvidence().alternatives));
  return readScenario({ scenario: idOrPath, files: openScenarioFiles(library), knownFacts, set, alternatives });
}

/** Ids of the shipped scenarios, in alphabetical order. */
export function listScenarioIds(library: string = libraryFolder): readonly string[] {
  return readdirSync(library)
    .filter((name) => name.endsWith(".yaml") && name !== "assumptions.yaml")
    .map((name) => name.slice(0, -".yaml".length))
    .sort();
}

/** Access to the files of a library and to those of a person. Nothing is read beyond the size limit. */
export function openScenarioFiles(library: string = libraryFolder): ScenarioFiles {
  return {
    libraryIds: listScenarioIds(library),
    readLibrary: (name) => readText(join(library, name), name),
    readFile: (path) => readText(path, path),
    readBeside(path, from) {
      const folder = dirname(from);
      const target = resolve(folder, path);
      const reading = readText(
        target,
        relative(process.cwd(), target).startsWith("..") ? path : relative(process.cwd(), target),
      );
      const inside = "refusal" in reading || reading.key.startsWith(folder + sep);
      return inside ? reading : { refusal: { reason: "outside" } };
    },
  };
}

function readText(path: string, name: string): FileReading {
  try {
    const key = realpathSync(path);
    const status = statSync(key);
    if (status.isDirectory()) return { refusal: { reason: "directory" } };
    if (!status.isFile()) return { refusal: { reason: "not-text" } };
    if (status.size > maxFileBytes) return { refusal: { reason: "too-large", bytes: status.size } };
    const text = new TextDecoder("utf-8", { fatal: true }).decode(readFileSync(key));
    return text.includes("\0") ? { refusal: { reason: "not-text" } } : { text, name, key };
  } catch (error) {
    if (error instanceof TypeError) return { refusal: { reason: "not-text" } };
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    return { refusal: { reason: code === "ENOENT" || code === "ENOTDIR" ? "missing" : "unreadable" } };
  }
}
