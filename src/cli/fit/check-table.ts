import type { AssumptionCheck, Verdict } from "../../calibration/assumptions/check-assumptions.js";
import type { Interval } from "../../calibration/assumptions/comparison.js";
import { usualConfidence } from "../../calibration/intervals/options.js";
import { joinWords } from "../../calibration/judge/words.js";
import type { Evidence } from "../../evidence/evidence.js";
import { say } from "../../locale/french.js";
import type { Language, Text } from "../../locale/language.js";
import { formatShare } from "../../locale/numbers.js";
import { type LayoutRow, layoutTable, wrap } from "../table-layout.js";
import { effectWriter, rateWriter, type Writer } from "./number-words.js";

/** Table of the assumptions held against the series that they cite, series by series, and how each series differs from the model. */
export function checkTable(
  checks: readonly AssumptionCheck[],
  scenarios: readonly string[],
  evidence: Evidence,
  language: Language,
): string {
  if (checks.length === 0) return `${wrap(words.none[language]).join("\n")}\n`;
  const columns = [
    { header: words.input[language], last: true, narrowest: 24 },
    { header: words.by[language] },
    { header: words.assumed[language], align: "right" as const },
    { header: words.fitted[language], align: "right" as const },
    { header: words.verdict[language], narrowest: 7 },
  ];
  const names = [...new Set(checks.map(({ series }) => series))].sort();
  const rows = names.flatMap((name): LayoutRow[] => {
    const own = checks.filter(({ series }) => series === name);
    const caution = evidence.declarations.get(name)?.caution?.[language];
    return [
      { heading: caution === undefined ? name : `${name}${colon[language]}${caution}` },
      ...own.flatMap((row) => [cells(row, evidence, language), ...only(row, scenarios, language)]),
    ];
  });
  const off = checks.filter(({ verdict }) => verdict === "outside" || verdict === "apart").length;
  const open = checks.filter(({ verdict }) => verdict === "open").length;
  const count = say(
    `${checks.length} comparaisons : ${off} hors de l’intervalle, ${open} sans réponse des points. Scénarios : ${scenarios.join(", ")}.`,
    `${checks.length} comparisons: ${off} outside the interval, ${open} that the points leave open. Scenarios: ${scenarios.join(", ")}.`,
  );
  return [layoutTable(columns, rows), ...wrap(count[language]), ...wrap(words.notes[language]), ""].join("\n");
}

function cells(
  { input, by, policy, series, assumed, fitted, identification, isConditional, verdict }: AssumptionCheck,
  evidence: Evidence,
  language: Language,
) {
  const write = by === "effect" ? effectWriter(language) : rateWriter(language);
  const range = ({ low, central, high }: Interval) => `${write(central)} [${write(low)} ; ${write(high)}]`;
  const declared = evidence.declarations.get(series)?.policies.find(({ id }) => id === policy);
  return [
    input.replace(/\.[pqb]$/, ""),
    declared ? declared.label[language] : (byWords[by]?.[language] ?? by),
    range(assumed),
    `${fittedWords(identification, fitted, range, write)}${isConditional ? "‡" : ""}`,
    verdictWords[verdict][language],
  ];
}

/** The fitted interval on the sides that it has, with the mark of what it is worth. */
function fittedWords(
  identification: AssumptionCheck["identification"],
  fitted: Interval,
  range: (one: Interval) => string,
  write: Writer,
): string {
  if (identification === "not-identified") return "–";
  if (identification === "at-most") return `≤ ${write(fitted.high)}`;
  if (identification === "at-least") return `≥ ${write(fitted.low)}`;
  return range(fitted) + (marks[identification] ?? "");
}

const marks: Readonly<Partial<Record<AssumptionCheck["identification"], string>>> = {
  rounding: "*",
  "another-scale": "†",
};

/** Scenarios that have the values of a row, where not all do. */
function only({ scenarios }: AssumptionCheck, all: readonly string[], language: Language): LayoutRow[] {
  return scenarios.length === all.length ? [] : [{ note: joinWords(scenarios, language) }];
}

/** Where an assumption stands, in words. */
const verdictWords: Readonly<Record<Verdict, Text>> = {
  inside: say("dedans", "inside"),
  outside: say("dehors", "outside"),
  apart: say("LOIN", "FAR"),
  open: say("?", "?"),
};

const byWords: Readonly<Partial<Record<AssumptionCheck["by"], Text>>> = {
  "slope-bass": say("pente\u00a0(p,\u00a0q)", "slope\u00a0(p,\u00a0q)"),
  "slope-gompertz": say("pente\u00a0(b)", "slope\u00a0(b)"),
};

const colon = say(" : ", ": ");

const words = {
  input: say("Hypothèse", "Assumption"),
  by: say("Par", "By"),
  assumed: say("Supposé [bornes]", "Assumed [bounds]"),
  fitted: say("Ajusté [intervalle]", "Fitted [interval]"),
  verdict: say("Verdict", "Verdict"),
  notes: say(
    `Chaque hypothèse est comparée aux séries dont elle cite les faits. Dehors : sa valeur centrale n’est pas dans l’intervalle à ${formatShare(usualConfidence, "fr", 0)} ; loin : ses bornes non plus ; ? : les points ne disent rien, ou pas sur la même échelle. Incitations, pénalités : vitesse ajoutée, par montant du plein soutien ou de l’amende des scénarios. Pente : logit par an, entre les deux niveaux observés, sans aide ni amende. * deux points : l’intervalle ne compte que leurs arrondis. † une autre échelle : aucun fait ne dit combien de fois le plein soutien des scénarios cette aide valait. ‡ si la mesure a agi : les courbes avec elle ont moins de 5 % du poids.`,
    `Each assumption is held against the series whose facts it cites. Outside: its central value is not in the ${formatShare(usualConfidence, "en", 0)} interval; far: nor are its bounds; ?: the points say nothing, or not on the same scale. Incentives, penalties: speed added, per amount of the scenarios’ full support or fine. Slope: logit per year, between the two levels seen, without help or fine. * two points: the interval counts their rounding alone. † another scale: no fact says how many times the scenarios’ full support this help was worth. ‡ if the policy acted at all: curves with it have less than 5% of the weight.`,
  ),
  none: say(
    "Aucune hypothèse d’adoption ou de dissuasion ne cite les faits de cette série.",
    "No assumption on adoption or deterrence cites the facts of this series.",
  ),
};
