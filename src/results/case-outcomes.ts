import { say } from "../locale/french.js";
import type { Text } from "../locale/language.js";

/** A figure of a typical member: its id in exports, and what it means. */
export interface CaseOutcome {
  readonly id: string;
  readonly label: Text;
  readonly definition: Text;
  readonly equation?: string;
}

/** Figures of `dmp-lab case` that no run has. Those of a group: of all its members together, time and what is due apart. */
export const caseOutcomes: readonly CaseOutcome[] = [
  {
    id: "due",
    label: say("Dû par an", "Due a year"),
    definition: say(
      "Documents à envoyer, ou occasions d’ouvrir le DMP, de chaque membre en un an : ceux du fichier, sinon ceux du segment.",
      "Documents to send, or occasions to open the record, of each member in a year: those of the file, else the segment’s.",
    ),
  },
  {
    id: "usual",
    label: say("Essayé d’habitude", "Usually attempted"),
    definition: say(
      "Part de ce qui est dû que le membre essaie de faire dans les mois sans boycott.",
      "Share of what is due that the member tries to do in months without a boycott.",
    ),
  },
  {
    id: "attempted",
    label: say("Essayé dans l’année", "Attempted in the year"),
    definition: say(
      "La même part sur l’année, boycotts suivis compris.",
      "The same share over the year, boycotts that are joined included.",
    ),
  },
  {
    id: "arrived",
    label: say("Arrive", "Arrives"),
    definition: say(
      "Part de ce qui est dû qui arrive dans le DMP, après les pertes du logiciel et de la plateforme.",
      "Share of what is due that reaches the record, after losses by software and platform.",
    ),
    equation: "attempted·(1 − o)·(1 − f)",
  },
  {
    id: "enforcedMonths",
    label: say("Mois sous amende", "Months under a fine"),
    definition: say(
      "Mois de l’année pendant lesquels une amende peut être prononcée pour cette obligation.",
      "Months of the year in which a fine can be imposed for this duty.",
    ),
  },
  {
    id: "threshold",
    label: say("Seuil supposé", "Supposed threshold"),
    definition: say(
      "Part de ce qui est dû qui doit arriver. Aucun seuil n’a jamais été publié : celui du scénario, en moyenne sur les mois sous amende. Absent d’une année sans amende.",
      "Share of what is due that must arrive. No threshold was ever published: the scenario’s, on average over the months under a fine. Absent in a year without a fine.",
    ),
  },
  {
    id: "needed",
    label: say("Il suffit d’essayer", "Enough to attempt"),
    definition: say(
      "Part à essayer d’habitude pour passer le seuil avec un logiciel conforme, avec un point de marge.",
      "Share to attempt usually so as to pass the threshold with conforming software, with a point to spare.",
    ),
    equation: "threshold / ((1 − o)·(1 − down)) + 0.01",
  },
  {
    id: "belowOwn",
    label: say("Sous le seuil par sa pratique", "Below by own practice"),
    definition: say(
      "Chance que ce qui est essayé d’habitude soit sous le seuil.",
      "Chance that what is usually attempted is below the threshold.",
    ),
  },
  {
    id: "belowBoycott",
    label: say("Sous le seuil par le boycott", "Below by the boycott"),
    definition: say(
      "Chance que ce qui est essayé d’habitude suffise, mais non ce qu’il en reste dans l’année d’un boycott.",
      "Chance that what is usually attempted would do, but not what is left of it in the year of a boycott.",
    ),
  },
  {
    id: "belowPlatform",
    label: say("Sous le seuil par les pannes du DMP", "Below by outages of the record"),
    definition: say(
      "Chance que ce qui est essayé suffise, mais non ce qui passe les pannes de la plateforme.",
      "Chance that what is attempted would do, but not what passes the platform’s outages.",
    ),
  },
  {
    id: "belowEditor",
    label: say("Sous le seuil par le logiciel", "Below by the software"),
    definition: say(
      "Chance que seules les pertes du logiciel (version en retard, pannes) mettent sous le seuil.",
      "Chance that losses by the software alone (late version, outages) put below the threshold.",
    ),
  },
  {
    id: "controlled",
    label: say("Contrôlé sous le seuil", "Controlled below the threshold"),
    definition: say(
      "Chance d’au moins un dossier de contrôle dans l’année, ou sur tout l’horizon ; pour un groupe, d’au moins un de ses membres.",
      "Chance of at least one case in the year, or over the horizon; for a group, of at least one of its members.",
    ),
    equation: "1 − exp(−members·λ)",
  },
  {
    id: "fined",
    label: say("À l’amende", "Fined"),
    definition: say(
      "Chance d’au moins une amende dans l’année, ou sur tout l’horizon : un contrôle sous le seuil, ni abandonné, ni excusé, au-delà des avertissements ; pour un groupe, d’au moins un de ses membres.",
      "Chance of at least one fine in the year, or over the horizon: a control below the threshold, neither dropped nor excused, beyond the warnings; for a group, of at least one of its members.",
    ),
    equation: "1 − P(K_ν ≤ warnings)^members,  ν = λ·(1 − dropped)·(1 − exempt)",
  },
  {
    id: "expectedFine",
    label: say("Amendes en moyenne", "Fines on average"),
    definition: say(
      "Amendes attendues, dans la limite des plafonds ; pour un groupe, celles de tous ses membres ensemble.",
      "Expected fines, within the caps; for a group, those of all its members together.",
    ),
    equation: "members·E(ν)",
  },
  {
    id: "capped",
    label: say("Au plafond", "At the cap"),
    definition: say(
      "Chance que les amendes d’un membre au moins atteignent le plafond de l’année, ou une fois dans l’horizon celui d’une année.",
      "Chance that the fines of at least one member reach the cap of the year, or once in the horizon that of some year.",
    ),
  },
  {
    id: "fineIfFined50",
    label: say("Si amende, la moitié paient au plus", "If fined, half pay at most"),
    definition: say("Médiane des amendes de qui en reçoit.", "Median of the fines of those who are fined."),
  },
  {
    id: "fineIfFined95",
    label: say("Si amende, 95 % paient au plus", "If fined, 95% pay at most"),
    definition: say(
      "Montant que dépasse une personne sanctionnée sur vingt.",
      "Amount that one in twenty of those who are fined exceeds.",
    ),
  },
  {
    id: "hours",
    label: say("Temps", "Time"),
    definition: say(
      "Heures qu’un membre passe dans l’année à alimenter et à consulter.",
      "Hours that one member spends in the year on feeding and consulting.",
    ),
  },
];
