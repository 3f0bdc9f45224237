import { adoptionChart } from "../../src/charts/adoption-chart.js";
import { avoidedSpendChart } from "../../src/charts/avoided-spend-chart.js";
import type { ChartFrame, VegaLiteSpec } from "../../src/charts/chart.js";
import type { FanOptions } from "../../src/charts/fan-chart.js";
import { fanChart } from "../../src/charts/fan-chart.js";
import { ledgerChart } from "../../src/charts/ledger-chart.js";
import { legalTimelineChart } from "../../src/charts/legal-timeline-chart.js";
import { penaltiesChart } from "../../src/charts/penalties-chart.js";
import { whoFailedChart } from "../../src/charts/who-failed-chart.js";
import type { Language } from "../../src/locale/language.js";
import type { Ensemble } from "../../src/results/ensemble.js";
import { drawnEnsemble, drawnFixture } from "./drawn-fixture.js";
import { fixture, observed, timelineFixture } from "./fixture.js";

/** One way to draw each chart, and the scenarios whose labels it must bear. */
export interface ChartCase {
  readonly name: string;
  readonly input: (language: Language) => ChartFrame;
  readonly draw: (input: never) => VegaLiteSpec;
  readonly question: Readonly<Record<Language, string>>;
  readonly labelled: readonly string[];
}

const all = ["status-quo", "article-85-as-voted", "amendment-218", "bill-2027", "support-first"];
const adoption = { fr: "Qui alimentera le DMP, et quand\u202f?", en: "Who will feed the shared record, and when?" };
const avoided = {
  fr: "Quelles dépenses d’examens redondants seraient évitées\u202f?",
  en: "How much spending on duplicate tests would be avoided?",
};
const ledger = { fr: "Qui gagne, qui paie\u202f?", en: "Who gains, who pays?" };

/** A fan chart of the ensemble with the words of the fixture. */
type FanInput = FanOptions & ChartFrame & { readonly ensemble: Ensemble; readonly outcome: string };

function fan(outcome: string, count: number, options: FanOptions = {}): Pick<ChartCase, "input" | "draw"> {
  return {
    input: (language): FanInput => {
      const { sources, version } = fixture(language);
      return { ensemble: drawnEnsemble(count), outcome, language, sources, version, ...options };
    },
    draw: ({ ensemble, outcome, ...rest }: FanInput) => fanChart(ensemble, outcome, rest),
  };
}

const drawnCases: readonly ChartCase[] = [
  {
    name: "fan by segment, one scenario",
    ...fan("feedingShare", 1, { by: "segment", observed }),
    question: adoption,
    labelled: all.slice(0, 1),
  },
  {
    name: "fan by segment, two scenarios",
    ...fan("feedingShare", 2, { by: "segment", observed }),
    question: adoption,
    labelled: all.slice(0, 2),
  },
  {
    name: "fan by segment, four scenarios",
    ...fan("feedingShare", 4, { by: "segment", segments: ["gp", "hospital", "all"], observed }),
    question: adoption,
    labelled: all.slice(0, 4),
  },
  { name: "fan by scenario", ...fan("feedingShare", 5), question: adoption, labelled: all },
  {
    name: "fan of paired differences",
    ...fan("feedingShare", 5, { paired: true }),
    question: { fr: "De combien l’alimentation changerait-elle\u202f?", en: "By how much would feeding change?" },
    labelled: all,
  },
  {
    name: "fan of amounts",
    ...fan("assessed", 3),
    question: { fr: "Amendes prononcées", en: "Fines assessed" },
    labelled: all.slice(0, 3),
  },
  {
    name: "penalties, draws",
    input: drawnFixture,
    draw: penaltiesChart,
    question: { fr: "Combien d’amendes, et quand\u202f?", en: "How much in fines, and when?" },
    labelled: all,
  },
  {
    name: "penalties, draws, nobody fined",
    input: (language) => drawnFixture(language, 1),
    draw: penaltiesChart,
    question: { fr: "Combien d’amendes, et quand\u202f?", en: "How much in fines, and when?" },
    labelled: all.slice(0, 1),
  },
  {
    name: "avoided spending, draws, difference",
    input: (language) => ({ ...drawnFixture(language), against: "status-quo" }),
    draw: avoidedSpendChart,
    question: avoided,
    labelled: all,
  },
  {
    name: "avoided spending, draws",
    input: (language) => drawnFixture(language, 1),
    draw: avoidedSpendChart,
    question: avoided,
    labelled: all.slice(0, 1),
  },
  {
    name: "who failed, draws",
    input: (language) => ({ ...drawnFixture(language), scenario: "article-85-as-voted" }),
    draw: whoFailedChart,
    question: {
      fr: "Qui est en défaut\u00a0: le professionnel, la plateforme ou l’éditeur\u202f?",
      en: "Who is at fault: the professional, the platform or the software editor?",
    },
    labelled: ["article-85-as-voted"],
  },
  {
    name: "ledger, draws, difference",
    input: (language) => ({ ...drawnFixture(language), against: "status-quo" }),
    draw: ledgerChart,
    question: ledger,
    labelled: all,
  },
  {
    name: "ledger, draws",
    input: (language) => drawnFixture(language, 1),
    draw: ledgerChart,
    question: ledger,
    labelled: all.slice(0, 1),
  },
];

export const chartCases: readonly ChartCase[] = [
  ...drawnCases,
  {
    name: "adoption, every segment",
    input: (language) => ({ ...fixture(language), observed }),
    draw: adoptionChart,
    question: adoption,
    labelled: all,
  },
  {
    name: "adoption, one segment and scenario",
    input: (language) => ({ ...fixture(language, 1), segments: ["hospital"], observed }),
    draw: adoptionChart,
    question: adoption,
    labelled: all.slice(0, 1),
  },
  {
    name: "penalties",
    input: fixture,
    draw: penaltiesChart,
    question: { fr: "Combien d’amendes, et quand\u202f?", en: "How much in fines, and when?" },
    labelled: all,
  },
  { name: "avoided spending", input: fixture, draw: avoidedSpendChart, question: avoided, labelled: all },
  {
    name: "avoided spending, difference",
    input: (language) => ({ ...fixture(language, 3), against: "status-quo" }),
    draw: avoidedSpendChart,
    question: avoided,
    labelled: all.slice(0, 3),
  },
  {
    name: "who failed",
    input: (language) => ({ ...fixture(language), scenario: "article-85-as-voted" }),
    draw: whoFailedChart,
    question: {
      fr: "Qui est en défaut\u00a0: le professionnel, la plateforme ou l’éditeur\u202f?",
      en: "Who is at fault: the professional, the platform or the software editor?",
    },
    labelled: ["article-85-as-voted"],
  },
  { name: "ledger, present value", input: fixture, draw: ledgerChart, question: ledger, labelled: all },
  {
    name: "ledger, difference in one year",
    input: (language) => ({ ...fixture(language, 2), against: "status-quo", year: 2030 }),
    draw: ledgerChart,
    question: ledger,
    labelled: all.slice(0, 2),
  },
  {
    name: "legal timeline",
    input: timelineFixture,
    draw: legalTimelineChart,
    question: {
      fr: "Que dit la loi, et dès quand pourrait-on sanctionner\u202f?",
      en: "What does the law say, and from when could anyone be fined?",
    },
    labelled: all,
  },
];
