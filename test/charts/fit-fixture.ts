import { type FitChartInput, fitChart } from "../../src/charts/fit-chart.js";
import type { Language } from "../../src/locale/language.js";

const range = (count: number) => Array.from({ length: count }, (_, i) => i);

/** A series of shares with two policies and two points held out. */
export function fitFixture(language: Language): FitChartInput {
  const rise = (time: number) => 0.9 / (1 + Math.exp(-0.5 * (time - 2009)));
  return {
    language,
    sources: ["ONC"],
    version: "0.1.0",
    title: { fr: "Médecins de ville", en: "Office-based physicians" }[language],
    counts: { fr: "Part des médecins de ville", en: "Share of office-based physicians" }[language],
    measure: "share",
    points: range(12).map((i) => ({
      time: 2004.5 + i,
      value: rise(2004.5 + i) + (i % 2 === 0 ? 0.01 : -0.01),
      use: i < 10 ? "fitted" : "heldOut",
    })),
    path: range(60).map((i) => {
      const central = rise(2004.5 + i / 4);
      return { time: 2004.5 + i / 4, central, low: central * 0.9, high: Math.min(1, central * 1.05) };
    }),
    confidence: 0.9,
    held: { count: 2, covered: 1 },
    without: range(10).map((i) => ({ time: 2013.5 + i / 2, value: rise(2013.5 + i / 2) * 0.97 })),
    policies: [
      { label: { fr: "incitations (2011–2014)", en: "incentives (2011–2014)" }[language], from: 2011, until: 2015 },
      {
        label: { fr: "pénalités (depuis 2015)", en: "penalties (since 2015)" }[language],
        from: 2015,
        until: Number.POSITIVE_INFINITY,
      },
    ],
  };
}

/** A series of amounts that a break ends. */
export function amountFixture(language: Language): FitChartInput {
  const rise = (time: number) => 1e5 * Math.exp(0.5 * (time - 2012));
  const { held, ...shares } = fitFixture(language);
  return {
    ...shares,
    title: { fr: "DMP ouverts", en: "Records opened" }[language],
    counts: { fr: "DMP ouverts", en: "Records opened" }[language],
    measure: "amount",
    points: [
      ...range(9).map((i) => ({ time: 2012.5 + i, value: rise(2012.5 + i), use: "fitted" as const })),
      { time: 2022.8, value: 65_400_000, use: "beyond" as const },
    ],
    path: range(38).map((i) => {
      const central = rise(2012.5 + i / 4);
      return { time: 2012.5 + i / 4, central, low: central / 1.5, high: central * 1.5 };
    }),
    without: [],
    policies: [],
    end: { time: 2022, label: { fr: "rupture de 2022", en: "break of 2022" }[language] },
  };
}

/** Ways to draw the chart, as {@link file://./chart-cases.ts} lists those of the others. */
export const fitCases = [
  {
    name: "fitted shares",
    input: fitFixture,
    draw: fitChart,
    question: {
      fr: "Médecins de ville\u00a0: points observés et courbe ajustée",
      en: "Office-based physicians: observed points and fitted curve",
    },
    labelled: [] as readonly string[],
  },
  {
    name: "fitted amounts",
    input: amountFixture,
    draw: fitChart,
    question: {
      fr: "DMP ouverts\u00a0: points observés et courbe ajustée",
      en: "Records opened: observed points and fitted curve",
    },
    labelled: [] as readonly string[],
  },
];
