import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

const source = fileURLToPath(new URL("../../src/calibration", import.meta.url));

/** The stages of a calibration, each of which may import those before it. */
const stages = ["numeric", "series", "curves", "intervals", "policies", "judge", "assumptions"];

it("calibrations go from one stage to the next", () => {
  const files = readdirSync(source, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".ts"));
  expect([...new Set(files.map((name) => name.split("/")[0]!))].sort()).toEqual(stages.toSorted());
  const wrong = files.flatMap((name) => {
    const place = stages.indexOf(name.split("/")[0]!);
    return [...readFileSync(join(source, name), "utf8").matchAll(/from "(\.[^"]+)"/g)]
      .map(([, path = ""]) => relative(source, resolve(source, dirname(name), path)).split("/")[0]!)
      .filter((target) => stages.indexOf(target) > place)
      .map((target) => `${name} imports ${target}`);
  });
  expect(wrong).toEqual([]);
});
