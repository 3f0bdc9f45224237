import type { Parameters, Penalties } from "../../../src/models/parameters.js";
import {
  flat,
  month,
  plainDuty,
  plainParameters,
  plainPenalties,
  plainSegment,
} from "../../models/plain-parameters.js";

/**
 * A year in which every factor of compliance, control and fines weighs: versions arrive, editors and the platform go down, the duties start
 * in different months, most of a year is boycotted deeply, controls are frequent and caps within reach. Many members are fined for both duties.
 */
export function eventfulWorld(change: Partial<Penalties> = {}): Parameters {
  const amounts = { maxPerBreach: [{ from: 0, value: 1000 }], cap: [{ from: 0, value: 1500 }] };
  const fines = { feeding: amounts, consulting: amounts };
  const rollout = { from: month("2026-02"), to: month("2026-11"), levelFrom: 0.1, levelTo: 0.97 };
  const editors = [
    { id: "A", share: 0.5, ready: rollout },
    { id: "B", share: 0.3, ready: flat(0.97) },
    { id: "C", share: 0.2, ready: flat(1) },
  ];
  return plainParameters({
    horizon: { start: month("2026-01"), end: month("2026-12") },
    platformOutage: 0.4,
    boycott: { months: 9, depth: 0.7, eta: 0 },
    editors: [
      { id: "A", incidentsPerMonth: 4, hoursPerIncident: 60 },
      { id: "B", incidentsPerMonth: 6, hoursPerIncident: 40 },
      { id: "C", incidentsPerMonth: 8, hoursPerIncident: 30 },
    ],
    segments: [
      plainSegment({
        kind: "establishment",
        members: 1000,
        boycottRate: 0.5,
        detection: 0.9,
        detectionInBoycott: 0.95,
        editors,
        feeding: plainDuty({
          p: 0.05,
          q: 0.6,
          refusal: 0.1,
          realisedAtStart: 0.2,
          threshold: [{ from: 0, value: 0.25 }],
        }),
        consulting: plainDuty({
          p: 0.1,
          q: 0.3,
          refusal: 0.25,
          realisedAtStart: 0.15,
          threshold: [{ from: 0, value: 0.2 }],
        }),
      }),
    ],
    penalties: plainPenalties({
      start: { feeding: month("2026-04"), consulting: month("2026-06") },
      schedule: { professional: fines, establishment: fines },
      severity: 0.8,
      breachesPerCase: 1.5,
      dropped: 0.2,
      editorExemption: ["establishment"],
      platformExemption: true,
      proofEditor: 0.7,
      proofPlatform: 0.7,
      ...change,
    }),
  });
}
