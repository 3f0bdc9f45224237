import { adoptionChart } from "../../src/charts/adoption-chart.js";
import { avoidedSpendChart } from "../../src/charts/avoided-spend-chart.js";
import type { ChartInput, VegaLiteSpec } from "../../src/charts/chart.js";
import { ledgerChart } from "../../src/charts/ledger-chart.js";
import { type LegalTimelineInput, legalTimelineChart } from "../../src/charts/legal-timeline-chart.js";
import { penaltiesChart } from "../../src/charts/penalties-chart.js";
import { whoFailedChart } from "../../src/charts/who-failed-chart.js";
import type { Language } from "../../src/locale/language.js";
import { fixture, observed, timelineFixture } from "./fixture.js";

/** One way to draw each chart, and the scenarios whose labels it must bear. */
export interface ChartCase {
  readonly name: string;
  readonly input: (language: Language) => ChartInput | LegalTimelineInput;
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

export const chartCases: readonly ChartCase[] = [
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
