import { expandBraces } from "../../scenario/values/braces.js";
import type { Correlation } from "./blocks.js";

const doctors = "gp,specialist";
const paramedical = "nurse,physiotherapist,midwife,dentist";
const structures = "radiology,biology,hospital,teleconsultation";
const smallPractices = `pharmacy,${paramedical}`;
const practiceEditors = ["A", "B", "C", "E", "F"];
const producerEditors = ["D", "E", "F"];
const rampParts = ["from", "to", "levelFrom", "levelTo"];

/** Rows of one input over several segments (or exams): 0.7 between any two of their ids. */
const rows: readonly string[] = [
  `adoption.{${doctors},radiology,${smallPractices}}.backfire`,
  "adoption.{biology,hospital,teleconsultation}.backfire",
  `adoption.{${paramedical}}.feeding.q`,
  "adoption.{hospital,teleconsultation}.consulting.q",
  `adoption.{${paramedical}}.consulting.q`,
  ...["detection", "perceivedDetection"].flatMap((name) => [
    `control.{${doctors}}.${name}`,
    `control.{${smallPractices}}.${name}`,
    `control.{radiology,biology}.${name}`,
    `control.{hospital,teleconsultation}.${name}`,
  ]),
  `control.threshold.{${doctors},radiology,biology,pharmacy,hospital,teleconsultation}.feeding`,
  `control.threshold.{${paramedical}}.feeding`,
  `control.threshold.{${doctors},midwife,dentist,hospital,teleconsultation,pharmacy,nurse,physiotherapist,radiology,biology}.consulting`,
  "exams.{plainFilm,ultrasound,crossSectional}.duplicateShare",
  "exams.{plainFilm,ultrasound,crossSectional}.effect",
  ...["from", "to"].flatMap((name) => [
    `ease.{${doctors},radiology,biology,pharmacy,hospital,teleconsultation}.${name}`,
    `ease.{${paramedical}}.${name}`,
  ]),
  ...practiceEditors.flatMap((editor) => rampParts.map((part) => `editors.ready.{${doctors}}.${editor}.${part}`)),
  ...producerEditors.flatMap((editor) =>
    ["from", "to", "levelTo"].map((part) => `editors.ready.{radiology,biology,hospital}.${editor}.${part}`),
  ),
  ...["B", "C", "F"].flatMap((editor) =>
    rampParts.map((part) => `editors.ready.{nurse,physiotherapist}.${editor}.${part}`),
  ),
  ...["A", "B", "C", "F"].flatMap((editor) =>
    rampParts.map((part) => `editors.ready.{midwife,dentist}.${editor}.${part}`),
  ),
  "deterrence.h.{professional,establishment}",
];

/** Segments of the rows of refusal, by the segments of each that also consult. */
const refusals: readonly { readonly feeding: string; readonly consulting: string }[] = [
  { feeding: doctors, consulting: doctors },
  { feeding: structures, consulting: "hospital,teleconsultation" },
  { feeding: smallPractices, consulting: smallPractices },
];

const curves = [
  `adoption.{${doctors},radiology,biology,pharmacy,hospital,teleconsultation,${paramedical}}.feeding`,
  `adoption.{${doctors},hospital,teleconsultation,pharmacy,${paramedical}}.consulting`,
];

const pairs: readonly (readonly [string, string, number])[] = [
  ["segments.hospital.members", "segments.hospital.documentsPerMemberYear", -0.8],
  ["segments.biology.documentsPerMemberYear", "adoption.biology.feeding.realisedAtStart", -0.8],
  ["burden.connectSeconds", "burden.readSeconds", 0.3],
];

/**
 * Rank correlations of the shared assumptions, by judgement: what the methods page lists under “From one run to many draws”.
 * Between the two duties the refusals of different segments take the product of the two links, 0.49, which keeps a block possible.
 */
export const sharedCorrelations: readonly Correlation[] = [
  ...rows.flatMap((row) => amongAll(expand(row), 0.7)),
  ...refusals.flatMap(refusalCorrelations),
  ...curves.flatMap((curve) => expand(curve).map((one) => correlate(`${one}.p`, `${one}.q`, -0.3))),
  ...pairs.map(([one, other, spearman]) => correlate(one, other, spearman)),
];

function refusalCorrelations({ feeding, consulting }: (typeof refusals)[number]): Correlation[] {
  const idOf = (segment: string, duty: string) => `adoption.${segment}.${duty}.refusal`;
  const [feeders, consulters] = [feeding.split(","), consulting.split(",")];
  return [
    ...amongAll(
      feeders.map((segment) => idOf(segment, "feeding")),
      0.7,
    ),
    ...amongAll(
      consulters.map((segment) => idOf(segment, "consulting")),
      0.7,
    ),
    ...feeders.flatMap((one) =>
      consulters.map((other) => correlate(idOf(one, "feeding"), idOf(other, "consulting"), one === other ? 0.7 : 0.49)),
    ),
  ];
}

function amongAll(ids: readonly string[], spearman: number): Correlation[] {
  return ids.flatMap((one, index) => ids.slice(index + 1).map((other) => correlate(one, other, spearman)));
}

function correlate(one: string, other: string, spearman: number): Correlation {
  return { between: [one, other], spearman, origin: { file: "shared correlations", line: 1 } };
}

function expand(pattern: string): readonly string[] {
  return expandBraces(pattern) ?? [];
}
