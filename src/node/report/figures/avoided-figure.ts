import { avoidedSpendChart } from "../../../charts/avoided-spend-chart.js";
import type { Text } from "../../../locale/language.js";
import type { Run } from "../../../results/run.js";
import { lookUp, lookUpDifference, yearsOf } from "../look-up.js";
import { columnsToRows, type NumberTable, type RowLabel } from "../number-table.js";
import { tell } from "../speak.js";
import { chartFrame } from "./chart-frame.js";
import type { Figure, FigureContext } from "./figure.js";
import { termLabel } from "./row-labels.js";

const outcome = "avoidedSpend";

/** Spending on duplicate tests that each scenario avoids beyond the baseline, by exam family and year; the baseline's level where it is alone. */
export function avoidedFigure(context: FigureContext): Figure {
  const { runs, baseline } = context;
  const alone = runs.length === 1;
  const drawn = alone ? runs : runs.filter((run) => run !== baseline);
  const figure = { outcomes: [outcome], facts: [] };
  return {
    id: "duplicate-tests",
    subject: { fr: "Examens redondants", en: "Duplicate tests" },
    ...figure,
    chart: (language) =>
      avoidedSpendChart({
        ...chartFrame(figure, runs, context, language),
        ...(alone ? {} : { against: baseline.heading.id }),
      }),
    reading: [levelOf(baseline), ...(alone ? [] : [gainsOf(drawn, context)])],
    twin: twinOf(drawn, alone ? undefined : baseline),
  };
}

function levelOf(run: Run): Text {
  const years = yearsOf(run);
  const at = (year: number | undefined) => lookUp(run, { outcome, year: year ?? 0 }) ?? Number.NaN;
  return tell(
    (say) =>
      `Avec ${say.title(run.heading)}, les examens redondants évités représenteraient ${say.money(at(years[0]))} en ${years[0]} et ${say.money(at(years.at(-1)))} en ${years.at(-1)}.`,
    (say) =>
      `Under ${say.title(run.heading)}, the duplicate tests avoided would be worth ${say.money(at(years[0]))} in ${years[0]} and ${say.money(at(years.at(-1)))} in ${years.at(-1)}.`,
  );
}

function gainsOf(drawn: readonly Run[], { baseline, focus }: FigureContext): Text {
  const gain = (run: Run) => differenceInAll(run, baseline);
  const best = drawn.reduce((most, run) => (gain(run) > gain(most) ? run : most));
  const shown = focus === best || focus === baseline ? [best] : [focus, best];
  const isBest = (run: Run) => run === best && drawn.length > 1;
  const years = yearsOf(baseline);
  return tell(
    (say) => {
      const parts = shown.map((run) => {
        const size = `${say.money(Math.abs(gain(run)))} de ${gain(run) < 0 ? "moins" : "plus"}`;
        const best = isBest(run) ? ", l’écart le plus favorable" : "";
        return `${isNothing(gain(run)) ? "rien de plus" : size} avec ${say.title(run.heading)}${best}`;
      });
      return `Dépenses d’examens redondants évitées de ${years[0]} à ${years.at(-1)}, par rapport au statu quo\u00a0: ${say.list(parts)}.`;
    },
    (say) => {
      const parts = shown.map((run) => {
        const size = `${say.money(Math.abs(gain(run)))} ${gain(run) < 0 ? "less" : "more"}`;
        const best = isBest(run) ? ", the most favourable difference" : "";
        return `${isNothing(gain(run)) ? "nothing more" : size} under ${say.title(run.heading)}${best}`;
      });
      return `Spending on duplicate tests avoided from ${years[0]} to ${years.at(-1)}, against the status quo: ${say.list(parts)}.`;
    },
  );
}

function differenceInAll(run: Run, baseline: Run): number {
  return lookUpDifference(run, baseline, { outcome, year: "all" }) ?? 0;
}

/** Less than a euro. */
function isNothing(euros: number): boolean {
  return Math.abs(euros) < 1;
}

function twinOf(drawn: readonly Run[], against: Run | undefined): NumberTable {
  const [first] = drawn;
  const exams = first ? first.result.exams.map(({ family }) => family.id) : [];
  const rows = drawn.flatMap((run) => [...exams, "all"].map((exam) => ({ run, exam })));
  const years: readonly (number | "all")[] = [...(first ? yearsOf(first) : []), "all"];
  return {
    id: "duplicate-tests-numbers",
    caption: against
      ? {
          fr: "Dépenses évitées par famille d’examens, écart avec le statu quo",
          en: "Spending avoided by exam family, difference from the status quo",
        }
      : { fr: "Dépenses évitées par famille d’examens", en: "Spending avoided by exam family" },
    labelHeads: [
      { fr: "Scénario", en: "Scenario" },
      { fr: "Examens", en: "Tests" },
    ],
    ...columnsToRows(
      rows.map(({ run: { heading }, exam }): RowLabel[] => [{ heading }, termLabel("exam", exam)]),
      years.map((year) => ({
        head: year === "all" ? { fr: "Total", en: "Total" } : { fr: String(year), en: String(year) },
        style: { quantity: "money", signed: against !== undefined },
        values: rows.map(({ run, exam }) =>
          against ? lookUpDifference(run, against, { outcome, year, exam }) : lookUp(run, { outcome, year, exam }),
        ),
      })),
    ),
  };
}
