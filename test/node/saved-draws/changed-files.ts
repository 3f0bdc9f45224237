import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { asyncBufferFromFile, parquetMetadataAsync, parquetReadObjects } from "hyparquet";
import { type ColumnSource, parquetWriteBuffer } from "hyparquet-writer";
import { readSavedDraws } from "../../../src/node/saved-draws/read-saved-draws.js";
import { saveKeptDraws } from "../../../src/node/saved-draws/save-draws.js";
import { SavedDrawsError } from "../../../src/node/saved-draws/saved-draws-error.js";
import { knownEnsemble } from "./known-ensemble.js";

/**
 * Saves draws as CSV and as Parquet, to be changed by tests: the text of one, the bytes and the record of the other. The folder is to be taken
 * away after the tests.
 */
export async function openChangedFiles() {
  const folder = mkdtempSync(join(tmpdir(), "dmp-lab-draws-"));
  const parquet = join(folder, "draws.parquet");
  const [csv, changed] = [join(folder, "draws.csv"), join(folder, "changed")];

  const made = knownEnsemble(200, (s, f, i) => s + f / 3 + i);
  await saveKeptDraws(csv, made, { language: "en" });
  await saveKeptDraws(parquet, made, { language: "en" });

  const text = readFileSync(csv, "utf8");
  const bytes = readFileSync(parquet);
  const file = await asyncBufferFromFile(parquet);
  const rows: Record<string, unknown>[] = await parquetReadObjects({ file });
  const record = (await parquetMetadataAsync(file)).key_value_metadata?.[0]?.value ?? "";

  /** A file with this content. */
  function fileOf(content: string | Uint8Array): string {
    writeFileSync(changed, content);
    return changed;
  }

  /** What reading a file with this content says. */
  async function refusal(content: string | Uint8Array): Promise<{ readonly fr: string; readonly en: string }> {
    const error: unknown = await readSavedDraws(fileOf(content)).catch((thrown: unknown) => thrown);
    if (!(error instanceof SavedDrawsError)) throw new Error(`not refused: ${String(error)}`);
    const strip = (words: string) => words.replace(changed, "FILE");
    return { fr: strip(error.text.fr), en: strip(error.text.en) };
  }

  /** The draws in Parquet, as another program might write them. */
  function rewritten(change: (columns: ColumnSource[]) => ColumnSource[], metadata = record): Uint8Array {
    const columns = Object.keys(rows[0] ?? {}).map((name) => ({ name, data: rows.map((row) => row[name]) }));
    return new Uint8Array(
      parquetWriteBuffer({
        columnData: change(columns),
        rowGroupSize: 1000,
        kvMetadata: [{ key: "dmp-lab", value: metadata }],
      }),
    );
  }
  return { folder, parquet, text, bytes, record, fileOf, refusal, rewritten };
}
