import { say } from "../locale/french.js";
import type { Language } from "../locale/language.js";
import { percentSign } from "../locale/numbers.js";
import { typeset } from "../locale/typeset.js";
import { chanceText, chanceWithOdds, changeWords, unchangedWords } from "../results/case-words.js";
import { drawnChanceRange, tellsRange } from "../results/drawn-words.js";
import type { Heading } from "../results/heading.js";
import { figuresOf } from "../simulate/individuals/case/case-ranges.js";
import { type CaseResult, hasEffect } from "../simulate/individuals/case/run-case.js";
import type { YearRisk } from "../simulate/individuals/person/risk.js";
import type { ChartFrame, Layer, Panel, VegaLiteSpec } from "./chart.js";
import { frame, pageWidth } from "./frame.js";
import { measureTitle, numberAxis, numberRoom } from "./grid.js";
import { ink, okabeIto } from "./palette.js";

/** A case, and what frames its chart. */
export interface CaseChartInput extends ChartFrame {
  readonly result: CaseResult;
  /** Scenario that the case was taken through. */
  readonly heading: Heading;
}

/** What a typical member risks: the chance of a fine year by year with its range, and what would change that of the year looked at. */
export function caseChart({ result, heading, ...page }: CaseChartInput): VegaLiteSpec {
  const { language } = page;
  const { risk, place, year } = result;
  const finable = risk.years.some(({ duties: { feeding, consulting } }) => feeding.judged ?? consulting.judged);
  const scale = chanceScale(result);
  const panels = finable
    ? [yearPanel(result, scale, language), ...changePanel(result, scale, language)]
    : [emptyPanel(language)];
  return frame(panels, {
    ...page,
    headings: [heading],
    question: words.question[language].replace("#", result.case.title[language]),
    lead: [result.case.summary[language]],
    notes: finable
      ? [
          words.looked[language].replace("#", String(year)),
          words[tellsRange(result.ranges.overall.fined) ? "note" : "fewNote"][language].replace(
            "#",
            String(result.ranges.draws),
          ),
        ]
      : [],
    left: numberRoom,
    description: finable ? describe(risk.years[place] as YearRisk, result, language) : words.noFine[language],
  });

  function describe(own: YearRisk, { ranges }: CaseResult, tongue: Language): string {
    const { fined } = ranges.years[place] as (typeof ranges.years)[number];
    const [chance, range] = [chanceText(figuresOf(own).fined, tongue), drawnChanceRange(fined, tongue)];
    return say(`En ${year} : ${chance} (${range}).`, `In ${year}: ${chance} (${range}).`)[tongue];
  }
}

/** Marks of an axis of chances from 0: four or so round steps, the last of them above everything that is drawn. */
function chanceScale({ risk, ranges, changes }: CaseResult): readonly number[] {
  const largest = Math.max(
    ...ranges.years.map(({ fined }) => fined.high),
    ...risk.years.map((one) => figuresOf(one).fined),
    ...changes.map(({ year }) => year.fined),
    smallestScale,
  );
  const rough = largest / 4;
  const unit = 10 ** Math.floor(Math.log10(rough));
  const step = unit * ([1, 2, 5, 10].find((factor) => factor * unit >= rough) as number);
  const count = Math.ceil(largest / step - 1e-9);
  return Array.from({ length: count + 1 }, (_, mark) => mark * step);
}

/** Chances below it are all alike to the eye. */
const smallestScale = 1e-4;

function yearPanel({ risk, ranges, year, person }: CaseResult, scale: readonly number[], language: Language): Panel {
  const values = risk.years.map((one, y) => {
    const { low, median, high } = (ranges.years[y] as (typeof ranges.years)[number]).fined;
    return { year: one.year, low, median, high, central: figuresOf(one).fined, looked: one.year === year };
  });
  const digits = Math.max(0, Math.ceil(-Math.log10((scale[1] as number) * 100) - 1e-9));
  const x = {
    field: "year",
    type: "ordinal" as const,
    scale: { type: "band" as const, paddingInner: 0.4, paddingOuter: 0.2 },
    axis: { labelAngle: 0, title: null, ticks: false, domain: false, labelPadding: 8 },
  };
  const y = (field: string) => ({
    field,
    type: "quantitative" as const,
    scale: { domain: [0, scale.at(-1) as number], nice: false },
    axis: { ...numberAxis, format: `.${digits}%`, values: [...scale] },
  });
  const color = {
    condition: { test: "datum.looked", value: okabeIto.vermillion },
    value: okabeIto.blue,
  };
  const drawn: Layer[] = [
    {
      mark: { type: "rule", strokeWidth: 5, opacity: 0.45 },
      encoding: { x, y: y("low"), y2: { field: "high" }, color },
    },
    {
      mark: { type: "tick", orient: "horizontal", width: 18, thickness: 2, color: ink.strong },
      encoding: { x, y: y("median") },
    },
  ];
  return {
    title: measureTitle(
      person.members > 1 ? words.byYearOfGroup[language].replace("#", String(person.members)) : words.byYear[language],
    ),
    width: pageWidth - numberRoom - 20,
    height: 170,
    data: { values },
    layer: [
      ...(tellsRange(ranges.overall.fined) ? drawn : []),
      {
        mark: { type: "point", filled: true, size: 55, opacity: 1, stroke: ink.ground, strokeWidth: 1 },
        encoding: { x, y: y("central"), color },
      },
    ],
  };
}

