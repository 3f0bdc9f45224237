import type { Candidate, SeriesFit } from "../../calibration/curves/fit-series.js";
import { modelName } from "../../calibration/judge/words.js";
import { say } from "../../locale/french.js";
import type { Language } from "../../locale/language.js";
import { formatNumber, formatShare } from "../../locale/numbers.js";
import { layoutTable, wrap } from "../table-layout.js";
import { withError } from "./number-words.js";

/** Lighter curves are counted, not shown, but for the best of each family. */
const shownFrom = 0.01;

/** Table of the fitted curves: parameters with standard errors, R², AICc, weight. */
export function curveTable({ candidates, observations }: SeriesFit, language: Language): string {
  const shown = candidates.filter(
    (one, place) =>
      one.weight >= shownFrom ||
      candidates.findIndex(({ fit }) => fit.model.family.id === one.fit.model.family.id) === place,
  );
  const inTotal = observations.scale.id === "log";
  const rows = shown.map((one) => cells(one, inTotal ? observations.total : undefined, language));
  const columns = [
    { header: words.curve[language] },
    { header: words.rates[language], narrowest: 16 },
    { header: words.ceiling[inTotal ? "amount" : "share"][language], align: "right" as const },
    { header: words.effects[language], narrowest: 14 },
    { header: "R²", align: "right" as const },
    { header: "AICc", align: "right" as const },
    { header: words.weight[language], align: "right" as const },
  ];
  const others = candidates.length - shown.length;
  const rest = say(
    `${others} ${others > 1 ? "autres courbes" : "autre courbe"}, de poids moindre : --format csv.`,
    `${others} more ${others > 1 ? "curves" : "curve"} of less weight: --format csv.`,
  );
  return [
    layoutTable(columns, rows).trimEnd(),
    ...(others > 0 ? wrap(rest[language]) : []),
    ...(shown.some(({ isLogistic }) => isLogistic) ? wrap(words.once[language]) : []),
    "",
  ].join("\n");
}

function cells({ fit, weight }: Candidate, total: number | undefined, language: Language): string[] {
  const { model, parameters, standardErrors, onLimit } = fit;
  const write = (place: number, scale = 1) =>
    withError(parameters[place]! * scale, standardErrors[place]! * scale, onLimit[place]!, language);
  const rates = model.family.rates.map((name, i) => `${name} ${write(2 + i)}`);
  const first = 2 + rates.length;
  const effects = model.policies.map(({ declared }, i) => `${declared.label[language]} ${write(first + i)}`);
  return [
    modelName({ ...model, policies: [] }, language),
    rates.join("\n"),
    write(0, total === undefined ? 100 : total / 1e6),
    effects.join("\n") || "–",
    formatNumber(fit.rSquared, language, { fixed: 3 }),
    fit.aicc === Number.POSITIVE_INFINITY ? "–" : formatNumber(fit.aicc, language, { fixed: 1 }),
    formatShare(weight, language, 0),
  ];
}

const words = {
  curve: say("Courbe", "Curve"),
  rates: say("Vitesse, par an", "Speed, a year"),
  ceiling: { share: say("Plafond, %", "Ceiling, %"), amount: say("Plafond, M", "Ceiling, M") },
  effects: say("Mesures (1 = vitesse doublée)", "Policies (1 = speed doubled)"),
  weight: say("Poids", "Weight"),
  once: say(
    "Bass avec p = 0 est la courbe logistique : elle ne compte qu’une fois.",
    "Bass with p = 0 is the logistic curve: it counts once.",
  ),
};
