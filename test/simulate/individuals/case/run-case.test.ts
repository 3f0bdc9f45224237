import { describe, expect, it } from "vitest";
import { parametersOf } from "../../../../src/models/from-scenario.js";
import { runPolicy } from "../../../../src/models/policy.js";
import { listCaseIds, loadCase } from "../../../../src/node/case-files.js";
import { loadScenario } from "../../../../src/node/scenario-files.js";
import { drawnChanceRange } from "../../../../src/results/drawn-words.js";
import type { Case } from "../../../../src/scenario/cases/case.js";
import { legalView } from "../../../../src/scenario/legal-view.js";
import { figuresOf } from "../../../../src/simulate/individuals/case/case-ranges.js";
import { type CaseOptions, hasEffect, runCase } from "../../../../src/simulate/individuals/case/run-case.js";
import { chanceAbove } from "../../../../src/simulate/individuals/person/amount-law.js";
import { luckOf } from "../../../../src/simulate/individuals/person/luck-of-person.js";
import { memberRisk } from "../../../../src/simulate/individuals/person/member-risk.js";
import { personOfCase } from "../../../../src/simulate/individuals/person/person-of-case.js";
import { personWithheld } from "../../../../src/simulate/individuals/person/person-withheld.js";
import { drawParameters } from "../../../../src/simulate/individuals/setting/drawn-parameters.js";

const asVoted = await loadScenario("article-85-as-voted");
const few = { draws: 8, realisations: 8 };

async function run(
  id: string,
  scenario = "article-85-as-voted",
  options: CaseOptions = few,
  change: Partial<Case> = {},
) {
  const under = await loadScenario(scenario);
  return runCase(under, legalView(under), { ...(await loadCase(id)), ...change }, options);
}

