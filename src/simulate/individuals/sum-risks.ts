import type { Duty } from "../../scenario/scenario.js";
import { type AmountLaw, finesLaw, mixLaws, nothingDue, repeatLaw, sumLaw } from "./amount-law.js";
import type { GivenDuty, GivenSegment, GivenYear } from "./given.js";
import type { Cause, PersonDuty } from "./person-year.js";
import type { DutyRisk, MemberRisk, Standing, YearRisk } from "./risk.js";

/** Both duties of somebody in a year, and how likely that is: with a boycott, and without. */
export interface YearPart {
  readonly duties: Readonly<Record<Duty, PersonDuty>>;
  readonly chance: number;
  /** There is a boycott, and it is joined. */
  readonly joined: boolean;
}

/** Something that software may do to somebody in a year, and how likely it is. */
export interface YearFate {
  readonly parts: readonly YearPart[];
  readonly law: YearLaw;
  weight: number;
}

/** What fines of a year come to at some rates; years and fates of the same rates share one. */
interface YearLaw {
  readonly id: number;
  /** Of all who stand together. */
  readonly fines: AmountLaw;
  /** Of several such years. */
  readonly powers: AmountLaw[];
  /** Chance that one of them reaches a cap. */
  readonly capped: number;
  /** Chance that none of them has a case. */
  readonly quiet: number;
}

/**
 * Adds up what may happen to somebody: laws of fines are worked out once for all chances that come to the same rates. Boycotts of
 * different years do not depend on each other, so each is in the law of its year.
 *
 * @param members how many stand together
 * @param due whether anything is due from each, by duty
 */
export function openRisks(given: GivenSegment, members: number, due: Readonly<Record<Duty, boolean>>) {
  const laws = new Map<string, YearLaw>();
  const fates = given.years.map((): YearFate[] => []);
  const courses = new Map<string, { readonly laws: readonly YearLaw[]; weight: number }>();

  return {
    /** A fate of a year that is to be weighed. */
    fate: (y: number, parts: readonly YearPart[]): YearFate => {
      const year = given.years[y] as GivenYear;
      const key = keyOf(year, parts);
      const law = laws.get(key) ?? lawOf(given, year, parts, members, laws.size);
      laws.set(key, law);
      const fate = { parts, law, weight: 0 };
      fates[y]?.push(fate);
      return fate;
    },
    /** A course of years, and its weight; weights sum to 1. */
    add: (course: readonly YearFate[], weight: number) => {
      let name = "";
      for (const fate of course) {
        fate.weight += weight;
        name += `${fate.law.id} `;
      }
      const known = courses.get(name);
      if (known) known.weight += weight;
      else courses.set(name, { laws: course.map(({ law }) => law), weight });
    },
    risk: (): MemberRisk => {
      const whole = [...courses.values()].map(({ laws: course, weight }) => ({
        law: sumOfYears(course),
        quiet: course.reduce((product, { quiet }) => product * quiet, 1),
        weight,
      }));
      const controlled = whole.reduce((sum, { weight, quiet }) => sum + weight * (1 - quiet), 0);
      return {
        years: given.years.map((year, y) => yearRisk(year, fates[y] as YearFate[], due)),
        overall: { controlled, fines: mixLaws(whole) },
      };
    },
  };
}

function keyOf({ feeding, consulting }: GivenYear, parts: readonly YearPart[]): string {
  const rates = parts.map(({ duties: { feeding: fed, consulting: opened }, chance }) =>
    [chance, fed.fined, opened.fined, fed.hazard + opened.hazard].join(" "),
  );
  return [feeding.perCase, feeding.cap, consulting.perCase, consulting.cap, ...rates].join(" ");
}

/** Law of the fines of some years, one after the other. */
function sumOfYears(course: readonly YearLaw[]): AmountLaw {
  const times = new Map<YearLaw, number>();
  for (const law of course) times.set(law, (times.get(law) ?? 0) + 1);
  return [...times].reduce((sum, [law, count]) => sumLaw(sum, powerOf(law, count)), nothingDue);
}

function powerOf({ powers, fines }: YearLaw, count: number): AmountLaw {
  for (let known = powers.length; known < count; known++) powers.push(sumLaw(powers[known - 1] ?? nothingDue, fines));
  return powers[count - 1] as AmountLaw;
}

