import { existsSync, rmSync } from "node:fs";
import { chmod, cp, lstat, mkdir, mkdtemp, readdir, readFile, realpath, rename, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import { makeFolder } from "../make-folder.js";
import { notAFolder, notOurs } from "./report-error.js";

/** Small file that marks a folder as a report, and lists what the report wrote there. */
export const recordName = ".dmp-lab-report.json";

/** A folder being filled beside its place. */
export interface ReportFolder {
  /** Writes a file by its path inside the report, with `/` between parts. */
  readonly write: (path: string, content: string | Uint8Array) => Promise<void>;
  /** Path of a folder inside, for tools that write there by themselves. */
  readonly inside: (path: string) => string;
  /** Puts the folder in its place; an earlier report there is replaced, files that it did not write are kept. Returns the paths written. */
  readonly commit: (version: string) => Promise<readonly string[]>;
  /** Takes the unfinished folder away; does nothing after {@link commit}. Synchronous, so that an interruption can call it. */
  readonly discard: () => void;
}

/**
 * Opens a report that will appear whole or not at all.
 *
 * @throws ReportError when `out` is a file, or a folder that is neither empty nor an earlier report
 */
export async function openReportFolder(out: string): Promise<ReportFolder> {
  const target = await targetOf(out);
  await refuseForeign(out, target);
  await makeFolder(dirname(target));
  const draft = await mkdtemp(join(dirname(target), `.${basename(target)}-`));
  await chmod(draft, 0o777 & ~process.umask());
  let discarded = false;
  return {
    async write(path, content) {
      if (discarded) throw new Error(`report discarded before: ${path}`);
      const file = join(draft, path);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, content);
    },
    inside: (path) => join(draft, path),
    async commit(version) {
      const files = await listFiles(draft);
      await writeFile(join(draft, recordName), `${JSON.stringify({ report: "dmp-lab", version, files }, null, 2)}\n`);
      await refuseForeign(out, target);
      await keepOtherFiles(target, draft);
      await swap(draft, target);
      return files;
    },
    discard() {
      discarded = true;
      rmSync(draft, { recursive: true, force: true });
    },
  };
}

/** A link to a folder stands for the folder. */
async function targetOf(out: string): Promise<string> {
  const path = resolve(out);
  return existsSync(path) ? realpath(path) : path;
}

/**
 * An earlier report, an empty folder, and one that holds only the pages of `dmp-lab notebooks run` are fit to be replaced
 * (the pages are kept); nothing else is.
 */
async function refuseForeign(out: string, target: string): Promise<void> {
  if (!existsSync(target)) return;
  if (!(await lstat(target)).isDirectory()) throw notAFolder(out);
  const names = await readdir(target);
  if (names.length > 0 && !names.every((name) => name === "notebooks") && !(await filesOfRecord(target)))
    throw notOurs(out);
}

/** Paths that an earlier report wrote, or `undefined` where no report is. */
async function filesOfRecord(target: string): Promise<readonly string[] | undefined> {
  try {
    const record: unknown = JSON.parse(await readFile(join(target, recordName), "utf8"));
    if (typeof record !== "object" || record === null || !("report" in record) || record.report !== "dmp-lab")
      return undefined;
    const files = "files" in record && Array.isArray(record.files) ? record.files : [];
    return files.filter((file): file is string => typeof file === "string");
  } catch {
    return undefined;
  }
}

/** Copies what the reader put into an earlier report, unless the new one has a file of that name. */
async function keepOtherFiles(target: string, draft: string): Promise<void> {
  if (!existsSync(target)) return;
  const written = new Set([...((await filesOfRecord(target)) ?? []), recordName]);
  for (const file of await listFiles(target)) {
    if (written.has(file) || existsSync(join(draft, file))) continue;
    await mkdir(dirname(join(draft, file)), { recursive: true });
    await cp(join(target, file), join(draft, file), { preserveTimestamps: true });
  }
}

async function swap(draft: string, target: string): Promise<void> {
  if (!existsSync(target)) return rename(draft, target);
  const earlier = `${draft}-earlier`;
  await rename(target, earlier);
  try {
    await rename(draft, target);
  } catch (error) {
    await rename(earlier, target);
    throw error;
  }
  await rm(earlier, { recursive: true, force: true });
}

async function listFiles(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .sort();
}
