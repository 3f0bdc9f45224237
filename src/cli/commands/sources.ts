import type { Evidence } from "../../evidence/evidence.js";
import type { Fact } from "../../evidence/fact.js";
import { printableDate } from "../../evidence/printable.js";
import type { Language } from "../../locale/language.js";
import { type ExportRow, legalNote } from "../../results/export.js";
import type { CommandAction } from "../command.js";
import { deliver } from "../deliver.js";
import { valueText } from "../fact-block.js";
import { inputQuantity } from "../input-words.js";
import { openScenarios } from "../open-scenarios.js";
import { optionText, outputSettings } from "../settings.js";
import { findSubject, type Subject } from "../source-kind.js";
import { sourcesListing, subjectPage } from "../sources-page.js";

const names = [
  "kind",
  "id",
  "value",
  "date",
  "speaker",
  "quote",
  "confidence",
  "publisher",
  "title",
  "address",
  "note",
];

/**
 * `dmp-lab sources [ID]`: facts and documents behind a fact, a document, an input, an outcome or a disputed question; all
 * of them without an id. Rows: what the id stands for, then a row for each fact and document.
 */
export const sourcesCommand: CommandAction = async (invocation, effects) => {
  const settings = outputSettings(invocation);
  const { language } = settings;
  const evidence = await effects.openEvidence();
  const columns = names.map((name) => ({ name, unit: "" }));
  const [id] = invocation.operands;
  if (id === undefined) {
    const facts = [...evidence.facts.values()].flatMap((fact) => factRows(fact, evidence, language));
    const questions = evidence.alternatives.map(({ id: name, question, used, why }) =>
      row({ kind: "alternative", id: name, value: used, title: question[language], note: why[language] }),
    );
    const page = () => sourcesListing(evidence, language);
    await deliver({ page, legal: [], columns, rows: [...facts, ...questions] }, settings, effects);
    return 0;
  }
  const name = optionText(invocation.options.scenario) ?? "status-quo";
  const [opened] = await openScenarios([name], invocation, effects);
  const { scenario, legal } = opened!;
  const subject = findSubject(id, evidence, scenario);
  const rows = [
    ...subjectRows(subject, language),
    ...subject.facts.flatMap((fact) => factRows(fact, evidence, language)),
  ];
  const isOfScenario = subject.kind === "input" || subject.kind === "outcome";
  const notes = isOfScenario ? [legalNote(scenario.id, legal, language)] : [];
  const page = () => subjectPage(subject, evidence, scenario, language);
  await deliver({ page, legal: notes, columns, rows }, settings, effects);
  return 0;
};

function subjectRows(subject: Subject, language: Language): ExportRow[] {
  switch (subject.kind) {
    case "fact":
      return [];
    case "source": {
      const { id, publisher, title, date = null, address = null, note } = subject.source;
      return [row({ kind: "source", id, date, publisher, title, address, note: note?.[language] ?? null })];
    }
    case "input": {
      const { id, evidence, rationale } = subject.input;
      const value = inputQuantity(subject.input, language);
      return [row({ kind: "input", id, value, confidence: evidence, note: rationale[language] })];
    }
    case "outcome": {
      const { id, label, definition } = subject.outcome;
      return [row({ kind: "outcome", id, title: label[language], note: definition[language] })];
    }
    case "alternative": {
      const { id, question, used, why, readings = [] } = subject.alternative;
      const all = readings.map((reading) =>
        row({ kind: "reading", id: reading.id, title: reading.label[language], value: assignments(reading.sets) }),
      );
      return [row({ kind: "alternative", id, value: used, title: question[language], note: why[language] }), ...all];
    }
  }
}

function assignments(sets: Readonly<Record<string, number | string>>): string {
  return Object.entries(sets)
    .map(([id, value]) => `${id}=${value}`)
    .join(", ");
}

function factRows(fact: Fact, { sources }: Evidence, language: Language): ExportRow[] {
  const about = {
    kind: "fact",
    id: fact.id,
    value: valueText(fact, language),
    date: printableDate(fact, language),
    speaker: fact.speaker,
    quote: fact.quote ?? null,
    confidence: fact.confidence,
    note: fact.note?.[language] ?? null,
  };
  const documents = fact.sources.flatMap((id) => sources.get(id) ?? []);
  if (documents.length === 0) return [row(about)];
  return documents.map(({ publisher, title, address = null }) => row({ ...about, publisher, title, address }));
}

function row(fields: ExportRow): ExportRow {
  return { ...Object.fromEntries(names.map((name) => [name, null])), ...fields };
}
