import { avoidedSpendChart } from "../../../charts/avoided-spend-chart.js";
import type { Text } from "../../../locale/language.js";
import type { Run } from "../../../results/run.js";
import { isNothing } from "../../../results/spread.js";
import { lookUpPaired, lookUpSpread } from "../draws/look-up-spread.js";
import { yearsOf } from "../look-up.js";
import { columnsToRows, type NumberTable } from "../number-table.js";
import { tell } from "../speak.js";
import { chartFrame } from "./chart-frame.js";
import type { Figure, FigureContext } from "./figure.js";

const outcome = "avoidedSpend";

/** Spending on duplicate tests that each scenario avoids beyond the baseline, by year; the baseline's level where it is alone. */
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
    reading: [...levelOf(context), ...(alone ? [] : gainsOf(drawn, context))],
    twin: twinOf(drawn, alone, context),
  };
}

function levelOf({ baseline, draws }: FigureContext): readonly Text[] {
  const years = yearsOf(baseline);
  const at = (year: number | undefined) => lookUpSpread(draws.all, baseline.heading.id, { outcome, year: year ?? 0 });
  const [start, end] = [at(years[0]), at(years.at(-1))];
  if (!start || !end) return [];
  return [
    tell(
      (say) =>
        `Avec ${say.title(baseline.heading)}, les examens redondants évités représenteraient ${say.range(start, "money")} en ${years[0]} et ${say.range(end, "money")} en ${years.at(-1)}.`,
      (say) =>
        `Under ${say.title(baseline.heading)}, the duplicate tests avoided would be worth ${say.range(start, "money")} in ${years[0]} and ${say.range(end, "money")} in ${years.at(-1)}.`,
    ),
  ];
}

function gainsOf(drawn: readonly Run[], { baseline, focus, draws }: FigureContext): readonly Text[] {
  const gains = drawn.flatMap((run) => {
    const paired = lookUpPaired(draws.all, run.heading.id, { outcome, year: "all" });
    return paired ? [{ run, paired }] : [];
  });
  const [best] = gains.toSorted((a, b) => b.paired.median.value - a.paired.median.value);
  const own = gains.find(({ run }) => run === focus);
  const shown = [...new Set([own, best].filter((gain) => gain !== undefined))];
  if (shown.length === 0) return [];
  const years = yearsOf(baseline);
  const mark = (gain: (typeof shown)[number]) => gain === best && gains.length > 1;
  return [
    tell(
      (say) => {
        const parts = shown.map((gain) => {
          const { run, paired } = gain;
          const largest = mark(gain) ? ", l’écart médian le plus favorable" : "";
          if (isNothing(paired)) return `aucun écart avec ${say.title(run.heading)}${largest}`;
          return `${say.change(paired, "money")} avec ${say.title(run.heading)}, positif dans ${say.draws(paired.above)} des tirages${largest}`;
        });
        return `Dépenses d’examens redondants évitées de ${years[0]} à ${years.at(-1)}, par rapport au statu quo\u00a0: ${parts.join("\u202f; ")}.`;
      },
      (say) => {
        const parts = shown.map((gain) => {
          const { run, paired } = gain;
          const largest = mark(gain) ? ", the most favourable median difference" : "";
          if (isNothing(paired)) return `no difference under ${say.title(run.heading)}${largest}`;
          return `${say.change(paired, "money")} under ${say.title(run.heading)}, positive in ${say.draws(paired.above)} of draws${largest}`;
        });
        return `Spending on duplicate tests avoided from ${years[0]} to ${years.at(-1)}, against the status quo: ${parts.join("; ")}.`;
      },
    ),
  ];
}

function twinOf(drawn: readonly Run[], alone: boolean, { baseline, draws }: FigureContext): NumberTable {
  const years: readonly (number | "all")[] = [...yearsOf(baseline), "all"];
  const find = alone ? lookUpSpread : lookUpPaired;
  return {
    id: "duplicate-tests-numbers",
    caption: alone
      ? {
          fr: "Dépenses évitées\u00a0: médiane, et 5–95\u00a0% des tirages",
          en: "Spending avoided: median, and 5–95% of draws",
        }
      : {
          fr: "Dépenses évitées, écart avec le statu quo\u00a0: médiane, et 5–95\u00a0% des tirages",
          en: "Spending avoided, difference from the status quo: median, and 5–95% of draws",
        },
    labelHeads: [{ fr: "Scénario", en: "Scenario" }],
    ...columnsToRows(
      drawn.map(({ heading }) => [{ heading }]),
      years.map((year) => ({
        head: year === "all" ? { fr: "Total", en: "Total" } : { fr: String(year), en: String(year) },
        style: { quantity: "money", difference: !alone },
        values: drawn.map(({ heading }) => find(draws.all, heading.id, { outcome, year })),
      })),
    ),
  };
}