function lawOf(given: GivenSegment, year: GivenYear, parts: readonly YearPart[], members: number, id: number): YearLaw {
  const several = parts.map(({ duties, chance }) => ({ ...lawOfPart(given, year, duties, members), weight: chance }));
  const mean = (of: (part: (typeof several)[number]) => number) =>
    several.reduce((sum, part) => sum + part.weight * of(part), 0);
  return {
    id,
    fines: mixLaws(several),
    powers: [],
    capped: mean(({ capped }) => capped),
    quiet: mean(({ quiet }) => quiet),
  };
}

function lawOfPart({ mercy }: GivenSegment, year: GivenYear, own: YearPart["duties"], members: number) {
  const { feeding, consulting } = own;
  const of = (rate: number, { perCase, cap }: GivenDuty) => ({
    law: finesLaw(rate, perCase, cap, mercy.warnings),
    cap,
  });
  const parts = mercy.pooled
    ? [of(feeding.fined + consulting.fined, year.feeding)]
    : [of(feeding.fined, year.feeding), of(consulting.fined, year.consulting)];
  const fines = parts.reduce((sum, part) => sumLaw(sum, part.law), nothingDue);
  const below = parts.reduce((free, part) => free * (1 - chanceAtLeast(part.law, part.cap)), 1);
  return {
    law: repeatLaw(fines, members),
    capped: 1 - below ** members,
    quiet: Math.exp(-members * (feeding.hazard + consulting.hazard)),
  };
}

function chanceAtLeast({ amounts, chances }: AmountLaw, cap: number): number {
  const place = amounts.findIndex((amount) => amount > 0 && amount >= cap);
  return place < 0 ? 0 : (chances[place] as number);
}

function yearRisk(year: GivenYear, fates: readonly YearFate[], due: Readonly<Record<Duty, boolean>>): YearRisk {
  const byDuty = (duty: Duty) => dutyRisk(year[duty], fates, duty, due[duty]);
  const weights = new Map<YearLaw, number>();
  for (const { law, weight } of fates) weights.set(law, (weights.get(law) ?? 0) + weight);
  const parts = [...weights].map(([law, weight]) => ({ ...law, law: law.fines, weight }));
  return {
    year: year.calendar.year,
    duties: { feeding: byDuty("feeding"), consulting: byDuty("consulting") },
    controlled: parts.reduce((sum, { weight, quiet }) => sum + weight * (1 - quiet), 0),
    boycott: fates.reduce((sum, fate) => sum + fate.weight * joinedChance(fate), 0),
    capped: parts.reduce((sum, { weight, capped }) => sum + weight * capped, 0),
    fines: mixLaws(parts),
  };
}

function joinedChance({ parts }: YearFate): number {
  return parts.reduce((sum, { joined, chance }) => sum + (joined ? chance : 0), 0);
}

function dutyRisk(met: GivenDuty, fates: readonly YearFate[], duty: Duty, due: boolean): DutyRisk {
  const causes: Record<Cause, number> = { own: 0, boycott: 0, platform: 0, editor: 0, none: 0 };
  let usual = 0;
  let attempted = 0;
  let arrived = 0;
  let passing = 0;
  for (const { parts, weight } of fates) {
    for (const part of parts) {
      const own = part.duties[duty];
      const chance = weight * part.chance;
      usual += chance * own.usual;
      attempted += chance * own.attempted;
      arrived += chance * own.attempted * own.passing;
      passing += chance * own.passing;
      causes[own.cause] += chance;
    }
  }
  const standing = standingOf(met, due);
  const { threshold, perCase, cap, counted } = met;
  const course = { usual, attempted, arrived, passing };
  if (standing !== "fined") return { standing, enforcedMonths: 0, ...course };
  return { standing, enforcedMonths: counted.length, ...course, judged: { threshold, causes, perCase, cap } };
}

function standingOf({ bound, counted, paid }: GivenDuty, due: boolean): Standing {
  if (!due) return "nothing";
  if (counted.length > 0) return "fined";
  if (paid) return "paid";
  return bound ? "free" : "unbound";
}
