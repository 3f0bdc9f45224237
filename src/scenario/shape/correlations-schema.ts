import { z } from "zod";
import { evidence, facts, rationale, strict, told } from "./schema-parts.js";

const pattern = z.string().min(1).max(1000);

/** What moves together: one pattern, whose first braces say what does, or two inputs or more. */
const between = z.union([pattern, z.array(pattern).min(2, "pair")], { error: "pair" });

const correlation = strict({
  between: told(
    between,
    "ce qui varie ensemble : deux hypothèses ou plus, ou un identifiant dont les premières accolades le disent",
    "what moves together: two assumptions or more, or an id whose first braces say it",
  ),
  spearman: told(
    z.union([z.number(), z.string().min(1)], { error: "correlation" }),
    "corrélation de rang, entre −1 et 1, bornes exclues ; 0 : aucune",
    "rank correlation, between −1 and 1, ends excluded; 0: none",
  ),
  evidence: evidence.optional(),
  facts: facts.optional(),
  rationale,
});

/** What moves together in draws. */
export const correlations = told(
  z.array(correlation),
  "ce qui varie ensemble dans les tirages",
  "what moves together in draws",
);
