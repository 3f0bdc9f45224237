import type { Text } from "../locale/language.js";

/** Words of the chart of a fitted series. `#…` is replaced. */
export const fitWords = {
  question: { fr: "#\u00a0: quelle courbe, et jusqu’où\u202f?", en: "#: which curve, and how far?" },
  average: { fr: "moyenne des courbes ajustées", en: "average of the fitted curves" },
  without: { fr: "la même, sans les derniers points", en: "the same, without the last points" },
  fitted: { fr: "observé", en: "observed" },
  heldOut: { fr: "mis de côté", en: "held out" },
  beyond: { fr: "autre mesure", en: "another measure" },
  band: {
    fr: "Bande\u00a0: là où un point se trouve avec une probabilité de #, selon le choix de la courbe, ses paramètres et la dispersion des points.",
    en: "Band: where a point lies with a probability of #, given the choice of curve, its parameters and the scatter of points.",
  },
  heldOutNote: {
    fr: "Points mis de côté\u00a0: la courbe en tirets a été ajustée sans eux, pour juger ce que valent ses prévisions.",
    en: "Points held out: the dashed curve was fitted without them, to judge what its forecasts are worth.",
  },
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
