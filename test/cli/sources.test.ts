import { describe, expect, it } from "vitest";
import { loadEvidence } from "../../src/node/evidence-files.js";
import { factsOfLever } from "../../src/scenario/lever-facts.js";
import { library, type } from "./command-line.js";

interface Row {
  readonly scenario: string | null;
  readonly kind: string;
  readonly id: string;
  readonly value: string;
  readonly facts: string;
  readonly place: string;
}

async function rowsOf(line: string): Promise<readonly Row[]> {
  const { out, code, err } = await type(`sources ${line} --format json --lang en`);
  expect([line, code, err]).toEqual([line, 0, ""]);
  return JSON.parse(out).rows;
}

describe("sources of a lever", () => {
  it("are its value, its place, and its facts with their quotes", async () => {
    const scenario = await library.load("article-85-as-voted");
    const cited = factsOfLever(scenario, "penalties.schedule.professional.cap");
    expect(cited.length).toBeGreaterThan(0);
    const { out } = await type("sources penalties.schedule.professional.cap --lang en");
    expect(out).toContain("Yearly cap, professional (penalties.schedule.professional.cap)");
    expect(out).toContain("EUR\u00a010,000 a year");
    expect(out).toMatch(/^Set by +\S+\.yaml:\d+$/m);
    expect(out).toMatch(/^Hypothetical: /m);
    const { facts } = loadEvidence();
    for (const id of cited) {
      expect(out).toMatch(new RegExp(`^Fact +${id}$`, "m"));
      const words = (facts.get(id)?.quote ?? "").split(" ").slice(0, 3).join(" ");
      expect(out).toContain(words);
    }
    const [lever, ...rest] = await rowsOf("penalties.schedule.professional.cap");
    expect(lever).toMatchObject({ scenario: "article-85-as-voted", kind: "lever", facts: cited.join(", ") });
    expect([...new Set(rest.map(({ id }) => id))]).toEqual(cited);
  });

  it.each([
    ["penalties.caps", 1],
    ["levers.penalties.warnings", 1],
    ["penalties.feedingStart", 1],
    ["support", 1],
    ["penalties.schedule.professional", 2],
    ["penalties.schedule", 4],
  ] as const)("answer for %s, with `levers.` or without", async (path, count) => {
    const rows = (await rowsOf(path)).filter(({ kind }) => kind === "lever");
    expect(rows).toHaveLength(count);
    const whole = path.startsWith("levers.") ? path : `levers.${path}`;
    for (const row of rows) {
      expect(row.id === whole || row.id.startsWith(`${whole}.`)).toBe(true);
      expect(row.place).toMatch(/^\S+\.yaml:\d+$/);
    }
  });

  it("are those of the scenario asked for", async () => {
    expect((await rowsOf("penalties.warnings --scenario graduated"))[0]).toMatchObject({
      scenario: "graduated",
      value: "1",
    });
  });
});

describe("sources of what few scenarios have", () => {
  it("are those of the first shipped scenario that has it, which is named", async () => {
    const { out, code } = await type("sources conditionOfPayment.subjectShare --lang fr");
    expect(code).toBe(0);
    const named = /^Scénario +(\S+)$/m.exec(out)?.[1] ?? "";
    expect((await library.load(named)).inputs.has("conditionOfPayment.subjectShare")).toBe(true);
    expect(library.ids.indexOf(named)).toBeLessThan(library.ids.indexOf("reimbursement-condition") + 1);
    const [row] = await rowsOf("levers.conditionOfPayment.bearer");
    expect(row).toMatchObject({ kind: "lever", id: "levers.conditionOfPayment.bearer", scenario: named });
  });

  it("are not looked for elsewhere when a scenario is asked for", async () => {
    const { code, err } = await type("sources conditionOfPayment.subjectShare --scenario status-quo --lang en");
    expect(code).toBe(2);
    expect(err).toContain("unknown id: conditionOfPayment.subjectShare.");
    expect(err).toContain("“dmp-lab why OUTCOME --all”");
  });
});

describe("sources of an outcome", () => {
  it("are the levers and inputs that `why` names, in short, under the same scenario", async () => {
    const why = JSON.parse((await type("why assessed --format json")).out).rows as readonly Row[];
    const rows = await rowsOf("assessed");
    const ids = (some: readonly Row[], kind: string) => some.filter((row) => row.kind === kind).map(({ id }) => id);
    for (const kind of ["lever", "input"]) expect(ids(rows, kind)).toEqual(ids(why, kind));
    const { out } = await type("sources assessed --lang fr");
    expect(out).toContain("Article 85, tel que voté");
    expect(out).toContain("Des dossiers aux amendes");
    expect(out).toMatch(/^penalties\.severity +40\u00a0% du maximum +jugement/m);
    expect(out).toContain("Plafond annuel, professionnel");
  });
});

describe("sources of a fact", () => {
  it("name the levers and the assumptions that it is behind", async () => {
    const { out } = await type("sources seed-pen-cap-pro --lang en");
    expect(out).toMatch(/^Cited by +penalties\.schedule\.professional\.cap, .*penalties\.breachesPerCase/m);
    expect((await type("sources law-art85-censored --lang en")).out).not.toContain("Cited by");
  });
});

describe("sources of an assumption", () => {
  it("show its bounds with their unit", async () => {
    const { out } = await type("sources segments.gp.hourlyValue --lang en");
    expect(out).toMatch(/^Bounds +EUR\u00a040 to 100 an hour$/m);
    const detection = await type("sources assumptions.control.gp.detection --lang fr");
    expect(detection.out).toMatch(/^Bornes +0,05 à 2\u00a0% par an$/m);
  });
});
