import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

const folder = fileURLToPath(new URL("./numpy/", import.meta.url));

/** Whether Python with NumPy 2 is here; else why not. */
export function findNumpy() {
  const found = spawnSync("python3", ["-c", "import numpy; print(numpy.__version__)"], { encoding: "utf8" });
  const version = found.status === 0 ? found.stdout.trim() : "";
  return version.startsWith("2.") ? { version } : { missing: version || "no Python 3 with NumPy" };
}

/** Exports draws of a scenario, checks NumPy's figures against the readable model's, and keeps a warm NumPy process to time. */
export async function openNumpy(scenario) {
  const home = mkdtempSync(join(tmpdir(), "dmp-lab-bench-"));
  const file = join(home, `${scenario}.json`);
  must(spawnSync(process.execPath, [join(folder, "export-draws.js"), scenario, file], { encoding: "utf8" }));
  const check = must(spawnSync("python3", ["-B", join(folder, "check.py"), file], { encoding: "utf8" }));
  console.log(`  NumPy against the readable model: ${check.trim()}`);
  const child = spawn("python3", ["-B", join(folder, "time_model.py"), file, "--serve"], {
    stdio: ["pipe", "pipe", "inherit"],
    env: { ...process.env, OMP_NUM_THREADS: "1", OPENBLAS_NUM_THREADS: "1", MKL_NUM_THREADS: "1" },
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const read = async () => JSON.parse((await lines.next()).value);
  await read();
  return {
    run: async (request) => {
      child.stdin.write(`${JSON.stringify(request)}\n`);
      return (await read()).seconds;
    },
    close: () => {
      child.stdin.end();
      rmSync(home, { recursive: true, force: true });
    },
  };
}

function must({ status, stdout, stderr }) {
  if (status !== 0) throw new Error(stderr || stdout);
  return stdout;
}
