import { say } from "../locale/french.js";
import type { Language, Text } from "../locale/language.js";
import { shellWord } from "../node/shell-word.js";
import { leastKnown } from "../results/least-known.js";
import { scaleFor } from "../results/scale.js";
import { distanceTo, type Precision } from "../simulate/precision.js";
import type { Simulation } from "../simulate/simulation.js";
import { advise } from "../simulate/statistics/advice.js";
import { aboutPrecision } from "./about-precision.js";
import { countOfDraws, designWords } from "./draw-words.js";
import { durationWords } from "./duration-words.js";
import { type FigureFilter, filterRows } from "./figure-filter.js";
import type { MadeDraws } from "./make-draws.js";

/** What of draws a page tells. */
export interface DrawsToldOf {
  readonly filter: FigureFilter;
  readonly until?: Precision | undefined;
  /** How many of the figures printed are `?`. */
  readonly unknown: "none" | "some" | "all";
}

/** What is to be known of figures of draws: what was drawn, what a range is, and what more draws would make of it. */
export function aboutDraws(
  { ensemble, record, seconds, kept }: MadeDraws,
  { filter, until, unknown }: DrawsToldOf,
): Text[] {
  const compared = ensemble.scenarios.some(({ difference }) => difference !== undefined);
  const [count, design] = [countOfDraws(record.draws), designWords(record)];
  const time =
    seconds === undefined
      ? { fr: "", en: "" }
      : { fr: `, en ${durationWords(seconds, "fr")}`, en: `, in ${durationWords(seconds, "en")}` };
  return [
    say(
      `${count.fr} (graine ${record.seed}, ${design.fr})${time.fr}.${record.mechanisms === "expected" ? " Incidents et boycotts tenus à leur moyenne." : ""}`,
      `${count.en} (seed ${record.seed}, ${design.en})${time.en}.${record.mechanisms === "expected" ? " Incidents and boycotts held at their expectation." : ""}`,
    ),
    ...(ensemble.scenarios.some(({ reason }) => reason !== undefined)
      ? [
          say(
            "Tirages faits un par un, bien plus lentement : ce Node ou ce scénario n’en permet pas plusieurs à la fois. Les chiffres affichés sont les mêmes.",
            "Drawn one by one, far more slowly: this Node or this scenario does not allow several at a time. The figures printed are the same.",
          ),
        ]
      : []),
    ...(kept ? [aboutFile(kept)] : []),
    say(
      `De 5 % à 95 % : l’intervalle où tombent neuf tirages sur dix, c’est-à-dire l’incertitude des hypothèses.${unknown === "all" ? "" : " L’erreur de Monte-Carlo est plus petite que le dernier chiffre affiché, zéros finals à part."}`,
      `5% to 95%: where nine draws out of ten fall, which is the uncertainty of the assumptions.${unknown === "all" ? "" : " The Monte Carlo error is smaller than the last digit printed, final zeros apart."}`,
    ),
    ...(compared
      ? [
          say(
            "Écart : dans chaque tirage, le scénario moins la référence sous les mêmes hypothèses, en points pour un pourcentage ; sa médiane n’est pas l’écart des médianes. Probabilité : part des tirages.",
            "Difference: in each draw, the scenario less the baseline under the same assumptions, in points for a percentage; its median is not the difference of the medians. Probability: share of draws.",
          ),
        ]
      : []),
    ...aboutUnknown[unknown],
    ...(until ? [aboutPrecision(ensemble.draws, distanceTo(until, ensemble))] : []),
    ...adviceOn(ensemble, filter),
  ];
}

function aboutFile({ path, isRead }: NonNullable<MadeDraws["kept"]>): Text {
  if (isRead) return { fr: `Tirages relus dans ${path}.`, en: `Draws read from ${path}.` };
  const command = `dmp-lab show ${shellWord(path)}`;
  return say(
    `Tous les tirages sont dans ${path} ; pour les relire : ${command}.`,
    `Every draw is in ${path}; to read them again: ${command}.`,
  );
}

const aboutUnknown: Readonly<Record<DrawsToldOf["unknown"], readonly Text[]>> = {
  none: [],
  some: [say("? : inconnu avec si peu de tirages.", "?: not known with so few draws.")],
  all: [
    say(
      "? : inconnu avec si peu de tirages ; prenez --draws=1000 ou davantage.",
      "?: not known with so few draws; use --draws=1000 or more.",
    ),
  ],
};

/** `Le moins précis : « Examens redondants évités », à ±1,2 M€ près avec 2 000 tirages ; ±0,4 M€ avec 20 000 tirages.` */
function adviceOn(ensemble: Simulation, filter: FigureFilter): Text[] {
  const figure = leastKnown(ensemble, (rows) => filterRows(rows, filter));
  if (!figure) return [];
  const { outcome, estimate, difference } = figure;
  const { draws, error, moreDraws, moreError } = advise(ensemble.draws, estimate.error);
  const margin = (value: number, language: Language) => scaleFor(outcome.unit, [error], language).margin(value);
  const now = countOfDraws(draws);
  return [
    say(
      `Le moins précis : « ${outcome.label.fr} »${difference ? " (écart)" : ""}, à ${margin(error, "fr")} près avec ${now.fr} ; ${margin(moreError, "fr")} avec --draws=${moreDraws}.`,
      `Least precise: “${outcome.label.en}”${difference ? " (difference)" : ""}, to within ${margin(error, "en")} with ${now.en}; ${margin(moreError, "en")} with --draws=${moreDraws}.`,
    ),
  ];
}
