import { say } from "../../locale/french.js";
import type { Language, Text } from "../../locale/language.js";
import { term, termIds, termInside } from "../../locale/terms.js";

/** Names of segments inside a sentence, or *everybody* where all shipped segments are among them. */
export function segmentNames(ids: readonly string[], language: Language): string {
  const every = termIds("segment").filter((id) => id !== "all");
  if (every.every((id) => ids.includes(id))) return everybody[language];
  return ids.map((id) => termInside("segment", id, language)).join(", ");
}

/** One member of a segment: *General practitioner*; an id that the term list does not have as it is. */
export function memberName(segment: string, language: Language): string {
  return members[segment]?.[language] ?? term("segment", segment, language);
}

const members: Readonly<Record<string, Text>> = {
  gp: say("Médecin généraliste", "General practitioner"),
  specialist: say("Autre spécialiste", "Other specialist"),
  radiology: say("Radiologue", "Radiologist"),
  biology: say("Laboratoire de biologie", "Medical laboratory"),
  pharmacy: say("Pharmacie", "Pharmacy"),
  nurse: say("Infirmier", "Nurse"),
  physiotherapist: say("Kinésithérapeute", "Physiotherapist"),
  midwife: say("Sage-femme", "Midwife"),
  dentist: say("Chirurgien-dentiste", "Dentist"),
  hospital: say("Établissement de santé", "Hospital"),
  teleconsultation: say("Société de téléconsultation", "Teleconsultation company"),
};

const everybody = say("tous", "everybody");
