import { z } from "zod";
import { say } from "../../locale/french.js";
import { distributionNames, evidenceClasses } from "../scenario.js";

/**
 * Map with these keys only. The message of an unknown key carries the known ones, for the *did you mean*.
 *
 * @param kind word of what is expected, for a value that is no map
 */
export function strict<Shape extends z.ZodRawShape>(shape: Shape, kind?: string) {
  return z.strictObject(shape, {
    error: (issue) => (issue.code === "unrecognized_keys" ? Object.keys(shape).join(" ") : kind),
  });
}

/** A field with what it is, for editors that read the JSON Schema: French, then English. */
export function told<Schema extends z.ZodType>(schema: Schema, fr: string, en: string): Schema {
  const words = say(fr, en);
  return schema.describe(`${words.fr} / ${words.en}`);
}

/** A word: an id, a segment, a fact. */
export const word = z.string().min(1).max(100);

/** Words for a reader, of at most so many characters: both languages, or one text for both. */
export function textUpTo(limit: number) {
  const words = z.string().min(1).max(limit);
  return z.union(
    [words, strict({ fr: told(words, "en français", "in French"), en: told(words, "en anglais", "in English") })],
    {
      error: "text",
    },
  );
}

/** Why a value is what it is. */
export const rationale = told(textUpTo(1000), "pourquoi cette valeur", "why this value");

/** A number in the field's own unit, or a text with its unit. */
export const value = z.union([z.number(), z.string().min(1)], { error: "value" });

/** A month `2028-07`, a day `2028-07-01`, or a word such as `never`. */
export const date = z.string({ error: "date" }).min(1);

/** Yes or no; YAML 1.2 reads `on` and `off` as words. */
export const flag = z.union([z.boolean(), z.enum(["on", "off"])], { error: "flag" });

export const step = strict({
  from: told(date, "mois à partir duquel la valeur vaut", "month from which the value holds"),
  value: told(value, "valeur, avec ou sans unité", "value, with or without a unit"),
});

/** One value, or values that hold from a month on. */
export const stepped = z.union([value, z.array(step).min(1)], { error: "stepped" });

const dirichlet = strict({
  dirichlet: told(
    z.number().positive(),
    "concentration : plus elle est grande, moins on s’écarte",
    "concentration: the larger, the closer to the central value",
  ),
});
export const distribution = told(
  z.union([z.enum(distributionNames.filter((name) => name !== "dirichlet")), dirichlet], { error: "distribution" }),
  "loi du tirage au sort ; fixed n’est pas tiré",
  "distribution of the draws; fixed is not drawn",
);

export const evidence = told(z.enum(evidenceClasses), "sur quoi la valeur repose", "what the value rests on");
export const facts = told(z.array(word), "identifiants de faits de data/facts.yaml", "ids of facts of data/facts.yaml");

/** One value for all ids of a row, or one for each word of its last braces. */
export const values = z.union([value, z.array(value).min(1)], { error: "value" });

/** A bound of a row: values, or a distance from the central one. */
export const bounds = z.union(
  [
    value,
    z.array(value).min(1),
    strict({ shift: told(value, "distance à la valeur centrale", "distance from the central value") }),
  ],
  { error: "bound" },
);

/** What the three values of an input are. */
export const [low, central, high] = [
  told(bounds, "borne basse du tirage au sort", "low end of the draws"),
  told(values, "valeur du calcul central", "value of the central run"),
  told(bounds, "borne haute du tirage au sort", "high end of the draws"),
];
