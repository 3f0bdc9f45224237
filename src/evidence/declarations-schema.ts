import { z } from "zod";
import { id, ids, text } from "./schema.js";
import { reservedPolicyIds } from "./series-declaration.js";
import { isCalendarDate } from "./written-values.js";

const isoDate = z.union([z.string(), z.number().int().transform(String)]).refine(isCalendarDate, {
  error: ({ input }) => `expected an ISO day, month or year of the calendar, found ${input}`,
});

/** First day of an ISO day, month or year. */
const firstDay = (date: string) => `${date}-01-01`.slice(0, 10);

const policy = z
  .strictObject({
    id: id.refine((name) => !reservedPolicyIds.includes(name), {
      error: ({ input }) =>
        `${input} is the name of a parameter of the curves (${reservedPolicyIds.join(", ")}); name the policy otherwise`,
    }),
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
    times: z.strictObject({ value: z.number().positive(), fact: id }).exactOptional(),
    published: id.exactOptional(),
    caution: text.exactOptional(),
  })
  .superRefine(({ from, until }, context) => {
    if (until !== undefined && firstDay(until) <= firstDay(from))
      context.addIssue({
        code: "custom",
        path: ["until"],
        message: `expected a date after from: ${from}, found ${until}; until is the first day after the policy`,
      });
  });

const published = z.discriminatedUnion("quantity", [
  z.strictObject({ quantity: z.literal("gain"), policy: id, by: isoDate, fact: id, differs: text.exactOptional() }),
  z.strictObject({ quantity: z.enum(["p", "q"]), by: isoDate, fact: id }),
]);

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
      policies: z.array(policy).default([]),
      published: z.array(published).default([]),
    })
    .refine(({ carries, why }) => (carries === "curve") === (why === undefined), "expected why, unless carries: curve")
    .superRefine(({ policies, published: results }, context) => {
      const names = policies.map((one) => one.id);
      for (const [i, name] of names.entries())
        if (names.indexOf(name) < i)
          context.addIssue({
            code: "custom",
            path: ["policies", i, "id"],
            message: `${name} is given twice; each policy of a series has an id of its own`,
          });
      for (const [i, one] of results.entries())
        if (one.quantity === "gain" && !names.includes(one.policy))
          context.addIssue({
            code: "custom",
            path: ["published", i, "policy"],
            message: `expected a policy of the series (${names.join(", ") || "it has none"}), found ${one.policy}`,
          });
    }),
);
