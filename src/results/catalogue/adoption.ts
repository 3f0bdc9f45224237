import type { Outcome } from "../outcome.js";
import { adoption, boycotts, deterrence, fines, volumes } from "./inputs.js";

type Duty = "feeding" | "consulting";

const words = {
  feeding: { fr: "alimentation", en: "feeding", dueFr: "documents dus", dueEn: "due documents", w: "w_feeding" },
  consulting: {
    fr: "consultation",
    en: "consulting",
    dueFr: "occasions de consulter",
    dueEn: "occasions to consult",
    w: "w_consulting",
  },
};

function dutyOutcomes(duty: Duty): Outcome[] {
  const { fr, en, dueFr, dueEn, w } = words[duty];
  const common = { unit: "share", by: "segment", inputs: adoption(duty), headline: false } as const;
  return [
    {
      ...common,
      id: `${duty}Practice`,
      label: { fr: `Pratique (${fr})`, en: `Practice (${en})` },
      direction: "higher",
      definition: {
        fr: `Part des ${dueFr} que les professionnels tentent d’honorer, boycott compris ; moyenne de l’année.`,
        en: `Share of ${dueEn} that professionals attempt, boycotts included; mean of the year.`,
      },
      equation: `${w}(t+1) = m(t)·step(${w}(t)/m(t), x(t))`,
    },
    {
      ...common,
      id: `${duty}Share`,
      label: { fr: `Part réalisée (${fr})`, en: `Realised share (${en})` },
      direction: "higher",
      definition: {
        fr: `Part des ${dueFr} effectivement honorés : ce qui reste de la pratique après pannes de la plateforme et défauts des logiciels.`,
        en: `Share of ${dueEn} actually met: what is left of practice after platform outages and software faults.`,
      },
      equation: `a = ${w}·(1 − o)·(1 − f)`,
      headline: true,
    },
    {
      ...common,
      id: `${duty}LostToPlatform`,
      label: { fr: `Perdu par la plateforme (${fr})`, en: `Lost to the platform (${en})` },
      direction: "lower",
      definition: {
        fr: `Part des ${dueFr} tentés mais perdus parce que la plateforme nationale était en panne.`,
        en: `Share of ${dueEn} attempted but lost because the national platform was down.`,
      },
      equation: `${w}·o`,
    },
    {
      ...common,
      id: `${duty}LostToEditor`,
      label: { fr: `Perdu par l’éditeur (${fr})`, en: `Lost to the editor (${en})` },
      direction: "lower",
      definition: {
        fr: `Part des ${dueFr} tentés mais perdus parce que le logiciel n’était pas conforme ou était en panne.`,
        en: `Share of ${dueEn} attempted but lost because the software did not conform or was down.`,
      },
      equation: `${w}·(1 − o)·f`,
    },
    {
      ...common,
      id: `${duty}NotAttempted`,
      label: { fr: `Non tenté (${fr})`, en: `Not attempted (${en})` },
      direction: "lower",
      definition: {
        fr: `Part des ${dueFr} que personne n’a tenté d’honorer.`,
        en: `Share of ${dueEn} that nobody attempted.`,
      },
      equation: `1 − ${w}`,
    },
  ];
}

/** How far both duties are practised, and what becomes of every due event. */
export const adoptionOutcomes: readonly Outcome[] = [
  ...dutyOutcomes("feeding"),
  ...dutyOutcomes("consulting"),
  {
    id: "documentsFed",
    label: { fr: "Documents déposés", en: "Documents fed" },
    unit: "documents",
    direction: "higher",
    definition: {
      fr: "Documents arrivés dans le DMP pendant l’année.",
      en: "Documents that reached the record during the year.",
    },
    equation: "Σ_t members·documents/12·a_feeding(t)",
    by: "segment",
    inputs: [...volumes, ...adoption("feeding")],
    headline: true,
  },
  {
    id: "perceivedFine",
    label: { fr: "Enjeu annuel perçu", en: "Perceived yearly stake" },
    unit: "EUR/year",
    direction: "neutral",
    definition: {
      fr: "Amende annuelle attendue telle que la perçoit un membre qui ne s’exécute pas par sa propre faute, perte de paiement comprise.",
      en: "Expected yearly fine as perceived by a member who does not comply through own fault, loss of payment included.",
    },
    equation: "F = E(−ln(1 − perceivedDetection)·(1 − dropped)) + loss of payment",
    by: "segment",
    inputs: [...deterrence, "conditionOfPayment.**"],
    headline: false,
  },
  {
    id: "boycottProbability",
    label: { fr: "Probabilité d’un boycott", en: "Probability of a boycott" },
    unit: "probability",
    direction: "lower",
    definition: {
      fr: "Probabilité que le segment boycotte l’alimentation dans l’année.",
      en: "Probability that the segment boycotts feeding in the year.",
    },
    equation: "P = 1 − exp(−boycottRate·(1 − η·G/(G + h)))",
    by: "segment",
    inputs: [...boycotts, ...fines, "deterrence.h.*"],
    headline: false,
  },
];
