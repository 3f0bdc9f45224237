import { say } from "../locale/french.js";
import type { Text } from "../locale/language.js";
import { formatNumber } from "../locale/numbers.js";
import type { RunRecord } from "../results/run-record.js";

/** `2 000 tirages`, `1 draw`. */
export function countOfDraws(draws: number): Text {
  return {
    fr: `${formatNumber(draws, "fr")}\u00a0${draws === 1 ? "tirage" : "tirages"}`,
    en: `${formatNumber(draws, "en")}\u00a0${draws === 1 ? "draw" : "draws"}`,
  };
}

/** How draws were spread: `tirages indépendants`, `scrambled Sobol points, 8 repetitions`. */
export function designWords({ design, replicates }: RunRecord): Text {
  const { fr, en } = designs[design];
  if (replicates === 1) return { fr, en };
  return say(`${fr}, ${replicates} répétitions indépendantes`, `${en}, ${replicates} independent repetitions`);
}

const designs: Readonly<Record<RunRecord["design"], Text>> = {
  plain: say("tirages indépendants", "independent draws"),
  "latin-hypercube": say("hypercube latin", "Latin hypercube"),
  sobol: say("suite de Sobol brouillée", "scrambled Sobol sequence"),
};
