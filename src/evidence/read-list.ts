import { LineCounter, parseDocument } from "yaml";
import type { z } from "zod";

/** A problem in an evidence file: `facts.yaml:12 quote: expected under 25 words`. */
export type Report = (problem: string) => void;

/**
 * Reads a YAML list against its shape. Problems go to `report`, one each, with file and line; the list is then empty.
 *
 * @param file name that problems carry
 */
export function readList<Item>(file: string, text: string, shape: z.ZodType<Item[]>, report: Report): readonly Item[] {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  for (const error of document.errors) report(`${file}:${lines.linePos(error.pos[0]).line} ${error.message}`);
  if (document.errors.length > 0) return [];
  const parsed = shape.safeParse(document.toJS());
  if (parsed.success) return parsed.data;
  for (const issue of parsed.error.issues) {
    const line = lines.linePos(startOf(document, issue.path)).line;
    report(`${file}:${line} ${issue.path.slice(1).join(".") || "list"}: ${issue.message}`);
  }
  return [];
}

/** Where the node at a path begins, or the innermost one round it that there is. */
function startOf(document: ReturnType<typeof parseDocument>, path: readonly PropertyKey[]): number {
  for (let depth = path.length; depth > 0; depth--) {
    const node = document.getIn(path.slice(0, depth), true) as { range?: readonly number[] } | undefined;
    if (node?.range) return node.range[0] ?? 0;
  }
  return 0;
}

/** Indexes a list by id and reports the ids given twice. */
export function indexById<Item extends { readonly id: string }>(
  file: string,
  items: readonly Item[],
  report: Report,
): ReadonlyMap<string, Item> {
  const index = new Map<string, Item>();
  for (const item of items) {
    if (index.has(item.id)) report(`${file} ${item.id}: id given twice`);
    index.set(item.id, item);
  }
  return index;
}
