import { say } from "../locale/french.js";
import type { Language, Text } from "../locale/language.js";
import { shellWord } from "../node/shell-word.js";
import { outcomes } from "../results/catalogue.js";
import type { FigureFilter } from "./figure-filter.js";
import type { Opened } from "./open-scenarios.js";
import { wrap } from "./table-layout.js";

/** What is to be known of central figures. */
export function aboutCentralValues(compared = false): Text {
  return say(
    `Valeurs centrales, sans intervalle d’incertitude : --draws 10000 en donne un.${compared ? " Les écarts sont calculés avant d’arrondir." : ""}`,
    `Central values, without an interval of uncertainty: --draws 10000 gives one.${compared ? " Differences are taken before rounding." : ""}`,
  );
}

/** The lines under figures: what is to be known of them, what is left out, and where to look next. */
export function nextSteps(
  about: readonly Text[],
  opened: readonly Opened[],
  filter: FigureFilter,
  language: Language,
  width?: number,
): string {
  const hidden = filter.outcomes.length > 0 || filter.all ? 0 : outcomes.filter(({ headline }) => !headline).length;
  const outcome = filter.outcomes[0] ?? "assessed";
  const modelled = opened
    .filter(({ scenario }) => scenario.notModelled.length > 0)
    .map(({ typed }) => shellWord(typed));
  const sentences = [
    ...about,
    ...(hidden > 0
      ? [
          say(
            `${hidden} autres résultats : --all. Le détail d’un résultat : --outcome ${outcome}.`,
            `${hidden} more outcomes: --all. One outcome in detail: --outcome ${outcome}.`,
          ),
        ]
      : []),
    ...(modelled.length > 0
      ? [
          say(
            `Ce qui n’est pas modélisé : dmp-lab check ${modelled.join(" ")}.`,
            `What is not modelled: dmp-lab check ${modelled.join(" ")}.`,
          ),
        ]
      : []),
    say(
      `Sur quoi repose un chiffre : dmp-lab why ${outcome}. Faits et documents : dmp-lab sources.`,
      `What a figure rests on: dmp-lab why ${outcome}. Facts and documents: dmp-lab sources.`,
    ),
  ];
  return `${sentences.flatMap((sentence) => wrap(sentence[language], width)).join("\n")}\n`;
}
