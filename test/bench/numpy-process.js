/** A warm NumPy process on one thread. */
import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

/** Starts a script of `numpy/` that answers each line with a line of JSON, the first as soon as it is ready. */
export async function openProcess(script, ...args) {
  const child = spawn("python3", ["-B", fileURLToPath(new URL(`./numpy/${script}`, import.meta.url)), ...args], {
    stdio: ["pipe", "pipe", "inherit"],
    env: { ...process.env, OMP_NUM_THREADS: "1", OPENBLAS_NUM_THREADS: "1", MKL_NUM_THREADS: "1" },
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const read = async () => JSON.parse((await lines.next()).value);
  await read();
  return {
    ask: async (line) => {
      child.stdin.write(`${line}\n`);
      return read();
    },
    close: () => child.stdin.end(),
  };
}
