import { mine } from "../read-small.js";
import { assume, basis, type Case, penalties } from "./case.js";

/** Scenarios broken in their shape. */
export const shape: readonly Case[] = [
  ["unknown key", mine("levres: {}"), "5:1", "unknown-key", "did you mean “levers”?"],
  ["unknown lever", penalties("warning: 1"), "7:5", "unknown-key", "did you mean “warnings”?"],
  [
    "unknown nested key",
    penalties("schedule: { profesional: {} }"),
    "7:17",
    "unknown-key",
    "did you mean “professional”?",
  ],
  [
    "unknown field of an input",
    assume("control.gp.detection: { centrl: 1 }"),
    "6:27",
    "unknown-key",
    "did you mean “central”?",
  ],
  [
    "decimal comma inside braces",
    assume("control.gp.detection: { central: 0,3 % }"),
    "6:38",
    "unknown-key",
    'inside braces a comma separates: write 0.3 %, or "0,3 %" in quotes',
  ],
  ["missing title", "id: mine\nkind: policy\nextends: as-voted\n", "1:1", "missing-key", "add “title”"],
  ["wrong kind", mine().replace("kind: policy", "kind: party"), "2:7", "unknown-word", "write for example policy"],
  ["id with capitals", mine().replace("id: mine", "id: My Scenario"), "1:5", "shape", "write for example my-scenario"],
  ["list where a word goes", penalties("caps: [separate]"), "7:11", "unknown-word", "write for example separate"],
  ["mistyped word", penalties("caps: seperate"), "7:11", "unknown-word", "did you mean “separate”?"],
  [
    "mistyped status",
    mine("legal: [{ on: 2026-01-01, status: tabeld, text: x, source: law-vote }]"),
    "5:35",
    "unknown-word",
    "did you mean “tabled”?",
  ],
  [
    "missing source of a text",
    mine("legal: [{ on: 2026-01-01, status: tabled, text: x }]"),
    "5:9",
    "missing-key",
    "add “source”",
  ],
  ["one language only", mine('notModelled: [{ fr: "x" }]'), "5:15", "missing-key", "add “en”"],
  ["text for a number", penalties("warnings: one"), "7:15", "shape", "write for example 1"],
  ["empty value", penalties("warnings:"), "7:14", "shape", "write for example 1"],
  ["infinity", assume(`control.gp.detection: { central: .inf, ${basis} }`), "6:36", "shape", "write for example 60 %"],
  ["neither on nor off", penalties("platformExemption: yes"), "7:24", "unknown-word", "write for example on"],
];
