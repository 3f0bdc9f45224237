import { penaltiesChart } from "../../../charts/penalties-chart.js";
import type { Text } from "../../../locale/language.js";
import type { Run } from "../../../results/run.js";
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
  const fining = context.runs.filter((run) => total(run, "assessed") > 0);
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
  const largest = drawn.reduce((best, run) => (total(run, "assessed") > total(best, "assessed") ? run : best));
  const first = drawn.includes(context.focus) ? context.focus : largest;
  return [
    {
      id,
      subject,
      ...figure,
      chart: (language) => penaltiesChart(chartFrame(figure, drawn, context, language)),
      reading: [
        sumsOf(first),
        ...(largest === first ? [] : [sumsOf(largest)]),
        ...(spared.length === 0 ? [] : [without(spared)]),
      ],
      twin: twinOf(id, subject, drawn),
    },
  ];
}

function sumsOf(run: Run): Text {
  const years = yearsOf(run);
  const sums = [total(run, "assessed"), total(run, "collected"), total(run, "controlCost")] as const;
  const peak = years.reduce((best, year) => (fined(run, year) > fined(run, best) ? year : best));
  return tell(
    (say) =>
      `Avec ${say.title(run.heading)}, ${say.money(sums[0])} d’amendes seraient prononcés de ${years[0]} à ${years.at(-1)}, dont ${say.money(sums[1])} recouvrés dans la période, pour ${say.money(sums[2])} de contrôles\u202f; membres sanctionnés au plus fort, en ${peak}\u00a0: ${say.count(fined(run, peak))}.`,
    (say) =>
      `Under ${say.title(run.heading)}, ${say.money(sums[0])} of fines would be assessed from ${years[0]} to ${years.at(-1)}, ${say.money(sums[1])} of them collected within the period, for ${say.money(sums[2])} of controls; members fined at the peak, in ${peak}: ${say.count(fined(run, peak))}.`,
  );
}

function without(spared: readonly Run[]): Text {
  return tell(
    (say) => `Aucune amende avec ${say.list(spared.map(({ heading }) => say.title(heading)))}.`,
    (say) => `No fine under ${say.list(spared.map(({ heading }) => say.title(heading)))}.`,
  );
}

function twinOf(id: string, subject: Text, drawn: readonly Run[]): NumberTable {
  const rows = drawn.flatMap((run) => outcomes.map((one) => ({ run, ...one })));
  const years: readonly (number | "all")[] = [...(drawn[0] ? yearsOf(drawn[0]) : []), "all"];
  return {
    id: `${id}-numbers`,
    caption: { fr: `${subject.fr}, par année`, en: `${subject.en}, by year` },
    labelHeads: [
      { fr: "Scénario", en: "Scenario" },
      { fr: "Amendes", en: "Fines" },
    ],
    ...columnsToRows(
      rows.map(({ run: { heading }, words }) => [{ heading }, { words }]),
      years.map((year) => ({
        head: year === "all" ? { fr: "Total", en: "Total" } : { fr: String(year), en: String(year) },
        style: { quantity: "money" },
        values: rows.map(({ run, outcome }) => lookUp(run, { outcome, year })),
      })),
    ),
  };
}

function legalFacts(runs: readonly Run[]): readonly string[] {
  return [...new Set(runs.flatMap(({ scenario }) => scenario.legal.map(({ source }) => source)))];
}

function total(run: Run, outcome: string): number {
  return lookUp(run, { outcome, year: "all" }) ?? 0;
}

function fined(run: Run, year: number): number {
  return lookUp(run, { outcome: "finedMembers", year }) ?? 0;
}
