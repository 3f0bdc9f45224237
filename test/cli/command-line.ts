import { runCommandLine } from "../../src/cli/command-line.js";
import type { Effects, ScenarioLibrary } from "../../src/cli/effects.js";
import { openLibrary } from "../../src/cli/open-library.js";
import { listCaseIds, loadCase } from "../../src/node/case-files.js";
import { loadEvidence } from "../../src/node/evidence-files.js";
import { simulate } from "../../src/node/simulate.js";
import { simulateMembers } from "../../src/node/simulate-members.js";

/** What a command line did. */
export interface Outcome {
  readonly code: number;
  /** Standard output. */
  readonly out: string;
  /** Standard error. */
  readonly err: string;
  /** Files saved, by path. */
  readonly files: ReadonlyMap<string, string>;
}

const shipped = openLibrary();
const loaded = new Map<string, Awaited<ReturnType<typeof shipped.load>>>();

/** The shipped library, each scenario read once. */
export const library: ScenarioLibrary = {
  ids: shipped.ids,
  load: async (id, changes) => {
    const key = JSON.stringify([id, changes]);
    const scenario = loaded.get(key) ?? (await shipped.load(id, changes));
    loaded.set(key, scenario);
    return scenario;
  },
};

/** Runs a command line in this process on the shipped library; nothing touches the disk. */
export async function type(line: string | readonly string[], changes: Partial<Effects> = {}): Promise<Outcome> {
  let [out, err] = ["", ""];
  const files = new Map<string, string>();
  const effects: Effects = {
    version: "0.0.0-test",
    environment: {},
    read: (path) => Promise.reject(Object.assign(new Error(path), { code: "ENOENT", path })),
    saveBytes: async (path, bytes) => void files.set(path, `${bytes.length} bytes`),
    write: (text) => {
      out += text;
    },
    log: (lines) => {
      err += `${lines}\n`;
    },
    save: async (path, text) => void files.set(path, text),
    now: () => 0,
    cores: 4,
    signal: new AbortController().signal,
    openScenarios: async () => library,
    openEvidence: async () => loadEvidence(),
    openReports: () => Promise.reject(new Error("no report in this test")),
    openNotebooks: () => Promise.reject(new Error("no notebook in this test")),
    openEngine: async () => simulate,
    openDrawFiles: () => Promise.reject(new Error("no file of draws in this test")),
    openMembersEngine: async () => simulateMembers,
    openCases: async () => ({ ids: listCaseIds(), load: loadCase }),
    ...changes,
  };
  const words = typeof line === "string" ? line.split(" ").filter((word) => word !== "") : line;
  const code = await runCommandLine(words, effects);
  return { code, out, err, files };
}
