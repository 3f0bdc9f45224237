import type { Text } from "../../locale/language.js";
import type { Outcome } from "../outcome.js";
import { compliance, everyDuty, fines, volumes } from "./inputs.js";

type Duty = "feeding" | "consulting";

const words = { feeding: { fr: "alimentation", en: "feeding" }, consulting: { fr: "consultation", en: "consulting" } };

function named(label: Text, duty: Duty): Text {
  return { fr: `${label.fr} (${words[duty].fr})`, en: `${label.en} (${words[duty].en})` };
}

function classOutcomes(duty: Duty): Outcome[] {
  const common = { unit: "share", by: "segment", inputs: compliance(duty), headline: false } as const;
  return [
    {
      ...common,
      id: `${duty}OwnFault`,
      label: named({ fr: "En défaut par leur fait", en: "Below by own fault" }, duty),
      direction: "lower",
      definition: {
        fr: "Part des membres dont la pratique seule les met sous le seuil.",
        en: "Share of members whose own practice is below the threshold.",
      },
      equation: "own = P(r < θ)",
    },
    {
      ...common,
      id: `${duty}PlatformFault`,
      label: named({ fr: "En défaut par la plateforme", en: "Below by the platform" }, duty),
      direction: "lower",
      definition: {
        fr: "Part des membres que les pannes de la plateforme font passer sous le seuil.",
        en: "Share of members whom platform outages bring below the threshold.",
      },
      equation: "platform = P(r < θ/(1 − o)) − P(r < θ)",
    },
    {
      ...common,
      id: `${duty}EditorFault`,
      label: named({ fr: "En défaut par l’éditeur", en: "Below by the editor" }, duty),
      direction: "lower",
      definition: {
        fr: "Part des membres qui auraient été en règle avec un logiciel en état de marche.",
        en: "Share of members who would have complied with working software.",
      },
      equation: "editor = P(r < θ/((1 − o)(1 − f_c))) − P(r < θ/(1 − o))",
    },
    {
      ...common,
      id: `${duty}Compliant`,
      label: named({ fr: "En règle", en: "Compliant" }, duty),
      direction: "higher",
      definition: { fr: "Part des membres au-dessus du seuil.", en: "Share of members above the threshold." },
      equation: "compliant = 1 − own − platform − editor",
      headline: duty === "feeding",
    },
    {
      ...common,
      id: `${duty}EditorFaultRate`,
      label: named({ fr: "Taux de faute d’éditeur", en: "Editor-fault rate" }, duty),
      direction: "lower",
      definition: {
        fr: "Part des membres en défaut qui le sont à cause de leur logiciel ; 0 quand tous sont en règle.",
        en: "Share of non-compliant members who are so because of their software; 0 when everybody complies.",
      },
      equation: "editor/(own + platform + editor)",
      headline: duty === "feeding",
    },
  ];
}

interface Counted {
  readonly id: string;
  readonly capital: string;
  readonly label: Text;
  readonly unit: Outcome["unit"];
  readonly definition: Text;
  readonly equation: string;
}

const counted: readonly Counted[] = [
  {
    id: "cases",
    capital: "Cases",
    label: { fr: "Dossiers de contrôle", en: "Cases" },
    unit: "cases",
    definition: {
      fr: "Membres en défaut pris dans un contrôle, comptés chaque fois.",
      en: "Non-compliant members taken up by a control, counted each time.",
    },
    equation: "members·Σ_class share·λ, λ = −ln(1 − detection)·n/12",
  },
  {
    id: "finedMembers",
    capital: "FinedMembers",
    label: { fr: "Membres sanctionnés", en: "Fined members" },
    unit: "members",
    definition: {
      fr: "Membres distincts qui paient au moins une amende dans l’année.",
      en: "Distinct members who are fined at least once in the year.",
    },
    equation: "members·Σ_class share·P(K_ν ≥ warnings + 1)",
  },
  {
    id: "assessed",
    capital: "Assessed",
    label: { fr: "Amendes prononcées", en: "Fines assessed" },
    unit: "EUR",
    definition: {
      fr: "Amendes prononcées dans l’année, plafonds, avertissements et exemptions déduits.",
      en: "Fines assessed in the year, after caps, warnings and exemptions.",
    },
    equation: "members·Σ_class share·E(ν_class)",
  },
];

function countedOutcomes({ id, capital, ...rest }: Counted): Outcome[] {
  const inputs = [...volumes, ...fines, ...everyDuty];
  const common = { ...rest, direction: "neutral", by: "segment", inputs } as const;
  const duties = (["feeding", "consulting"] as const).map((duty) => ({
    ...common,
    id: `${duty}${capital}`,
    label: named(rest.label, duty),
    headline: false,
  }));
  return [{ ...common, id, headline: true }, ...duties];
}

/** Who is below the threshold and why, and who is taken up and fined. */
export const complianceOutcomes: readonly Outcome[] = [
  ...classOutcomes("feeding"),
  ...classOutcomes("consulting"),
  ...counted.flatMap(countedOutcomes),
];
