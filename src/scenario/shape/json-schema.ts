import { z } from "zod";
import { say } from "../../locale/french.js";
import type { Text } from "../../locale/language.js";
import { caseFile } from "../cases/case-schema.js";
import { pathPattern } from "../merge/lineage.js";
import { unlistedPatterns } from "../merge/unlisted-inputs.js";
import { inputLabel } from "../words/input-label.js";
import { assumptionsFile, inputOverride } from "./assumptions-schema.js";
import { policyFile } from "./policy-schema.js";

type JsonObject = Readonly<Record<string, unknown>>;

const draft = "http://json-schema.org/draft-07/schema#";

/**
 * JSON Schema of a scenario file for editors: the ids of the assumptions are its property names and those of the shipped
 * scenarios the words of `extends`, so that they complete as one types.
 */
export function policyJsonSchema(inputIds: readonly string[], scenarioIds: readonly string[]): JsonObject {
  const unlisted = unlistedPatterns.map(([pattern]) => pattern.source);
  const override = { $ref: "#/definitions/inputOverride" };
  const assumptions = {
    type: "object",
    description: bilingual(
      say(
        "hypothèses qui diffèrent, par identifiant de scenarios/assumptions.yaml ; accolades permises",
        "assumptions that differ, by id of scenarios/assumptions.yaml; braces allowed",
      ),
    ),
    properties: Object.fromEntries(inputIds.map((id) => [id, { allOf: [override], description: labelOf(id) }])),
    patternProperties: Object.fromEntries(["[{]", ...unlisted].map((pattern) => [pattern, override])),
    additionalProperties: false,
  };
  const { properties, ...rest } = generate(policyFile);
  const fields = properties as Readonly<Record<string, JsonObject>>;
  const { description } = fields.extends ?? {};
  const parent = { anyOf: [{ enum: scenarioIds }, { type: "string", pattern: pathPattern.source }], description };
  const others = ["[{]", "^conditionOfPayment\\.", ...unlisted].join("|");
  const inputId = { anyOf: [{ enum: inputIds }, { type: "string", pattern: others }] };
  const definitions = { inputOverride: withoutDraft(generate(inputOverride)), inputId };
  const correlations = withIds(fields.correlations as JsonObject);
  return describe("dmp-lab scenario", {
    ...rest,
    properties: { ...fields, extends: parent, assumptions, correlations },
    definitions,
  });
}

/** Correlations between the ids of the definitions, so that they complete; an id alone needs braces. */
function withIds(correlations: JsonObject): JsonObject {
  const items = correlations.items as JsonObject;
  const properties = items.properties as Readonly<Record<string, JsonObject>>;
  const { description } = properties.between ?? {};
  const ids = { type: "array", minItems: 2, items: { $ref: "#/definitions/inputId" } };
  const between = { anyOf: [ids, { type: "string", pattern: "[{]" }], description };
  return { ...correlations, items: { ...items, properties: { ...properties, between } } };
}

/** JSON Schema of the shared assumptions. */
export function assumptionsJsonSchema(): JsonObject {
  return describe("dmp-lab assumptions", generate(assumptionsFile));
}

/** JSON Schema of a case: segments complete as one types. */
export function caseJsonSchema(segments: readonly string[]): JsonObject {
  const { properties, ...rest } = generate(caseFile);
  const fields = properties as Readonly<Record<string, JsonObject>>;
  const segment = { ...fields.segment, enum: segments };
  return describe("dmp-lab case", { ...rest, properties: { ...fields, segment } });
}

function labelOf(id: string): string {
  return bilingual({ fr: inputLabel(id, "fr"), en: inputLabel(id, "en") });
}

function bilingual({ fr, en }: Text): string {
  return fr === en ? fr : `${fr} / ${en}`;
}

function describe(title: string, schema: JsonObject): JsonObject {
  return { $schema: draft, title, ...withoutDraft(schema) };
}

function generate(schema: z.ZodType): JsonObject {
  return z.toJSONSchema(schema, { io: "input", target: "draft-7" }) as JsonObject;
}

function withoutDraft({ $schema, ...rest }: JsonObject): JsonObject {
  return rest;
}
