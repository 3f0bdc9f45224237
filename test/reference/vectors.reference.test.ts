import { expect, it } from "vitest";
import { bassStep, ceiling, gompertzStep } from "../../src/models/adoption.js";
import { boycottProbability } from "../../src/models/boycott.js";
import { classShares } from "../../src/models/compliance.js";
import { caseRate, expectedFine } from "../../src/models/fines.js";
import { readReference } from "./point.js";

// vectors.json: single formulas, checked by their authors against integration, direct sums and Beta integrals.
interface Vectors {
  bassStep: { y: number; p: number; q: number; x: number; next: number }[];
  gompertzStep: { y: number; b: number; x: number; next: number }[];
  caseRate: { detection: number; months: number; lambda: number }[];
  expectedFine: { nu: number; c: number; cap: number | null; warnings: number; E: number }[];
  classShares: Record<"theta" | "w" | "M" | "f" | "o" | "own" | "platform" | "editor" | "compliant", number>[];
  ceiling: { refusal: number; chi: number; pressure: number; backfire: number; announced: boolean; m: number }[];
  boycottProbability: { rate: number; eta: number; fine: number; h: number; probability: number }[];
}
const vectors = readReference<Vectors>("vectors.json");

function close(actual: number, wanted: number, share = false): void {
  const gap = Math.abs(actual - wanted);
  expect(gap <= 1e-9 * Math.abs(wanted) || (share && gap <= 1e-12), `${actual} instead of ${wanted}`).toBe(true);
}

it.each(vectors.bassStep)("Bass step from $y with p $p, q $q, speed $x", (v) =>
  close(bassStep(v.y, v.p, v.q, v.x), v.next),
);
it.each(vectors.gompertzStep)("Gompertz step from $y with b $b", (v) => close(gompertzStep(v.y, v.b, v.x), v.next));
it.each(vectors.caseRate)("case rate at $detection over $months months", (v) =>
  close(caseRate(v.detection, v.months), v.lambda),
);
it.each(vectors.expectedFine)("expected fine at rate $nu, $c a case, cap $cap, $warnings warnings", (v) =>
  close(expectedFine(v.nu, v.c, v.cap ?? Number.POSITIVE_INFINITY, v.warnings), v.E),
);
it.each(vectors.classShares)("class shares at threshold $theta, practice $w of $M", (v) => {
  const shares = classShares(v.theta, v.w, v.M, v.o, v.f);
  for (const name of ["own", "platform", "editor", "compliant"] as const) close(shares[name], v[name], true);
});
it.each(vectors.ceiling)("ceiling at refusal $refusal", (v) =>
  close(ceiling(v.refusal, v.chi, v.pressure, v.backfire, v.announced), v.m, true),
);
it.each(vectors.boycottProbability)("boycott probability at rate $rate", (v) =>
  close(boycottProbability(v.rate, v.eta, v.fine, v.h), v.probability, true),
);
