import type { Text } from "../locale/language.js";

/** Words of the chart of a fitted series. `#…` is replaced. */
export const fitWords = {
  question: { fr: "#\u00a0: points observés et courbe ajustée", en: "#: observed points and fitted curve" },
  average: { fr: "moyenne des courbes ajustées", en: "average of the fitted curves" },
  without: { fr: "la même, sans les derniers points", en: "the same, without the last points" },
  fitted: { fr: "observé", en: "observed" },
  heldOut: { fr: "mis de côté", en: "held out" },
  beyond: { fr: "autre mesure", en: "another measure" },
  band: {
    fr: "Bande\u00a0: là où un point se trouve avec une probabilité de #, selon le choix de la courbe, ses paramètres et la dispersion des points.",
    en: "Band: where a point lies with a probability of #, given the choice of curve, its parameters and the scatter of points.",
  },
  totalNote: {
    fr: "Ce total ne baisse pas\u00a0: après le dernier point, courbe et bande ne descendent pas au-dessous de lui.",
    en: "This total does not fall: past the last point, neither curve nor band goes below it.",
  },
  heldOutNote: {
    fr: "Points mis de côté\u00a0: la courbe en tirets a été ajustée sans eux. La bande l’a été avec tous les points\u202f; faite sans les #count derniers, elle en contient #covered.",
    en: "Points held out: the dashed curve was fitted without them. The band uses all points; made without the last #count, it holds #covered of them.",
  },
  heldOutNoteOne: {
    fr: "Point mis de côté\u00a0: la courbe en tirets a été ajustée sans lui. La bande l’a été avec tous les points\u202f; faite sans le dernier, #covered.",
    en: "Point held out: the dashed curve was fitted without it. The band uses all points; made without the last, #covered.",
  },
  covered: { fr: "elle le contient", en: "it holds it" },
  missed: { fr: "elle ne le contient pas", en: "it does not hold it" },
  policyNote: {
    fr: "Fond gris\u00a0: une mesure publique pendant laquelle la vitesse peut changer.",
    en: "Grey ground: a public policy under which the speed may change.",
  },
  logNote: {
    fr: "Échelle logarithmique\u00a0: une même hauteur est un même pourcentage.",
    en: "Logarithmic scale: an equal height is an equal percentage.",
  },
  description: {
    fr: "#points points, de #first à #last. Attendu en #end\u00a0: #central, entre #low et #high avec une probabilité de #confidence.",
    en: "#points points, from #first to #last. Expected in #end: #central, between #low and #high with a probability of #confidence.",
  },
} as const satisfies Readonly<Record<string, Text>>;
