import { assignmentsOf } from "../evidence/choose-alternative.js";
import type { Evidence } from "../evidence/evidence.js";
import type { Fact } from "../evidence/fact.js";
import { printableDate, publisherOf, speakerOf } from "../evidence/printable.js";
import type { Language } from "../locale/language.js";
import type { ExportRow } from "../results/export.js";
import type { Input } from "../scenario/scenario.js";
import { inputQuantity } from "../scenario/words/inputs.js";
import { leverName } from "../scenario/words/lever-names.js";
import { leverValue } from "../scenario/words/lever-values.js";
import { valueText } from "./fact-block.js";
import type { LeverRow } from "./levers.js";
import type { Subject } from "./source-kind.js";

/** Columns of `dmp-lab sources`. `scenario` is empty where the row would be the same in all. */
export const sourceColumns = [
  "scenario",
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
  "facts",
  "place",
  "note",
];

/** Every fact, then every disputed question. */
export function listingRows(evidence: Evidence, language: Language): ExportRow[] {
  const facts = [...evidence.facts.values()].flatMap((fact) => factRows(fact, evidence, language));
  const questions = evidence.alternatives.map(({ id, question, used, why, facts: cited }) =>
    row({
      kind: "alternative",
      id,
      value: used,
      title: question[language],
      facts: cited.join(", "),
      note: why[language],
    }),
  );
  return [...facts, ...questions];
}

/** What an id stands for, in a scenario where that matters, then the facts behind it. */
export function subjectRows(subject: Subject, evidence: Evidence, scenario: string, language: Language): ExportRow[] {
  return [
    ...ownRows(subject, scenario, language),
    ...subject.facts.flatMap((fact) => factRows(fact, evidence, language)),
  ];
}

function ownRows(subject: Subject, scenario: string, language: Language): ExportRow[] {
  switch (subject.kind) {
    case "fact":
      return [];
    case "source": {
      const { id, title, date = null, address = null, note } = subject.source;
      const publisher = publisherOf(subject.source, language);
      return [row({ kind: "source", id, date, publisher, title, address, note: note?.[language] ?? null })];
    }
    case "case": {
      const { id, title, evidence: confidence, facts, rationale } = subject.case;
      const [words, note] = [title[language], rationale[language]];
      return [row({ kind: "case", id, title: words, confidence, facts: facts.join(", "), note })];
    }
    case "input":
      return [inputRow(subject.input, scenario, language)];
    case "lever":
      return subject.levers.map((lever) => leverRow(lever, scenario, language));
    case "outcome": {
      const { id, label, definition } = subject.outcome;
      return [
        row({ scenario, kind: "outcome", id, title: label[language], note: definition[language] }),
        ...subject.grounds.levers.map((lever) => leverRow(lever, scenario, language)),
        ...subject.grounds.inputs.map((input) => inputRow(input, scenario, language)),
      ];
    }
    case "alternative": {
      const { id, question, used, why, facts, readings = [] } = subject.alternative;
      const all = readings.map((reading) =>
        row({
          kind: "reading",
          id: reading.id,
          title: reading.label[language],
          value: assignmentsOf(reading).join(", "),
          facts: reading.facts.join(", "),
        }),
      );
      const title = question[language];
      return [
        row({ kind: "alternative", id, value: used, title, facts: facts.join(", "), note: why[language] }),
        ...all,
      ];
    }
  }
}

function inputRow(input: Input, scenario: string, language: Language): ExportRow {
  const { id, evidence, rationale, facts, origin } = input;
  return row({
    scenario,
    kind: "input",
    id,
    value: inputQuantity(input, language),
    confidence: evidence,
    facts: facts.join(", "),
    place: `${origin.file}:${origin.line}`,
    note: rationale[language],
  });
}

function leverRow({ path, value, file, line, facts }: LeverRow, scenario: string, language: Language): ExportRow {
  return row({
    scenario,
    kind: "lever",
    id: path,
    title: leverName(path, language),
    value: leverValue(value, language),
    facts: facts.join(", "),
    place: `${file}:${line}`,
  });
}

function factRows(fact: Fact, { sources }: Evidence, language: Language): ExportRow[] {
  const about = {
    kind: "fact",
    id: fact.id,
    value: valueText(fact, language),
    date: printableDate(fact, language),
    speaker: speakerOf(fact, language),
    quote: fact.quote ?? null,
    confidence: fact.confidence,
    note: fact.note?.[language] ?? null,
  };
  const documents = fact.sources.flatMap((id) => sources.get(id) ?? []);
  if (documents.length === 0) return [row(about)];
  return documents.map((source) => {
    const { title, address = null } = source;
    return row({ ...about, publisher: publisherOf(source, language), title, address });
  });
}

function row(fields: ExportRow): ExportRow {
  return { ...Object.fromEntries(sourceColumns.map((name) => [name, null])), ...fields };
}
