import type { Export } from "./export.js";

/** Writes an export as JSON, one row a line, keys in a fixed order, numbers with every digit. */
export function formatJson({ version, language, legal, run, columns, rows }: Export): string {
  const names = columns.map(({ name }) => name);
  const list = (items: readonly unknown[]) =>
    items.length === 0 ? "[]" : `[\n${items.map((item) => `    ${JSON.stringify(item)}`).join(",\n")}\n  ]`;
  const ordered = rows.map((row) => Object.fromEntries(names.map((name) => [name, row[name] ?? null])));
  const fields = [
    `"version": ${JSON.stringify(version)}`,
    `"language": ${JSON.stringify(language)}`,
    `"legal": ${list(legal)}`,
    ...(run ? [`"run": ${JSON.stringify(run)}`] : []),
    `"columns": ${list(columns)}`,
    `"rows": ${list(ordered)}`,
  ];
  return `{\n  ${fields.join(",\n  ")}\n}\n`;
}
