import type { Text } from "../../locale/language.js";
import type { Heading } from "../../results/heading.js";

/** Legal standing of a scenario in one word, also the name of its style. */
export type LegalFlag = "hypothetical" | "withdrawn" | "supposed" | "inForce";

/** Words of each flag. */
export const flagWords: Readonly<Record<LegalFlag, Text>> = {
  hypothetical: { fr: "hypothétique", en: "hypothetical" },
  withdrawn: { fr: "retiré", en: "withdrawn" },
  supposed: { fr: "droit en vigueur, application supposée", en: "in force, application supposed" },
  inForce: { fr: "droit en vigueur", en: "law in force" },
};

/** The flag that a scenario's figures bear. */
export function flagOf({ withdrawn, hypothetical, applicationSupposed }: Heading): LegalFlag {
  if (withdrawn) return "withdrawn";
  if (hypothetical) return "hypothetical";
  return applicationSupposed ? "supposed" : "inForce";
}
