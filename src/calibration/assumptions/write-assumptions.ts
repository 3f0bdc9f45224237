import { say } from "../../locale/french.js";
import type { Text } from "../../locale/language.js";
import type { Duty } from "../../scenario/scenario.js";
import type { Calibration } from "../judge/calibrate.js";
import { type WrittenRate, writtenRates } from "./written-rates.js";

/** A scenario file to write fitted parameters to. */
export interface AssumptionsFile {
  /** Id of the scenario: small letters, digits, hyphens. */
  readonly id: string;
  /** Scenario that it extends: its id, or the path of its file. */
  readonly extends: string;
  /** Segments whose curves take the parameters, at least one; small letters, digits, underscores. */
  readonly segments: readonly string[];
  readonly duty: Duty;
  /** First line, as a comment: what wrote the file. One line. */
  readonly writtenBy: string;
}

/**
 * A scenario file whose adoption curves have the fitted parameters: `p` and `q` of one Bass curve, `b` of one of Gompertz's, of each family that
 * of least AICc, each with its 90 % interval (bounds of inputs leave 5 % on each side, whatever the confidence of the calibration), the facts of
 * the points, the method, and how `p` and `q` move together. They are base speeds, without
 * the policies that the curve holds. The ceiling is told in the rationale, not written: what kept people from a record there is not `refusal`
 * here.
 *
 * @throws RangeError for an id, a segment or a first line that no scenario file can have, or no segment
 * @throws FitError where there are too few points to weigh a curve of each family, or the points do not bound one of the rates
 */
export function writeAssumptions(found: Calibration, file: AssumptionsFile): string {
  requireWritable(file);
  const { title } = found.series.declaration;
  const curve = `adoption.${file.segments.length > 1 ? `{${file.segments.join(",")}}` : file.segments[0]}.${file.duty}`;
  const cited = factsOf(found);
  const origin = [`    evidence: ${cited.length > 0 ? "derived" : "judgement"}`, `    facts: [${cited.join(", ")}]`];
  const { rates, spearman } = writtenRates(found);
  const lines = [
    `# ${file.writtenBy}`,
    `id: ${file.id}`,
    "kind: policy",
    `extends: ${idPattern.test(file.extends) ? file.extends : JSON.stringify(file.extends)}`,
    "title:",
    ...textLines(say(`Vitesse d’adoption : ${title.fr}`, `Speed of adoption: ${title.en}`), "  "),
    "assumptions:",
    ...rates.flatMap((one) => [
      `  ${curve}.${one.name}:`,
      ...boundLines(one),
      ...origin,
      "    rationale:",
      ...textLines(one.rationale, "      "),
    ]),
    ...(spearman === undefined ? [] : ["correlations:", ...file.segments.flatMap((segment) => pairLines(segment))]),
  ];
  return `${lines.join("\n")}\n`;

  function pairLines(segment: string): readonly string[] {
    const one = `adoption.${segment}.${file.duty}`;
    return [
      `  - between: [${one}.p, ${one}.q]`,
      `    spearman: ${spearman}`,
      ...origin,
      "    rationale:",
      ...textLines(together, "      "),
    ];
  }
}

const idPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/;

function requireWritable({ id, segments, writtenBy, extends: base }: AssumptionsFile): void {
  if (!idPattern.test(id)) throw new RangeError(`id: ${JSON.stringify(id)} (expected small letters, digits, hyphens)`);
  if (base === "") throw new RangeError('extends: "" (expected the scenario to start from)');
  if (segments.length === 0) throw new RangeError("segments: [] (expected at least one)");
  const strange = segments.find((segment) => !/^[a-z][a-z0-9_]*$/.test(segment));
  if (strange !== undefined) throw new RangeError(`segment: ${JSON.stringify(strange)} (expected a word)`);
  if (/[\r\n]/.test(writtenBy)) throw new RangeError(`writtenBy: ${JSON.stringify(writtenBy)} (expected one line)`);
}

const together = say(
  "Corrélation des deux estimations de cet ajustement",
  "Correlation of the two estimates of this fit",
);

function textLines({ fr, en }: Text, indent: string): readonly string[] {
  return [`${indent}fr: ${JSON.stringify(fr)}`, `${indent}en: ${JSON.stringify(en)}`];
}

/** Facts behind the points, and behind the policies that the curves hold. */
function factsOf({ series, fit }: Calibration): readonly string[] {
  const cited = [
    ...series.points.map(({ fact }) => fact),
    ...fit.observations.policies.flatMap(({ declared }) => declared.facts),
  ];
  return [...new Set(cited)].filter((fact) => fact !== "");
}

function boundLines({ low, central, high, distribution }: WrittenRate): readonly string[] {
  return [`    low: ${low}`, `    central: ${central}`, `    high: ${high}`, `    distribution: ${distribution}`];
}
