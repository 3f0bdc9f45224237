import { say } from "../../locale/french.js";

/** By id of the segment, the same in both languages. */
const shares = [
  "  gp                      A 27, B 20, C 13, E 5, F 35",
  "  specialist              A 18, B 22, C 8, E 12, F 40",
  "  radiology               D 45, E 25, F 30",
  "  biology                 D 60, E 25, F 15",
  "  pharmacy                B 30, C 50, F 20",
  "  nurse, physiotherapist  B 20, C 40, F 40",
  "  midwife, dentist        A 10, B 20, C 25, F 45",
  "  hospital                D 15, E 50, F 35",
  "  teleconsultation        A 10, B 20, F 70",
];

const fr = [
  "Éditeurs : des types, non des marques, dont aucune part de marché n’est publiée (jugements).",
  "  A  cabinets\u202f; 1,2 panne par an, de 40\u00a0h",
  "  B  cabinets\u202f; 2,4 pannes par an, de 20\u00a0h",
  "  C  paramédicaux, pharmacie\u202f; 3,6 pannes par an, de 12\u00a0h",
  "  D  laboratoires, imagerie\u202f; 2,4 pannes par an, de 20\u00a0h",
  "  E  hôpitaux\u202f; 3,6 pannes par an, de 12\u00a0h",
  "  F  petits éditeurs\u202f; 12 pannes par an, de 4\u00a0h",
  "Part des membres de chaque segment qui les ont, en %\u00a0:",
  ...shares,
  "Le vôtre : A ou B pour un logiciel de cabinet très répandu, C chez les paramédicaux et en pharmacie,",
  "D ou E au laboratoire, en imagerie et à l’hôpital, F si peu de confrères l’ont ou si vous ne savez",
  "pas. --editor dit ce qu’un autre changerait. Voir aussi",
  "scenarios/README.md, dmp-lab sources editors.shares.gp.A, dmp-lab sources editors.A.hoursPerIncident",
];

const en = [
  "Editors: types, not brands, of which no market share is published (judgements).",
  "  A  practices; 1.2 failures a year, of 40 h",
  "  B  practices; 2.4 failures a year, of 20 h",
  "  C  paramedical, pharmacy; 3.6 failures a year, of 12 h",
  "  D  laboratories, imaging; 2.4 failures a year, of 20 h",
  "  E  hospitals; 3.6 failures a year, of 12 h",
  "  F  small editors; 12 failures a year, of 4 h",
  "Share of the members of each segment that have them, in %:",
  ...shares,
  "Yours: A or B for practice software that many have, C for paramedical professions and pharmacies,",
  "D or E in laboratories, imaging and hospitals, F if few colleagues have it or if you do not know.",
  "--editor says what another would change. See also",
  "scenarios/README.md, dmp-lab sources editors.shares.gp.A, dmp-lab sources editors.A.hoursPerIncident",
];

/** What the anonymous editors of the shared assumptions stand for, and which one to take for one's own software. */
export const editorNotes = say(fr.join("\n"), en.join("\n"));
