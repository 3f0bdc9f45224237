import { z } from "zod";
import { correlations } from "./correlations-schema.js";
import {
  central,
  date,
  distribution,
  evidence,
  facts,
  high,
  low,
  rationale,
  step,
  strict,
  told,
  value,
  word,
} from "./schema-parts.js";

const [start, end] = [
  told(date, "premier mois calculé", "first month of the run"),
  told(date, "dernier mois calculé", "last month of the run"),
];

/** Span of months that a run covers, both included. */
export const horizon = strict({ start: start.optional(), end: end.optional() });

/** One row of the shared assumptions; braces in `id` stand for several inputs. */
export const inputRow = strict({
  id: told(z.string().min(1), "identifiant ; {a,b} vaut pour plusieurs", "id; {a,b} stands for several"),
  unit: told(word, "unité des valeurs", "unit of the values"),
  low: low.optional(),
  central,
  high: high.optional(),
  variants: told(z.array(word).min(1), "mots qu’un choix peut prendre", "words that a choice may take").optional(),
  distribution,
  evidence,
  facts: facts.optional(),
  rationale: rationale.optional(),
  policy: told(z.boolean(), "un décideur peut la fixer", "a policy-maker can set it").optional(),
});

/** The file of shared assumptions. */
export const assumptionsFile = strict({
  kind: told(z.literal("assumptions"), "sorte de fichier", "kind of file"),
  horizon: told(strict({ start, end }), "mois calculés par défaut", "months of a run, by default"),
  priceBase: told(z.number().int().min(1990).max(2100), "année des prix", "year of the prices"),
  inputs: told(z.array(inputRow).min(1), "hypothèses, dans l’ordre", "assumptions, in order"),
  correlations: correlations.optional(),
});

/** What a scenario may say of an input: only the fields that differ. */
export const inputOverride = z.union(
  [
    value,
    z.array(step).min(1),
    strict({
      low: low.optional(),
      central: central.optional(),
      high: high.optional(),
      distribution: distribution.optional(),
      evidence: evidence.optional(),
      facts: facts.optional(),
      rationale: rationale.optional(),
      steps: told(z.array(step).min(1), "valeurs par paliers", "values by steps").optional(),
      shift: told(value, "s’ajoute à la valeur tirée", "is added to the value drawn").optional(),
      scale: told(z.number(), "multiplie la valeur tirée", "multiplies the value drawn").optional(),
    }),
  ],
  { error: "override" },
);
