import { z } from "zod";
import { unlistedPatterns } from "../merge/unlisted-inputs.js";
import { assumptionsFile, inputOverride } from "./assumptions-schema.js";
import { policyFile } from "./policy-schema.js";

type JsonObject = Readonly<Record<string, unknown>>;

const draft = "http://json-schema.org/draft-07/schema#";

/** JSON Schema of a scenario file for editors: the ids of the assumptions are its property names, so that they complete as one types. */
export function policyJsonSchema(inputIds: readonly string[]): JsonObject {
  const unlisted = unlistedPatterns.map(([pattern]) => pattern.source);
  const override = { $ref: "#/definitions/inputOverride" };
  const assumptions = {
    type: "object",
    description: "By id of scenarios/assumptions.yaml, braces allowed; only what differs.",
    properties: Object.fromEntries(inputIds.map((id) => [id, override])),
    patternProperties: Object.fromEntries(["[{]", ...unlisted].map((pattern) => [pattern, override])),
    additionalProperties: false,
  };
  const { properties, ...rest } = generate(policyFile);
  const definitions = { inputOverride: withoutDraft(generate(inputOverride)) };
  return describe("dmp-lab scenario", {
    ...rest,
    properties: { ...(properties as JsonObject), assumptions },
    definitions,
  });
}

/** JSON Schema of the shared assumptions. */
export function assumptionsJsonSchema(): JsonObject {
  return describe("dmp-lab assumptions", generate(assumptionsFile));
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
