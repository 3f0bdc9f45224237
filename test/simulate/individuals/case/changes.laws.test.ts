import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parametersOf } from "../../../../src/models/from-scenario.js";
import type { Parameters } from "../../../../src/models/parameters.js";
import { listScenarioIds, loadScenario } from "../../../../src/node/scenario-files.js";
import { legalView } from "../../../../src/scenario/legal-view.js";
import { possibleChanges } from "../../../../src/simulate/individuals/case/changes.js";
import { chanceAbove } from "../../../../src/simulate/individuals/person/amount-law.js";
import { luckOf } from "../../../../src/simulate/individuals/person/luck-of-person.js";
import { memberRisk } from "../../../../src/simulate/individuals/person/member-risk.js";
import { type Person, typicalPerson } from "../../../../src/simulate/individuals/person/person.js";

const worlds = await Promise.all(
  listScenarioIds().map(async (id) => {
    const scenario = await loadScenario(id);
    return { id, parameters: parametersOf(scenario, legalView(scenario)) };
  }),
);
const isEffort = (id: string) => /Enough$|More$|All$/.test(id);

/** What each effort makes of somebody's chance of a fine, in a year and in all years. */
function efforts(at: number, person: Person, year: number) {
  const { parameters } = worlds[at] ?? expect.fail("no scenario");
  const luck = luckOf(parameters, person, { seed: 1, realisations: 2 });
  const now = memberRisk(parameters, person, luck);
  const own = now.years[year % now.years.length] ?? expect.fail("no year");
  const place = now.years.indexOf(own);
  const withheld = parameters.conditionOfPayment ? 1 : 0;
  return possibleChanges(parameters, person, own, withheld)
    .filter(({ id }) => isEffort(id))
    .map(({ id, person: changed, shares }) => {
      const then = memberRisk(parameters, changed, luck);
      const fined = (risk: typeof now) =>
        [risk.years[place] ?? expect.fail("no year"), risk.overall].map((one) => chanceAbove(one.fines, 0));
      return { id, shares, before: fined(now), after: fined(then), own };
    });
}

const practice = fc.oneof(
  fc.record({ share: fc.double({ min: 0, max: 1, noNaN: true }) }),
  fc.record({ rank: fc.double({ min: 0, max: 0.999, noNaN: true }) }),
);

const people = fc
  .record({
    at: fc.nat(worlds.length - 1),
    who: fc.nat(200),
    feeding: practice,
    consulting: practice,
    boycott: fc.constantFrom("never", "joins", "dated", "apart"),
    year: fc.nat(9),
    members: fc.constantFrom(1, 3),
  })
  .map(({ at, who, feeding, consulting, boycott, year, members }) => {
    const { parameters } = worlds[at] ?? expect.fail("no scenario");
    const pairs = parameters.segments.flatMap(({ id, editors }) => editors.map((editor) => [id, editor.id] as const));
    const [segment, editor] = pairs[who % pairs.length] ?? expect.fail("nobody");
    const dated = Math.floor(parameters.horizon.start / 12) + year;
    const change: Partial<Person> = {
      practice: { feeding, consulting },
      joinsBoycotts: boycott === "joins" || boycott === "dated",
      boycottYears: boycott === "dated" || boycott === "apart" ? [dated] : [],
      members,
    };
    return { at, year, person: typicalPerson(segment, editor, change) };
  });

describe("an effort", () => {
  it("raises nobody's chance of a fine, in its year or in all years", () => {
    let tried = 0;
    fc.assert(
      fc.property(people, ({ at, year, person }) => {
        for (const { id, before, after } of efforts(at, person, year)) {
          tried += 1;
          after.forEach((fined, i) => {
            expect(fined, id).toBeLessThanOrEqual((before[i] as number) * (1 + 1e-9) + 1e-12);
          });
        }
      }),
      { seed: 7, numRuns: 300 },
    );
    expect(tried).toBeGreaterThan(100);
  });

  it("takes nothing back from who would do more in later years, when thresholds are higher", () => {
    const { parameters } = worlds.find(({ id }) => id === "article-85-as-voted") ?? expect.fail("no scenario");
    const rising = (segment: Parameters["segments"][number]) => {
      const steps = [0.3, 0.6].map((value, i) => ({ from: parameters.horizon.start + 72 * i, value }));
      return { ...segment, feeding: { ...segment.feeding, threshold: steps } };
    };
    const at =
      worlds.push({ id: "rising", parameters: { ...parameters, segments: parameters.segments.map(rising) } }) - 1;
    const tried = Array.from({ length: 20 }, (_, i) => i / 20).flatMap((rank) => {
      const practice = { feeding: { rank }, consulting: { share: 1 } };
      return efforts(at, typicalPerson("nurse", "C", { version: 0, practice }), 3).map((effort) => ({
        rank,
        ...effort,
      }));
    });
    expect(tried.length).toBeGreaterThan(0);
    for (const { rank, before, after } of tried)
      expect([rank, (after[1] ?? 1) <= (before[1] ?? 0) + 1e-12]).toEqual([rank, true]);
  });

  it("that is enough in a boycott of the year is more for a rank too, and lowers its risk", () => {
    const at = worlds.findIndex(({ id }) => id === "article-85-as-voted");
    const boycott = { joinsBoycotts: [2029], boycottYears: [2029], version: 0 } as const;
    const of = (feeding: { share: number } | { rank: number }) =>
      efforts(
        at,
        typicalPerson("biology", "D", { ...boycott, practice: { feeding, consulting: { share: 0 } } }),
        3,
      ).find(({ id }) => id === "feedEnough");
    const [ranked, shared] = [of({ rank: 0.1 }), of({ share: 0.7 })];
    expect(ranked?.own.year).toBe(2029);
    expect(ranked?.shares).toEqual({ feeding: 0.83 });
    expect(ranked?.shares).toEqual(shared?.shares);
    expect(ranked?.after[0]).toBeLessThan((ranked?.before[0] ?? 0) / 10);
  });
});
