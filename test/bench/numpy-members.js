import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { chancesOf } from "../../dist/simulate/individuals/setting/cuts.js";

/** What a world gives its members in one realisation, as plain data: all that NumPy needs to simulate them. */
function exportWorld(parameters, { crowds, chancesOf: chancesIn }, realisation) {
  return crowds.map(({ given, software, members }) => {
    const chances = chancesOf(parameters, chancesIn(realisation), given, software);
    const duty = (met, y) => ({
      ...{ due: met.due, counted: met.counted.length, positions: met.positions },
      ...{ threshold: met.threshold, ceiling: met.ceiling, perCase: met.perCase, cap: met.cap },
      ...met[chances.boycotted[y] ? "boycotted" : "usual"],
    });
    return {
      ...{ members, outage: given.outage, mercy: given.mercy, users: software.users },
      down: chances.down.map((series) => [...series]),
      years: given.years.map(({ feeding, consulting }, y) => ({
        feeding: duty(feeding, y),
        consulting: duty(consulting, y),
      })),
    };
  });
}

/** Keeps a warm NumPy process that simulates the members of a world's first realisation, again for each call. Option `squares`: with sums of squares. */
export async function openNumpyMembers(parameters, world, seed, ...options) {
  const home = mkdtempSync(join(tmpdir(), "dmp-lab-bench-"));
  const file = join(home, "world.json");
  writeFileSync(file, JSON.stringify(exportWorld(parameters, world, 0)));
  const script = fileURLToPath(new URL("./numpy/members.py", import.meta.url));
  const child = spawn("python3", ["-B", script, file, String(seed), ...options], {
    stdio: ["pipe", "pipe", "inherit"],
    env: { ...process.env, OMP_NUM_THREADS: "1", OPENBLAS_NUM_THREADS: "1", MKL_NUM_THREADS: "1" },
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const read = async () => JSON.parse((await lines.next()).value);
  await read();
  return {
    run: async () => {
      child.stdin.write("\n");
      return read();
    },
    close: () => {
      child.stdin.end();
      rmSync(home, { recursive: true, force: true });
    },
  };
}
