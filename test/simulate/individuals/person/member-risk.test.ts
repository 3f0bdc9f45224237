import { describe, expect, it } from "vitest";
import type { Parameters, Penalties } from "../../../../src/models/parameters.js";
import { never } from "../../../../src/scenario/month.js";
import { placeOf } from "../../../../src/simulate/individuals/crowd/figures.js";
import { openMembers } from "../../../../src/simulate/individuals/crowd/members-world.js";
import { simulateMembersNow } from "../../../../src/simulate/individuals/crowd/simulate-members.js";
import { chanceAbove, meanAmount } from "../../../../src/simulate/individuals/person/amount-law.js";
import { luckOf } from "../../../../src/simulate/individuals/person/luck-of-person.js";
import { memberRisk } from "../../../../src/simulate/individuals/person/member-risk.js";
import { type Person, typicalPerson } from "../../../../src/simulate/individuals/person/person.js";
import { personHours } from "../../../../src/simulate/individuals/person/person-time.js";
import { month } from "../../../models/plain-parameters.js";
import { eventfulWorld } from "../eventful-world.js";

/** The eventful year with feeding alone, and no boycott. */
function feedingWorld(change: Partial<Penalties> = {}): Parameters {
  const world = eventfulWorld(change);
  const segments = world.segments.map((one) => ({ ...one, prescriptionsPerMemberYear: 0, boycottRate: 0 }));
  return { ...world, segments };
}

function riskOf(parameters: Parameters, change: Partial<Person>, realisations = 1, seed = 5) {
  const person = typicalPerson("gp", "A", change);
  return memberRisk(parameters, person, luckOf(parameters, person, { seed, realisations }));
}

const sure = { version: month("2026-01"), practice: { feeding: { share: 0.1 }, consulting: { share: 0.1 } } };

