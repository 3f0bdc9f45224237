import type { Callable, Routine } from "./emit/routine.js";
import type { Whole } from "./emit/whole.js";
import type { Site } from "./frame.js";

/** Shares of all segments together: fates weighted by due events, classes by members; monthly series likewise, where wanted. */
export function writeAverages(site: Site): Callable {
  const { module, shape, inputs, structure, work, asked, figures, monthly } = site;
  const { segments, years, months } = shape;
  const places = segments + 1;
  return module.routine(1, (code, d) => {
    const weights = (s: Whole) => work.weights.at(s);
    const bounds = (s: Whole) => work.weights.at(s.plus(segments));
    const [due, bound] = [code.keep(0), code.keep(0)];
    const isAny = code.whole(0);
    code.loop(0, segments, (s) => {
      const members = inputs.members.at(s);
      const weight = code.keep(members.times(inputs.events.at(d.times(segments).plus(s))));
      due.set(due.plus(weight));
      bound.set(bound.plus(members.where(weight.isAbove(0))));
      isAny.set(isAny.or(structure.due.at(d.times(segments).plus(s))));
    });
    code.when(isAny, () => {
      code.loop(0, segments, (s) => {
        const members = inputs.members.at(s);
        code.store(weights(s), members.times(inputs.events.at(d.times(segments).plus(s))).over(due));
        code.store(bounds(s), members.over(bound));
      });
      const isDue = (s: Whole) => structure.due.at(d.times(segments).plus(s));
      const first = (table: typeof structure.positions.fates, k: Whole | number, place: Whole | number) =>
        code.whole(table.at(d.times(5).plus(k).times(places).plus(place)));
      const average = (table: typeof structure.positions.fates, weight: typeof weights) => (k: Whole) => {
        const all = first(table, k, segments);
        code.loop(0, years, (y) => code.store(figures.at(all.plus(y)), 0));
        code.loop(0, segments, (s) =>
          code.when(isDue(s), () => addRow(code, site, first(table, k, s), all, weight(s), years)),
        );
      };
      code.loop(0, 5, average(structure.positions.fates, weights));
      code.loop(0, 4, average(structure.positions.classes, bounds));
      const ofAll = (k: number) => first(structure.positions.classes, k, segments);
      const [own, platform, editor, rate] = [ofAll(0), ofAll(1), ofAll(2), ofAll(4)];
      code.loop(0, years, (y) => {
        const lost = figures.at(editor.plus(y));
        const below = code.keep(
          figures
            .at(own.plus(y))
            .plus(figures.at(platform.plus(y)))
            .plus(lost),
        );
        code.store(figures.at(rate.plus(y)), lost.over(below).where(below.differs(0)));
      });
      code.when(asked.monthly.at(0), () => {
        code.loop(0, 2, (k) => {
          const at = (place: Whole | number) =>
            structure.positions.series.at(d.times(2).plus(k).times(places).plus(place));
          const all = code.whole(at(segments).times(months));
          code.loop(0, months, (t) => code.store(monthly.at(all.plus(t)), 0));
          code.loop(0, segments, (s) =>
            code.when(isDue(s), () => {
              const from = code.whole(at(s).times(months));
              const weight = code.keep(weights(s));
              code.loop(0, months, (t) => code.add(monthly.at(all.plus(t)), weight.times(monthly.at(from.plus(t)))));
            }),
          );
        });
      });
    });
  });
}

function addRow(
  code: Routine,
  { figures }: Site,
  from: Whole,
  to: Whole,
  weight: ReturnType<Site["work"]["weights"]["at"]>,
  count: number,
): void {
  const held = code.keep(weight);
  code.loop(0, count, (i) => code.add(figures.at(to.plus(i)), held.times(figures.at(from.plus(i)))));
}
