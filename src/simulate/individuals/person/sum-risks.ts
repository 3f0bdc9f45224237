import type { Duty } from "../../../scenario/scenario.js";
import type { GivenDuty, GivenSegment, GivenYear } from "../setting/given.js";
import { type AmountLaw, finesLaw, mixLaws, nothingDue, repeatLaw, sumLaw } from "./amount-law.js";
import type { Cause, PersonDuty } from "./person-year.js";
import type { DutyRisk, MemberRisk, Risk, Standing, YearRisk } from "./risk.js";

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
        capped: 1 - course.reduce((product, { capped }) => product * (1 - capped), 1),
        weight,
      }));
      return {
        years: given.years.map((year, y) => yearRisk(year, fates[y] as YearFate[], due)),
        overall: riskOf(whole),
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

/** Amounts that are equal to the cent are one. */
const halfCent = 0.005;

function chanceAtLeast({ amounts, chances }: AmountLaw, cap: number): number {
  const place = amounts.findIndex((amount) => amount > 0 && amount >= cap - halfCent);
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
    boycott: meanOf(fates, joinedChance),
    ...riskOf(parts),
  };
}

interface WeighedLaw extends Pick<YearLaw, "capped" | "quiet"> {
  readonly law: AmountLaw;
  readonly weight: number;
}

function riskOf(parts: readonly WeighedLaw[]): Risk {
  return {
    controlled: meanOf(parts, ({ quiet }) => 1 - quiet),
    fines: mixLaws(parts),
    capped: meanOf(parts, ({ capped }) => capped),
  };
}

/** Mean by weights, whose sum may be beside 1 by its last digits: what is the same at each weight stays the same. */
function meanOf<Part extends { readonly weight: number }>(parts: readonly Part[], of: (part: Part) => number): number {
  let [total, sum, least, most] = [0, 0, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const part of parts) {
    const value = of(part);
    total += part.weight;
    sum += part.weight * value;
    least = Math.min(least, value);
    most = Math.max(most, value);
  }
  return Math.min(most, Math.max(least, sum / total));
}

function joinedChance({ parts }: YearFate): number {
  return parts.reduce((sum, { joined, chance }) => sum + (joined ? chance : 0), 0);
}

function dutyRisk(met: GivenDuty, fates: readonly YearFate[], duty: Duty, due: boolean): DutyRisk {
  const parts = fates.flatMap(({ parts: all, weight }) =>
    all.map(({ duties, chance }) => ({ own: duties[duty], weight: weight * chance })),
  );
  const mean = (of: (own: PersonDuty) => number) => meanOf(parts, ({ own }) => of(own));
  const course = {
    usual: mean(({ usual }) => usual),
    attempted: mean(({ attempted }) => attempted),
    left: mean(({ left }) => left),
    arrived: mean(({ attempted, passing }) => attempted * passing),
    passing: mean(({ passing }) => passing),
  };
  const standing = standingOf(met, due);
  const { threshold, perCase, cap, counted } = met;
  if (standing !== "fined") return { standing, enforcedMonths: 0, ...course };
  const chanceOf = (cause: Cause) => mean((own) => (own.cause === cause ? 1 : 0));
  const causes = {
    own: chanceOf("own"),
    boycott: chanceOf("boycott"),
    platform: chanceOf("platform"),
    editor: chanceOf("editor"),
    none: chanceOf("none"),
  };
  return { standing, enforcedMonths: counted.length, ...course, judged: { threshold, causes, perCase, cap } };
}

function standingOf({ bound, counted, paid }: GivenDuty, due: boolean): Standing {
  if (!due) return "nothing";
  if (counted.length > 0) return "fined";
  if (paid) return "paid";
  return bound ? "free" : "unbound";
}
