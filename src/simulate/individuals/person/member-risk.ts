import type { Parameters } from "../../../models/parameters.js";
import type { Duty } from "../../../scenario/scenario.js";
import { type GivenSegment, type GivenYear, giveSegments } from "../setting/given.js";
import type { PracticeLaw } from "../setting/practice-law.js";
import { versionsOf } from "../setting/software.js";
import type { PersonLuck } from "./luck-of-person.js";
import { checkPerson, joinsIn, type Person, segmentOfPerson } from "./person.js";
import { judgePerson, type PersonPractice, practiceOf } from "./person-year.js";
import type { MemberRisk } from "./risk.js";
import { openRisks, type YearFate, type YearPart } from "./sum-risks.js";

/**
 * What somebody risks. Incidents are those of the luck that is met; given them, boycotts have their odds, cases are Poisson and fines an
 * exact law, so that chances of one in a million are known without a million lives.
 *
 * @param law spread of practice that ranks are read in. Default: the model's power-function law
 * @throws RangeError for a segment or an editor that the parameters lack, somebody who cannot be, and luck without a realisation
 */
export function memberRisk(
  parameters: Parameters,
  person: Person,
  luck: PersonLuck,
  law: PracticeLaw = { family: "power" },
): MemberRisk {
  checkPerson(person);
  if (luck.down.length === 0) throw new RangeError("invalid number of realisations: 0");
  const segment = segmentOfPerson(parameters, person);
  const [given] = giveSegments({ ...parameters, segments: [segment] }) as [GivenSegment];
  const practice = practiceOf(person, given, parameters, law);
  const versions = possibleVersions(person, given);
  const risks = openRisks(given, person.members, (practice[0] as PersonPractice).due);
  for (const down of luck.down) {
    const fates = given.years.map((year, y) => {
      const joins = joinsIn(person, year.calendar.year);
      const odds = person.boycottYears.includes(year.calendar.year) ? 1 : year.boycottProbability;
      return openFates(year, (version) => {
        const part = (isBoycotted: boolean, chance: number): YearPart => {
          const met = { version, down, isBoycotted };
          const judge = (duty: Duty) => judgePerson(given, year, duty, practice[y] as PersonPractice, met);
          return {
            duties: { feeding: judge("feeding"), consulting: judge("consulting") },
            chance,
            joined: isBoycotted && joins,
          };
        };
        const parts = [...(odds < 1 ? [part(false, 1 - odds)] : []), ...(odds > 0 ? [part(true, odds)] : [])];
        return risks.fate(y, parts);
      });
    });
    for (const { version, weight } of versions) {
      risks.add(
        fates.map((fateWith) => fateWith(version)),
        weight / luck.down.length,
      );
    }
  }
  return risks.risk();
}

/** Fates of a year by the month in which the version came: months before the year are alike, and so are those after it. */
function openFates({ calendar: { first, last } }: GivenYear, make: (version: number) => YearFate) {
  const known: YearFate[] = [];
  return (version: number): YearFate => {
    const place = Math.min(last + 1, Math.max(first, version)) - first;
    known[place] ??= make(first + place);
    return known[place];
  };
}

/** When the conforming version may come, as a position in the horizon, and how likely that is. */
function possibleVersions({ version, editor }: Person, { calendar, segment }: GivenSegment) {
  if (version === "drawn") {
    return segment.editors.filter(({ id }) => id === editor).flatMap((one) => versionsOf(one, calendar));
  }
  return [{ version: Math.min(calendar.length, Math.max(0, version - calendar.start)), weight: 1 }];
}
