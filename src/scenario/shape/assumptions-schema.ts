import { z } from "zod";
import { bounds, date, distribution, evidence, facts, strict, text, value, values } from "./schema-parts.js";

/** Span of months that a run covers, both included. */
export const horizon = strict({ start: date.optional(), end: date.optional() });

/** One row of the shared assumptions; braces in `id` stand for several inputs. */
export const inputRow = strict({
  id: z.string().min(1),
  unit: z.string().min(1),
  low: bounds.optional(),
  central: values,
  high: bounds.optional(),
  variants: z.array(z.string().min(1)).min(1).optional(),
  distribution,
  evidence,
  facts: facts.optional(),
  rationale: text.optional(),
  policy: z.boolean().optional(),
});

/** The file of shared assumptions. */
export const assumptionsFile = strict({
  kind: z.literal("assumptions"),
  horizon: strict({ start: date, end: date }),
  priceBase: z.number().int().min(1990).max(2100),
  inputs: z.array(inputRow).min(1),
});

/** What a scenario may say of an input: only the fields that differ. */
export const inputOverride = z.union(
  [
    value,
    z.array(strict({ from: date, value })).min(1),
    strict({
      low: bounds.optional(),
      central: values.optional(),
      high: bounds.optional(),
      distribution: distribution.optional(),
      evidence: evidence.optional(),
      facts: facts.optional(),
      rationale: text.optional(),
      steps: z
        .array(strict({ from: date, value }))
        .min(1)
        .optional(),
      shift: value.optional(),
      scale: z.number().optional(),
    }),
  ],
  { error: "override" },
);