/** Bars of what would change the year; nothing where nothing does. */
function changePanel(result: CaseResult, scale: readonly number[], language: Language): Panel[] {
  const { risk, place, year, changes, case: described } = result;
  const now = figuresOf(risk.years[place] as YearRisk).fined;
  const bars = [
    { name: unchangedWords[language], chance: now, own: true },
    ...changes
      .filter((one) => hasEffect(one, result) && chanceText(one.year.fined, language) !== chanceText(now, language))
      .map((one) => ({ name: changeWords(one, described.boycott)[language], chance: one.year.fined, own: false })),
  ];
  if (bars.length === 1) return [];
  const values = bars.map(({ name, chance, own }, row) => ({
    ...{ row, chance, own },
    label: typeset(`${name}${colon[language]}${chanceWithOdds(chance, language)}`),
  }));
  const y = {
    field: "row",
    type: "ordinal" as const,
    axis: { ...numberAxis, labels: false, grid: false },
  };
  const width = pageWidth - numberRoom - 20;
  const panel: Panel = {
    title: measureTitle(words.changes[language].replace("#", String(year))),
    width,
    height: values.length * 34,
    data: { values },
    layer: [
      {
        mark: { type: "bar", height: 9, yOffset: 8, cornerRadiusEnd: 2 },
        encoding: {
          y,
          x: {
            field: "chance",
            type: "quantitative",
            scale: { domain: [0, scale.at(-1) as number], nice: false },
            axis: null,
          },
          color: { condition: { test: "datum.own", value: okabeIto.vermillion }, value: ink.band },
        },
      },
      {
        mark: { type: "text", align: "left", baseline: "bottom", x: 0, yOffset: 1, fontSize: 12, color: ink.normal },
        encoding: { y, text: { field: "label", type: "nominal" } },
      },
    ],
  };
  return [panel];
}

function emptyPanel(language: Language): Panel {
  return {
    width: pageWidth - numberRoom,
    height: 40,
    view: { stroke: null },
    data: { values: [{ text: words.noFine[language] }] },
    mark: { type: "text", align: "left", baseline: "middle", x: 0, fontSize: 14, color: ink.normal },
    encoding: { text: { field: "text", type: "nominal" } },
  };
}

const colon = say(" : ", ": ");

const words = {
  question: say("Quel risque d’amende ? #", "What risk of a fine? #"),
  byYear: say("Chance de recevoir une amende dans l’année", "Chance of receiving a fine in the year"),
  byYearOfGroup: say(
    "Chance d’au moins une amende dans l’année parmi les # membres",
    "Chance of at least one fine in the year among the # members",
  ),
  changes: say(
    "Ce qui changerait la chance de #, une chose à la fois, à la même échelle",
    "What would change the chance of #, one thing at a time, on the same scale",
  ),
  note: say(
    `Point : hypothèses à leur valeur centrale ; trait : 5–95${percentSign.fr} de # tirages ; tiret : leur médiane. Ce qui est essayé reste le même toutes les années.`,
    `Dot: assumptions at their central values; bar: 5–95${percentSign.en} of # draws; dash: their median. What is attempted stays the same in every year.`,
  ),
  fewNote: say(
    "Point : hypothèses à leur valeur centrale ; # tirages ne disent pas d’intervalle. Ce qui est essayé reste le même toutes les années.",
    "Dot: assumptions at their central values; # draws do not tell a range. What is attempted stays the same in every year.",
  ),
  looked: say("En orange : l’année regardée, #.", "In orange: the year looked at, #."),
  noFine: say("Aucune amende n’est possible dans ce scénario.", "No fine is possible in this scenario."),
};
