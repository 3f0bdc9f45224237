import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { readSavedDraws } from "../../../src/node/saved-draws/read-saved-draws.js";
import { type SaveDrawsOptions, saveDraws, saveKeptDraws } from "../../../src/node/saved-draws/save-draws.js";
import { simulate } from "../../../src/node/simulate.js";
import { differenceTable } from "../../../src/results/difference-table.js";
import type { Ensemble } from "../../../src/results/ensemble.js";
import { summaryTable } from "../../../src/results/summary-table.js";
import type { ChunkListener } from "../../../src/simulate/gather.js";
import { figures, knownEnsemble, members } from "./known-ensemble.js";

const folder = mkdtempSync(join(tmpdir(), "dmp-lab-draws-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const kinds: readonly (readonly [string, SaveDrawsOptions])[] = [
  ["draws.parquet", { language: "fr" }],
  ["draws-fr.csv", { language: "fr" }],
  ["draws-en.csv", { language: "en" }],
  ["draws-mixed.csv", { language: "fr", csvDialect: "en" }],
];

/** The bits of numbers, in which −0 is not 0. */
function bits(values: Float64Array | undefined): BigUint64Array {
  return new BigUint64Array(Float64Array.from(values ?? []).buffer);
}

const awkward = [
  0,
  -0,
  Number.MIN_VALUE,
  -Number.MIN_VALUE,
  2 ** -1022,
  Number.MAX_VALUE,
  0.1 + 0.2,
  1e21,
  123456789.5,
];
const value = fc.oneof(fc.constantFrom(...awkward), fc.double({ noNaN: true, noDefaultInfinity: true }));

describe.each(kinds)("draws saved as %s", (name, options) => {
  const path = join(folder, name);

  it("come back bit for bit, whatever the numbers", async () => {
    const some = fc.record({ draws: fc.integer({ min: 1, max: 300 }), values: fc.array(value, { minLength: 1 }) });
    await fc.assert(
      fc.asyncProperty(some, async ({ draws, values }) => {
        const made = knownEnsemble(draws, (s, f, i) => values[(s + 2 * f + 8 * i) % values.length] as number);
        await saveKeptDraws(path, made, options);
        const back = await readSavedDraws(path, { keepDraws: true });
        back.scenarios.forEach((scenario, s) => {
          expect(bits(scenario.values)).toEqual(bits(made.scenarios[s]?.values));
        });
        expect(back.scenarios.map(({ asked }) => asked)).toEqual(made.scenarios.map(({ asked }) => asked));
      }),
      { numRuns: 15 },
    );
  });

  it("keep the figures that only one scenario has, in its order", async () => {
    const [first, second, third, fourth] = figures as readonly [(typeof figures)[0], ...typeof figures];
    const own = [
      [first, second],
      [fourth, second, third],
    ] as never;
    const made = knownEnsemble(130, (s, f, i) => 100 * s + 10 * f + i, own);
    await saveKeptDraws(path, made, options);
    const back = await readSavedDraws(path, { keepDraws: true });
    expect(back.scenarios.map(({ asked }) => asked.figures)).toEqual(own);
    expect(back.scenarios.map(({ values }) => values)).toEqual(made.scenarios.map(({ values }) => values));
  });

  it("give back the labels of scenarios and the record of the run", async () => {
    await saveKeptDraws(
      path,
      knownEnsemble(3, (s, f, i) => s + f + i),
      { ...options, mechanisms: "expected" },
    );
    const { members: back, record } = await readSavedDraws(path);
    expect(back).toEqual(members.map(({ heading, legal }) => ({ heading, legal, starts: [] })));
    expect(record).toMatchObject({
      layout: 2,
      draws: 3,
      seed: 7,
      design: "plain",
      mechanisms: "expected",
      compare: true,
    });
    expect(record.outcomes.avoidedSpend).toEqual({ unit: "EUR", by: "exam" });
    expect(record.figures).toEqual([
      "feedingShare.gp.2030",
      "avoidedSpend.all.all",
      "balance.patients.2026",
      "presentValuePayer.all",
    ]);
  });
});

describe("a run whose draws are saved", () => {
  const run = {
    draws: 150,
    seed: 3,
    outcomes: ["feedingShare", "collected", "balance"],
    compare: true,
    workers: 1,
  } as const;
  /** An ensemble without the means of figures that nobody asked for. */
  const askedOnly = ({ scenarios }: Ensemble) => ({ scenarios: scenarios.map((one) => ({ ...one, all: one.asked })) });

  it.each(["plain", "sobol"] as const)("has the same summaries when it is read again (%s)", async (design) => {
    const chunks: Parameters<ChunkListener>[] = [];
    const ensemble = await simulate(members, { ...run, design, onChunk: (...chunk) => void chunks.push(chunk) });
    expect(chunks).toHaveLength(2);
    for (const [name, options] of kinds) {
      const path = join(folder, name);
      await saveDraws(path, members, options, async (onChunk) => {
        for (const chunk of chunks) onChunk(...chunk);
        return ensemble;
      });
      const back = await readSavedDraws(path);
      expect(summaryTable(back)).toEqual(summaryTable(askedOnly(ensemble)));
      expect(differenceTable(back)).toEqual(differenceTable(ensemble));
      expect(differenceTable(back).rows.length).toBeGreaterThan(100);
    }
  });

  it("writes the same file as an ensemble that kept its draws, on any number of threads", async () => {
    const [streamed, kept] = [join(folder, "streamed.parquet"), join(folder, "kept.parquet")];
    await saveDraws(streamed, members, {}, (onChunk) => simulate(members, { ...run, workers: 2, onChunk }));
    await saveKeptDraws(kept, await simulate(members, { ...run, keepDraws: true }));
    expect(readFileSync(streamed).equals(readFileSync(kept))).toBe(true);
  });
});
