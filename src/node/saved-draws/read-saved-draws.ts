import { open } from "node:fs/promises";
import { Gatherer } from "../../simulate/gather.js";
import { chunkOfKnownDraws, planKnownDraws } from "../../simulate/known-draws.js";
import type { FigureKey, Simulation } from "../../simulate/simulation.js";
import { openCsvDraws } from "./csv-source.js";
import type { DrawsSource } from "./draws-source.js";
import { parseFigureName } from "./figure-names.js";
import { openParquetDraws } from "./parquet-source.js";
import { columnsOf, type DrawsRecord, type SavedMember } from "./record.js";
import { changedValues } from "./saved-draws-error.js";
import { openValuesDigest } from "./values-digest.js";

/**
 * What a file of draws gives back: the simulation, summed up again from its draws, with the labels of its scenarios but not the scenarios
 * themselves. `all` holds the figures that were asked for, and there are no monthly series: files keep no others.
 */
export interface SavedEnsemble extends Simulation {
  /** In the order of `scenarios`. */
  readonly members: readonly SavedMember[];
  readonly record: DrawsRecord;
}

/** How a file of draws is read. */
export interface ReadDrawsOptions {
  /** Keeps every draw in memory, as a run with this option. Default: false. */
  readonly keepDraws?: boolean | undefined;
}

/**
 * Reads a file that {@link saveDraws} wrote, Parquet or CSV of either dialect, told apart by what is in it. Its summaries are those of the
 * run that wrote it, bit for bit.
 *
 * @throws SavedDrawsError for a file of another kind or layout, incomplete, damaged, or whose numbers, record or legal labels have changed since
 * @throws Error with the `code` of the file system, such as ENOENT, and EISDIR for a folder, with its `path`
 */
export async function readSavedDraws(
  path: string,
  { keepDraws = false }: ReadDrawsOptions = {},
): Promise<SavedEnsemble> {
  const { record, blocks } = await openDraws(path);
  const { scenarios, sha256 } = record;
  const known = planKnownDraws({
    ...record,
    scenarios: scenarios.map((one) => ({ id: one.heading.id, figures: figuresOf(columnsOf(one, record), record) })),
  });
  const plan = { ...known, keepDraws };
  const gatherer = new Gatherer(plan);
  const digest = openValuesDigest();
  for await (const { first, count, values } of blocks()) {
    values.forEach(digest.add);
    gatherer.offer(chunkOfKnownDraws(plan, first, count, values));
  }
  if (digest.hex() !== sha256) throw changedValues(path);
  const members = scenarios.map(({ heading, legal, starts }) => ({ heading, legal, starts }));
  return { ...gatherer.estimate(), members, record };
}

async function openDraws(path: string): Promise<DrawsSource> {
  const file = await open(path);
  try {
    if ((await file.stat()).isDirectory()) throw Object.assign(new Error(`EISDIR: ${path}`), { code: "EISDIR", path });
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4), 0, 4, 0);
    return await (buffer.toString("latin1", 0, bytesRead) === "PAR1" ? openParquetDraws(path) : openCsvDraws(path));
  } finally {
    await file.close();
  }
}

/** Figures of columns, whose names a parsed record can read. */
function figuresOf(columns: readonly number[], { figures, outcomes }: DrawsRecord): FigureKey[] {
  return columns.map((column) => {
    return parseFigureName(figures[column] as string, (outcome) => outcomes[outcome]?.by) as FigureKey;
  });
}
