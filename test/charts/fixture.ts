import type { ObservedShare } from "../../src/charts/adoption-chart.js";
import type { ChartInput, ChartRow } from "../../src/charts/chart.js";
import type { LegalTimelineInput } from "../../src/charts/legal-timeline-chart.js";
import type { TimelineRun } from "../../src/charts/timeline-events.js";
import type { Language, Text } from "../../src/locale/language.js";
import { termIds } from "../../src/locale/terms.js";
import type { Heading } from "../../src/results/heading.js";
import { never, parseMonth } from "../../src/scenario/month.js";
import type { LegalStatus, Levers } from "../../src/scenario/scenario.js";

const struck: Text = {
  fr: "hypothétique\u00a0: LFSS 2026, art. 85 (ex-art. 31 du PLFSS), censuré le 30 décembre 2025",
  en: "hypothetical: LFSS 2026, article 85 (article 31 of the bill), struck down on 30 December 2025",
};

/** Scenarios of the library, with labels as long as real ones. */
export const headings: readonly Heading[] = [
  heading("status-quo", "Statu quo\u00a0: obligation sans amende", "Status quo: a duty without a fine", {
    fr: "en vigueur depuis le 1er janvier 2024",
    en: "in force since 1 January 2024",
  }),
  heading("article-85-as-voted", "Article 85, tel que voté", "Article 85, as voted", struck),
  heading("amendment-218", "Amendement 218\u00a0: amendes réduites", "Amendment 218: lower fines", struck),
  heading("bill-2027", "Proposition de loi\u00a0: amendes en 2027", "Private bill: fines in 2027", {
    fr: "hypothétique\u00a0: proposition de loi déposée en novembre 2025, non examinée",
    en: "hypothetical: bill tabled in November 2025, not debated",
  }),
  heading("support-first", "D’abord accompagner, sans amende", "Support first, no fine", {
    fr: "hypothétique\u00a0: projet, jamais déposé",
    en: "hypothetical: project, never tabled",
  }),
];

function heading(id: string, fr: string, en: string, label: Text): Heading {
  return { id, title: { fr, en }, label, hypothetical: id !== "status-quo", withdrawn: false };
}

const years = Array.from({ length: 10 }, (_, index) => 2026 + index);
const segments = termIds("segment");
const exams = termIds("exam").filter((exam) => exam !== "all");
const accounts = termIds("account");

/** Rows of `count` scenarios: logistic adoption, fines from 2028, savings and balances that follow it. */
export function fixtureRows(count = headings.length): ChartRow[] {
  return headings
    .slice(0, count)
    .flatMap(({ id }, scenario) => [
      ...years.flatMap((year) => [...segmentRows(id, scenario, year), ...moneyRows(id, scenario, year)]),
      ...accounts.map((account, place) =>
        row(id, "presentValueBalance", { account, year: "all" }, "EUR", balance(place, scenario, 10)),
      ),
    ]);
}

/** Everything that the charts of results need, for `count` scenarios. */
export function fixture(language: Language, count = headings.length): ChartInput {
  return {
    rows: fixtureRows(count),
    headings: headings.slice(0, count),
    language,
    sources: sources[language],
    version: "0.1.0",
  };
}

const sources: Readonly<Record<Language, readonly string[]>> = {
  fr: [
    "Délégation au numérique en santé, entretien au Figaro, 23 décembre 2025",
    "Assurance maladie, rapport Charges et produits pour 2026",
    "Conseil constitutionnel, décision du 30 décembre 2025",
  ],
  en: [
    "Délégation au numérique en santé, interview in Le Figaro, 23 December 2025",
    "Assurance maladie, Charges et produits report for 2026",
    "Conseil constitutionnel, decision of 30 December 2025",
  ],
};

/** Shares published in December 2025. */
export const observed: readonly ObservedShare[] = [
  { segment: "hospital", date: "2025-12", value: 0.7, factId: "seed-share-discharge-letters" },
  { segment: "biology", date: "2025-12", value: 0.35, factId: "seed-share-biology" },
  { segment: "radiology", date: "2025-12", value: 0.45, factId: "seed-share-radiology" },
];

function adoption(place: number, scenario: number, year: number): number {
  const ceiling = 0.97 - 0.04 * (place % 5) - (scenario === 0 ? 0.1 : 0);
  const middle = [2027, 2028, 2026.4, 2027.1, 2029, 2031, 2032, 2030, 2033, 2024.2, 2027.5][place % 11]!;
  return ceiling / (1 + Math.exp(-(0.45 + 0.12 * scenario) * (year - middle)));
}

