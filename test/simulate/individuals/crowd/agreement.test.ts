import { describe, expect, it } from "vitest";
import { parametersOf } from "../../../../src/models/from-scenario.js";
import type { Parameters } from "../../../../src/models/parameters.js";
import { listScenarioIds, loadScenario } from "../../../../src/node/scenario-files.js";
import { legalView } from "../../../../src/scenario/legal-view.js";
import {
  type Agreement,
  compareWithClosedForms,
  standardDistance,
} from "../../../../src/simulate/individuals/crowd/agreement.js";
import { type MembersRequest, openMembers } from "../../../../src/simulate/individuals/crowd/members-world.js";
import { simulateMembersNow } from "../../../../src/simulate/individuals/crowd/simulate-members.js";
import { closedFormYear, expectedOfRuns, type Mistakes } from "../closed-forms.js";
import { eventfulWorld } from "../eventful-world.js";

/** Beyond this many standard errors a figure disagrees: by chance, one figure in three million. */
const limit = 5;

function agreements(parameters: Parameters, request: MembersRequest): Agreement[] {
  const { chancesOf } = openMembers(parameters, request);
  const chances = Array.from({ length: request.realisations }, (_, r) => chancesOf(r));
  return compareWithClosedForms(simulateMembersNow(parameters, request), expectedOfRuns(parameters, chances));
}

function worst(rows: readonly Agreement[]): Agreement {
  return rows.reduce((a, b) => (Math.abs(standardDistance(b)) > Math.abs(standardDistance(a)) ? b : a));
}

/** Mean square of the distances: about 1 where errors are what they are said to be, and nothing is off. */
function meanSquare(rows: readonly Agreement[]): number {
  return rows.reduce((sum, row) => sum + standardDistance(row) ** 2, 0) / rows.length;
}

/** Errors that are too small show in distances that are too large, errors that are too large in distances that are too small. */
function expectLikely(rows: readonly Agreement[]): void {
  expect(meanSquare(rows)).toBeGreaterThan(0.55);
  expect(meanSquare(rows)).toBeLessThan(1.3);
}

/** Controls a hundred times as frequent, so that few members tell much about fines. */
function withFrequentControls(parameters: Parameters): Parameters {
  const often = (detection: number) => (detection > 0.9 ? detection : Math.min(0.9, 1 - (1 - detection) ** 100));
  const segments = parameters.segments.map((segment) => ({
    ...segment,
    detection: often(segment.detection),
    detectionInBoycott: often(segment.detectionInBoycott),
  }));
  return { ...parameters, segments };
}

describe.each(listScenarioIds())("members of %s, one by one", (id) => {
  it("agree with the closed forms", async () => {
    const scenario = await loadScenario(id);
    const rows = agreements(parametersOf(scenario, legalView(scenario)), { seed: 6, realisations: 2 });
    expect(rows.length).toBeGreaterThan(400);
    expect(Math.abs(standardDistance(worst(rows))), JSON.stringify(worst(rows))).toBeLessThan(limit);
    expectLikely(rows);
  });

  it("agree with the closed forms where controls are frequent", async () => {
    const scenario = await loadScenario(id);
    const parameters = withFrequentControls(parametersOf(scenario, legalView(scenario)));
    const rows = agreements(parameters, { seed: 6, realisations: 2, members: 5000 });
    expect(Math.abs(standardDistance(worst(rows))), JSON.stringify(worst(rows))).toBeLessThan(limit);
    expectLikely(rows);
  });
});

const everywhere = [
  ...(["practice", "ceiling", "threshold", "outage", "down", "versions", "caseRate", "members"] as const),
  ...(["notDropped", "severity", "maximum", "breaches", "cap"] as const),
  ...(["boycottDepth", "detectionInBoycott", "editorShare"] as const),
];
const rules = [
  ["separate caps", {}, [...everywhere, "proofEditor"]],
  ["a warning", { warnings: 1 }, [...everywhere, "proofEditor"]],
  ["a shared cap", { caps: "shared" }, [...everywhere, "proofEditor"]],
  ["no exemption but the platform’s", { editorExemption: [] }, [...everywhere, "proofPlatform"]],
] as const;

describe.each(rules)("with $0, a mistake of two per cent in a closed form", (_, change, factors) => {
  const parameters = eventfulWorld(change);
  const [segment] = parameters.segments as [Parameters["segments"][number]];
  const request = { seed: 11, realisations: 3, members: 800_000 };
  const { chancesOf } = openMembers(parameters, request);
  const chances = [0, 1, 2].map((r) => chancesOf(r));
  const simulated = simulateMembersNow(parameters, request);
  const compare = (mistakes: Mistakes) => {
    const years = chances.map((one) => closedFormYear(parameters, segment, one, mistakes));
    return compareWithClosedForms(simulated, (_, r) => years[r] as (typeof years)[number]);
  };

  it("is absent from the model: the same composition agrees, and is the model's own", () => {
    expect(Math.abs(standardDistance(worst(compare({}))))).toBeLessThan(limit);
    expect(chances.map(({ boycotted }) => boycotted?.gp?.[0])).toContain(true);
    const own = expectedOfRuns(parameters, chances);
    chances.forEach((one, r) => {
      const { classes, assessment, members } = own(segment.id, r, 0);
      expect(closedFormYear(parameters, segment, one, {})).toEqual({ classes, assessment, members });
    });
  });

  it.each(factors)("is found in %s", (factor) => {
    const found = [0.98, 1.02].map((times) => Math.abs(standardDistance(worst(compare({ [factor]: times })))));
    expect(Math.min(...found), `${found}`).toBeGreaterThan(limit);
  });

  it.each(["monthsTooMany", "boycottedTooLong"] as const)("is not needed for one month to be found: %s", (months) => {
    for (const number of [-1, 1]) {
      expect(Math.abs(standardDistance(worst(compare({ [months]: number }))))).toBeGreaterThan(limit);
    }
  });
});

describe.each([
  ["no warning", {}],
  ["a warning", { warnings: 1 }],
])("where most members are fined for both duties, with %s", (_, change) => {
  const lenient = eventfulWorld({ ...change, dropped: 0, editorExemption: [], platformExemption: false });
  const high = { threshold: [{ from: 0, value: 0.6 }] };
  const segments = lenient.segments.map((one) => ({
    ...{ ...one, detection: 0.995, detectionInBoycott: 0.995 },
    ...{ feeding: { ...one.feeding, ...high }, consulting: { ...one.consulting, ...high } },
  }));
  const parameters = { ...lenient, segments };
  const segment = segments[0] ?? expect.fail("no segment");
  const request = { seed: 11, realisations: 1, members: 400_000 };
  const chances = openMembers(parameters, request).chancesOf(0);
  const simulated = simulateMembersNow(parameters, request);
  const distances = (finedForBoth: number) =>
    compareWithClosedForms(simulated, () => closedFormYear(parameters, segment, chances, { finedForBoth })).map((row) =>
      Math.abs(standardDistance(row)),
    );

  it("a mistake of 2 % in how many they are is found", () => {
    expect(Math.max(...distances(1))).toBeLessThan(limit);
    for (const times of [0.98, 1.02]) expect(Math.max(...distances(times))).toBeGreaterThan(limit);
  });
});