describe("a case", () => {
  it.each(listCaseIds())("%s has its year, its ranges, and what would change it", async (id) => {
    const result = await run(id, "article-85-as-voted", { draws: 64, realisations: 32 });
    const { year, place, risk, ranges, changes } = result;
    expect([year, risk.years[place]?.year]).toEqual([2029, 2029]);
    const { fined } = ranges.years[place] ?? expect.fail("no range");
    expect(fined.low).toBeLessThan(fined.median);
    expect(fined.median).toBeLessThan(fined.high);
    const now = figuresOf(risk.years[place] ?? expect.fail("no year"));
    expect(now.fined).toBeGreaterThan(0);
    expect(now.fined).toBeLessThan(now.controlled);
    expect(changes.filter((one) => hasEffect(one, result)).length).toBeGreaterThan(1);
    for (const one of changes) expect(one.year.fined, one.id).toBeLessThanOrEqual(now.fined * 1.0001);
  });

  it("that does so much a day does a share that depends on its occasions", async () => {
    const { risk, place } = await run("rural-gp");
    const gp = parametersOf(asVoted, legalView(asVoted)).segments.find(({ id }) => id === "gp");
    const share = (2 * 220) / (gp?.prescriptionsPerMemberYear ?? Number.NaN);
    expect(risk.years[place]?.duties.consulting.attempted).toBeCloseTo(share, 12);
    const busy = await run("rural-gp", "article-85-as-voted", few, { prescriptionsPerYear: 400 });
    expect(busy.risk.years[place]?.duties.consulting.attempted).toBeCloseTo(1, 12);
    const none = await run("rural-gp", "article-85-as-voted", few, { prescriptionsPerYear: 0 });
    expect(none.risk.years[place]?.duties.consulting.attempted).toBe(0);
  });

  it("that tries for the share needed is no longer below by its own doing", async () => {
    const hospital = await run("public-hospital");
    expect(hospital.needed).toEqual({ feeding: 0.62, consulting: 0.22 });
    const practice = { feeding: { share: 0.62 }, consulting: { share: 0.22 } };
    const { risk, place } = await run("public-hospital", "article-85-as-voted", few, { practice, version: 0 });
    for (const duty of ["feeding", "consulting"] as const) {
      expect(risk.years[place]?.duties[duty].judged?.causes.none).toBeGreaterThan(0.95);
    }
  });

  it("that boycotts a quarter of a year must usually do more", async () => {
    const { needed, changes, risk, place } = await run("laboratory-boycott");
    expect(needed.feeding).toBe(0.83);
    const effort = changes.find(({ id }) => id === "feedEnough");
    const apart = changes.find(({ id }) => id === "stayOut");
    expect(effort?.shares).toEqual({ feeding: 0.83 });
    const now = figuresOf(risk.years[place] ?? expect.fail("no year")).fined;
    for (const change of [effort, apart]) expect(change?.year.fined).toBeLessThan(now / 20);
    expect(risk.years[place]?.duties.feeding.judged?.causes.boycott).toBeCloseTo(1, 12);
  });

  it("that boycotts in one year alone feeds as usual in the others, and is offered to stay out in that year alone", async () => {
    const { risk, place } = await run("laboratory-boycott");
    for (const { year, boycott, duties } of risk.years) {
      expect(boycott, String(year)).toBeCloseTo(Number(year === 2029), 12);
      expect(duties.feeding.attempted, String(year)).toBeCloseTo(year === 2029 ? 0.525 : 0.7, 12);
      if (year !== 2029) expect(duties.feeding.judged?.causes.boycott ?? 0).toBe(0);
    }
    expect(risk.years[place]?.year).toBe(2029);
    const later = await run("laboratory-boycott", "article-85-as-voted", { ...few, year: 2031 });
    expect(later.changes.map(({ id }) => id)).not.toContain("stayOut");
    expect(later.needed.feeding).toBe(0.62);
  });

  it("in a boycott that no year of the scenario has is refused at its line", async () => {
    const boycottPlace = { file: "mine.yaml", line: 7, column: 10 };
    const change = { boycott: 2040, boycottPlace };
    await expect(run("laboratory-boycott", "article-85-as-voted", few, change)).rejects.toMatchObject({
      diagnostics: [{ code: "year-outside-horizon", file: "mine.yaml", line: 7, column: 10 }],
    });
  });

  it("that both duties put below needs both", async () => {
    const { changes } = await run("public-hospital");
    const fined = (id: string) => changes.find((one) => one.id === id)?.year.fined ?? Number.NaN;
    expect(changes.find(({ id }) => id === "bothEnough")?.shares).toEqual({ feeding: 0.62, consulting: 0.22 });
    expect(fined("bothEnough")).toBeLessThan(fined("feedEnough") / 10);
    expect(fined("bothEnough")).toBeLessThan(fined("consultEnough") / 10);
    expect((await run("rural-gp")).changes.map(({ id }) => id)).not.toContain("bothEnough");
  });

  it("owes no consulting where its profession is not bound", async () => {
    const { risk, place, needed } = await run("nurse-before-wave-2");
    const { feeding, consulting } = risk.years[place]?.duties ?? expect.fail("no year");
    expect([feeding.standing, consulting.standing]).toEqual(["fined", "unbound"]);
    expect([consulting.judged, needed.consulting, consulting.enforcedMonths]).toEqual([undefined, undefined, 0]);
  });

  it("that owes no document is not fined for it", async () => {
    const { risk, needed, changes } = await run("nurse-before-wave-2", "article-85-as-voted", few, {
      documentsPerYear: 0,
    });
    expect([figuresOf(risk.overall).fined, risk.overall.controlled, needed, changes]).toEqual([0, 0, {}, []]);
  });

  it("that says more a day than there is keeps what it said beside what counts", async () => {
    const practice = { feeding: { perDay: 30, daysPerYear: 300 }, consulting: { perDay: 2, daysPerYear: 220 } };
    const { events, risk } = await run("rural-gp", "article-85-as-voted", few, { practice });
    expect(events).toEqual({ feeding: { due: 4400, stated: 9000 }, consulting: { due: 1500, stated: 440 } });
    expect(risk.years[0]?.duties.feeding.usual).toBeCloseTo(1, 12);
  });

  it("meets no fine where there is none, but time and a condition of payment all the same", async () => {
    const quiet = await run("rural-gp", "status-quo");
    expect([quiet.year, figuresOf(quiet.risk.overall).fined]).toEqual([2026, 0]);
    expect(quiet.hours[0]?.feeding).toBeGreaterThan(5);
    expect([quiet.needed, quiet.changes]).toEqual([{}, []]);
    for (const { duties } of quiet.risk.years) {
      expect([duties.feeding.standing, duties.consulting.standing]).toEqual(["free", "free"]);
      expect([duties.feeding.judged, duties.consulting.judged]).toEqual([undefined, undefined]);
    }
    const withheld = await run("laboratory-boycott", "australian-withheld-benefit");
    expect(withheld.bearer).toBe("member");
    expect(withheld.withheld[withheld.place]).toBeGreaterThan(0);
    expect(withheld.withheld[0]).toBeLessThan(withheld.withheld[withheld.place] ?? 0);
  });

  it("can be asked about another year of the horizon, and no other", async () => {
    expect(await run("rural-gp", "article-85-as-voted", { ...few, year: 2033 })).toMatchObject({
      year: 2033,
      place: 7,
    });
    await expect(run("rural-gp", "article-85-as-voted", { ...few, year: 2050 })).rejects.toThrow("invalid year: 2050");
  });

  it("that dates a boycott is asked about its year where something is at stake in it, else about another", async () => {
    const years = await Promise.all(
      ["bill-2027", "immediate-2026", "australian-withheld-benefit", "status-quo"].map(
        async (scenario) => (await run("laboratory-boycott", scenario)).year,
      ),
    );
    expect(years).toEqual([2029, 2029, 2029, 2026]);
    expect((await run("laboratory-boycott", "article-85-as-voted", few, { boycott: 2026 })).year).toBe(2029);
    expect((await run("laboratory-boycott", "article-85-as-voted", few, { boycott: 2028 })).year).toBe(2028);
    expect((await run("laboratory-boycott", "bill-2027", few, { boycott: "joins" })).year).toBe(2028);
    expect((await run("laboratory-boycott", "australian-withheld-benefit", few, { boycott: "never" })).year).toBe(2029);
  });

  it.each([
    [{ realisations: 0 }, "invalid number of realisations: 0"],
    [{ draws: 0 }, "invalid number of draws: 0"],
    [{ draws: 2.5 }, "invalid number of draws: 2.5"],
  ] satisfies [CaseOptions, string][])("asked for %j is refused", async (options, told) => {
    await expect(run("rural-gp", "article-85-as-voted", { ...few, ...options })).rejects.toThrow(new RangeError(told));
  });

  it.each([
    [{ segment: "doctor" }, "unknown segment: doctor"],
    [{ members: 0 }, "invalid number of members: 0"],
    [{ practice: { feeding: { share: 2 }, consulting: { rank: 0.5 } } }, "invalid share of feeding: 2"],
  ] satisfies [Partial<Case>, string][])("of %j is refused", async (change, told) => {
    await expect(run("rural-gp", "article-85-as-voted", few, change)).rejects.toThrow(new RangeError(told));
  });

  it("shows a change of a twentieth, and none below", async () => {
    const result = await run("public-hospital");
    const year = figuresOf(result.risk.years[result.place] ?? expect.fail("no year"));
    const now = {
      year,
      overall: figuresOf(result.risk.overall),
      withheld: result.withheld[result.place] ?? Number.NaN,
    };
    const shows = (change: Partial<typeof now>) => hasEffect({ id: "feedAll", hours: 0, ...now, ...change }, result);
    expect(shows({})).toBe(false);
    for (const [factor, shown] of [
      [0.96, false],
      [0.94, true],
      [1.04, false],
      [1.06, true],
    ] as const) {
      expect(shows({ year: { ...now.year, fined: factor * now.year.fined } })).toBe(shown);
      expect(shows({ year: { ...now.year, expectedFine: factor * now.year.expectedFine } })).toBe(shown);
      expect(shows({ overall: { ...now.overall, fined: factor * now.overall.fined } })).toBe(shown);
    }
    expect(shows({ withheld: 1 })).toBe(true);
  });

  it("tells bounds that another seed hardly moves", async () => {
    const described = await loadCase("radiology-group");
    const told = [1, 2, 3, 4].map((seed) => {
      const { ranges, place } = runCase(asVoted, legalView(asVoted), described, { seed, realisations: 1 });
      return drawnChanceRange(ranges.years[place]?.fined ?? expect.fail("no year"), "en");
    });
    expect(new Set(told)).toEqual(new Set(["0–20%"]));
  });

  it("is the same again under the same seed, and another under another", async () => {
    const of = async (seed: number) => (await run("nurse-before-wave-2", "bill-2027", { ...few, seed })).ranges;
    expect(await of(3)).toEqual(await of(3));
    expect((await of(3)).overall).not.toEqual((await of(4)).overall);
  });

  it("meets other incidents in each draw", async () => {
    const scenario = await loadScenario("australian-withheld-benefit", {
      set: ["conditionOfPayment.exceptEditor=off"],
    });
    const legal = legalView(scenario);
    const described = { ...(await loadCase("laboratory-boycott")), boycott: "never" as const };
    const { ranges, place } = runCase(scenario, legal, described, { ...few, seed: 2 });
    const parametersAt = drawParameters(scenario, legal, "biology", { seed: 2, draws: 8 });
    const median = (firstOf: (draw: number) => number) => {
      const withheld = Array.from({ length: 8 }, (_, i) => {
        const parameters = parametersAt(i);
        const [segment = expect.fail("no segment")] = parameters.segments;
        const person = personOfCase(described, segment);
        const luck = luckOf(parameters, person, { seed: 2, realisations: 1, first: firstOf(i) });
        const year = memberRisk(parameters, person, luck).years[place] ?? expect.fail("no year");
        return personWithheld(parameters, segment, person, year);
      }).sort((a, b) => a - b);
      return ((withheld[3] ?? 0) + (withheld[4] ?? 0)) / 2;
    };
    const told = ranges.years[place]?.withheld.median ?? Number.NaN;
    expect(told / median((i) => i)).toBeCloseTo(1, 12);
    expect(Math.abs(told / median(() => 0) - 1)).toBeGreaterThan(1e-6);
  });

  it("takes its ranges from draws that can be made one by one", async () => {
    const described = await loadCase("public-hospital");
    const legal = legalView(asVoted);
    const { ranges } = runCase(asVoted, legal, described, { ...few, seed: 2 });
    const parametersAt = drawParameters(asVoted, legal, "hospital", { seed: 2, draws: 8 });
    const chances = Array.from({ length: 8 }, (_, i) => {
      const parameters = parametersAt(i);
      const person = personOfCase(described, parameters.segments[0] ?? expect.fail("no segment"));
      const luck = luckOf(parameters, person, { seed: 2, realisations: 1, first: i });
      return chanceAbove(memberRisk(parameters, person, luck).overall.fines, 0);
    }).sort((a, b) => a - b);
    expect(ranges.overall.fined.median).toBeCloseTo(((chances[3] ?? 0) + (chances[4] ?? 0)) / 2, 12);
  });
});

