import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { asyncBufferFromFile, parquetMetadataAsync, parquetReadObjects } from "hyparquet";
import { afterEach, describe, expect, it } from "vitest";
import { dropFilesBeside, openBeside } from "../../../src/node/file-beside.js";
import { readSavedDraws } from "../../../src/node/saved-draws/read-saved-draws.js";
import { saveDraws, saveKeptDraws } from "../../../src/node/saved-draws/save-draws.js";
import type { SimulatedScenario } from "../../../src/simulate/simulation.js";
import { knownEnsemble, members } from "./known-ensemble.js";

const folder = mkdtempSync(join(tmpdir(), "dmp-lab-draws-"));
afterEach(() => {
  for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true });
});

const made = knownEnsemble(2, (s, f, i) => (s === 1 && f === 1 ? -1234.5 : s + f + i));
const labels = members.map(({ legal }) => legal.completeLabel);

describe("a file of draws", () => {
  it("is a table for a French spreadsheet, each row with its legal label", async () => {
    const path = join(folder, "draws.csv");
    await saveKeptDraws(path, made, { language: "fr" });
    const text = readFileSync(path, "utf8");
    const lines = text.split("\r\n");
    expect(lines[0]).toBe(
      "\ufeffscenario;draw;legal;feedingShare.gp.2030 (share);avoidedSpend.all.all (EUR);balance.patients.2026 (EUR);presentValuePayer.all (EUR);record",
    );
    expect(lines[1]).toBe(`status-quo;0;${labels[0]?.fr};0;1;2;3;`);
    expect(lines[2]).toBe(`article-85-as-voted;0;${labels[1]?.fr};1;-1234,5;3;4;`);
    expect(lines[3]).toBe(`status-quo;1;${labels[0]?.fr};1;2;3;4;`);
    expect(lines[4]).toMatch(/^article-85-as-voted;1;Hypothétique[^;]*;2;-1234,5;4;5;"\{""layout"":2,/);
    expect(lines.slice(5)).toEqual([""]);
    for (const label of labels) expect(text).toContain(label.en);
  });

  it("is plain CSV in English", async () => {
    const path = join(folder, "draws.csv");
    await saveKeptDraws(path, made, { language: "en" });
    const [header, , second] = readFileSync(path, "utf8").split("\n");
    expect(header).toMatch(/^scenario,draw,legal,feedingShare\.gp\.2030 \(share\),/);
    expect(second).toBe(`article-85-as-voted,0,"${labels[1]?.en}",1,-1234.5,3,4,`);
  });

  it("is Parquet that any reader opens, its record among the metadata", async () => {
    const path = join(folder, "draws.parquet");
    await saveKeptDraws(path, made, { language: "en" });
    const file = await asyncBufferFromFile(path);
    const { key_value_metadata: metadata, created_by } = await parquetMetadataAsync(file);
    const rows = await parquetReadObjects({ file });
    expect(rows).toHaveLength(4);
    expect(rows[1]).toEqual({
      ...{ scenario: "article-85-as-voted", draw: 0, legal: labels[1]?.en },
      ...{
        "feedingShare.gp.2030": 1,
        "avoidedSpend.all.all": -1234.5,
        "balance.patients.2026": 3,
        "presentValuePayer.all": 4,
      },
    });
    const record: unknown = JSON.parse(metadata?.find(({ key }) => key === "dmp-lab")?.value ?? "");
    expect(record).toMatchObject({
      seed: 7,
      draws: 2,
      scenarios: [{}, { heading: { hypothetical: true, label: labels[1] } }],
    });
    expect(created_by).toMatch(/^dmp-lab version \d/);
  });
});

describe("many draws", () => {
  it("come back from several row groups, each as long as memory allows", async () => {
    const many = knownEnsemble(20_000, (s, f, i) => s + 10 * f + ((7919 * i) % 20_011) / 3);
    const path = join(folder, "draws.parquet");
    await saveKeptDraws(path, many);
    const { row_groups } = await parquetMetadataAsync(await asyncBufferFromFile(path));
    expect(row_groups.map(({ num_rows }) => num_rows)).toEqual([32_768n, 7_232n]);
    const back = await readSavedDraws(path, { keepDraws: true });
    expect(back.scenarios.map(({ values }) => values)).toEqual(many.scenarios.map(({ values }) => values));
  });
});

describe("saving draws", () => {
  const stop = () => Promise.reject(new Error("stopped"));

  it.each(["draws.csv", "draws.parquet"])("leaves nothing of a run that stops (%s)", async (name) => {
    const saved = saveDraws(join(folder, name), members, {}, stop);
    await expect(saved).rejects.toThrow("stopped");
    expect(readdirSync(folder)).toEqual([]);
  });

  it.each(["draws.csv", "draws.parquet"])(
    "leaves the file that was there, and puts a whole one in its place (%s)",
    async (name) => {
      const path = join(folder, name);
      writeFileSync(path, "before");
      await expect(saveDraws(path, members, {}, stop)).rejects.toThrow("stopped");
      expect(readFileSync(path, "utf8")).toBe("before");
      await saveKeptDraws(path, made);
      expect(readFileSync(path, "utf8")).not.toBe("before");
      expect(readdirSync(folder)).toEqual([name]);
    },
  );

  it("leaves nothing when the program is interrupted", async () => {
    const file = await openBeside(join(folder, "draws.csv"));
    file.write(new TextEncoder().encode("half"));
    expect(readdirSync(folder)).toHaveLength(1);
    dropFilesBeside();
    expect(readdirSync(folder)).toEqual([]);
    await file.discard();
  });

  it("refuses a name of another kind before it runs", async () => {
    const run = () => Promise.reject(new Error("ran"));
    await expect(saveDraws("draws.xlsx", members, {}, run)).rejects.toMatchObject({
      text: {
        fr: "draws.xlsx\u00a0: l’extension ne dit pas quel fichier écrire\u202f; attendu\u00a0: un nom en .parquet ou .csv.",
        en: "draws.xlsx: the extension does not say what file to write; expected a name in .parquet or .csv.",
      },
    });
  });

  it("refuses a folder that does not exist, or a folder in the file's place, before it runs", async () => {
    const run = () => Promise.reject(new Error("ran"));
    const missing = join(folder, "none");
    await expect(saveDraws(join(missing, "draws.csv"), members, {}, run)).rejects.toMatchObject({
      text: {
        fr: `${missing}\u00a0: ce dossier n’existe pas\u202f; créez-le d’abord, ou choisissez-en un autre.`,
        en: `${missing}: this folder does not exist; make it first, or choose another.`,
      },
    });
    await saveKeptDraws(join(folder, "draws.csv"), made);
    await expect(saveDraws(join(folder, "draws.csv", "more.csv"), members, {}, run)).rejects.toMatchObject({
      code: "ENOTDIR",
    });
  });

  it("refuses a figure that is no number, naming it", async () => {
    const kept = knownEnsemble(200, () => 1);
    const [baseline, other] = kept.scenarios as [SimulatedScenario, SimulatedScenario];
    for (const value of [Number.NaN, Number.NEGATIVE_INFINITY]) {
      const values = Float64Array.from(other.values ?? []);
      values[2 * kept.draws + 150] = value;
      const broken = { ...kept, scenarios: [baseline, { ...other, values }] };
      await expect(saveKeptDraws(join(folder, "draws.csv"), broken)).rejects.toThrow(
        `invalid balance.patients.2026 of article-85-as-voted in draw 150: ${value}`,
      );
    }
    expect(readdirSync(folder)).toEqual([]);
  });

  it("refuses an ensemble that kept no draws", async () => {
    const [baseline] = made.scenarios;
    const { values: _, ...without } = baseline ?? {};
    const bare = { ...made, scenarios: [without] } as typeof made;
    await expect(saveKeptDraws(join(folder, "draws.csv"), bare)).rejects.toThrow(
      "no draws kept of scenario: status-quo",
    );
  });
});
