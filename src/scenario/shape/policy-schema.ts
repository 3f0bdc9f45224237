import { z } from "zod";
import { legalStatuses } from "../scenario.js";
import { horizon, inputOverride } from "./assumptions-schema.js";
import { correlations } from "./correlations-schema.js";
import { leverFacts, levers } from "./levers-schema.js";
import { date, strict, textUpTo, told, word } from "./schema-parts.js";

const legalStep = strict({
  on: told(date, "jour, ou mois compté à partir de son dernier jour", "day, or month counted from its last day"),
  asRead: told(
    z.boolean(),
    "le texte était en vigueur ce jour-là, celui de la lecture ; on ne sait pas depuis quand",
    "the text was in force on that day, when it was read; since when is not known",
  ).optional(),
  status: told(z.enum(legalStatuses), "où en est le texte", "where the text stands"),
  text: told(textUpTo(200), "le texte, en peu de mots", "the text, in a few words"),
  source: told(word, "identifiant d’un fait de data/facts.yaml", "id of a fact of data/facts.yaml"),
});

const counterfactual = told(
  z.boolean(),
  "calculer la mesure bien qu’un texte l’ait écartée",
  "run the measure although a text set it aside",
).optional();
const span = told(horizon, "mois calculés", "months of the run").optional();
const chosen = told(levers, "ce que décide un responsable public", "what a policy-maker decides").optional();

/** What `--set` may change. */
export const settable = strict({ counterfactual, horizon: span, levers: chosen });

/** A scenario file: a difference from what it extends. */
export const policyFile = strict({
  id: told(
    z
      .string()
      .max(80)
      .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
    "identifiant : minuscules, chiffres, tirets",
    "id: small letters, digits, hyphens",
  ),
  kind: told(z.literal("policy"), "sorte de fichier", "kind of file"),
  title: told(textUpTo(200), "titre", "title"),
  summary: told(textUpTo(300), "résumé d’une ligne, pour les listes", "one line for lists").optional(),
  date: told(date, "date montrée dans les listes", "date shown in lists").optional(),
  extends: told(
    z.string().min(1).max(500),
    "scénario livré ou fichier voisin dont celui-ci part",
    "shipped scenario or neighbouring file that this one starts from",
  ).optional(),
  counterfactual,
  legal: told(z.array(legalStep), "textes, du plus ancien au plus récent", "texts, oldest first").optional(),
  levers: chosen,
  leverFacts: told(leverFacts, "faits sur lesquels reposent les leviers", "facts that the levers rest on").optional(),
  horizon: span,
  assumptions: z.record(z.string(), inputOverride).optional(),
  correlations: correlations.optional(),
  notModelled: told(
    z.array(textUpTo(1000)),
    "ce que ce scénario ne sait pas dire",
    "what this scenario cannot say",
  ).optional(),
});
