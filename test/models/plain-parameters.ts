import type { DutyAdoption, Parameters, Penalties, Ramp, Segment } from "../../src/models/parameters.js";
import { type Month, never, parseMonth } from "../../src/scenario/month.js";

/** Month written as `2026-01`; throws for anything else, so that a typo in a test cannot pass for `never`. */
export function month(text: string): Month {
  const parsed = parseMonth(text);
  if (parsed === undefined) throw new Error(`invalid month: ${text}`);
  return parsed;
}

/** Ramp that stays at one level. */
export function flat(level: number): Ramp {
  return { from: 0, to: 0, levelFrom: level, levelTo: level };
}

/** Duty of which half arrives at the start and which never moves (p = q = 0); threshold 60 %. */
export function plainDuty(change: Partial<DutyAdoption> = {}): DutyAdoption {
  const still = { p: 0, q: 0, b: 0, refusal: 0, realisedAtStart: 0.5, practiceAtStart: 0.5 };
  return { ...still, threshold: [{ from: 0, value: 0.6 }], ...change };
}

/** A thousand professionals with one perfect editor, 100 documents and 20 occasions each a month. */
export function plainSegment(change: Partial<Segment> = {}): Segment {
  return {
    id: "gp",
    kind: "professional",
    members: 1000,
    documentsPerMemberYear: 1200,
    prescriptionsPerMemberYear: 240,
    secondsPerDocument: 36,
    hourlyValue: 50,
    ease: flat(0),
    backfire: 0,
    boycottRate: 0,
    detection: 0.5,
    detectionInBoycott: 0.5,
    perceivedDetection: 0.5,
    editors: [{ id: "A", share: 1, ready: flat(1) }],
    feeding: plainDuty(),
    consulting: plainDuty(),
    ...change,
  };
}

/** Fines at the legal maxima that never start. */
export function plainPenalties(change: Partial<Penalties> = {}): Penalties {
  const fines = (maxPerBreach: number, cap: number) => {
    const amounts = { maxPerBreach: [{ from: 0, value: maxPerBreach }], cap: [{ from: 0, value: cap }] };
    return { feeding: amounts, consulting: amounts };
  };
  return {
    start: { feeding: never, consulting: never },
    withdrawn: never,
    bound: {},
    schedule: { professional: fines(2500, 10_000), establishment: fines(25_000, 100_000) },
    caps: "separate",
    warnings: 0,
    editorExemption: [],
    platformExemption: false,
    proofEditor: 0,
    proofPlatform: 0,
    dropped: 0,
    severity: 1,
    breachesPerCase: 1,
    recovery: 1,
    lagMonths: 0,
    costPerCase: 100,
    editorLiability: 0,
    ...change,
  };
}

/** Two years, 2026 and 2027, in which nothing happens: one plain segment, no outage, no fine, no exam. */
export function plainParameters(change: Partial<Parameters> = {}): Parameters {
  return {
    horizon: { start: month("2026-01"), end: month("2027-12") },
    curve: "bass",
    segments: [plainSegment()],
    editors: [{ id: "A", incidentsPerMonth: 0, hoursPerIncident: 0 }],
    platformOutage: 0,
    adoption: { betaEase: 0, betaSupport: 0 },
    support: [],
    deterrence: { rho: 0, chi: 0, tau: 0, h: { professional: 300, establishment: 3000 } },
    boycott: { months: 3, depth: 0.5, eta: 0 },
    penalties: plainPenalties(),
    patients: { profileCoverage: 1, masked: 0 },
    burden: { connectSeconds: 30, readSeconds: 60, easeSaving: 0 },
    exams: [],
    ledger: { amo: 0.7, marginalSaving: 0.6, discountRate: 0, supportCostPerMonth: 0, programmeCostPerMonth: 0 },
    ...change,
  };
}
