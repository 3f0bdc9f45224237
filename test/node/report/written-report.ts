import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Language } from "../../../src/locale/language.js";
import { type ReportSummary, type WriteReportOptions, writeReport } from "../../../src/node/report/write-report.js";

export interface WrittenReport {
  readonly folder: string;
  readonly page: string;
  readonly lines: readonly string[];
  readonly summary: ReportSummary;
}

/** Scenarios of the reports that tests write: the law, a bill that was struck down, a project without fines. */
export const scenarios = ["status-quo", "article-85-as-voted", "support-first"];

/** Draws of those reports: few, so that tests stay quick. */
export const fewDraws = 200;

/** Writes a report without notebooks to a folder of its own. */
export async function writeTestReport(options: Partial<WriteReportOptions> = {}): Promise<WrittenReport> {
  const folder = options.out ?? join(mkdtempSync(join(tmpdir(), "dmp-lab-report-")), "out");
  const lines: string[] = [];
  const progress = (line: string) => void lines.push(line);
  const usual = { out: folder, language: "fr", scenarios, draws: fewDraws, notebooks: [], progress } as const;
  const summary = await writeReport({ ...usual, ...options });
  return { folder, page: readFileSync(join(folder, "index.html"), "utf8"), lines, summary };
}

/** One half of a page. */
export function editionOf(page: string, language: Language): string {
  const start = page.indexOf(`<div class="edition" id="${language}"`);
  const next = page.indexOf('<div class="edition"', start + 1);
  return page.slice(start, next < 0 ? page.indexOf("<script>", start) : next);
}

/** Words that a reader sees: no markup, no code. */
export function visibleText(markup: string): string {
  return markup
    .replace(/<(code|script|style)\b[\s\S]*?<\/\1>/g, " ")
    .replace(/<[^>]+>/g, " ")
    .replaceAll("&amp;", "&")
    .replaceAll("&#39;", "'")
    .replaceAll("&quot;", '"')
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">");
}
