import type { Language, Text } from "../locale/language.js";
import { formatNumber } from "../locale/numbers.js";
import { unknown } from "../results/scale.js";
import type { Simulation } from "../simulate/simulation.js";

/** Draws that ranges were read from; an ensemble is one. */
export type Draws = Pick<Simulation, "draws" | "seed" | "design">;

const designs: Readonly<Record<Simulation["design"], Text>> = {
  plain: { fr: "", en: "" },
  "latin-hypercube": { fr: ", hypercube latin", en: ", Latin hypercube" },
  sobol: { fr: ", suite de Sobol brouillée", en: ", scrambled Sobol sequence" },
};

/** What ranges rest on, in a sentence. */
export function drawsNote({ draws, seed, design }: Draws, language: Language): string {
  const number = formatNumber(draws, language);
  return language === "fr"
    ? `${number} tirages (graine ${seed}${designs[design].fr})\u00a0: chacun donne une valeur à toutes les hypothèses incertaines, et vaut pour tous les scénarios.`
    : `${number} draws (seed ${seed}${designs[design].en}): each gives every uncertain assumption a value, and serves all scenarios.`;
}

/** How fans are read. */
export const bandNote: Text = {
  fr: "Trait\u00a0: médiane. Bande foncée\u00a0: 25–75\u00a0% des tirages\u202f; bande claire\u00a0: 5–95\u00a0%.",
  en: "Line: median. Dark band: 25–75% of draws; light band: 5–95%.",
};

/**
 * How intervals are read, and the draws behind them where they are known.
 *
 * @param written ranges in words; a question mark among them is explained
 */
export function drawnNotes(
  { drawn, language }: { readonly drawn?: Draws; readonly language: Language },
  written: Iterable<string>,
): string[] {
  const isUnknown = [...written].some((text) => text.includes(unknown));
  return [
    intervalNote[language] + (isUnknown ? unknownNote[language] : ""),
    ...(drawn ? [drawsNote(drawn, language)] : []),
  ];
}

const unknownNote: Text = {
  fr: " «\u00a0?\u00a0»\u00a0: inconnu avec si peu de tirages.",
  en: " “?”: not known with so few draws.",
};

const intervalNote: Text = {
  fr: "Boîte\u00a0: 25–75\u00a0% des tirages\u202f; trait\u00a0: 5–95\u00a0%\u202f; tiret\u00a0: médiane\u202f; rond\u00a0: valeur centrale, chaque hypothèse à sa valeur centrale. En chiffres\u00a0: médiane (5–95\u00a0% des tirages).",
  en: "Box: 25–75% of draws; line: 5–95%; dash: median; ring: central value, each assumption at its central value. In figures: median (5–95% of draws).",
};
