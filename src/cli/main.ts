#!/usr/bin/env node
import { availableParallelism } from "node:os";
import { packageVersion } from "../node/package-version.js";
import { runCommandLine } from "./command-line.js";
import type { Effects } from "./effects.js";
import { languageOf } from "./language.js";
import { readTextFile } from "./read-file.js";
import { dropUnfinished, saveFile } from "./save-file.js";
import { unwritable } from "./tell-error.js";

const interruption = new AbortController();

const effects: Effects = {
  version: packageVersion(),
  environment: process.env,
  read: readTextFile,
  saveBytes: saveFile,
  write: (text) => void process.stdout.write(text),
  log: (lines) => void process.stderr.write(`${lines}\n`),
  save: saveFile,
  now: () => performance.now(),
  screen: process.stderr.isTTY
    ? { columns: process.stderr.columns, draw: (text) => void process.stderr.write(text) }
    : undefined,
  columns: process.stdout.isTTY ? process.stdout.columns : undefined,
  cores: availableParallelism(),
  signal: interruption.signal,
  openScenarios: async () => (await import("./open-library.js")).openLibrary(),
  openEvidence: async () => (await import("../node/evidence-files.js")).loadEvidence(),
  openReports: async () => (await import("../node/report/write-report.js")).writeReport,
  openNotebooks: async () => {
    const { openNotebooksCommand, runNotebooksCommand } = await import("./notebooks.js");
    return { run: runNotebooksCommand, open: openNotebooksCommand };
  },
  openEngine: async () => (await import("../node/simulate.js")).simulate,
  openDrawFiles: async () => {
    const { saveDraws } = await import("../node/saved-draws/save-draws.js");
    const { readSavedDraws } = await import("../node/saved-draws/read-saved-draws.js");
    return { saveDraws, readSavedDraws };
  },
  openMembersEngine: async () => (await import("../node/simulate-members.js")).simulateMembers,
  openCases: async () => {
    const { listCaseIds, loadCase } = await import("../node/case-files.js");
    return { ids: listCaseIds(), load: loadCase };
  },
};

listenToTheWorld();
process.exitCode = await runCommandLine(process.argv.slice(2), effects);

/**
 * A reader who leaves (`| head`) is no error: what is printed to nobody ends the command, what is told to nobody does not.
 * A full disk is one. One who interrupts waits only for those who clean up after themselves.
 */
function listenToTheWorld(): void {
  process.stderr.on("error", () => {});
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    dropUnfinished();
    if (error.code === "EPIPE") process.exit(0);
    effects.log(unwritable(error)[languageOf(process.argv.slice(2), process.env)]);
    process.exit(1);
  });
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.on(signal, () => {
      interruption.abort();
      if (process.listenerCount(signal) > 1) return;
      dropUnfinished();
      process.exit(130);
    });
  }
}
