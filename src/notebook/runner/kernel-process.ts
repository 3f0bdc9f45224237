import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { z } from "zod";
import { orphanGuard } from "./orphan-guard.js";

/** The operating system's side of a kernel. */
export interface KernelProcess {
  readonly pid: number | undefined;
  /** Settles when the process has ended, or could not be started. Never rejects. */
  readonly ended: Promise<void>;
  /** The last lines that the process itself printed outside any cell. */
  readonly lastWords: () => string;
  /** Kills the kernel and everything that its cells started, at once; may be called again. */
  readonly kill: () => void;
}

/** Starts tslab's kernel, found beside this package, in `folder`: its cells resolve imports from there. */
export function startKernelProcess(connectionFile: string, folder: string): KernelProcess {
  const guard = orphanGuard(process.pid, dirname(connectionFile));
  const args = ["--import", guard, findTslab(), "kernel", "--config-path", connectionFile];
  const child = spawn(process.execPath, args, { cwd: folder, detached: true, stdio: ["ignore", "pipe", "pipe"] });
  let words = "";
  const keep = (chunk: Buffer) => {
    words = `${words}${chunk.toString("utf8")}`.slice(-4000);
  };
  child.stdout.on("data", keep);
  child.stderr.on("data", keep);
  const ended = new Promise<void>((resolve) => {
    child.once("exit", () => resolve());
    child.once("error", (error) => {
      words += error.message;
      resolve();
    });
  });
  return { pid: child.pid, ended, lastWords: () => words.trim(), kill: () => killGroup(child) };
}

/** Path of tslab's program, by module resolution from this package. */
export function findTslab(): string {
  const manifest = createRequire(import.meta.url).resolve("tslab/package.json");
  const { bin } = z.object({ bin: z.object({ tslab: z.string() }) }).parse(JSON.parse(readFileSync(manifest, "utf8")));
  return join(dirname(manifest), bin.tslab);
}

function killGroup(child: ChildProcess): void {
  if (child.pid === undefined) return;
  try {
    // A detached child leads its own group; the group also holds what the cells started.
    process.kill(-child.pid, "SIGKILL");
  } catch {
    child.kill("SIGKILL");
  }
}
