import { z } from "zod";
import { distributionNames, evidenceClasses } from "../scenario.js";

/** Map with these keys only. The message of an unknown key carries the known ones, for the *did you mean*. */
export function strict<Shape extends z.ZodRawShape>(shape: Shape) {
  return z.strictObject(shape, {
    error: (issue) => (issue.code === "unrecognized_keys" ? Object.keys(shape).join(" ") : undefined),
  });
}

/** Words for a reader: both languages, or one text for both. */
export const text = z.union([z.string().min(1), strict({ fr: z.string().min(1), en: z.string().min(1) })], {
  error: "text",
});

/** A number in the field's own unit, or a text with its unit. */
export const value = z.union([z.number(), z.string().min(1)], { error: "value" });

/** A month `2028-07`, a day `2028-07-01`, or a word such as `never`. */
export const date = z.string({ error: "date" }).min(1);

/** Yes or no; YAML 1.2 reads `on` and `off` as words. */
export const flag = z.union([z.boolean(), z.enum(["on", "off"])], { error: "flag" });

export const step = strict({ from: date, value });

/** One value, or values that hold from a month on. */
export const stepped = z.union([value, z.array(step).min(1)], { error: "stepped" });

const dirichlet = strict({ dirichlet: z.number().positive() });
export const distribution = z.union([z.enum(distributionNames.filter((name) => name !== "dirichlet")), dirichlet], {
  error: "distribution",
});

export const evidence = z.enum(evidenceClasses);
export const facts = z.array(z.string().min(1));

/** One value for all ids of a row, or one for each word of its last braces. */
export const values = z.union([value, z.array(value).min(1)], { error: "value" });

/** A bound of a row: values, or a distance from the central one. */
export const bounds = z.union([value, z.array(value).min(1), strict({ shift: value })], { error: "bound" });
