import { say } from "../locale/french.js";
import type { Text } from "../locale/language.js";
import { mostDraws } from "./draw-settings.js";
import { countOfDraws } from "./draw-words.js";

/**
 * Whether the precision that `--until-se` asks for is reached, and how many draws it would take.
 *
 * @param draws that were run
 * @param distance error as a multiple of what is asked for; infinite or NaN where so few draws do not tell
 */
export function aboutPrecision(draws: number, distance: number): Text {
  if (distance <= 1) return say("La précision demandée est atteinte.", "The precision asked for is reached.");
  const { fr, en } = remedy(draws, distance);
  return say(`La précision demandée n’est pas atteinte : ${fr}`, `The precision asked for is not reached: ${en}`);
}

function remedy(draws: number, distance: number): Text {
  if (!Number.isFinite(distance)) {
    return say(
      "trop peu de tirages ont été faits pour dire combien il en faudrait ; prenez --draws=1000 ou davantage.",
      "too few draws were run to tell how many it would take; use --draws=1000 or more.",
    );
  }
  const needed = roundUp(Math.max(draws + 1, draws * distance ** 2));
  if (needed > mostDraws) {
    const most = countOfDraws(mostDraws);
    return say(
      `il faudrait plus que ce que --draws permet (${most.fr}) ; demandez une erreur plus grande.`,
      `it would take more than --draws allows (${most.en}); ask for a larger error.`,
    );
  }
  const count = countOfDraws(needed);
  return say(`il faudrait environ ${count.fr} (--draws).`, `it would take about ${count.en} (--draws).`);
}

/** Up to one significant digit. */
function roundUp(value: number): number {
  const place = 10 ** Math.floor(Math.log10(value));
  return Math.ceil(value / place) * place;
}