describe("what a payment withholds", () => {
  it("falls with every document more, to nothing, and is moved by no threshold", async () => {
    const described = { boycott: "never" } as const;
    const { changes, withheld, place, risk } = await run(
      "laboratory-boycott",
      "australian-withheld-benefit",
      few,
      described,
    );
    expect(risk.years[place]?.duties.feeding.standing).toBe("paid");
    const of = (id: string) => changes.find((one) => one.id === id)?.withheld ?? Number.NaN;
    expect(of("feedMore") / (withheld[place] ?? Number.NaN)).toBeCloseTo(0.2 / 0.3, 9);
    expect(of("feedAll")).toBe(0);
    expect(changes.map(({ id }) => id)).toEqual(["feedMore", "feedAll", "conformingSoftware"]);
  });

  it("is less where failures are excused, once the law excuses them", async () => {
    const excused = await run("laboratory-boycott", "australian-withheld-benefit");
    const scenario = await loadScenario("australian-withheld-benefit", {
      set: ["conditionOfPayment.exceptEditor=off", "conditionOfPayment.exceptPlatform=off"],
    });
    const strict = runCase(scenario, legalView(scenario), await loadCase("laboratory-boycott"), few);
    const of = (id: string) => strict.changes.find((one) => one.id === id)?.withheld ?? Number.NaN;
    const now = strict.withheld[strict.place] ?? Number.NaN;
    const lost = now - (excused.withheld[excused.place] ?? Number.NaN);
    expect(lost).toBeGreaterThan(0);
    expect(now - of("editorPresumed") + (now - of("platformPresumed"))).toBeCloseTo(lost, 6);
  });

  it("from everybody is what the whole segment loses, where everybody is alike and nobody boycotts", async () => {
    const scenario = await loadScenario("australian-withheld-benefit", { set: ["boycott.biology.rate=0"] });
    const legal = legalView(scenario);
    const biology = runPolicy(parametersOf(scenario, legal), {}).segments.find(
      ({ segment }) => segment.id === "biology",
    );
    if (!biology) expect.fail("no laboratory");
    const inYear = (series: Float64Array) => series.slice(60, 72).reduce((a, b) => a + b, 0);
    const practice = { feeding: { share: inYear(biology.feeding.adoption) / 12 }, consulting: { share: 0 } };
    const described = await loadCase("laboratory-boycott");
    const each = biology.segment.editors.map(({ id, share }) => {
      const one = { ...described, editor: id, practice, boycott: "never" } as const;
      const { withheld, place } = runCase(scenario, legal, one, { ...few, year: 2031 });
      return share * (withheld[place] ?? Number.NaN);
    });
    const all = biology.segment.members * each.reduce((a, b) => a + b, 0);
    // Incidents are drawn here, and held at their mean there.
    expect(all / inYear(biology.withheld)).toBeCloseTo(1, 2);
  });
});
