import { describe, expect, it } from "vitest";
import { downSeries } from "../../src/models/editor-faults.js";
import type { Parameters, Penalties } from "../../src/models/parameters.js";
import { runPolicy } from "../../src/models/policy.js";
import type { SegmentYear } from "../../src/models/segment-run.js";
import type { Duty } from "../../src/scenario/scenario.js";
import { type DutyOfMembers, simulateMembers } from "./member-simulation.js";
import { flat, month, plainDuty, plainParameters, plainPenalties, plainSegment } from "./plain-parameters.js";

/** A year in which everything happens: versions arrive, editors go down, practice grows, the duties start in different months. */
function eventfulYear(change: Partial<Penalties>): Parameters {
  const amounts = { maxPerBreach: [{ from: 0, value: 1000 }], cap: [{ from: 0, value: 2500 }] };
  const fines = { feeding: amounts, consulting: amounts };
  const rollout = { from: month("2026-02"), to: month("2026-11"), levelFrom: 0.3, levelTo: 0.95 };
  const editors = [
    { id: "A", share: 0.5, ready: rollout },
    { id: "B", share: 0.3, ready: flat(0.9) },
    { id: "C", share: 0.2, ready: flat(1) },
  ];
  return plainParameters({
    horizon: { start: month("2026-01"), end: month("2026-12") },
    platformOutage: 0.08,
    boycott: { months: 6, depth: 0.5, eta: 0 },
    editors: [
      { id: "A", incidentsPerMonth: 0.5, hoursPerIncident: 60 },
      { id: "B", incidentsPerMonth: 3, hoursPerIncident: 40 },
      { id: "C", incidentsPerMonth: 0, hoursPerIncident: 0 },
    ],
    segments: [
      plainSegment({
        kind: "establishment",
        boycottRate: 0.5,
        detection: 0.75,
        detectionInBoycott: 0.9,
        editors,
        feeding: plainDuty({
          p: 0.05,
          q: 0.6,
          refusal: 0.1,
          realisedAtStart: 0.35,
          threshold: [
            { from: month("2026-01"), value: 0.35 },
            { from: month("2026-08"), value: 0.5 },
          ],
        }),
        consulting: plainDuty({ p: 0.1, q: 0.3, refusal: 0.25, realisedAtStart: 0.2 }),
      }),
    ],
    penalties: plainPenalties({
      start: { feeding: month("2026-04"), consulting: month("2026-06") },
      schedule: { professional: fines, establishment: fines },
      severity: 0.8,
      breachesPerCase: 1.5,
      dropped: 0.2,
      proofEditor: 0.6,
      proofPlatform: 0.7,
      ...change,
    }),
  });
}

const worlds: readonly { name: string; boycotted: boolean; change: Partial<Penalties> }[] = [
  { name: "separate caps", boycotted: false, change: {} },
  {
    name: "separate caps, a warning, editors exempt",
    boycotted: false,
    change: { warnings: 1, editorExemption: ["establishment"] },
  },
  {
    name: "separate caps, both exemptions, in a boycott",
    boycotted: true,
    change: { editorExemption: ["establishment"], platformExemption: true },
  },
  { name: "a shared cap", boycotted: false, change: { caps: "shared" } },
  {
    name: "a shared cap, a warning, both exemptions, in a boycott",
    boycotted: true,
    change: { caps: "shared", warnings: 1, editorExemption: ["establishment"], platformExemption: true },
  },
];

describe.each(worlds)("with $name", ({ boycotted, change }) => {
  const parameters = eventfulYear(change);
  const segment = parameters.segments[0] as Parameters["segments"][number];
  const result = runPolicy(parameters, { boycotted: { [segment.id]: [boycotted] } }).segments[0];
  const year = result?.years[0] as SegmentYear;
  const given = (duty: Duty): DutyOfMembers => {
    const counted = [...Array(12).keys()].filter(
      (t) => parameters.horizon.start + t >= parameters.penalties.start[duty],
    );
    const mean = (value: (t: number) => number) => counted.reduce((sum, t) => sum + value(t), 0) / counted.length;
    return {
      practice: mean((t) => result?.[duty].practice[t] ?? Number.NaN),
      ceiling: mean((t) => result?.[duty].ceiling[t] ?? Number.NaN),
      threshold: duty === "feeding" ? mean((t) => (t < 7 ? 0.35 : 0.5)) : 0.6,
      detection: boycotted && duty === "feeding" ? segment.detectionInBoycott : segment.detection,
      counted,
    };
  };
  const down = downSeries(parameters.editors, 12, undefined);
  const members = 60_000;
  const duties = { feeding: given("feeding"), consulting: given("consulting") };
  const simulated = simulateMembers(parameters, segment, down, duties, { members, seed: 85 });

  const separate = parameters.penalties.caps === "separate";
  const parts = separate ? (["feeding", "consulting", "total"] as const) : (["total"] as const);
  const wanted: [string, number][] = [
    ...(["feeding", "consulting"] as const).flatMap((duty): [string, number][] => [
      ...(["own", "platform", "editor"] as const).map((name): [string, number] => [
        `${duty}.${name}`,
        year.classes[duty][name],
      ]),
      [`${duty}.cases`, year.assessment.cases[duty] / segment.members],
    ]),
    ...parts.flatMap((part): [string, number][] => [
      [`${part}.assessed`, year.assessment.assessed[part] / segment.members],
      [`${part}.fined`, year.assessment.finedMembers[part] / segment.members],
    ]),
    ["total.shielded", year.assessment.shielded.total / segment.members],
    ["total.shieldedEditor", year.assessment.shieldedEditor.total / segment.members],
  ];

  it.each(wanted)("members one by one give the same %s", (name, expected) => {
    const { mean, standardError } = simulated.get(name) ?? expect.fail(`nothing simulated for ${name}`);
    const gap = Math.abs(mean - expected);
    expect(gap, `${mean} simulated, ${expected} computed`).toBeLessThanOrEqual(4 * standardError);
    expect(standardError, "too few members to tell").toBeLessThanOrEqual(0.04 * expected);
  });
});
