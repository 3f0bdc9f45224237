import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, it, vi } from "vitest";

vi.mock("danfojs-node", () => Promise.reject(new Error("danfojs loaded")));
vi.mock("vega", () => Promise.reject(new Error("vega loaded")));
vi.mock("vega-lite", () => Promise.reject(new Error("vega-lite loaded")));
vi.mock("enchannel-zmq-backend", () => Promise.reject(new Error("zeromq loaded")));

const folder = new URL("../../src/notebook/", import.meta.url).pathname;
const modules = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".ts"));

it("importing the notebook modules loads neither danfojs, vega nor zeromq", async () => {
  expect(modules.length).toBeGreaterThan(10);
  for (const name of modules) await import(join(folder, name));
});

it("the first call does", async () => {
  const { toDataFrame } = await import("../../src/notebook/data-frame.js");
  await expect(toDataFrame({ columns: [], rows: [] })).rejects.toMatchObject({ cause: new Error("danfojs loaded") });
});
