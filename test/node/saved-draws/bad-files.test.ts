import { rmSync } from "node:fs";
import { join } from "node:path";
import { asyncBufferFromFile, parquetMetadataAsync } from "hyparquet";
import { parquetWriteBuffer } from "hyparquet-writer";
import { afterAll, describe, expect, it } from "vitest";
import { readSavedDraws } from "../../../src/node/saved-draws/read-saved-draws.js";
import { openChangedFiles } from "./changed-files.js";

const { bytes, folder, parquet, record, refusal, rewritten, text } = await openChangedFiles();
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const foreign = {
  fr: "FILE\u00a0: ce fichier n’est pas un fichier de tirages de dmp-lab\u202f; attendu\u00a0: un fichier .parquet ou .csv écrit avec --save.",
  en: "FILE: this is not a file of draws from dmp-lab; expected a .parquet or .csv file written with --save.",
};
const cut = {
  fr: "FILE\u00a0: le fichier est incomplet, sa fin manque\u202f; attendu\u00a0: le fichier entier écrit avec --save. Copiez-le de nouveau depuis l’original, ou refaites le calcul avec --save.",
  en: "FILE: the file is incomplete, its end is missing; expected the whole file written with --save. Copy it again from the original, or run again with --save.",
};

describe("a file that is none of draws", () => {
  it("is refused, whatever it is", async () => {
    const export_ = "scenario,statistic,outcome,value\nstatus-quo,mean,payer,1\n";
    for (const content of ["", "hello", "\n\n", export_, "{}", Uint8Array.of(0, 255, 10, 1)]) {
      expect(await refusal(content)).toEqual(foreign);
    }
    expect(await refusal(rewritten((columns) => columns, "no record"))).toEqual(foreign);
    expect(await refusal(new Uint8Array(parquetWriteBuffer({ columnData: [{ name: "a", data: [1] }] })))).toEqual(
      foreign,
    );
  });

  it("and a folder are matters of the file system", async () => {
    await expect(readSavedDraws(folder)).rejects.toMatchObject({ code: "EISDIR", path: folder });
  });

  it("that does not exist is a matter of the file system", async () => {
    await expect(readSavedDraws(join(folder, "none.csv"))).rejects.toMatchObject({ code: "ENOENT" });
  });
});

describe("a file of draws without its end", () => {
  it.each([0.999, 0.9, 0.5, 0.2])("is refused in CSV (%s of it left)", async (share) => {
    expect(await refusal(text.slice(0, text.length * share))).toEqual(cut);
  });

  it.each([0.999, 0.5, 0.001])("is refused in Parquet (%s of it left)", async (share) => {
    expect(await refusal(bytes.subarray(0, bytes.length * share))).toEqual(cut);
  });
});

describe("a file of draws of another layout", () => {
  const other = {
    fr: "FILE\u00a0: disposition 3, écrite par dmp-lab 9.0\u202f; attendu\u00a0: la disposition 2, celle de cette version. Lisez-le avec la version qui l’a écrit, ou refaites le calcul avec --save.",
    en: "FILE: layout 3, written by dmp-lab 9.0; expected layout 2, that of this version. Read it with the version that wrote it, or run again with --save.",
  };
  const newer = (json: string, mark: string) =>
    json
      .replace(`${mark}layout${mark}:2`, `${mark}layout${mark}:3`)
      .replace(new RegExp(`${mark}version${mark}:${mark}[^"]*${mark}`), `${mark}version${mark}:${mark}9.0${mark}`);

  it("is refused, with the version that wrote it", async () => {
    expect(await refusal(newer(text, '""'))).toEqual(other);
    expect(await refusal(rewritten((columns) => columns, newer(record, '"')))).toEqual(other);
  });
});

describe("a file of draws of another catalogue", () => {
  it("is refused for an outcome that this version does not know, or knows in another unit", async () => {
    const renamed = await refusal(text.replaceAll("presentValuePayer", "presentValueBuyer"));
    expect(renamed.en).toMatch(
      /^FILE: the outcome presentValueBuyer \(EUR\), written by dmp-lab [\d.]+; expected outcomes that this version knows, in their unit\. Read it/,
    );
    expect(renamed.fr).toContain("attendu\u00a0: des résultats que cette version connaît, dans leur unité. Lisez-le");
    const inThousands = text.replaceAll("(EUR)", "(kEUR)").replaceAll('""unit"":""EUR""', '""unit"":""kEUR""');
    expect((await refusal(inThousands)).en).toContain("(kEUR), written by dmp-lab");
  });
});

