import { z } from "zod";

/** Id of an entry. */
export const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "expected lower-case words joined by hyphens");
export const ids = z.array(id);
/** Words in both languages. */
export const text = z.strictObject({ fr: z.string().min(1), en: z.string().min(1) });
const name = z.union([z.string().min(1), text]);
const day = String.raw`\d{4}(-\d\d(-\d\d)?)?`;
const date = z.string().regex(new RegExp(`^${day}$`), "expected an ISO day, month or year");
const span = z
  .string()
  .regex(new RegExp(`^(n\\.d\\.|${day}(/(${day}|\\.\\.))?)$`), "expected a date, from/to, from/.. or n.d.");

/** Words of a quotation, punctuation apart. */
export function countWords(quote: string): number {
  return quote.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}
const quote = z.string().refine((words) => countWords(words) < 25, "expected under 25 words");

/** Shape of `data/sources.yaml`. */
export const sourcesSchema = z.array(
  z.strictObject({
    id,
    publisher: name,
    title: z.string().min(1),
    date: date.exactOptional(),
    address: z
      .string()
      .regex(/^(https?:\/\/|pkg:npm\/)\S+$/, "expected a web address or pkg:npm/…")
      .exactOptional(),
    note: text.exactOptional(),
  }),
);

/** Shape of `data/facts.yaml`. */
export const factsSchema = z.array(
  z.strictObject({
    id,
    value: z.union([z.number(), text]),
    values: z.record(z.string().regex(/^[A-Za-z0-9]+$/), z.number()).exactOptional(),
    range: z.tuple([z.number(), z.number()]).exactOptional(),
    unit: text,
    wording: text.exactOptional(),
    holdsFor: span,
    speaker: name,
    quote: quote.exactOptional(),
    sources: ids,
    confidence: z.enum(["high", "medium", "low"]),
    note: text.exactOptional(),
    derivedFrom: ids.min(1).exactOptional(),
    formula: z.string().exactOptional(),
    rangeFormula: z.tuple([z.string(), z.string()]).exactOptional(),
    rounding: z.number().positive().exactOptional(),
    unsourced: z.boolean().exactOptional(),
  }),
);

const reading = z.strictObject({
  id,
  label: text,
  facts: ids,
  sets: z.record(z.string(), z.union([z.number(), z.string()])),
});

/** Shape of `data/alternatives.yaml`. */
export const alternativesSchema = z.array(
  z.strictObject({
    id,
    kind: z.enum(["conflict", "structure"]).default("conflict"),
    question: text,
    facts: ids,
    used: id,
    why: text,
    readings: z.array(reading).min(2).exactOptional(),
  }),
);
