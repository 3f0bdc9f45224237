import { describe, expect, it } from "vitest";
import type { WriteReportOptions } from "../../src/node/report/write-report.js";
import { type } from "./command-line.js";

/** What a command line asks a report for; nothing is run. */
async function asked(
  line: string,
): Promise<{ options: WriteReportOptions | undefined; code: number; out: string; err: string }> {
  let options: WriteReportOptions | undefined;
  const table = { columns: [{ header: "Scenario", align: "left" as const }], rows: [["Status quo"]] };
  const { code, out, err } = await type(line, {
    openReports: async () => async (given) => {
      options = given;
      return { files: [], runs: [], table, next: ["Open it"], seconds: 1 };
    },
  });
  return { options, code, out, err };
}

describe("dmp-lab report", () => {
  it("draws 2,048 times with seed 1 unless told otherwise", async () => {
    const { options, code, out } = await asked("report --lang en");
    expect(code).toBe(0);
    expect(options).toMatchObject({ draws: 2048, seed: 1, out: "out", language: "en" });
    expect(out).toContain("Open it");
  });

  it("takes other draws and another seed, the seed alone too", async () => {
    expect((await asked("report --draws 300 --seed 4")).options).toMatchObject({ draws: 300, seed: 4 });
    expect((await asked("report --seed 9")).options).toMatchObject({ draws: 2048, seed: 9 });
  });

  it.each(["0", "99"])("refuses %s draws, of which a report shows no range", async (draws) => {
    const { code, err, options } = await asked(`report --draws ${draws} --lang en`);
    expect(code).toBe(2);
    expect(err).toContain(`--draws ${draws}: a report shows ranges, it needs 100 draws at least.`);
    expect(options).toBeUndefined();
    expect((await asked(`report --draws ${draws} --lang fr`)).err).toContain(
      `--draws ${draws}\u00a0: un rapport montre des fourchettes, il lui faut 100 tirages au moins.`,
    );
  });

  it("refuses what is no whole number", async () => {
    const { code, err } = await asked("report --draws many --lang en");
    expect([code, err]).toEqual([2, expect.stringContaining("--draws many: expected a whole number from")]);
  });
});
