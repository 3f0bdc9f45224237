import { z } from "zod";

/** Data by media type, as nbformat 4 keeps it; text is one string here, lines only on disk. */
export type MimeBundle = Readonly<Record<string, unknown>>;

type Metadata = Readonly<Record<string, unknown>>;

/** What a code cell produced. */
export type Output =
  | { readonly output_type: "stream"; readonly name: string; readonly text: string }
  | { readonly output_type: "display_data"; readonly data: MimeBundle; readonly metadata: Metadata }
  | {
      readonly output_type: "execute_result";
      readonly data: MimeBundle;
      readonly metadata: Metadata;
      readonly execution_count: number | null;
    }
  | {
      readonly output_type: "error";
      readonly ename: string;
      readonly evalue: string;
      readonly traceback: readonly string[];
    };

export interface CodeCell {
  readonly cell_type: "code";
  readonly source: string;
  readonly metadata: Metadata;
  readonly execution_count: number | null;
  readonly outputs: readonly Output[];
}

export interface TextCell {
  readonly cell_type: "markdown" | "raw";
  readonly source: string;
  readonly metadata: Metadata;
  /** Pictures that the text names as `attachment:name`, by name, then by media type (base64). */
  readonly attachments?: Readonly<Record<string, MimeBundle>> | undefined;
}

export type Cell = CodeCell | TextCell;

/** A Jupyter notebook, nbformat 4. Fields that are not named here (cell ids, tags) are kept as they are. */
export interface Notebook {
  readonly nbformat: 4;
  readonly nbformat_minor: number;
  readonly metadata: Metadata;
  readonly cells: readonly Cell[];
}

const lines = z
  .union([z.string(), z.array(z.string())])
  .transform((text) => (typeof text === "string" ? text : text.join("")));
const metadata = z.record(z.string(), z.unknown()).default({});
const bundle = z.record(z.string(), z.unknown()).transform(joinTextLines);
const count = z.number().int().nullable().default(null);

const output = z.discriminatedUnion("output_type", [
  z.looseObject({ output_type: z.literal("stream"), name: z.string(), text: lines }),
  z.looseObject({ output_type: z.literal("display_data"), data: bundle, metadata }),
  z.looseObject({ output_type: z.literal("execute_result"), data: bundle, metadata, execution_count: count }),
  z.looseObject({
    output_type: z.literal("error"),
    ename: z.string(),
    evalue: z.string(),
    traceback: z.array(z.string()),
  }),
]);

const cell = z.discriminatedUnion("cell_type", [
  z.looseObject({
    cell_type: z.literal("code"),
    source: lines,
    metadata,
    execution_count: count,
    outputs: z.array(output).default([]),
  }),
  z.looseObject({
    cell_type: z.enum(["markdown", "raw"]),
    source: lines,
    metadata,
    attachments: z.record(z.string(), bundle).optional(),
  }),
]);

const notebook = z.looseObject({
  nbformat: z.literal(4),
  nbformat_minor: z.number().int(),
  metadata,
  cells: z.array(cell),
});

/** Checks that `value` (parsed JSON) is a notebook. On failure: the path in the file of the first thing that is not as nbformat 4 has it. */
export function parseNotebook(value: unknown): { readonly notebook: Notebook } | { readonly unreadable: string } {
  const parsed = notebook.safeParse(value);
  return parsed.success
    ? { notebook: parsed.data }
    : { unreadable: parsed.error.issues[0]?.path.join(".") || "nbformat" };
}

function joinTextLines(data: Readonly<Record<string, unknown>>): MimeBundle {
  const joined = Object.entries(data).map(([type, content]) =>
    Array.isArray(content) && !isJson(type) ? [type, content.join("")] : [type, content],
  );
  return Object.fromEntries(joined);
}

/** Whether a media type holds JSON values rather than text. */
export function isJson(type: string): boolean {
  return type === "application/json" || type.endsWith("+json");
}
