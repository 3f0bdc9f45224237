import { z } from "zod";
import { legalStatuses } from "../scenario.js";
import { horizon, inputOverride } from "./assumptions-schema.js";
import { date, distribution, evidence, facts, flag, step, stepped, strict, text, value } from "./schema-parts.js";

const duty = z.enum(["feeding", "consulting"]);
const kind = z.enum(["professional", "establishment"]);

const start = z.union([date, z.array(strict({ on: date, probability: value })).min(1)], { error: "start" });
const bound = z.union([z.string().min(1), z.array(z.string().min(1)).min(1)], { error: "bound-segments" });

const amount = z.union(
  [value, z.array(step).min(1), strict({ feeding: stepped.optional(), consulting: stepped.optional() })],
  { error: "amount" },
);
const schedule = strict({ maxPerBreach: amount.optional(), cap: amount.optional() });

const inputValue = strict({
  low: value.optional(),
  central: value,
  high: value.optional(),
  distribution: distribution.optional(),
  evidence: evidence.optional(),
  facts: facts.optional(),
  rationale: text.optional(),
});

const conditionOfPayment = strict({
  duty: duty.optional(),
  bound: bound.optional(),
  bearer: z.enum(["member", "patients"]).optional(),
  announced: date.optional(),
  start: start.optional(),
  exceptPlatform: flag.optional(),
  exceptEditor: flag.optional(),
  subjectShare: inputValue.partial().optional(),
  appliedShare: inputValue.partial().optional(),
  amountPerEvent: z
    .union([inputValue.partial(), z.record(z.string(), inputValue)], { error: "amount-per-event" })
    .optional(),
});

const penalties = strict({
  announced: date.optional(),
  feedingStart: start.optional(),
  consultingStart: start.optional(),
  feedingBound: bound.optional(),
  consultingBound: bound.optional(),
  schedule: strict({ professional: schedule.optional(), establishment: schedule.optional() }).optional(),
  caps: z.enum(["separate", "shared"]).optional(),
  warnings: z.number().optional(),
  editorExemption: z.array(kind).optional(),
  platformExemption: flag.optional(),
  editorLiability: value.optional(),
});

/** The part of a scenario that a policy-maker chooses. */
export const levers = strict({
  penalties: penalties.optional(),
  support: stepped.optional(),
  conditionOfPayment: z.union([z.literal("off"), conditionOfPayment], { error: "condition-of-payment" }).optional(),
});

/** Levers as `--set` names them. */
export const leverIds: readonly string[] = [
  ...Object.keys(penalties.shape).map((key) => `penalties.${key}`),
  ...Object.keys(conditionOfPayment.shape).map((key) => `conditionOfPayment.${key}`),
  "support",
  "conditionOfPayment",
  "horizon.start",
  "horizon.end",
  "counterfactual",
];

const legalStep = strict({ on: date, status: z.enum(legalStatuses), text, source: z.string().min(1) });

/** What `--set` may change. */
export const settable = strict({
  counterfactual: z.boolean().optional(),
  horizon: horizon.optional(),
  levers: levers.optional(),
});

/** A scenario file: a difference from what it extends. */
export const policyFile = strict({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  kind: z.literal("policy"),
  title: text,
  summary: text.optional(),
  date: date.optional(),
  extends: z.string().min(1).optional(),
  counterfactual: z.boolean().optional(),
  legal: z.array(legalStep).optional(),
  levers: levers.optional(),
  horizon: horizon.optional(),
  assumptions: z.record(z.string(), inputOverride).optional(),
  notModelled: z.array(text).optional(),
});
