import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

/** Folders that go from one stage to the next: each stage may import those before it. */
const stagesOf = {
  calibration: ["numeric", "series", "curves", "intervals", "policies", "judge", "assumptions"],
  "simulate/individuals": ["setting", "crowd", "person", "case", "union"],
};

/** Stages that know nothing of each other, though one is named after the other. */
const strangers = [
  ["person", "crowd"],
  ["case", "crowd"],
  ["union", "crowd"],
  ["union", "person"],
  ["union", "case"],
];

it.each(Object.entries(stagesOf))("%s goes from one stage to the next", (folder, stages) => {
  const source = fileURLToPath(new URL(`../src/${folder}`, import.meta.url));
  const files = readdirSync(source, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".ts"));
  expect([...new Set(files.map((name) => name.split("/")[0]))].sort()).toEqual(stages.toSorted());
  const wrong = files.flatMap((name) => {
    const stage = name.split("/")[0] ?? "";
    return [...readFileSync(join(source, name), "utf8").matchAll(/from "(\.[^"]+)"/g)]
      .map(([, path = ""]) => relative(source, resolve(source, dirname(name), path)).split("/")[0] ?? "")
      .filter(
        (target) =>
          stages.indexOf(target) > stages.indexOf(stage) ||
          strangers.some(([from, to]) => from === stage && to === target),
      )
      .map((target) => `${name} imports ${target}`);
  });
  expect(wrong).toEqual([]);
});
