import { createHash } from "node:crypto";
import { z } from "zod";
import { designNames } from "../../random/designs/design.js";
import { findOutcome } from "../../results/catalogue.js";
import { formatMonth, parseMonth } from "../../scenario/month.js";
import { legalStatuses } from "../../scenario/scenario.js";
import { parseFigureName } from "./figure-names.js";
import { type DrawsRecord, layout } from "./record.js";
import { brokenRecord, changedRecord, foreignFile, otherLayout, unknownOutcome } from "./saved-draws-error.js";

/** Key of the record among a Parquet file's metadata. */
export const recordKey = "dmp-lab";

/**
 * Writes a record as JSON, on one line, sealed by a digest of all that it says, the digest of the values included: labels and numbers
 * hold together.
 */
export function formatRecord(record: DrawsRecord): string {
  const scenarios = record.scenarios.map(({ heading, legal, ...rest }) => {
    return { heading, legal: { ...legal, withdrawn: formatMonth(legal.withdrawn) }, ...rest };
  });
  const said = { ...record, scenarios };
  return JSON.stringify({ ...said, recordSha256: digestOf(said) });
}

/** Sizes that no run has: a file is not trusted with more memory. */
const [mostReplicates, longestChunk] = [1024, 65_536];

const digest = /^[0-9a-f]{64}$/;
const words = z.object({ fr: z.string(), en: z.string() });
const whole = z.int().min(0);

const savedScenario = z.object({
  heading: z.object({
    id: z.string(),
    title: words,
    label: words,
    hypothetical: z.boolean(),
    withdrawn: z.boolean(),
    applicationSupposed: z.boolean().exactOptional(),
  }),
  legal: z.object({
    standing: z.enum(["in-force", "status-quo", "bill", "withdrawn", "counterfactual", "project"]),
    status: z.enum(legalStatuses).exactOptional(),
    on: z.string().exactOptional(),
    withdrawn: z.string().transform((text, context) => parseMonth(text) ?? refuse(context, "month")),
    hypothetical: z.boolean(),
    statusQuo: z.boolean(),
    label: words,
    completeLabel: words,
    modified: z.array(z.string()),
    asOf: z.string().exactOptional(),
  }),
  starts: z.array(words),
  columns: z.array(whole).exactOptional(),
});

const schema = z
  .object({
    layout: z.literal(layout),
    version: z.string(),
    seed: whole,
    design: z.enum(designNames),
    draws: z.int().min(1),
    replicates: z.int().min(1).max(mostReplicates),
    mechanisms: z.enum(["drawn", "expected"]),
    chunk: z.int().min(1).max(longestChunk),
    compare: z.boolean(),
    language: z.enum(["fr", "en"]),
    outcomes: z.record(z.string(), z.object({ unit: z.string(), by: z.enum(["segment", "exam", "account", "total"]) })),
    figures: z.array(z.string()),
    scenarios: z.array(savedScenario).min(1),
    shown: z
      .object({
        outcomes: z.array(z.string()),
        segments: z.array(z.string()),
        years: z.array(z.union([whole, z.literal("all")])),
        all: z.boolean(),
      })
      .exactOptional(),
    sha256: z.string().regex(digest),
    recordSha256: z.string().regex(digest),
  })
  .superRefine(({ figures, outcomes, scenarios }, context) => {
    const names = new Set(figures);
    if (names.size < figures.length) refuse(context, "figures");
    if (figures.some((name) => !parseFigureName(name, (outcome) => outcomes[outcome]?.by))) refuse(context, "figures");
    if (scenarios.some(({ columns = [] }) => columns.some((column) => column >= figures.length))) {
      refuse(context, "columns");
    }
  });

/**
 * Reads a record.
 *
 * @param path file that it comes from, for messages
 * @param whenNone what to say of a text that is no JSON; default: that the file is none of draws
 * @throws SavedDrawsError for what is no record, a damaged or changed one, one of another layout, and outcomes that this version does not know
 */
export function parseRecord(text: string, path: string, whenNone = foreignFile): DrawsRecord {
  const value = parseJson(text);
  if (value === undefined) throw whenNone(path);
  if (typeof value !== "object" || value === null || !("layout" in value)) throw foreignFile(path);
  if (value.layout !== layout) {
    throw otherLayout(path, value.layout, "version" in value ? value.version : undefined);
  }
  const result = schema.safeParse(value);
  if (result.success) {
    const { recordSha256, ...record } = result.data;
    refuseUnknown(record, path);
    const { recordSha256: _, ...said } = value as Readonly<Record<string, unknown>>;
    if (digestOf(said) !== recordSha256) throw changedRecord(path);
    return record;
  }
  const { path: field = [], message = "" } = result.error.issues[0] ?? {};
  throw brokenRecord(path, field.length > 0 ? field.map(String).join(".") : message);
}

/** SHA-256 of what a record says, as JSON. */
function digestOf(said: object): string {
  return createHash("sha256").update(JSON.stringify(said)).digest("hex");
}

/** Tables take the words and the unit of an outcome from the catalogue. */
function refuseUnknown({ outcomes, version }: DrawsRecord, path: string): void {
  const unknown = Object.entries(outcomes).find(([id, { unit }]) => findOutcome(id)?.unit !== unit);
  if (unknown) throw unknownOutcome(path, unknown[0], unknown[1].unit, version);
}

function refuse(context: z.core.$RefinementCtx, field: string): never {
  context.issues.push({ code: "custom", input: undefined, message: field });
  return z.NEVER;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
