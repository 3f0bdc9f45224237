import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { openProcess } from "./numpy-process.js";

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
  const python = await openProcess("time_model.py", file, "--serve");
  return {
    run: async (request) => (await python.ask(JSON.stringify(request))).seconds,
    close: () => {
      python.close();
      rmSync(home, { recursive: true, force: true });
    },
  };
}

function must({ status, stdout, stderr }) {
  if (status !== 0) throw new Error(stderr || stdout);
  return stdout;
}
