import { say } from "../locale/french.js";
import type { Language, Text } from "../locale/language.js";
import { formatNumber } from "../locale/numbers.js";
import type { Duty } from "../scenario/scenario.js";
import type { Calibration, ParameterEstimate } from "./calibrate.js";
import type { RateName } from "./families.js";
import { FitError } from "./fit-error.js";
import { levelWords } from "./words.js";

/** A scenario file to write fitted parameters to. */
export interface AssumptionsFile {
  /** Id of the scenario: small letters, digits, hyphens. */
  readonly id: string;
  /** Scenario that it extends. */
  readonly extends: string;
  /** Segments whose curves take the parameters, at least one. */
  readonly segments: readonly string[];
  readonly duty: Duty;
  /** First line, as a comment: what wrote the file. */
  readonly writtenBy: string;
}

/**
 * A scenario file whose adoption curves have the fitted parameters: `p` and `q` of Bass's curve, `b` of Gompertz's, each with its interval, the
 * facts of the points, the method, and how `p` and `q` move together. The ceiling is told in the rationale, not written: what kept people
 * from a record there is not `refusal` here.
 *
 * @throws FitError where the points do not bound one of the rates
 */
export function writeAssumptions(found: Calibration, file: AssumptionsFile): string {
  const { title } = found.series.declaration;
  const curve = `adoption.${file.segments.length > 1 ? `{${file.segments.join(",")}}` : file.segments[0]}.${file.duty}`;
  const facts = `[${factsOf(found).join(", ")}]`;
  const written = rates.map((name) => requireRate(name, found));
  const rationale = rationaleOf(found);
  const spearman = togetherness(found);
  const lines = [
    `# ${file.writtenBy}`,
    `id: ${file.id}`,
    "kind: policy",
    `extends: ${file.extends}`,
    "title:",
    ...textLines(say(`Vitesse d’adoption : ${title.fr}`, `Speed of adoption: ${title.en}`), "  "),
    "assumptions:",
    ...written.flatMap((one) => [
      `  ${curve}.${one.name}:`,
      ...boundLines(one),
      "    evidence: derived",
      `    facts: ${facts}`,
      "    rationale:",
      ...textLines(rationale, "      "),
    ]),
    ...(spearman === undefined ? [] : ["correlations:", ...file.segments.flatMap((segment) => pairLines(segment))]),
  ];
  return `${lines.join("\n")}\n`;

  function pairLines(segment: string): readonly string[] {
    const one = `adoption.${segment}.${file.duty}`;
    return [
      `  - between: [${one}.p, ${one}.q]`,
      `    spearman: ${spearman}`,
      "    evidence: derived",
      `    facts: ${facts}`,
      "    rationale:",
      ...textLines(together, "      "),
    ];
  }
}

const rates: readonly RateName[] = ["p", "q", "b"];

/** A rate that the points bound from above at least: what they leave open would be written as if they had said it. */
function requireRate(name: RateName, { parameters, series }: Calibration): ParameterEstimate {
  const rate = parameters.find((one) => one.name === name && one.family !== "logistic");
  if (rate?.identification === "estimate" || rate?.identification === "at-most") return rate;
  throw new FitError(
    say(
      `${series.id} : les points n’identifient pas ${name} ; rien à écrire pour un scénario.`,
      `${series.id}: the points do not identify ${name}; nothing to write for a scenario.`,
    ),
  );
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

/** Four significant digits: more than any interval bears out. */
const rounded = (value: number) => Number(value.toPrecision(4));

/** Lognormal through the ends, which leave 5 % on each side as the interval does; `pert` from 0 upwards where the points give no lower end. */
function boundLines({ value, low, high }: ParameterEstimate): readonly string[] {
  const [least = 0, central = 0, most = 0] = [Math.max(0, Math.min(low, value)), value, Math.max(high, value)].map(
    rounded,
  );
  const isLognormal = 0 < least && least < central && central < most;
  return [
    `    low: ${least}`,
    `    central: ${central}`,
    `    high: ${most}`,
    `    distribution: ${isLognormal ? "lognormal" : "pert"}`,
  ];
}

function rationaleOf(found: Calibration): Text {
  const { fit, series, confidence, parameters } = found;
  const [first, last] = [series.points[0]!.date.slice(0, 4), series.points.at(-1)!.date.slice(0, 4)];
  const ceiling = parameters.find(({ name }) => name === "ceiling");
  const percent = (language: Language) => formatNumber(100 * confidence, language);
  const level = (language: Language) => (ceiling ? levelWords(ceiling.value, series, language) : "–");
  const { scale, times } = fit.observations;
  return say(
    `Ajusté à la série ${series.id} (${times.length} points, ${first}–${last}) : moindres carrés pondérés sur l’échelle ${scale.id === "log" ? "logarithmique" : "logit"}, moyenne par AICc des courbes avec et sans mesure publique, intervalle de vraisemblance profilée à ${percent("fr")} %, sous un plafond ajusté à ${level("fr")}`,
    `Fitted to the series ${series.id} (${times.length} points, ${first}–${last}): weighted least squares on the ${scale.id} scale, averaged by AICc over curves with and without public policies, ${percent("en")}% profile likelihood interval, under a ceiling fitted at ${level("en")}`,
  );
}

/** Rank correlation of the estimates of `p` and `q`, from the heaviest Bass curve; `undefined` where one of them is on its limit. */
function togetherness({ fit }: Calibration): number | undefined {
  const bass = fit.candidates.find((one) => one.fit.model.family.id === "bass")?.fit;
  if (!bass) return undefined;
  const normal = bass.correlation[bass.model.names.indexOf("p")]![bass.model.names.indexOf("q")]!;
  if (Number.isNaN(normal)) return undefined;
  const ranks = (6 / Math.PI) * Math.asin(normal / 2);
  return Math.max(-mostTogether, Math.min(mostTogether, Number(ranks.toFixed(2))));
}

/** Nearer to ±1 a block of draws could not be factored. */
const mostTogether = 0.95;
