import type { Text } from "../locale/language.js";

/** Words that charts alone use: the question that each one answers, axes, legends, notes. */
export const words = {
  sources: { fr: "Sources\u00a0: ", en: "Sources: " },
  points: { fr: "points de pourcentage", en: "percentage points" },
  aYear: { fr: " par an", en: " a year" },
  million: { fr: "millions de", en: "million" },
  observed: {
    fr: " (◆\u00a0: part de documents observée, selon les sources)",
    en: " (◆: observed share of documents, from the sources)",
  },
  adoptionQuestion: {
    feeding: { fr: "Qui alimentera le DMP, et quand\u202f?", en: "Who will feed the shared record, and when?" },
    consulting: { fr: "Qui consultera le DMP, et quand\u202f?", en: "Who will open the shared record, and when?" },
  },
  adoptionDifference: {
    feeding: { fr: "De combien l’alimentation changerait-elle\u202f?", en: "By how much would feeding change?" },
    consulting: { fr: "De combien la consultation changerait-elle\u202f?", en: "By how much would consulting change?" },
  },
  adoptionAxis: {
    feeding: { fr: "Part des documents dus arrivés au DMP", en: "Share of due documents that reach the record" },
    consulting: { fr: "Part des prescriptions avec DMP consulté", en: "Share of prescriptions with the record opened" },
  },
  overlapNote: {
    fr: "Là où les traits se recouvrent, les scénarios donnent presque le même résultat.",
    en: "Where lines run over each other, the scenarios give nearly the same result.",
  },
  penaltiesQuestion: { fr: "Combien d’amendes, et quand\u202f?", en: "How much in fines, and when?" },
  penaltiesAxis: { fr: "Amendes", en: "Fines" },
  assessed: { fr: "Amendes prononcées", en: "Fines assessed" },
  collected: { fr: "Amendes recouvrées", en: "Fines collected" },
  noDifference: { fr: "Aucun écart", en: "No difference" },
  noFine: { fr: "Aucune amende", en: "No fine" },
  avoidedQuestion: {
    fr: "Quelles dépenses d’examens redondants seraient évitées\u202f?",
    en: "How much spending on duplicate tests would be avoided?",
  },
  avoidedAxis: { fr: "Dépenses évitées", en: "Spending avoided" },
  failedQuestion: {
    fr: "Qui est en défaut\u00a0: le professionnel, la plateforme ou l’éditeur\u202f?",
    en: "Who is at fault: the professional, the platform or the software editor?",
  },
  failedAxis: { fr: "Part des membres sous le seuil exigé", en: "Share of members below the threshold" },
  ledgerQuestion: { fr: "Qui gagne, qui paie\u202f?", en: "Who gains, who pays?" },
  ledgerAxis: { fr: "Solde", en: "Balance" },
  ledgerNote: {
    fr: "Vers la droite\u00a0: le compte reçoit plus qu’il ne verse. Ressources réelles\u00a0: vers la droite, du temps et des moyens sont consommés\u202f; vers la gauche, ils sont épargnés.",
    en: "To the right: the account receives more than it pays. Real resources: to the right, time and means are used up; to the left, they are saved.",
  },
  presentValue: { fr: "valeur actuelle sur tout l’horizon", en: "present value over the whole horizon" },
  pairedFrom: {
    fr: "Écart avec «\u00a0#\u00a0», tirage par tirage.",
    en: "Difference from “#”, draw by draw.",
  },
  reference: { fr: "Pointillé\u00a0: médiane de «\u00a0#\u00a0».", en: "Dotted line: median of “#”." },
  differenceFrom: { fr: "Écart avec «\u00a0#\u00a0».", en: "Difference from “#”." },
  sumOf: {
    assessed: { fr: "# prononcés", en: "# assessed" },
    collected: { fr: "# recouvrés", en: "# collected" },
    avoided: { fr: "# en tout", en: "# in all" },
  },
  failedNote: {
    fr: "Le reste jusqu’à 100\u00a0% est en règle. Une défaillance n’est imputée à l’éditeur que si un logiciel conforme aurait suffi à passer le seuil.",
    en: "The rest up to 100% is compliant. A failure is laid on the editor only if working software would have been enough to pass the threshold.",
  },
  failedMeans: {
    fr: "Barres\u00a0: moyennes des tirages, qui s’additionnent\u202f; trait\u00a0: 5–95\u00a0% des tirages pour l’ensemble des membres sous le seuil.",
    en: "Bars: means over draws, which add up; line: 5–95% of draws for all members below the threshold.",
  },
  timelineQuestion: {
    fr: "Que dit la loi, et dès quand pourrait-on sanctionner\u202f?",
    en: "What does the law say, and from when could anyone be fined?",
  },
  timelineNote: {
    fr: "Point\u00a0: étape du texte. Croix\u00a0: texte censuré, abandonné ou remplacé. Bande\u00a0: période où une sanction pourrait être prononcée dans le scénario.",
    en: "Dot: step of the text. Cross: text struck down, abandoned or replaced. Band: period in which the scenario would allow a sanction.",
  },
  fines: {
    both: { fr: "Amendes, alimentation et consultation", en: "Fines, feeding and consulting" },
    feeding: { fr: "Amendes, alimentation", en: "Fines, feeding" },
    consulting: { fr: "Amendes, consultation", en: "Fines, consulting" },
  },
  withheldPayment: { fr: "Paiement subordonné au DMP", en: "Payment conditional on the record" },
  from: { fr: "\u00a0: à partir de ", en: ": from " },
  statusOf: { fr: "texte ", en: "" },
  withdrawnBefore: { fr: ", retirées avant d’avoir pu s’appliquer", en: ", withdrawn before they could apply" },
} as const satisfies Readonly<Record<string, Text | Readonly<Record<string, Text>>>>;
