import { expect, it, vi } from "vitest";

it("finds the ids of the shipped facts without reading them whole", async () => {
  vi.resetModules();
  const { loadEvidence, shippedFactIds } = await import("../../src/node/evidence-files.js");
  const found = shippedFactIds();
  expect(found).toEqual(new Set(loadEvidence().facts.keys()));
  expect(shippedFactIds()).toEqual(found);
});