function segmentRows(id: string, scenario: number, year: number): ChartRow[] {
  return segments.flatMap((segment, place) => {
    const share = adoption(place, scenario, year);
    const editor = (1 - share) * 0.4 * Math.exp(-(year - 2026) / 3) * (1 + (place % 3));
    const shares: Record<string, number> = {
      feedingShare: share,
      consultingShare: share * 0.4,
      feedingOwnFault: (1 - share) * 0.55,
      feedingPlatformFault: 0.012,
      feedingEditorFault: Math.min(editor, (1 - share) * 0.4),
    };
    return Object.entries(shares).map(([outcome, value]) => row(id, outcome, { segment, year }, "share", value));
  });
}

function moneyRows(id: string, scenario: number, year: number): ChartRow[] {
  const fines =
    scenario === 0 || scenario === 4 ? 0 : Math.max(0, year - 2027) * 3.4e6 * Math.exp((2028 - year) / 3) * scenario;
  return [
    row(id, "assessed", { segment: "all", year }, "EUR", fines),
    row(id, "collected", { segment: "all", year }, "EUR", fines * 0.7),
    ...exams.map((exam, place) => {
      const value = (0.6 + place) * 4.1e6 * adoption(3, scenario, year) ** 2;
      return row(id, "avoidedSpend", { exam, year }, "EUR", value);
    }),
    ...accounts.map((account, place) => row(id, "balance", { account, year }, "EUR", balance(place, scenario, 1))),
  ];
}

function balance(place: number, scenario: number, scale: number): number {
  return [52.4e6, 11.2e6, 0, -38.7e6, -2.45e6, -31.9e6, -1.1e6, 10.55e6][place]! * scale * (0.4 + 0.35 * scenario);
}

function row(scenario: string, outcome: string, where: Partial<ChartRow>, unit: string, value: number): ChartRow {
  return {
    scenario,
    statistic: "central",
    outcome,
    segment: "",
    exam: "",
    account: "",
    year: "all",
    ...where,
    unit,
    value,
  };
}

const chain: readonly [on: string, status: LegalStatus, fr: string, en: string][] = [
  ["2025-10-14", "tabled", "PLFSS 2026, art. 31", "PLFSS 2026 (social security budget bill), article 31"],
  ["2025-10-31", "committee", "PLFSS 2026, art. 31", "PLFSS 2026, article 31"],
  ["2025-12-16", "adopted", "LFSS 2026, art. 85 (ex-31)", "LFSS 2026, article 85 (formerly 31)"],
  ["2025-12-30", "struck-down", "art. 85, cavalier social", "article 85, rider foreign to the budget act"],
];

/** The timeline of five scenarios: no fine, one date, two dates, dates with probabilities, withdrawn. */
export function timelineFixture(language: Language): LegalTimelineInput {
  const [quo, voted, amendment, bill, support] = headings as [Heading, Heading, Heading, Heading, Heading];
  const month = (text: string) => parseMonth(text)!;
  const steps = chain.map(([on, status, fr, en]) => ({ on, status, text: { fr, en }, source: "law-art85-censored" }));
  const inForce = {
    on: "2024-01-01",
    status: "in-force" as const,
    text: { fr: "CSP, art. L. 1111-15, obligation d’alimenter", en: "Public Health Code, L. 1111-15, duty to feed" },
    source: "law-duty",
  };
  const tabled = {
    on: "2025-11-30",
    monthOnly: true,
    status: "tabled" as const,
    text: { fr: "Proposition de loi", en: "Private bill" },
    source: "law-bill",
  };
  const uncertain = [
    { on: month("2027-07"), probability: 0.6 },
    { on: never, probability: 0.4 },
  ];
  const runs: readonly TimelineRun[] = [
    timelineRun(quo, [inForce], never, never),
    timelineRun(voted, [inForce, ...steps], month("2028-07"), month("2028-07")),
    timelineRun(amendment, [inForce, ...steps], month("2028-07"), month("2028-07"), month("2026-01")),
    timelineRun(bill, [inForce, tabled], month("2027-03"), uncertain),
    timelineRun(support, [inForce], never, never),
  ];
  return { runs, language, sources: sources[language], version: "0.1.0" };
}

function timelineRun(
  title: Heading,
  legal: TimelineRun["scenario"]["legal"],
  feedingStart: Levers["penalties"]["feedingStart"],
  consultingStart: Levers["penalties"]["consultingStart"],
  withdrawn = never,
): TimelineRun {
  const amounts = { maxPerBreach: [], cap: [] };
  const schedule = { feeding: amounts, consulting: amounts };
  const penalties: Levers["penalties"] = {
    feedingStart,
    consultingStart,
    feedingBound: segments,
    consultingBound: segments,
    schedule: { professional: schedule, establishment: schedule },
    caps: "separate",
    warnings: 0,
    editorExemption: [],
    platformExemption: false,
    editorLiability: 0,
  };
  return {
    heading: title,
    scenario: { legal, levers: { penalties, support: [] } },
    legal: { withdrawn, statusQuo: false },
  };
}
