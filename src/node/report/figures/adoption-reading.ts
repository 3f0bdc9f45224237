import type { Text } from "../../../locale/language.js";
import type { Run } from "../../../results/run.js";
import type { Duty } from "../../../scenario/scenario.js";
import { lookUp, lookUpDifference, yearsOf } from "../look-up.js";
import { tell } from "../speak.js";
import type { FigureContext } from "./figure.js";
import { largestDeparture } from "./pick-distinct.js";

const events: Readonly<Record<Duty, Text>> = {
  feeding: { fr: "des documents dus arriveraient au DMP", en: "of due documents would reach the record" },
  consulting: {
    fr: "des prescriptions se feraient DMP consulté",
    en: "of prescriptions would follow a look at the record",
  },
};

/** What the curves of all segments together say: the baseline's path, what the scenario of interest adds, who is not drawn. */
export function adoptionReading(
  duty: Duty,
  { runs, baseline, focus }: FigureContext,
  drawn: readonly Run[],
): readonly Text[] {
  const outcome = `${duty}Share`;
  const years = yearsOf(baseline);
  const [first = 0, last = 0] = [years[0], years.at(-1)];
  const at = (run: Run, year: number) => lookUp(run, { outcome, year }) ?? Number.NaN;
  const path = tell(
    (say) =>
      `Tous segments confondus, avec ${say.title(baseline.heading)}, ${say.share(at(baseline, first))} ${events[duty].fr} en ${first} et ${say.share(at(baseline, last))} en ${last}.`,
    (say) =>
      `All segments together, under ${say.title(baseline.heading)}, ${say.share(at(baseline, first))} ${events[duty].en} in ${first} and ${say.share(at(baseline, last))} in ${last}.`,
  );
  const sentences = focus === baseline ? [path] : [path, effectOf(focus, baseline, outcome)];
  const absent = runs.filter((run) => !drawn.includes(run));
  return absent.length === 0 ? sentences : [...sentences, absence(absent, baseline, outcome)];
}

function effectOf(run: Run, baseline: Run, outcome: string): Text {
  const changes = yearsOf(run).map((year) => ({
    year,
    change: lookUpDifference(run, baseline, { outcome, year }) ?? 0,
  }));
  const widest = changes.reduce((best, one) => (Math.abs(one.change) > Math.abs(best.change) ? one : best));
  const last = changes.at(-1) ?? widest;
  if (Math.abs(widest.change) < 0.0005) return noEffect(run);
  const later = last.year === widest.year ? undefined : last.change;
  const more = {
    fr: (change: number) => (change < 0 ? "moins" : "plus"),
    en: (change: number) => (change < 0 ? "less" : "more"),
  };
  return tell(
    (say) => {
      const end = later === undefined ? "" : `\u202f; en ${last.year}, ${say.points(later)} de ${more.fr(later)}`;
      return `Avec ${say.title(run.heading)}, l’écart serait le plus grand en ${widest.year}\u00a0: ${say.points(widest.change)} de ${more.fr(widest.change)}${end}.`;
    },
    (say) => {
      const end = later === undefined ? "" : `; in ${last.year}, ${say.points(later)} ${more.en(later)}`;
      return `Under ${say.title(run.heading)}, the difference would be largest in ${widest.year}: ${say.points(widest.change)} ${more.en(widest.change)}${end}.`;
    },
  );
}

function noEffect({ heading }: Run): Text {
  return tell(
    (say) => `Avec ${say.title(heading)}, l’écart resterait chaque année inférieur à 0,1 point.`,
    (say) => `Under ${say.title(heading)}, the difference would stay below 0.1 points every year.`,
  );
}

function absence(absent: readonly Run[], baseline: Run, outcome: string): Text {
  const largest = Math.max(...absent.map((run) => largestDeparture(run, baseline, outcome)));
  const within = Math.ceil(largest * 1000) / 1000;
  return tell(
    (say) =>
      `Non tracés, car jamais à plus de ${say.points(within)} du statu quo\u00a0: ${say.list(absent.map(({ heading }) => say.title(heading)))}.`,
    (say) =>
      `Not drawn, being never more than ${say.points(within)} away from the status quo: ${say.list(absent.map(({ heading }) => say.title(heading)))}.`,
  );
}
