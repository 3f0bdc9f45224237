import { isJson, type Notebook, type Output } from "./nbformat.js";

/** Writes a notebook as Jupyter itself does: text as lines, keys sorted, one space of indentation, so that differences read well. */
export function formatNotebook(value: Notebook): string {
  const cells = value.cells.map((item) => ({
    ...item,
    source: splitLines(item.source),
    ...(item.cell_type === "code" ? { outputs: item.outputs.map(outputOnDisk) } : {}),
  }));
  return `${JSON.stringify(sortKeys({ ...value, cells }), null, 1)}\n`;
}

function outputOnDisk(item: Output): unknown {
  if (item.output_type === "stream") return { ...item, text: splitLines(item.text) };
  if (item.output_type === "error") return item;
  const data = Object.entries(item.data).map(([type, content]) =>
    typeof content === "string" && !isJson(type) ? [type, splitLines(content)] : [type, content],
  );
  return { ...item, data: Object.fromEntries(data) };
}

function splitLines(text: string): readonly string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (value === null || typeof value !== "object") return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return Object.fromEntries(entries.map(([key, content]) => [key, sortKeys(content)]));
}