describe("the risk of a member", () => {
  it("averaged over editors and ranks is that of members simulated one by one", () => {
    const parameters = feedingWorld({ warnings: 1 });
    const request = { seed: 5, realisations: 1, members: 400_000 };
    const simulated = simulateMembersNow(parameters, request).segments[0] ?? expect.fail("nobody");
    const ranks = Array.from({ length: 500 }, (_, i) => (i + 0.5) / 500);
    const sums = { controlled: 0, finedMembers: 0, assessed: 0, cappedMembers: 0 };
    for (const { id, share } of parameters.segments[0]?.editors ?? []) {
      for (const rank of ranks) {
        const person = typicalPerson("gp", id, { practice: { feeding: { rank }, consulting: { rank } } });
        const luck = luckOf(parameters, person, { seed: 5, realisations: 1 });
        const [year] = memberRisk(parameters, person, luck).years;
        const weight = share / ranks.length;
        sums.controlled += weight * (year?.controlled ?? Number.NaN);
        sums.finedMembers += weight * (year ? chanceAbove(year.fines, 0) : Number.NaN);
        sums.assessed += weight * (year ? meanAmount(year.fines) : Number.NaN);
        sums.cappedMembers += weight * (year?.capped ?? Number.NaN);
      }
    }
    for (const figure of ["controlled", "finedMembers", "assessed", "cappedMembers"] as const) {
      const place = placeOf(figure, 0, 1);
      const mean = (simulated.sums[place] as number) / request.members;
      const error = Math.sqrt(simulated.deviations[place] as number) / request.members;
      expect(Math.abs(mean - sums[figure]), `${figure}: ${mean}, ${sums[figure]}`).toBeLessThan(
        4 * error + 0.002 * mean,
      );
    }
  });

  it("over several years is that of members simulated one by one", () => {
    const eventful = feedingWorld();
    const parameters = { ...eventful, horizon: { ...eventful.horizon, end: month("2028-12") } };
    const request = { seed: 5, realisations: 1, members: 300_000 };
    const simulated = simulateMembersNow(parameters, request).segments[0] ?? expect.fail("nobody");
    const sums = { everControlled: 0, everFined: 0, assessedInAll: 0 };
    for (const { id, share } of parameters.segments[0]?.editors ?? []) {
      for (let i = 0; i < 250; i++) {
        const practice = { feeding: { rank: (i + 0.5) / 250 }, consulting: { rank: 0.5 } };
        const person = typicalPerson("gp", id, { practice });
        const { overall } = memberRisk(parameters, person, luckOf(parameters, person, { seed: 5, realisations: 1 }));
        sums.everControlled += (share / 250) * overall.controlled;
        sums.everFined += (share / 250) * chanceAbove(overall.fines, 0);
        sums.assessedInAll += (share / 250) * meanAmount(overall.fines);
      }
    }
    for (const figure of ["everControlled", "everFined", "assessedInAll"] as const) {
      const place = placeOf(figure, 0, 3);
      const mean = (simulated.sums[place] as number) / request.members;
      const error = Math.sqrt(simulated.deviations[place] as number) / request.members;
      expect(Math.abs(mean - sums[figure]), `${figure}: ${mean}, ${sums[figure]}`).toBeLessThan(
        4 * error + 0.004 * mean,
      );
    }
  });

  it("is one chance for each year of a steady member at fault", () => {
    const { years, overall } = riskOf(feedingWorld(), sure);
    const rate = (-Math.log(1 - 0.9) * 9) / 12;
    expect(years[0]?.duties.feeding.judged?.causes).toEqual({ own: 1, boycott: 0, platform: 0, editor: 0, none: 0 });
    expect(years[0]?.controlled).toBeCloseTo(1 - Math.exp(-rate), 12);
    expect(chanceAbove(overall.fines, 0)).toBeCloseTo(1 - Math.exp(-rate * 0.8), 12);
  });

  it("of reaching a cap some year is that of doing so in one year or another", () => {
    const eventful = feedingWorld();
    const parameters = { ...eventful, horizon: { ...eventful.horizon, end: month("2028-12") } };
    const { years, overall } = riskOf(parameters, sure, 1);
    const missed = years.reduce((product, { capped }) => product * (1 - capped), 1);
    expect(years.filter(({ capped }) => capped > 0.001).length).toBeGreaterThan(1);
    expect(overall.capped).toBeCloseTo(1 - missed, 12);
  });

  it("falls on the software of who would pass with working software", () => {
    const practice = { feeding: { share: 0.9 }, consulting: { share: 0 } };
    const late = riskOf(feedingWorld(), { practice, version: never }).years[0]?.duties.feeding;
    expect(late?.judged?.causes.editor).toBe(1);
    expect(late?.arrived).toBe(0);
    const served = riskOf(feedingWorld(), { practice, version: month("2026-01") }).years[0]?.duties.feeding;
    expect(served?.judged?.causes.none).toBe(1);
  });

  it("of a group is shared by its members: means add up, chances do not", () => {
    const [one, six] = [riskOf(feedingWorld(), sure), riskOf(feedingWorld(), { ...sure, members: 6 })];
    expect(meanAmount(six.overall.fines)).toBeCloseTo(6 * meanAmount(one.overall.fines), 6);
    expect(1 - six.overall.controlled).toBeCloseTo((1 - one.overall.controlled) ** 6, 12);
    const [alone, together] = [one, six].map(({ years }) => years[0]?.capped ?? Number.NaN) as [number, number];
    expect(alone).toBeGreaterThan(0.001);
    expect(1 - together).toBeCloseTo((1 - alone) ** 6, 12);
  });

  it("of who joins a boycott is that of who feeds nothing in its months", () => {
    const parameters = { ...feedingWorld(), boycott: { months: 12, depth: 0.5, eta: 0 } };
    const practice = { feeding: { share: 0.95 }, consulting: { share: 0 } };
    const of = (change: Partial<Person>) =>
      riskOf(parameters, { version: month("2026-01"), practice, boycottYears: [2026], ...change }).years[0]?.duties
        .feeding;
    const joined = { usual: 0.95, attempted: 0, judged: { causes: { own: 0, boycott: 1 } } };
    expect(of({ joinsBoycotts: true })).toMatchObject(joined);
    expect(of({ joinsBoycotts: [2026] })).toMatchObject(joined);
    const apart = { usual: 0.95, attempted: 0.95, judged: { causes: { none: 1 } } };
    expect(of({ joinsBoycotts: false })).toMatchObject(apart);
    expect(of({ joinsBoycotts: [2027] })).toMatchObject(apart);
  });

  it("falls on own practice, not on a boycott, of who would be below without it", () => {
    const parameters = { ...feedingWorld(), boycott: { months: 12, depth: 0.5, eta: 0 } };
    const change = { ...sure, boycottYears: [2026], joinsBoycotts: true };
    expect(riskOf(parameters, change).years[0]?.duties.feeding.judged?.causes).toMatchObject({ own: 1, boycott: 0 });
  });

  it("is nothing for who owes nothing, and is compared with no threshold where no fine is enforced", () => {
    const [idle] = riskOf(feedingWorld(), { ...sure, eventsPerYear: { feeding: 0, consulting: 0 } }).years;
    expect(idle?.controlled).toBe(0);
    expect(idle?.duties.feeding).toMatchObject({ standing: "nothing", enforcedMonths: 0, attempted: 0 });
    const free = riskOf(feedingWorld({ start: { feeding: never, consulting: never } }), sure).years[0]?.duties.feeding;
    expect([free?.standing, free?.judged, free?.attempted]).toEqual(["free", undefined, expect.closeTo(0.1, 12)]);
    const others = riskOf(feedingWorld({ bound: { feeding: ["nurse"] } }), sure).years[0]?.duties.feeding;
    expect([others?.standing, others?.judged]).toEqual(["unbound", undefined]);
  });

  it("is no chance above 1, nor a share", () => {
    for (const realisations of [3, 7, 49, 100]) {
      for (const share of [0.1, 1]) {
        const practice = { feeding: { share }, consulting: { share } };
        const { years, overall } = riskOf(feedingWorld(), { version: "drawn", practice }, realisations);
        const [year = expect.fail("no year")] = years;
        const { judged, usual, attempted, left, arrived, passing } = year.duties.feeding;
        const told = [year.controlled, year.capped, chanceAbove(year.fines, 0), overall.controlled, overall.capped];
        told.push(usual, attempted, left, arrived, passing, ...Object.values(judged?.causes ?? {}));
        expect(told.filter((one) => !(one >= 0 && one <= 1))).toEqual([]);
        if (share === 0.1) expect(judged?.causes.own).toBe(1);
      }
    }
  });

  it.each([
    [{ practice: { feeding: { share: 2 }, consulting: { share: 0 } } }, "invalid share of feeding: 2"],
    [{ practice: { feeding: { share: 0 }, consulting: { share: Number.NaN } } }, "invalid share of consulting: NaN"],
    [{ practice: { feeding: { rank: 1 }, consulting: { share: 0 } } }, "invalid rank in feeding: 1"],
    [{ practice: { feeding: { rank: 0, atLeast: -1 }, consulting: { share: 0 } } }, "invalid share of feeding: -1"],
    [{ members: 0 }, "invalid number of members: 0"],
    [{ members: 1.5 }, "invalid number of members: 1.5"],
    [{ eventsPerYear: { feeding: -1 } }, "invalid events of feeding: -1"],
    [{ version: Number.NaN }, "invalid month of version: NaN"],
  ] satisfies [Partial<Person>, string][])("is refused for who cannot be: %j", (change, told) => {
    expect(() => riskOf(feedingWorld(), change)).toThrow(new RangeError(told));
  });

  it("is refused without luck", () => {
    const parameters = feedingWorld();
    const luck = { seed: 1, realisations: 0, down: [] };
    expect(() => memberRisk(parameters, typicalPerson("gp", "A"), luck)).toThrow("invalid number of realisations: 0");
  });

  it("is refused for who is not there", () => {
    const parameters = feedingWorld();
    const luck = luckOf(parameters, typicalPerson("gp", "A"), { seed: 1, realisations: 1 });
    expect(() => memberRisk(parameters, typicalPerson("nurse", "A"), luck)).toThrow(
      new RangeError("unknown segment: nurse"),
    );
    expect(() => memberRisk(parameters, typicalPerson("gp", "Z"), luck)).toThrow(
      new RangeError("unknown editor of gp: Z"),
    );
  });
});

describe("luck", () => {
  it("brings somebody's editor the incidents that members simulated one by one meet", () => {
    const parameters = feedingWorld();
    const { down } = luckOf(parameters, typicalPerson("gp", "B"), { seed: 9, realisations: 2, first: 1 });
    const { incidents } = openMembers(parameters, { seed: 9, realisations: 3 }).chancesOf(2);
    expect([...(down[1] ?? [])]).toEqual(
      [...(incidents?.B ? Float64Array.from(incidents.B) : [])].map((n) => Math.min(1, (n * 40) / 730)),
    );
  });
});

describe("the time of a member", () => {
  it("is that of its own documents and records", () => {
    const parameters = feedingWorld();
    const [segment] = parameters.segments as [Parameters["segments"][number]];
    const person = typicalPerson("gp", "A", { ...sure, eventsPerYear: { feeding: 600, consulting: 0 } });
    const [year] = memberRisk(parameters, person, luckOf(parameters, person, { seed: 1, realisations: 1 })).years;
    expect(personHours(parameters, segment, person, year ?? expect.fail("no year"))).toEqual({
      feeding: expect.closeTo((600 * 0.1 * 36) / 3600, 9),
      consulting: 0,
    });
  });
});
