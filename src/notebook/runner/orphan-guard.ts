/**
 * What a kernel preloads (`node --import …`) so that it cannot outlive process `parent`, even when that one is killed
 * outright and a cell never gives the thread back: a second thread looks for the parent twice a second, and ends the
 * kernel's whole process group when it is gone, after removing `folder`. A data URL, so that it works from sources and
 * from the built package.
 */
export function orphanGuard(parent: number, folder: string): string {
  const watch = `setInterval(() => {
    if (process.ppid === ${parent}) return;
    try { require("node:fs").rmSync(${JSON.stringify(folder)}, { recursive: true, force: true }); } catch {}
    try { process.kill(-process.pid, "SIGKILL"); } catch { process.kill(process.pid, "SIGKILL"); }
  }, 500);`;
  const preload = `import { isMainThread, Worker } from "node:worker_threads";
    if (isMainThread) new Worker(${JSON.stringify(watch)}, { eval: true, execArgv: [], stdout: true, stderr: true }).unref();`;
  return `data:text/javascript,${encodeURIComponent(preload)}`;
}
