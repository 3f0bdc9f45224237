import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { basename, isAbsolute, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { Run } from "../../results/run.js";
import { libraryFolder } from "../scenario-files.js";
import type { MadeFrom } from "./report-model.js";

const evidenceFolder = fileURLToPath(new URL("../../../data", import.meta.url));
const evidenceFiles = ["sources.yaml", "facts.yaml", "alternatives.yaml", "series/feeding-share-by-segment.csv"];

/**
 * The files that the figures come from, with the SHA-256 of each: scenarios, shared assumptions, evidence.
 *
 * @param asked scenarios as the reader named them: ids of shipped ones, or paths
 */
export async function madeFrom(runs: readonly Run[], asked: readonly string[]): Promise<readonly MadeFrom[]> {
  const set = runs.flatMap(({ scenario }) => [
    ...[...scenario.origins.values()].map(({ file }) => file),
    ...[...scenario.inputs.values()].map(({ origin }) => origin.file),
  ]);
  const scenarios = [...new Set(set)].filter((name) => !name.startsWith("--")).sort();
  const files = [
    ...scenarios.map((name) => ({ name: isAbsolute(name) ? basename(name) : name, path: pathOf(name, asked) })),
    ...evidenceFiles.map((name) => ({ name: `data/${name}`, path: join(evidenceFolder, name) })),
  ];
  return Promise.all(files.map(async ({ name, path }) => ({ name, sha256: await hashOf(path) })));
}

/** A name is the path that the reader typed, else a file of the library, else a path from the working folder. */
function pathOf(name: string, asked: readonly string[]): string {
  const shipped = join(libraryFolder, name);
  return !asked.includes(name) && existsSync(shipped) ? shipped : resolve(name);
}

async function hashOf(path: string): Promise<string> {
  return createHash("sha256")
    .update(await readFile(path))
    .digest("hex");
}
