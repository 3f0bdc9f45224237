import { sums as sumNames } from "../kernel/layout.js";
import { feedingRow } from "./boycott.js";
import type { Callable, Routine } from "./emit/routine.js";
import type { Whole } from "./emit/whole.js";
import type { Site } from "./frame.js";
import { monthsPerYear } from "./work.js";

/** Adds sums up: over the years of the horizon, and over segments and exam families. */
export function writeTotals(site: Site): Callable {
  const { module, shape, structure } = site;
  const { segments, exams } = shape;
  const { sums, examSums } = structure.positions;
  return module.routine(0, (code) => {
    code.loop(0, sumNames.length, (sum) => {
      addPlaces(code, site, (place) => sums.at(sum.times(segments + 1).plus(place)), segments);
    });
    code.loop(0, 2, (sum) => {
      addPlaces(code, site, (place) => examSums.at(sum.times(exams + 1).plus(place)), exams);
    });
  });
}

/** Sums by year, the whole horizon after the last: of each place, then of all of them. */
function addPlaces(
  code: Routine,
  { shape, figures }: Site,
  first: (place: Whole | number) => Whole,
  places: number,
): void {
  const { years } = shape;
  const all = code.whole(first(places));
  code.loop(0, years + 1, (y) => code.store(figures.at(all.plus(y)), 0));
  code.loop(0, places, (place) => {
    const own = code.whole(first(place));
    const whole = code.keep(0);
    code.loop(0, years, (y) => {
      const value = code.keep(figures.at(own.plus(y)));
      whole.set(whole.plus(value));
      code.add(figures.at(all.plus(y)), value);
    });
    code.store(figures.at(own.plus(years)), whole);
    code.add(figures.at(all.plus(years)), whole);
  });
}

/** Copies a segment's year of monthly practice and realised shares to where its series stand. */
export function writeSeries(site: Site): Callable {
  const { module, shape, structure, work, monthly } = site;
  const { segments, months } = shape;
  const places = segments + 1;
  return module.routine(2, (code, s, y) => {
    const january = code.whole(structure.yearFrom.at(y));
    const count = code.whole(structure.yearTo.at(y).minus(january));
    for (let d = 0; d < 2; d++) {
      const row = d === 0 ? feedingRow(code, site) : code.whole(monthsPerYear);
      const practice = (m: Whole) => work.adoption.at(row.plus(m));
      const realised = code.whole(
        s
          .plus(d * segments)
          .times(months + 1)
          .plus(january)
          .plus(1),
      );
      const copy = (k: number, read: typeof practice) => {
        const series = code.whole(structure.positions.series.at(s.plus((2 * d + k) * places)));
        code.when(series.below(0).not(), () => {
          const to = code.whole(series.times(months).plus(january));
          code.loop(0, count, (m) => code.store(monthly.at(to.plus(m)), read(m)));
        });
      };
      copy(0, practice);
      copy(1, (m) => work.realised.at(realised.plus(m)));
    }
  });
}