describe("a file of draws that was changed", () => {
  it("is refused for a damaged record, naming the field", async () => {
    const { en, fr } = await refusal(text.replace('""seed"":7', '""seed"":-7'));
    expect(en).toContain("FILE: the record of the run is damaged (seed); expected the record written with --save.");
    expect(fr).toContain("FILE\u00a0: la description du calcul est abîmée (seed)\u202f; attendu\u00a0: ");
    expect((await refusal(text.replace('""by"":""exam""', '""by"":""total""'))).en).toContain("damaged (figures)");
    expect((await refusal(text.replace('""withdrawn"":""never""', '""withdrawn"":""soon""'))).en).toContain(
      "damaged (scenarios.0.legal.withdrawn)",
    );
  });

  it("is refused for a missing column, which it names", async () => {
    const { en, fr } = await refusal(text.replace("balance.patients.2026 (EUR)", "renamed"));
    expect(en).toContain(
      "the column balance.patients.2026 (EUR) is missing; expected all the columns written with --save",
    );
    expect(fr).toContain("la colonne balance.patients.2026 (EUR) manque\u202f; attendu\u00a0: toutes les colonnes");
    const without = rewritten((columns) => columns.filter(({ name }) => name !== "legal"));
    expect((await refusal(without)).en).toContain("the column legal is missing");
    expect((await refusal(text.replace(",record\n", "\n"))).en).toContain("the column record is missing");
  });

  it("is refused for columns in another order, or of the reader’s own", async () => {
    const { fr } = await refusal(text.replaceAll("\n", ",1\n").replace("record,1\n", "record,mine\n"));
    expect(fr).toContain("colonne «\u00a0mine\u00a0»\u202f; attendu\u00a0: la colonne record à cette place.");
    const swapped = text.replace(/^(scenario,draw,legal),([^,]*),([^,]*)/, "$1,$3,$2");
    expect((await refusal(swapped)).en).toContain(
      "column “avoidedSpend.all.all (EUR)”; expected the column feedingShare.gp.2030 (share) in its place",
    );
  });

  it("is refused for what is no number, with its row and column", async () => {
    const cell = (word: string) => text.replace(/(\nstatus-quo,150,"[^"]*",)[^,]*/, `$1${word}`);
    const { en, fr } = await refusal(cell("NaN"));
    expect(en).toContain("FILE: row 302, column feedingShare.gp.2030: “NaN”; expected a finite number.");
    expect(fr).toContain(
      "FILE\u00a0: ligne 302, colonne feedingShare.gp.2030\u00a0: «\u00a0NaN\u00a0»\u202f; attendu\u00a0: un nombre fini.",
    );
    expect((await refusal(cell(""))).en).toContain("row 302, column feedingShare.gp.2030: nothing; expected");
    expect((await refusal(cell("1e999"))).en).toContain("“1e999”; expected a finite number");
    const broken = rewritten((columns) =>
      columns.map((one) => {
        if (one.name !== "avoidedSpend.all.all") return one;
        return {
          name: one.name,
          data: Array.from(one.data as number[], (number, row) => (row === 9 ? Number.NaN : number)),
        };
      }),
    );
    expect((await refusal(broken)).en).toContain("row 10, column avoidedSpend.all.all: NaN; expected a finite number");
  });

  it("is refused for rows taken out, added or sorted", async () => {
    const lines = text.split("\n");
    const { en, fr } = await refusal(lines.filter((_, row) => row !== 9).join("\n"));
    expect(en).toContain("FILE: row 10: scenario article-85-as-voted, draw 4; expected scenario status-quo, draw 4.");
    expect(fr).toContain(
      "ligne 10\u00a0: scénario article-85-as-voted, tirage 4\u202f; attendu\u00a0: le scénario status-quo, tirage 4.",
    );
    const twice = [...lines.slice(0, -1), lines.at(-2), ""].join("\n");
    expect((await refusal(twice)).en).toContain(
      "row 402: scenario article-85-as-voted, draw 199; expected the end of the file",
    );
  });

  it("is refused for a number that is not the one that was written", async () => {
    const { en, fr } = await refusal(text.replace(",0.6666666666666666,", ",0.66666666666667,"));
    expect(en).toBe(
      "FILE: numbers have changed since the file was written; expected those of the run. A spreadsheet rounds them when it saves: go back to the file written with --save.",
    );
    expect(fr).toContain(
      "des nombres ont changé depuis l’enregistrement\u202f; attendu\u00a0: ceux que le calcul a donnés.",
    );
  });

  it("is refused for a bit that flipped, wherever in its numbers", async () => {
    const { row_groups } = await parquetMetadataAsync(await asyncBufferFromFile(parquet));
    const { data_page_offset: from = 0n, total_compressed_size: size = 0n } =
      row_groups[0]?.columns.find(({ meta_data: one }) => one?.path_in_schema[0] === "balance.patients.2026")
        ?.meta_data ?? {};
    for (const share of [0.1, 0.5, 0.9]) {
      const damaged = Uint8Array.from(bytes);
      const at = Number(from) + Math.floor(Number(size) * share);
      damaged[at] = (damaged[at] ?? 0) ^ 0x10;
      const { en } = await refusal(damaged);
      expect(en).toMatch(
        /numbers have changed since the file was written|the data cannot be read \(.+\)|expected a finite number/,
      );
    }
  });
});
