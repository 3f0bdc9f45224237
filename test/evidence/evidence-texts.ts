import type { EvidenceTexts } from "../../src/evidence/evidence.js";

const text = (words: string) => `{ fr: "${words}", en: "${words}" }`;

/** A small set of evidence files without a problem; tests spoil one of them at a time. */
export const soundTexts: EvidenceTexts = {
  sources: `- { id: report, publisher: "A", title: "B", date: "2024", address: "https://example.org/b" }\n`,
  facts: [
    `- id: shares-seen`,
    `  value: 20`,
    `  values: { start: 6, end: 20 }`,
    `  unit: ${text("% of doctors")}`,
    `  holdsFor: "2017-12/2019-09"`,
    `  speaker: "A"`,
    `  quote: "20 % y ajoutent des documents"`,
    `  sources: [ report ]`,
    `  confidence: high`,
    `- id: drv-gain`,
    `  value: 14`,
    `  unit: ${text("points")}`,
    `  holdsFor: "2017-12/2019-09"`,
    `  speaker: "—"`,
    `  sources: []`,
    `  confidence: medium`,
    `  derivedFrom: [ shares-seen ]`,
    `  formula: shares-seen.end - shares-seen.start`,
    `  rounding: 1`,
    ``,
  ].join("\n"),
  alternatives: [
    `- id: caps`,
    `  question: ${text("one or two")}`,
    `  facts: [ shares-seen ]`,
    `  used: two`,
    `  why: ${text("so it reads")}`,
    `  readings:`,
    `    - { id: one, label: ${text("one")}, facts: [ shares-seen ], sets: { penalties.caps: shared } }`,
    `    - { id: two, label: ${text("two")}, facts: [], sets: { penalties.caps: separate } }`,
    ``,
  ].join("\n"),
  series: { doctors: "date,value,unit,fact\n2017-12,0.06,share,shares-seen\n2019-09,0.2,share,shares-seen\n" },
  declarations: [
    `- id: doctors`,
    `  title: ${text("Doctors")}`,
    `  counts: ${text("Share of doctors")}`,
    `  carries: curve`,
    `  scale: logit`,
    `  breaks:`,
    `    - { on: 2021, why: ${text("Counted anew")}, facts: [ shares-seen ] }`,
    `  policies:`,
    `    - { id: help, kind: support, label: ${text("help")}, from: 2018-01, facts: [ shares-seen ] }`,
    ``,
  ].join("\n"),
};
