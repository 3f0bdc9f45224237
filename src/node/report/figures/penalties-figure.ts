import { penaltiesChart } from "../../../charts/penalties-chart.js";
import type { Text } from "../../../locale/language.js";
import type { Run } from "../../../results/run.js";
import { lookUpMean, lookUpSpread } from "../draws/look-up-spread.js";
import { lookUp, yearsOf } from "../look-up.js";
import { columnsToRows, type NumberTable } from "../number-table.js";
import { tell } from "../speak.js";
import { chartFrame } from "./chart-frame.js";
import type { Figure, FigureContext } from "./figure.js";

const outcomes = [
  { outcome: "assessed", words: { fr: "Prononcées", en: "Assessed" } },
  { outcome: "collected", words: { fr: "Recouvrées", en: "Collected" } },
] as const;

/** Fines by year in the scenarios of one kind: texts debated in France, or projects and transpositions. None when nobody is fined there. */
export function penaltiesFigures(context: FigureContext): readonly Figure[] {
  const fining = context.runs.filter((run) => meanOf(run, context) > 0);
  const texts = fining.filter((run) => run.scenario.legal.length > 0);
  const projects = fining.filter((run) => run.scenario.legal.length === 0);
  const spared = context.runs.filter((run) => !fining.includes(run));
  return [
    ...figureOf(
      "fines",
      { fr: "Amendes, textes débattus en France", en: "Fines, texts debated in France" },
      texts,
      spared,
      context,
    ),
    ...figureOf(
      "fines-projects",
      { fr: "Amendes, projets et transpositions", en: "Fines, projects and transpositions" },
      projects,
      [],
      context,
    ),
  ];
}

function figureOf(
  id: string,
  subject: Text,
  drawn: readonly Run[],
  spared: readonly Run[],
  context: FigureContext,
): readonly Figure[] {
  if (drawn.length === 0) return [];
  const figure = { outcomes: outcomes.map(({ outcome }) => outcome), facts: legalFacts(drawn) };
  const largest = drawn.reduce((best, run) => (meanOf(run, context) > meanOf(best, context) ? run : best));
  const first = drawn.includes(context.focus) ? context.focus : largest;
  return [
    {
      id,
      subject,
      ...figure,
      chart: (language) => penaltiesChart(chartFrame(figure, drawn, context, language)),
      reading: [
        ...sumsOf(first, context),
        ...landmarks(first, context),
        ...(largest === first ? [] : sumsOf(largest, context)),
        ...(spared.length === 0 ? [] : [without(spared)]),
      ],
      twin: twinOf(id, subject, drawn, context),
    },
  ];
}

function sumsOf(run: Run, context: FigureContext): readonly Text[] {
  const years = yearsOf(run);
  const whole = (outcome: string) => spreadOf(run, context, outcome, "all");
  const fined = (year: number) => spreadOf(run, context, "finedMembers", year);
  const peak = years.reduce((best, year) => (median(fined(year)) > median(fined(best)) ? year : best));
  const [assessed, collected, control, members] = [
    whole("assessed"),
    whole("collected"),
    whole("controlCost"),
    fined(peak),
  ];
  if (!assessed || !collected || !control || !members) return [];
  return [
    tell(
      (say) =>
        `Avec ${say.title(run.heading)}, ${say.range(assessed, "money")} d’amendes seraient prononcés de ${years[0]} à ${years.at(-1)}, dont ${say.range(collected, "money")} recouvrés dans la période, pour ${say.range(control, "money")} de contrôles\u202f; sanctionnés au plus fort, en ${peak}\u00a0: ${say.range(members, "count")}.`,
      (say) =>
        `Under ${say.title(run.heading)}, ${say.range(assessed, "money")} of fines would be assessed from ${years[0]} to ${years.at(-1)}, ${say.range(collected, "money")} of them collected within the period, for ${say.range(control, "money")} of controls; fined at the peak, in ${peak}: ${say.range(members, "count")}.`,
    ),
  ];
}

/** Three numbers for one amount, which are not to be mixed up. */
function landmarks(run: Run, context: FigureContext): readonly Text[] {
  const place = { outcome: "assessed", year: "all" } as const;
  const [spread, central] = [spreadOf(run, context, "assessed", "all"), lookUp(run, place)];
  if (!spread || central === undefined) return [];
  return [
    tell(
      (say) =>
        `Ne pas confondre la médiane des tirages, leur moyenne (${say.estimate(spread.mean, "money")}), que les tirages les plus élevés tirent vers le haut, et la valeur centrale (${say.central(central, "money")}), un seul calcul où chaque hypothèse a sa valeur centrale.`,
      (say) =>
        `The median of the draws is neither their mean (${say.estimate(spread.mean, "money")}), which the highest draws pull up, nor the central value (${say.central(central, "money")}), one run with every assumption at its central value.`,
    ),
  ];
}

function without(spared: readonly Run[]): Text {
  return tell(
    (say) => `Aucune amende avec ${say.list(spared.map(({ heading }) => say.title(heading)))}.`,
    (say) => `No fine under ${say.list(spared.map(({ heading }) => say.title(heading)))}.`,
  );
}

function twinOf(id: string, subject: Text, drawn: readonly Run[], context: FigureContext): NumberTable {
  const rows = drawn.flatMap((run) => outcomes.map((one) => ({ run, ...one })));
  const years: readonly (number | "all")[] = [...(drawn[0] ? yearsOf(drawn[0]) : []), "all"];
  return {
    id: `${id}-numbers`,
    caption: {
      fr: `${subject.fr}, par année\u00a0: médiane, et 5–95\u00a0% des tirages`,
      en: `${subject.en}, by year: median, and 5–95% of draws`,
    },
    labelHeads: [
      { fr: "Scénario", en: "Scenario" },
      { fr: "Amendes", en: "Fines" },
    ],
    ...columnsToRows(
      rows.map(({ run: { heading }, words }) => [{ heading }, { words }]),
      years.map((year) => ({
        head: year === "all" ? { fr: "Total", en: "Total" } : { fr: String(year), en: String(year) },
        style: { quantity: "money" },
        values: rows.map(({ run, outcome }) => spreadOf(run, context, outcome, year)),
      })),
    ),
  };
}

function legalFacts(runs: readonly Run[]): readonly string[] {
  return [...new Set(runs.flatMap(({ scenario }) => scenario.legal.map(({ source }) => source)))];
}

function spreadOf({ heading }: Run, { draws }: FigureContext, outcome: string, year: number | "all") {
  return lookUpSpread(draws.all, heading.id, { outcome, year });
}

function meanOf({ heading }: Run, { draws }: FigureContext): number {
  return lookUpMean(draws.all, heading.id, { outcome: "assessed", year: "all" })?.value ?? 0;
}

function median(spread: ReturnType<typeof lookUpSpread>): number {
  return spread?.median.value ?? 0;
}
