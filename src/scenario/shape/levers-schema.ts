import { z } from "zod";
import { leverName } from "../words/lever-names.js";
import {
  central,
  date,
  distribution,
  evidence,
  facts,
  flag,
  high,
  low,
  rationale,
  step,
  stepped,
  strict,
  told,
  value,
  word,
} from "./schema-parts.js";

const duty = z.enum(["feeding", "consulting"]);
const kinds = ["professional", "establishment"] as const;

const start = z.union(
  [
    date,
    z
      .array(
        strict({
          on: told(date, "date possible, ou never", "possible date, or never"),
          probability: told(value, "sa probabilité", "its probability"),
        }),
      )
      .min(1, "start"),
  ],
  { error: "start" },
);
const bound = z.union([word, z.array(word).min(1)], { error: "bound-segments" });

const amount = z.union(
  [
    value,
    z.array(step).min(1),
    strict({
      feeding: told(stepped, "pour l’alimentation", "for feeding").optional(),
      consulting: told(stepped, "pour la consultation", "for consulting").optional(),
    }),
  ],
  { error: "amount" },
);

const inputValue = strict({
  low: low.optional(),
  central,
  high: high.optional(),
  distribution: distribution.optional(),
  evidence: evidence.optional(),
  facts: facts.optional(),
  rationale: rationale.optional(),
});

const conditionOfPayment = strict({
  ...named("conditionOfPayment", {
    duty,
    bound,
    bearer: z.enum(["member", "patients"]),
    announced: date,
    start,
    exceptPlatform: flag,
    exceptEditor: flag,
  }),
  subjectShare: told(inputValue.partial(), "part des événements soumis", "share of events concerned").optional(),
  appliedShare: told(inputValue.partial(), "part réellement appliquée", "share really applied").optional(),
  amountPerEvent: told(
    z.union([inputValue.partial(), z.record(z.string(), inputValue)], { error: "amount-per-event" }),
    "montant par événement, ou par segment, en EUR/event",
    "amount for each event, or by segment, in EUR/event",
  ).optional(),
});

const [professional, establishment] = kinds.map((kind) =>
  strict(named(`penalties.schedule.${kind}`, { maxPerBreach: amount, cap: amount })),
);

const penalties = strict({
  ...named("penalties", {
    announced: date,
    feedingStart: start,
    consultingStart: start,
    feedingBound: bound,
    consultingBound: bound,
    caps: z.enum(["separate", "shared"]),
    warnings: z.number({ error: "whole" }),
    editorExemption: z.array(z.enum(kinds)),
    platformExemption: flag,
    editorLiability: value,
  }),
  schedule: told(
    strict({
      professional: told(professional!, "professionnels", "professionals").optional(),
      establishment: told(establishment!, "établissements", "establishments").optional(),
    }),
    "barème des amendes",
    "schedule of fines",
  ).optional(),
});

/** The part of a scenario that a policy-maker chooses. */
export const levers = strict({
  penalties: told(penalties, "amendes", "fines").optional(),
  support: described(stepped, "support").optional(),
  conditionOfPayment: told(
    z.union([z.literal("off"), conditionOfPayment], { error: "condition-of-payment" }),
    "ne pas payer l’acte sans le dossier ; off : rien",
    "no payment without the record; off: nothing",
  ).optional(),
});

const amounts = kinds.flatMap((kind) => ["maxPerBreach", "cap"].map((field) => `penalties.schedule.${kind}.${field}`));

/** Paths of the levers without `levers.`, as `leverFacts` names them; amounts may be named by duty as well. */
export const leverPaths: readonly string[] = [
  ...Object.keys(penalties.shape).flatMap((key) => (key === "schedule" ? amounts : [`penalties.${key}`])),
  "support",
  ...["duty", "bound", "bearer", "announced", "start", "exceptPlatform", "exceptEditor"].map(
    (key) => `conditionOfPayment.${key}`,
  ),
  ...amounts.flatMap((path) => duty.options.map((each) => `${path}.${each}`)),
];

/** Facts behind the levers, by path. */
export const leverFacts = strict(
  Object.fromEntries(leverPaths.map((path) => [path, described(z.array(word), path).optional()])),
);

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

function described<Schema extends z.ZodType>(schema: Schema, path: string): Schema {
  return told(schema, leverName(path, "fr"), leverName(path, "en"));
}

/** Optional fields, each described by the name of its lever. */
function named<Shape extends Readonly<Record<string, z.ZodType>>>(group: string, shape: Shape) {
  const fields = Object.entries(shape).map(([key, schema]) => [key, described(schema, `${group}.${key}`).optional()]);
  return Object.fromEntries(fields) as { [Key in keyof Shape]: z.ZodOptional<Shape[Key]> };
}
