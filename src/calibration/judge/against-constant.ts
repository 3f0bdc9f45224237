import { say } from "../../locale/french.js";
import type { Language, Text } from "../../locale/language.js";
import { formatNumber } from "../../locale/numbers.js";
import type { CurveFit } from "../curves/fit-curve.js";
import type { SeriesFit } from "../curves/fit-series.js";
import { familyNames } from "./words.js";

/** Chance above which a curve is taken for one that a constant level and the scatter of points would have given. */
const mostChance = 0.05;

/** The best of the simplest curves, and how often a constant level would give one as good. */
interface AgainstConstant {
  readonly fit: CurveFit;
  /** In [0, 1]: 1 where the curve is itself constant. */
  readonly chance: number;
}

/**
 * Holds a series against a constant level, by the F test of the best curve of three parameters without a policy (logistic or Gompertz). With two
 * parameters more than the level, its tail is `(1 − R²)^((n − 3)/2)` for n points. AICc cannot judge here: below seven points its correction
 * alone (40 for three parameters and a spread at six points) outweighs any curve, and at five it does not exist.
 */
function againstConstant({ candidates, observations }: SeriesFit): AgainstConstant {
  const simplest = candidates.map(({ fit }) => fit).filter(({ model }) => model.names.length === 3);
  const fit = simplest.reduce((best, one) => (one.rSquared > best.rSquared ? one : best));
  const left = Math.min(1, Math.max(0, 1 - fit.rSquared));
  return { fit, chance: left ** ((observations.times.length - 3) / 2) };
}

/** Why no curve is drawn from points that a constant level explains as well; `undefined` where one is. */
export function nothingRises(series: SeriesFit): Text | undefined {
  const { fit, chance } = againstConstant(series);
  if (chance <= mostChance) return undefined;
  const count = series.observations.times.length;
  const percent = (value: number, language: Language) => formatNumber(100 * value, language, { digits: 0 });
  const of = (language: Language) => familyNames[fit.model.family.id][language];
  return say(
    `la meilleure courbe (${of("fr")}) explique ${percent(Math.max(0, fit.rSquared), "fr")} % de la variance de ${count} points : une série constante, au hasard près, en donne une aussi bonne ${percent(chance, "fr")} fois sur 100, et il en faut ${percent(mostChance, "fr")} au plus ; vérifiez les valeurs et leurs dates, ou ajoutez des points`,
    `the best curve (${of("en")}) accounts for ${percent(Math.max(0, fit.rSquared), "en")}% of the variance of ${count} points: a constant series, but for chance, gives one as good ${percent(chance, "en")} times in 100, where ${percent(mostChance, "en")} is the most allowed; check the values and their dates, or add points`,
  );
}
