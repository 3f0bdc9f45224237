import { rmSync } from "node:fs";
import { afterAll, describe, expect, it } from "vitest";
import { readSavedDraws } from "../../../src/node/saved-draws/read-saved-draws.js";
import { openChangedFiles } from "./changed-files.js";
import { members } from "./known-ensemble.js";

const { fileOf, folder, record, refusal, rewritten, text } = await openChangedFiles();
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const label = members[1]?.legal.completeLabel.en ?? "";

describe("a file of draws whose words were changed", () => {
  it("is read where another program wrote the same", async () => {
    expect((await readSavedDraws(fileOf(rewritten((columns) => columns)))).draws).toBe(200);
  });

  it("is refused for a record that says something else, be it a legal label, the seed or the digest of the values", async () => {
    const changed = {
      fr: "FILE\u00a0: la description du calcul (statut juridique, graine, scénarios) a changé depuis l’enregistrement\u202f; attendu\u00a0: celle du calcul. Reprenez le fichier écrit avec --save.",
      en: "FILE: the record of the run (legal label, seed, scenarios) has changed since the file was written; expected that of the run. Go back to the file written with --save.",
    };
    const edits = [
      (json: string) => json.replaceAll(label, "In force"),
      (json: string) => json.replace(/("+hypothetical"+):true/, "$1:false"),
      (json: string) => json.replace(/("+seed"+):7/, "$1:8"),
      (json: string) => json.replace(/("+mechanisms"+:"+)drawn/, "$1expected"),
      (json: string) =>
        json.replace(/("+sha256"+:"+)./, (_, key: string) => `${key}${json.includes(`${key}0`) ? 1 : 0}`),
    ];
    const start = text.lastIndexOf('"{""');
    for (const edit of edits) {
      expect(edit(record)).not.toBe(record);
      expect(await refusal(text.slice(0, start) + edit(text.slice(start)))).toEqual(changed);
      expect(await refusal(rewritten((columns) => columns, edit(record)))).toEqual(changed);
    }
    expect((await refusal(text.replace(/,""recordSha256"":""[^"]*""/, ""))).en).toContain("damaged (recordSha256)");
  });

  it("is refused for a row under another legal label than its scenario’s", async () => {
    const { en, fr } = await refusal(text.replace(label, "In force"));
    expect(en).toBe(
      `FILE: row 3, column legal: “In force”; expected “${label}”. Go back to the file written with --save.`,
    );
    expect(fr).toContain(
      "FILE\u00a0: ligne 3, colonne legal\u00a0: «\u00a0In force\u00a0»\u202f; attendu\u00a0: «\u00a0",
    );
    expect((await refusal(text.replace(`"${label}"`, ""))).en).toContain("row 3, column legal: nothing; expected “");
    const relabelled = rewritten((columns) =>
      columns.map(({ name, data }) => ({
        name,
        data: Array.from(data, (cell, row) => (name === "legal" && row === 399 ? "In force" : cell)),
      })),
    );
    expect((await refusal(relabelled)).en).toContain(`row 400, column legal: “In force”; expected “${label}”`);
  });
});
