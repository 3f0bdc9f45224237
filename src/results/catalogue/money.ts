import type { Outcome } from "../outcome.js";
import { adoption, everyDuty, exams, fines, volumes } from "./inputs.js";

const perSegment = { unit: "EUR", direction: "neutral", by: "segment", headline: false } as const;
const finesAndDuties = [...volumes, ...fines, ...everyDuty];
const paid = [...finesAndDuties, "penalties.recovery", "penalties.lagMonths"];
const burden = [
  ...volumes,
  "segments.*.secondsPerDocument",
  "burden.**",
  "ease.**",
  ...adoption("feeding"),
  ...adoption("consulting"),
];

/** Fines on their way to being paid, the cost of control and of the duties themselves, and what exams are avoided. */
export const moneyOutcomes: readonly Outcome[] = [
  {
    ...perSegment,
    id: "shielded",
    label: { fr: "Amendes écartées par les exemptions", en: "Fines shielded by exemptions" },
    definition: {
      fr: "Amendes que les exemptions (éditeur, plateforme) suppriment.",
      en: "Fines that the exemptions (editor, platform) remove.",
    },
    equation: "members·Σ_class share·E(ν without exemptions) − assessed",
    inputs: finesAndDuties,
  },
  {
    ...perSegment,
    id: "shieldedEditor",
    label: { fr: "Amendes écartées par la faute d’éditeur", en: "Fines shielded by editor fault" },
    definition: {
      fr: "Amendes que la seule exemption pour faute d’éditeur supprime.",
      en: "Fines that the editor-fault exemption alone removes.",
    },
    equation: "members·Σ_class share·E(ν, exempt_editor = 0) − assessed",
    inputs: finesAndDuties,
  },
  {
    ...perSegment,
    id: "collected",
    label: { fr: "Amendes recouvrées", en: "Fines collected" },
    definition: {
      fr: "Amendes effectivement payées dans l’année, nettes des contestations gagnées.",
      en: "Fines actually paid in the year, net of successful contestation.",
    },
    equation: "assessed·recovery, spread over the counted months, lagMonths later",
    inputs: paid,
    headline: true,
  },
  {
    ...perSegment,
    id: "collectedAfterHorizon",
    label: { fr: "Recouvrées après l’horizon", en: "Collected after the horizon" },
    definition: {
      fr: "Part des amendes prononcées dans l’année qui sera payée après la fin de l’horizon.",
      en: "Part of the year’s fines that will be paid after the end of the horizon.",
    },
    equation: "assessed·recovery due after the last month",
    inputs: paid,
  },
  {
    ...perSegment,
    id: "editorLiability",
    label: { fr: "Payé par les éditeurs", en: "Paid by editors" },
    definition: {
      fr: "Part des amendes écartées que les éditeurs paient à la place.",
      en: "Part of the shielded fines that editors pay instead.",
    },
    equation: "shieldedEditor·editorLiability·recovery, same spread and lag",
    inputs: paid,
  },
  {
    ...perSegment,
    id: "editorLiabilityAfterHorizon",
    label: { fr: "Payé par les éditeurs après l’horizon", en: "Paid by editors after the horizon" },
    definition: {
      fr: "Part de l’année que les éditeurs paieront après la fin de l’horizon.",
      en: "The year’s part that editors will pay after the end of the horizon.",
    },
    equation: "shieldedEditor·editorLiability·recovery due after the last month",
    inputs: paid,
  },
  {
    ...perSegment,
    id: "withheld",
    label: { fr: "Paiements retenus", en: "Payments withheld" },
    definition: {
      fr: "Actes non payés ou non remboursés parce que la condition de paiement n’était pas remplie.",
      en: "Acts not paid or not reimbursed because the condition of payment was not met.",
    },
    equation: "members·events/12·subjectShare·appliedShare·amountPerEvent·(1 − w + exceptions)",
    inputs: [
      "conditionOfPayment.**",
      "levers.conditionOfPayment.**",
      ...volumes,
      ...adoption("feeding"),
      ...adoption("consulting"),
    ],
    headline: true,
  },
  {
    ...perSegment,
    id: "controlCost",
    label: { fr: "Coût des contrôles", en: "Cost of control" },
    direction: "lower",
    definition: { fr: "Coût des dossiers de contrôle.", en: "Cost of the cases." },
    equation: "cases·costPerCase",
    inputs: [...finesAndDuties, "control.costPerCase"],
    headline: true,
  },
  {
    ...perSegment,
    id: "burdenHours",
    label: { fr: "Heures consacrées au DMP", en: "Hours spent on the record" },
    unit: "h",
    direction: "lower",
    definition: {
      fr: "Temps passé à déposer, ouvrir et lire le DMP.",
      en: "Time spent sending documents, opening and reading the record.",
    },
    equation: "members·[documents/12·w_f·seconds + prescriptions/12·w_c·(connect·(1 − easeSaving·ease) + read)]/3600",
    inputs: burden,
  },
  {
    ...perSegment,
    id: "burdenCost",
    label: { fr: "Valeur du temps consacré", en: "Value of the time spent" },
    direction: "lower",
    definition: {
      fr: "Heures consacrées, à la valeur horaire du segment.",
      en: "Hours spent, at the segment’s hourly value.",
    },
    equation: "burdenHours·hourlyValue",
    inputs: [...burden, "segments.*.hourlyValue"],
    headline: true,
  },
  {
    id: "avoidedSpend",
    label: { fr: "Examens redondants évités", en: "Duplicate tests avoided" },
    unit: "EUR",
    direction: "higher",
    definition: {
      fr: "Dépenses d’examens évitées parce que le prescripteur a consulté et que le résultat y était. Un niveau, non l’effet d’une politique.",
      en: "Spending on tests avoided because the prescriber looked and the result was there. A level, not a policy’s effect.",
    },
    equation: "spend·(1 + growth)^(t/12)/12·duplicateShare·present·consulted·reachable·effect",
    by: "exam",
    inputs: exams,
    headline: true,
  },
  {
    id: "avoidedActs",
    label: { fr: "Actes évités", en: "Acts avoided" },
    unit: "acts",
    direction: "higher",
    definition: { fr: "Nombre d’examens évités.", en: "Number of tests avoided." },
    equation: "avoidedSpend/unitCost",
    by: "exam",
    inputs: exams,
    headline: false,
  },
  {
    id: "documentsPresent",
    label: { fr: "Résultats présents au DMP", en: "Results present in the record" },
    unit: "share",
    direction: "higher",
    definition: {
      fr: "Part des résultats récents du producteur qui sont au DMP ; moyenne de l’année.",
      en: "Share of the producer’s recent results that are in the record; mean of the year.",
    },
    equation: "mean of a_feeding of the producer over months t − L + 1 … t",
    by: "exam",
    inputs: ["exams.*.lookbackMonths", "exams.*.producer", ...adoption("feeding")],
    headline: false,
  },
  {
    id: "recordsConsulted",
    label: { fr: "Prescriptions avec consultation", en: "Orders with a look at the record" },
    unit: "share",
    direction: "higher",
    definition: {
      fr: "Part des prescriptions de l’examen précédées d’une consultation du DMP ; moyenne de l’année.",
      en: "Share of orders of the exam that follow a look at the record; mean of the year.",
    },
    equation: "Σ_s mix_s·a_consulting,s",
    by: "exam",
    inputs: ["exams.*.mix.*", ...adoption("consulting")],
    headline: false,
  },
  {
    id: "avoidedShare",
    label: { fr: "Part de la dépense évitée", en: "Share of spending avoided" },
    unit: "share",
    direction: "higher",
    definition: {
      fr: "Dépense évitée rapportée à la dépense de la famille d’examens ; moyenne de l’année.",
      en: "Avoided spending over the exam family’s spending; mean of the year.",
    },
    equation: "avoidedSpend/(spend·(1 + growth)^(t/12)/12)",
    by: "exam",
    inputs: exams,
    headline: false,
  },
];
