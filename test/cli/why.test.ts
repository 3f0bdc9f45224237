import { describe, expect, it } from "vitest";
import { library, type } from "./command-line.js";

interface Row {
  readonly kind: string;
  readonly id: string;
  readonly value: string | number;
  readonly facts: string;
  readonly file: string;
}

async function grounds(line: string): Promise<readonly Row[]> {
  return JSON.parse((await type(`why ${line} --format json`)).out).rows;
}

const idsOf = (rows: readonly Row[], kind: string) => rows.filter((row) => row.kind === kind).map(({ id }) => id);

describe("why an outcome", () => {
  it("rests on every input when it is the balance of everything, and on levers apart from them", async () => {
    const rows = await grounds("payer");
    const { inputs } = await library.load("article-85-as-voted");
    expect(idsOf(rows, "input")).toEqual([...inputs.keys()]);
    const levers = idsOf(rows, "lever");
    expect(levers.length).toBeGreaterThan(10);
    expect(levers.filter((id) => !id.startsWith("levers."))).toEqual([]);
  });

  it("rests on what its mechanism reads, and nothing else", async () => {
    const rows = await grounds("documentsFed");
    expect(idsOf(rows, "input")).toContain("adoption.gp.feeding.q");
    expect(idsOf(rows, "input").filter((id) => id.startsWith("exams.") || id.includes(".consulting."))).toEqual([]);
    expect(rows.find(({ id }) => id === "segments.gp.members")).toMatchObject({
      value: 52_149,
      facts: "pop-gp-liberal",
      file: "assumptions.yaml",
    });
  });

  it("rests for one segment on its own inputs and on those of all", async () => {
    const ids = idsOf(await grounds("assessed --segment gp"), "input");
    expect(ids).toContain("control.gp.detection");
    expect(ids).toContain("penalties.severity");
    expect(ids.filter((id) => /\b(nurse|biology|hospital)\b/.test(id))).toEqual([]);
  });

  it("has the values of the scenario asked for, and of what the command line sets", async () => {
    const detection = async (line: string) =>
      (await grounds(`assessed ${line}`)).find(({ id }) => id === "control.gp.detection")?.value;
    expect(await detection("")).toBe(0.003);
    expect(await detection("--scenario german-fee-cut")).toBe(0.999);
    expect(await detection("--set control.gp.detection=0.02")).toBe(0.02);
  });

  it("is told on a page with definition, equation, label, values and facts", async () => {
    const { out } = await type("why assessed --segment gp --lang fr");
    for (const expected of [
      "Amendes prononcées (assessed)",
      "members·Σ_class share·E(ν_class)",
      "Hypothétique\u00a0: LFSS 2026, art.",
      "10\u202f000\u00a0€ par an",
      "seed-not-mass",
    ]) {
      expect(out).toContain(expected);
    }
    expect(out).toMatch(/^control\.gp\.detection +0,3 +0,05 à 2 +% par an +jugement$/m);
  });
});
