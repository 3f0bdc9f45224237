import type { FileReading, ScenarioFiles } from "../../src/scenario/scenario-files.js";

/** Facts that the small library may name. */
export const knownFacts: ReadonlySet<string> = new Set(["seed-not-mass", "law-vote", "law-struck", "duty-2024"]);

const row = (fields: string) => `  - { ${fields}, evidence: judgement, rationale: "because" }\n`;

/** Shared assumptions of a library with three segments, just wide enough for every kind of input. */
export const assumptions = `kind: assumptions
horizon: { start: 2026-01, end: 2035-12 }
priceBase: 2025
inputs:
${[
  'id: "segments.{gp,radiology,hospital}.members", unit: professionals, low: 10, central: [20, 30, 40], high: 50, distribution: pert',
  'id: "segments.{gp,radiology,hospital}.kind", unit: choice, central: [professional, professional, establishment], variants: [professional, establishment], distribution: fixed',
  "id: adoption.curve, unit: choice, central: bass, variants: [bass, gompertz], distribution: fixed",
  'id: "control.{gp,radiology}.detection", unit: 1/year, low: 0.0005, central: 0.003, high: 0.02, distribution: lognormal, policy: true',
  'id: "control.threshold.{gp,radiology,hospital}.feeding", unit: share, low: 0.3, central: 0.6, high: 0.8, distribution: triangular, policy: true',
  "id: control.radiology.detectionInBoycott, unit: 1/year, low: 0.05, central: 0.3, high: 0.8, distribution: pert",
  'id: "boycott.{gp,radiology}.rate", unit: 1/year, central: [0, 0.1], distribution: fixed',
  "id: boycott.months, unit: months, low: 1, central: 3, high: 6, distribution: triangular",
  'id: "editors.shares.gp.{A,B}", unit: share, central: [0.7, 0.3], distribution: { dirichlet: 40 }',
  'id: "editors.ready.gp.{A,B}.levelFrom", unit: share, low: { shift: -0.1 }, central: [0.9, 0.97], high: { shift: 0.05 }, distribution: triangular, policy: true',
  'id: "editors.ready.gp.{A,B}.levelTo", unit: share, central: 0.99, distribution: fixed, policy: true',
  'id: "editors.ready.gp.{A,B}.{from,to}", unit: month, low: [2025-12, 2027-06], central: [2026-01, 2028-12], high: [2026-07, 2030-12], distribution: triangular, policy: true',
  "id: exams.biology.lookbackMonths, unit: months, central: 3, distribution: fixed",
  'id: "exams.biology.mix.{gp,hospital}", unit: share, central: [0.6, 0.4], distribution: { dirichlet: 60 }',
  "id: penalties.severity, unit: share of maximum, low: 0.15, central: 0.4, high: 0.8, distribution: pert",
  "id: ledger.supportCostPerMonth, unit: EUR/month, low: 0, central: 10000000, high: 20000000, distribution: triangular",
  "id: ledger.discountRate, unit: 1/year, low: 0.025, central: 0.025, high: 0.04, distribution: fixed",
]
  .map(row)
  .join("")}`;

/** The root of the small library: every lever. */
export const statusQuo = `id: status-quo
kind: policy
title: { fr: "Statu quo", en: "Status quo" }
summary: { fr: "Rien ne change", en: "Nothing changes" }
date: 2024-01-01
legal:
  - { on: 2024-01-01, status: in-force, text: { fr: "obligation sans amende", en: "duty without a fine" }, source: duty-2024 }
levers:
  penalties:
    announced: never
    feedingStart: never
    consultingStart: never
    feedingBound: all
    consultingBound: [gp, hospital]
    schedule:
      professional: { maxPerBreach: 2500 EUR/breach, cap: 10000 EUR/year }
      establishment: { maxPerBreach: 25000 EUR/breach, cap: 100000 EUR/year }
    caps: separate
    warnings: 0
    editorExemption: [professional]
    platformExemption: off
    editorLiability: 0
  support: 0
notModelled: [{ fr: "Le reste", en: "The rest" }]
`;

/** A measure that was voted and struck down. */
export const asVoted = `id: as-voted
kind: policy
title: { fr: "Tel que voté", en: "As voted" }
date: 2028-07-01
extends: status-quo
counterfactual: true
legal:
  - { on: 2025-10-31, status: committee, text: { fr: "PLFSS 2026, art. 31", en: "PLFSS 2026, art. 31" }, source: law-vote }
  - { on: 2025-12-30, status: struck-down, text: { fr: "LFSS 2026, art. 85", en: "LFSS 2026, art. 85" }, source: law-struck }
levers:
  penalties: { announced: 2025-10-31, feedingStart: 2028-07-01, consultingStart: 2028-07-01 }
`;

/** Files in memory: the small library, and a person's own files by path. */
export function filesInMemory(
  own: Readonly<Record<string, string>> = {},
  library: Readonly<Record<string, string>> = {},
): ScenarioFiles {
  const shipped: Readonly<Record<string, string>> = {
    "assumptions.yaml": assumptions,
    "status-quo.yaml": statusQuo,
    "as-voted.yaml": asVoted,
    ...library,
  };
  const read = (files: Readonly<Record<string, string>>, name: string): FileReading => {
    const text = files[name];
    return text === undefined ? { refusal: { reason: "missing" } } : { text, name, key: name };
  };
  return {
    libraryIds: Object.keys(shipped)
      .filter((name) => name !== "assumptions.yaml")
      .map((name) => name.replace(/\.yaml$/, "")),
    readLibrary: (name) => read(shipped, name),
    readFile: (path) => read(own, path),
    readBeside: (path) => read(own, path.replace(/^\.\//, "")),
  };
}
