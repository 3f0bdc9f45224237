import { spawn, spawnSync } from "node:child_process";
import { closeSync, openSync, readSync } from "node:fs";
import { delimiter } from "node:path";
import type { Machine } from "./find-jupyter.js";

/** A machine on which programs can also be started and waited for. */
export interface Desktop extends Machine {
  /** Runs a program in the foreground until it ends; its exit code. */
  readonly open: (program: string, args: readonly string[], folder: string) => Promise<number>;
}

/** The machine that this process runs on. */
export const thisMachine: Desktop = {
  path: (process.env.PATH ?? "").split(delimiter).filter((folder) => folder !== ""),
  firstLine: readFirstLine,
  run: (program, args) => {
    const { status, stdout } = spawnSync(program, [...args], { encoding: "utf8" });
    return status === 0 ? stdout : undefined;
  },
  open: openInForeground,
};

function readFirstLine(file: string): string | undefined {
  try {
    const descriptor = openSync(file, "r");
    try {
      const start = Buffer.alloc(256);
      const length = readSync(descriptor, start);
      return start.toString("latin1", 0, length).split("\n", 1)[0];
    } finally {
      closeSync(descriptor);
    }
  } catch {
    return undefined;
  }
}

function openInForeground(program: string, args: readonly string[], folder: string): Promise<number> {
  // Jupyter asks before it leaves; the terminal sends Ctrl-C to both, and this process has to outlast it.
  const ignore = () => {};
  process.on("SIGINT", ignore);
  return new Promise<number>((resolve) => {
    const child = spawn(program, [...args], { cwd: folder, stdio: "inherit" });
    child.once("error", () => resolve(1));
    child.once("exit", (code) => resolve(code ?? 1));
  }).finally(() => process.off("SIGINT", ignore));
}
