import { describe, expect, it } from "vitest";
import { outcomes } from "../../src/results/catalogue.js";
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
    expect(ids.filter((id) => /\b(nurse|biology|hospital|establishment)\b/.test(id))).toEqual([]);
    const levers = idsOf(await grounds("assessed --segment gp"), "lever");
    expect(levers).toContain("levers.penalties.schedule.professional.cap");
    expect(levers.filter((id) => id.includes("establishment"))).toEqual([]);
  });

  it("rests for one segment on the software editors that it uses", async () => {
    const { inputs } = await library.load("article-85-as-voted");
    const editorsOf = async (segment: string) => {
      const ids = idsOf(await grounds(`assessed --segment ${segment}`), "input");
      return new Set(ids.flatMap((id) => /^editors\.(?:\w+\.\w+\.)?([A-F])\b/.exec(id)?.[1] ?? []));
    };
    for (const segment of ["gp", "radiology"]) {
      const used = [..."ABCDEF"].filter((editor) => {
        const share = inputs.get(`editors.shares.${segment}.${editor}`);
        return share !== undefined && share.central !== 0;
      });
      expect(used.length).toBeLessThan(6);
      expect([...(await editorsOf(segment))].toSorted()).toEqual(used);
    }
  });

  it("gives the facts of levers too", async () => {
    const lever = (await grounds("assessed")).find(({ id }) => id === "levers.penalties.schedule.professional.cap");
    expect(lever?.facts).toMatch(/^[a-z0-9-]+(, [a-z0-9-]+)*$/);
    const { out } = await type("why assessed --lang en");
    expect(out.replace(/\s+/g, " ")).toContain(`facts: ${lever?.facts}`);
  });

  it("is summed up by groups unless all is asked for", async () => {
    const { out } = await type("why assessed --lang en");
    const rows = await grounds("assessed");
    const inputs = idsOf(rows, "input");
    expect(out).toContain(`${inputs.length} assumptions.`);
    for (const [group, label] of [
      ["control", "Control"],
      ["boycott", "Boycotts"],
    ] as const) {
      const own = inputs.filter((id) => id.startsWith(`${group}.`));
      expect(out).toMatch(new RegExp(`^${label} +${own.length} .*${own[0]?.replaceAll(".", "\\.")},`, "m"));
    }
    expect(out).not.toContain(inputs.at(-1));
    const all = (await type("why assessed --all --lang en")).out;
    for (const id of [inputs[0], "boycott.gp.rate", inputs.at(-1)]) expect(all).toContain(`\n${id} `);
  });

  it("breaks no id inside a word", async () => {
    const { out } = await type("why payer --all --lang en");
    const inputs = idsOf(await grounds("payer"), "input");
    const parts = new Set(inputs.flatMap((id) => id.split(".")));
    for (const line of out.split("\n").filter((text) => /^[a-zA-Z]+\./.test(text))) {
      const [id = ""] = line.split(/\s/);
      for (const part of id.split(".").filter((one) => one !== "")) expect(parts).toContain(part);
    }
  });

  it("lists the outcomes when none is asked for", async () => {
    for (const language of ["fr", "en"] as const) {
      const { out, code } = await type(`why --lang ${language}`);
      expect(code).toBe(0);
      for (const { id, label, headline } of outcomes) {
        expect(out).toMatch(new RegExp(`^${id}${headline ? " \\*" : ""} `, "m"));
        expect(out).toContain(label[language].split(" ")[0]);
      }
    }
    const { rows } = JSON.parse((await type("why --format json --lang en")).out);
    expect(rows.map(({ id }: { id: string }) => id)).toEqual(outcomes.map(({ id }) => id));
    expect(rows[0]).toMatchObject({ label: outcomes[0]?.label.en, unit: outcomes[0]?.unit });
  });

  it("has the values of the scenario asked for, and of what the command line sets", async () => {
    const detection = async (line: string) =>
      (await grounds(`assessed ${line}`)).find(({ id }) => id === "control.gp.detection")?.value;
    expect(await detection("")).toBe(0.003);
    expect(await detection("--scenario german-fee-cut")).toBe(0.999);
    expect(await detection("--set control.gp.detection=0.02")).toBe(0.02);
  });

  it("is told on a page with definition, equation, label, values and facts", async () => {
    const { out } = await type("why assessed --segment gp --all --lang fr");
    for (const expected of [
      "Amendes prononcées (assessed)",
      "members·Σ_class share·E(ν_class)",
      "Hypothétique\u00a0: LFSS 2026, art.",
      "10\u202f000\u00a0€ par an",
      "seed-not-mass",
    ]) {
      expect(out).toContain(expected);
    }
    expect(out).toMatch(/^control\.gp\.detection +0,3\u00a0% +0,05 à 2\u00a0% +par an +jugement$/m);
  });
});
