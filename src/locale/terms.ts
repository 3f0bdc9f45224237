import type { Language, Text } from "./language.js";

/** The project's term list: every id that a reader may meet, in both languages. */
const terms: Readonly<Record<string, Readonly<Record<string, Text>>>> = {
  segment: {
    gp: { fr: "Médecins généralistes", en: "General practitioners" },
    specialist: { fr: "Autres spécialistes", en: "Other specialists" },
    radiology: { fr: "Radiologues", en: "Radiologists" },
    biology: { fr: "Laboratoires de biologie", en: "Medical laboratories" },
    pharmacy: { fr: "Pharmacies", en: "Pharmacies" },
    nurse: { fr: "Infirmiers", en: "Nurses" },
    physiotherapist: { fr: "Kinésithérapeutes", en: "Physiotherapists" },
    midwife: { fr: "Sages-femmes", en: "Midwives" },
    dentist: { fr: "Chirurgiens-dentistes", en: "Dentists" },
    hospital: { fr: "Établissements de santé", en: "Hospitals" },
    teleconsultation: { fr: "Téléconsultation", en: "Teleconsultation companies" },
    all: { fr: "Ensemble", en: "All" },
  },
  duty: {
    feeding: { fr: "alimentation", en: "feeding" },
    consulting: { fr: "consultation", en: "consulting" },
  },
  kind: {
    professional: { fr: "professionnel", en: "professional" },
    establishment: { fr: "établissement", en: "establishment" },
  },
  exam: {
    biology: { fr: "Biologie", en: "Laboratory tests" },
    plainFilm: { fr: "Radiographie", en: "Plain film" },
    ultrasound: { fr: "Échographie", en: "Ultrasound" },
    crossSectional: { fr: "Scanner et IRM", en: "CT and MRI" },
    all: { fr: "Ensemble", en: "All" },
  },
  account: {
    healthInsurance: { fr: "Assurance maladie", en: "Health insurance" },
    complementary: { fr: "Complémentaires", en: "Complementary insurers" },
    patients: { fr: "Patients", en: "Patients" },
    professionals: { fr: "Professionnels", en: "Professionals" },
    establishments: { fr: "Établissements", en: "Establishments" },
    producers: { fr: "Producteurs d’examens", en: "Test producers" },
    editors: { fr: "Éditeurs de logiciels", en: "Software editors" },
    resources: { fr: "Ressources réelles", en: "Real resources" },
  },
  party: {
    own: { fr: "Le professionnel", en: "The professional" },
    platform: { fr: "La plateforme", en: "The platform" },
    editor: { fr: "L’éditeur du logiciel", en: "The software editor" },
    compliant: { fr: "En règle", en: "Compliant" },
  },
  legalStatus: {
    tabled: { fr: "déposé", en: "tabled" },
    committee: { fr: "adopté en commission", en: "adopted in committee" },
    adopted: { fr: "voté", en: "adopted" },
    promulgated: { fr: "promulgué", en: "promulgated" },
    "in-force": { fr: "en vigueur", en: "in force" },
    superseded: { fr: "remplacé", en: "superseded" },
    "struck-down": { fr: "censuré", en: "struck down" },
    abandoned: { fr: "abandonné", en: "abandoned" },
  },
  evidence: {
    "official statistic": { fr: "statistique officielle", en: "official statistic" },
    study: { fr: "étude", en: "study" },
    survey: { fr: "enquête", en: "survey" },
    press: { fr: "presse", en: "press" },
    derived: { fr: "calculé", en: "derived" },
    judgement: { fr: "jugement", en: "judgement" },
    typed: { fr: "saisi en ligne de commande", en: "typed on the command line" },
  },
  confidence: {
    high: { fr: "élevée", en: "high" },
    medium: { fr: "moyenne", en: "medium" },
    low: { fr: "faible", en: "low" },
  },
  statistic: {
    central: { fr: "valeur centrale", en: "central value" },
    mean: { fr: "moyenne", en: "mean" },
    p5: { fr: "5\u00a0%", en: "5%" },
    p25: { fr: "25\u00a0%", en: "25%" },
    median: { fr: "médiane", en: "median" },
    p75: { fr: "75\u00a0%", en: "75%" },
    p95: { fr: "95\u00a0%", en: "95%" },
    probabilityBetter: { fr: "probabilité de mieux", en: "probability of better" },
    probabilityHigher: { fr: "probabilité de plus haut", en: "probability of higher" },
  },
  unit: {
    share: { fr: "part", en: "share" },
    EUR: { fr: "€", en: "EUR" },
    "EUR/year": { fr: "€/an", en: "EUR/year" },
    "documents/year": { fr: "documents/an", en: "documents/year" },
    members: { fr: "membres", en: "members" },
    cases: { fr: "dossiers", en: "cases" },
    acts: { fr: "actes", en: "acts" },
    h: { fr: "h", en: "h" },
    probability: { fr: "probabilité", en: "probability" },
  },
};

/** Kinds of id that {@link term} knows. */
export type TermKind =
  | "segment"
  | "duty"
  | "kind"
  | "exam"
  | "account"
  | "party"
  | "legalStatus"
  | "evidence"
  | "confidence"
  | "statistic"
  | "unit";

/** Words for an id. An id outside the term list (a reader's own segment or editor) is returned as it is. */
export function term(kind: TermKind, id: string, language: Language): string {
  return terms[kind]?.[id]?.[language] ?? id;
}

/** The words of {@link term} as they stand inside a sentence: without their capital, acronyms apart (`CT and MRI`). */
export function termInside(kind: TermKind, id: string, language: Language): string {
  const words = term(kind, id, language);
  const [first = "", second = ""] = words;
  const isAcronym = second === second.toLocaleUpperCase(language);
  return words === id || isAcronym ? words : first.toLocaleLowerCase(language) + words.slice(1);
}

/** Ids of a kind, in the order in which tables and legends show them. */
export function termIds(kind: TermKind): readonly string[] {
  return Object.keys(terms[kind] ?? {});
}
