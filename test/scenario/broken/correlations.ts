import { mine } from "../read-small.js";
import { assume, type Case, condition } from "./case.js";

const correlate = (between: string, spearman: string | number = 0.5) =>
  mine("correlations:", `  - { between: ${between}, spearman: ${spearman}, rationale: x }`);

/** Scenarios broken in what moves together. */
export const correlations: readonly Case[] = [
  [
    "unknown input",
    correlate("[boycott.months, penalties.severty]"),
    "6:33",
    "unknown-input",
    "did you mean “penalties.severity”?",
  ],
  [
    "a lever",
    correlate("[boycott.months, penalties.warnings]"),
    "6:33",
    "unknown-input",
    "this is a lever, that no draw changes: remove it",
  ],
  [
    "an input with itself",
    correlate("[boycott.months, boycott.months]"),
    "6:33",
    "correlation-with-itself",
    "replace one of the two, or remove this line",
  ],
  [
    "a choice",
    correlate("[adoption.curve, boycott.months]"),
    "6:17",
    "correlation-not-drawn",
    "remove it from this line",
  ],
  [
    "a share of a whole",
    correlate("[boycott.months, editors.shares.gp.A]"),
    "6:33",
    "correlation-not-drawn",
    "remove it from this line",
  ],
  [
    "a fixed input",
    correlate("[boycott.months, ledger.discountRate]"),
    "6:33",
    "correlation-not-drawn",
    "give it low, high and distribution under assumptions, or remove it from this line",
  ],
  [
    "an input that the scenario does not have",
    correlate("[boycott.months, conditionOfPayment.appliedShare]"),
    "6:33",
    "correlation-input-absent",
    "give it a value, or remove it from this line",
  ],
  [
    "a correlation of 1",
    correlate("[boycott.months, penalties.severity]", 1),
    "6:64",
    "correlation-range",
    "write for example 0.5, -0.5 if one rises as the other falls, 0 if nothing links them",
  ],
  [
    "a correlation of per cent",
    correlate("[boycott.months, penalties.severity]", "30 %"),
    "6:64",
    "correlation-number",
    "write for example 0.3",
  ],
  [
    "a word for a correlation",
    correlate("[boycott.months, penalties.severity]", "strong"),
    "6:64",
    "correlation-number",
    "write for example 0.5",
  ],
  [
    "the same pair twice, in the other order",
    mine(
      "correlations:",
      "  - { between: [boycott.months, penalties.severity], spearman: 0.5, rationale: x }",
      "  - { between: [penalties.severity, boycott.months], spearman: 0.6, rationale: x }",
    ),
    "7:16",
    "correlation-twice",
    "remove it from one of the two lines",
  ],
  [
    "one input",
    correlate("boycott.months"),
    "6:16",
    "shape",
    "write for example [burden.connectSeconds, burden.readSeconds]",
  ],
  [
    "a list of one input",
    correlate("[boycott.months]"),
    "6:16",
    "shape",
    "write for example [burden.connectSeconds, burden.readSeconds]",
  ],
  [
    "braces left open",
    correlate('["control.{gp.detection", boycott.months]'),
    "6:17",
    "braces",
    "write for example control.{gp,specialist}.detection",
  ],
  [
    "braces of two lengths",
    correlate('["control.{gp,radiology}.detection", "segments.{gp,radiology,hospital}.members"]'),
    "6:16",
    "correlation-lengths",
    "write the same words in the braces of each side",
  ],
  [
    "more pairs than anybody thinks of",
    correlate(`"segments.{${Array.from({ length: 50 }, (_, index) => `s${index}`).join(",")}}.members"`),
    "6:16",
    "correlation-too-many",
    "divide this line into smaller groups",
  ],
  [
    "an unknown key",
    mine("correlations:", "  - { between: [boycott.months, penalties.severity], sperman: 0.5, rationale: x }"),
    "6:54",
    "unknown-key",
    "did you mean “spearman”?",
  ],
  [
    "no reason",
    mine("correlations:", "  - { between: [boycott.months, penalties.severity], spearman: 0.5 }"),
    "6:5",
    "missing-key",
    'add rationale: "…"',
  ],
  [
    "an unknown fact",
    mine(
      "correlations:",
      "  - between: [boycott.months, penalties.severity]",
      "    spearman: 0.5",
      "    rationale: x",
      "    facts: [seed-not-mas]",
    ),
    "9:13",
    "unknown-fact",
    "did you mean “seed-not-mass”?",
  ],
  ["no list", mine("correlations: { spearman: 0.5 }"), "5:15", "shape", "write for example [ … ]"],
  [
    "an input that the file itself fixes",
    `${assume("boycott.months: { central: 3, distribution: fixed, evidence: judgement, rationale: x }")}correlations:
  - { between: [boycott.months, penalties.severity], spearman: 0.5, rationale: x }
`,
    "8:17",
    "correlation-not-drawn",
    "give it low, high and distribution under assumptions, or remove it from this line",
  ],
  [
    "an input of a condition of payment that is not drawn",
    `${condition("    start: never\n    amountPerEvent: { central: 49 EUR/event, rationale: x }")}correlations:
  - { between: [conditionOfPayment.amountPerEvent, penalties.severity], spearman: 0.5, rationale: x }
`,
    "17:17",
    "correlation-not-drawn",
    "give it low, high and distribution under assumptions, or remove it from this line",
  ],
];
