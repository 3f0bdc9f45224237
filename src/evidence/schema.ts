import { z } from "zod";

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "expected lower-case words joined by hyphens");
const ids = z.array(id);
const text = z.strictObject({ fr: z.string().min(1), en: z.string().min(1) });
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

const isoDate = z.union([date, z.number().int().transform(String)]);

/** Shape of `data/series.yaml`. */
export const declarationsSchema = z.array(
  z
    .strictObject({
      id,
      title: text,
      counts: text,
      caution: text.exactOptional(),
      carries: z.enum(["curve", "slope", "nothing"]),
      scale: z.enum(["logit", "log"]),
      why: text.exactOptional(),
      rounding: z.number().positive().exactOptional(),
      total: z.strictObject({ value: z.number().positive(), fact: id }).exactOptional(),
      by: z.literal("segment").exactOptional(),
      breaks: z.array(z.strictObject({ on: isoDate, why: text, facts: ids.min(1) })).default([]),
      policies: z
        .array(
          z.strictObject({
            id,
            kind: z.enum(["support", "fine"]),
            label: text,
            from: isoDate,
            until: isoDate.exactOptional(),
            facts: ids.min(1),
            fine: z
              .strictObject({
                amount: z.number().positive(),
                fact: id,
                on: z.enum(["professional", "establishment"]),
              })
              .exactOptional(),
            published: id.exactOptional(),
          }),
        )
        .default([]),
    })
    .refine(({ carries, why }) => (carries === "curve") === (why === undefined), "expected why, unless carries: curve"),
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
