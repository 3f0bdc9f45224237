import type { Text } from "../../../locale/language.js";
import type { Run } from "../../../results/run.js";
import { isNothing } from "../../../results/spread.js";
import type { Duty } from "../../../scenario/scenario.js";
import { lookUpPaired, lookUpSpread, type PairedFigure } from "../draws/look-up-spread.js";
import { yearsOf } from "../look-up.js";
import { tell } from "../speak.js";
import type { FigureContext } from "./figure.js";

const events: Readonly<Record<Duty, Text>> = {
  feeding: { fr: "des documents dus arriveraient au DMP", en: "of due documents would reach the record" },
  consulting: {
    fr: "des prescriptions se feraient DMP consulté",
    en: "of prescriptions would follow a look at the record",
  },
};

/** What the fans of all segments together say: the baseline's path. */
export function levelReading(duty: Duty, { baseline, draws }: FigureContext): readonly Text[] {
  const years = yearsOf(baseline);
  const [first = 0, last = 0] = [years[0], years.at(-1)];
  const at = (year: number) => lookUpSpread(draws.all, baseline.heading.id, { outcome: `${duty}Share`, year });
  const [start, end] = [at(first), at(last)];
  if (!start || !end) return [];
  return [
    tell(
      (say) =>
        `Tous segments confondus, avec ${say.title(baseline.heading)}, ${say.range(start, "share")} ${events[duty].fr} en ${first} et ${say.range(end, "share")} en ${last}.`,
      (say) =>
        `All segments together, under ${say.title(baseline.heading)}, ${say.range(start, "share")} ${events[duty].en} in ${first} and ${say.range(end, "share")} in ${last}.`,
    ),
  ];
}

/** What the scenario of interest changes, and the one that changes most. */
export function changeReading(duty: Duty, { runs, baseline, focus, draws }: FigureContext): readonly Text[] {
  const widest = (run: Run) =>
    widestChange(run, (year) => lookUpPaired(draws.all, run.heading.id, { outcome: `${duty}Share`, year }));
  const others = runs.filter((run) => run !== baseline).flatMap((run) => widest(run) ?? []);
  const [largest] = others.toSorted((a, b) => size(b) - size(a));
  const own = others.find(({ run }) => run === focus);
  const shown = [...new Set([own, largest].filter((one) => one !== undefined))];
  return shown.map(changeOf);
}

interface Change {
  readonly run: Run;
  readonly year: number;
  readonly paired: PairedFigure;
}

function widestChange(run: Run, at: (year: number) => PairedFigure | undefined): Change | undefined {
  const changes = yearsOf(run).flatMap((year): Change[] => {
    const paired = at(year);
    return paired ? [{ run, year, paired }] : [];
  });
  return changes.toSorted((a, b) => size(b) - size(a))[0];
}

function size({ paired }: Change): number {
  return Math.abs(paired.median.value);
}

function changeOf({ run, year, paired }: Change): Text {
  if (isNothing(paired)) {
    return tell(
      (say) => `Avec ${say.title(run.heading)}, aucun écart en neuf tirages sur dix.`,
      (say) => `Under ${say.title(run.heading)}, no difference in nine draws in ten.`,
    );
  }
  return tell(
    (say) =>
      `Avec ${say.title(run.heading)}, l’écart médian serait le plus grand en ${year}\u00a0: ${say.change(paired, "share")}, au-dessus du statu quo dans ${say.draws(paired.above)} des tirages.`,
    (say) =>
      `Under ${say.title(run.heading)}, the median difference would be largest in ${year}: ${say.change(paired, "share")}, above the status quo in ${say.draws(paired.above)} of draws.`,
  );
}
