#!/usr/bin/env node
import { readFileSync } from "node:fs";
import { runCommandLine } from "./command-line.js";
import type { Effects } from "./effects.js";
import { dropUnfinished, saveFile } from "./save-file.js";

const interruption = new AbortController();

const effects: Effects = {
  version: versionOf(new URL("../../package.json", import.meta.url)),
  environment: process.env,
  write: (text) => void process.stdout.write(text),
  log: (lines) => void process.stderr.write(`${lines}\n`),
  save: saveFile,
  signal: interruption.signal,
  openScenarios: async () => (await import("./open-library.js")).openLibrary(),
  openEvidence: async () => (await import("../node/evidence-files.js")).loadEvidence(),
  openReports: async () => (await import("../node/report/write-report.js")).writeReport,
  openNotebooks: async () => {
    const { openNotebooksCommand, runNotebooksCommand } = await import("./notebooks.js");
    return { run: runNotebooksCommand, open: openNotebooksCommand };
  },
};

listenToTheWorld();
process.exitCode = await runCommandLine(process.argv.slice(2), effects);

/** A reader who leaves (`| head`) is no error; one who interrupts waits only for those who clean up after themselves. */
function listenToTheWorld(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code !== "EPIPE") throw error;
      process.exit(0);
    });
  }
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.on(signal, () => {
      interruption.abort();
      if (process.listenerCount(signal) > 1) return;
      dropUnfinished();
      process.exit(130);
    });
  }
}

function versionOf(manifest: URL): string {
  const parsed: unknown = JSON.parse(readFileSync(manifest, "utf8"));
  return typeof parsed === "object" && parsed !== null && "version" in parsed ? String(parsed.version) : "";
}
