import { expect, it } from "vitest";
import { curveModel } from "../../../src/calibration/curves/curve-model.js";
import { familyIds } from "../../../src/calibration/curves/families.js";
import { reservedPolicyIds } from "../../../src/evidence/series-declaration.js";

it("a policy can have the name of no parameter of any curve", () => {
  const names = familyIds.flatMap((id) => curveModel(id, []).names);
  expect([...new Set(names)].sort()).toEqual([...reservedPolicyIds].sort());
});
