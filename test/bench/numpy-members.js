import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chancesOf } from "../../dist/simulate/individuals/setting/cuts.js";
import { openProcess } from "./numpy-process.js";

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
  const python = await openProcess("members.py", file, String(seed), ...options);
  return {
    run: () => python.ask(""),
    close: () => {
      python.close();
      rmSync(home, { recursive: true, force: true });
    },
  };
}
