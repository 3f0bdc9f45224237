import { readFileSync } from "node:fs";
import type { ConditionOfPayment, Parameters, Ramp, Segment } from "../../src/models/parameters.js";
import { never, parseMonth } from "../../src/scenario/month.js";
import type { Duty, Kind, Step } from "../../src/scenario/scenario.js";

type Stepped = number | readonly { from: string; value: number }[];
type Level = number | null | { from: string; to: string; fromLevel?: number; toLevel?: number };
interface PointDuty {
  p: number;
  q: number;
  b: number;
  realisedAtStart: number;
  practiceAtStart?: number;
  refusal: number;
}

/** Layout of the reference implementation's input file. */
export interface Point {
  horizon: { start: string; end: string };
  curve: "bass" | "gompertz";
  platformOutage: number;
  discountRate: number;
  adoption: {
    betaEase: number;
    betaSupport: number;
    tau: number;
    rho: number;
    h: Record<Kind, number>;
    chi: number;
  };
  support: Level;
  boycott: { eta: number; months: number; depth: number };
  penalty: {
    announced?: string | null;
    feedingStart: string;
    consultingStart: string;
    schedules: Record<Kind, { maxPerBreach: Stepped; cap: Stepped | null }>;
    severity: number;
    warnings: number;
    dropped: number;
    caps: "separate" | "shared";
    editorExemption: Kind[];
    platformExemption: boolean;
    proofEditor: number;
    proofPlatform: number;
    lagMonths: number;
    costPerCase: number;
    breachesPerCase: number;
    recovery: number;
    editorLiability: number;
    withdrawn?: string;
    bound: { feeding: string[] | null; consulting: string[] | null };
  };
  conditionOfPayment?: {
    duty: Duty;
    bound: string[] | null;
    bearer: "member" | "patients";
    announced?: string;
    start: string;
    withdrawn?: string;
    subjectShare: number;
    appliedShare: number;
    amountPerEvent: number | Record<string, number>;
    exceptPlatform: boolean;
    exceptEditor: boolean;
  };
  editors: Record<string, { incidentsPerMonth: number; hoursPerIncident: number }>;
  patients: { profile: number; masked: number };
  burden: { connectSeconds: number; readSeconds: number; easeSaving: number };
  ledger: { amo: number; marginalSaving: number; supportCostPerMonth: number; programmeCostPerMonth: number };
  segments: {
    id: string;
    kind: Kind;
    members: number;
    documentsPerMemberYear: number;
    prescriptionsPerMemberYear: number;
    ease: Level;
    secondsPerDocument: number;
    hourlyValue: number;
    thresholdFeeding: Stepped;
    thresholdConsulting: Stepped;
    editors: { id: string; share: number; ready: Level }[];
    feeding?: PointDuty;
    consulting?: PointDuty;
    detection: number;
    detectionInBoycott?: number;
    perceivedDetection: number;
    boycottRate?: number;
    backfire: number;
  }[];
  exams: {
    id: string;
    producer: string;
    spend: number;
    growth: number;
    unitCost: number;
    duplicateShare: number;
    lookbackMonths: number;
    effect: number;
    mix: Record<string, number>;
  }[];
}

export interface ExpectedDuty {
  practice: { mean: number; last: number };
  adoption: { mean: number; last: number };
  realised: { mean: number; last: number };
  fates: Record<"realised" | "platform" | "editor" | "notAttempted", number>;
  classes: Record<"own" | "platform" | "editor" | "compliant", number>;
  editorFaultRate: number;
}
type Totals = Partial<Record<"feeding" | "consulting" | "total", number>>;
export interface ExpectedSegmentYear {
  enforcedMonths: Partial<Record<"feeding" | "consulting", number>>;
  perceivedFine: number;
  boycottDeterrent: number;
  boycottProbability: number;
  feeding?: ExpectedDuty;
  consulting?: ExpectedDuty;
  cases: Totals;
  finedMembers: Totals;
  assessed: Totals;
  shielded: Totals;
  shieldedEditor: Totals;
  collectedAfterHorizon: number;
  editorLiabilityAfterHorizon: number;
  burdenHours: number;
  burdenCost: number;
  withheld?: number;
  collected: number;
  editorLiability: number;
  controlCost: number;
}
export interface Expected {
  years: number[];
  segments: Record<string, Record<string, ExpectedSegmentYear>>;
  exams: Record<
    string,
    Record<string, Record<"avoidedSpend" | "avoidedActs" | "present" | "consulted" | "avoidedShare", number>>
  >;
  ledger: Record<string, Record<string, number>>;
  totals: Record<string, Record<string, number>>;
  npv: { society: number; payer: number; accounts: Record<string, number> };
}

export function readReference<T>(name: string): T {
  return JSON.parse(readFileSync(new URL(name, import.meta.url), "utf8")) as T;
}

/** Plain parameters of a reference point. */
export function parametersOfPoint(point: Point): Parameters {
  const start = month(point.horizon.start);
  const fines = (kind: Kind) => {
    const { maxPerBreach, cap } = point.penalty.schedules[kind];
    const schedule = { maxPerBreach: steps(maxPerBreach), cap: steps(cap ?? Number.POSITIVE_INFINITY) };
    return { feeding: schedule, consulting: schedule };
  };
  const condition = point.conditionOfPayment;
  const { announced, feedingStart, consultingStart, bound, withdrawn, schedules: _, ...penalty } = point.penalty;
  return {
    horizon: { start, end: month(point.horizon.end) },
    curve: point.curve,
    platformOutage: point.platformOutage,
    adoption: { betaEase: point.adoption.betaEase, betaSupport: point.adoption.betaSupport },
    deterrence: point.adoption,
    support: monthly(ramp(point.support ?? 0), start, month(point.horizon.end)),
    boycott: point.boycott,
    penalties: {
      ...penalty,
      ...(announced ? { announced: month(announced) } : {}),
      start: { feeding: month(feedingStart), consulting: month(consultingStart) },
      withdrawn: withdrawn ? month(withdrawn) : never,
      bound: {
        ...(bound.feeding ? { feeding: bound.feeding } : {}),
        ...(bound.consulting ? { consulting: bound.consulting } : {}),
      },
      schedule: { professional: fines("professional"), establishment: fines("establishment") },
    },
    ...(condition ? { conditionOfPayment: conditionOfPoint(condition, point.segments) } : {}),
    editors: Object.entries(point.editors).map(([id, editor]) => ({ id, ...editor })),
    patients: { profileCoverage: point.patients.profile, masked: point.patients.masked },
    burden: point.burden,
    ledger: { ...point.ledger, discountRate: point.discountRate },
    exams: point.exams,
    segments: point.segments.map(
      (segment): Segment => ({
        ...segment,
        ease: ramp(segment.ease ?? 0),
        boycottRate: segment.boycottRate ?? 0,
        detectionInBoycott: segment.detectionInBoycott ?? segment.detection,
        editors: segment.editors.map((editor) => ({ ...editor, ready: ramp(editor.ready ?? 1) })),
        feeding: { ...(segment.feeding ?? idle), threshold: steps(segment.thresholdFeeding) },
        consulting: { ...(segment.consulting ?? idle), threshold: steps(segment.thresholdConsulting) },
      }),
    ),
  };
}

function conditionOfPoint(
  { announced, start, withdrawn, bound, ...condition }: NonNullable<Point["conditionOfPayment"]>,
  segments: Point["segments"],
): ConditionOfPayment {
  return {
    ...condition,
    bound: bound ?? segments.map(({ id }) => id),
    ...(announced ? { announced: month(announced) } : {}),
    start: month(start),
    withdrawn: withdrawn ? month(withdrawn) : never,
  };
}

const idle: PointDuty = { p: 0, q: 0, b: 0, realisedAtStart: 0, refusal: 0 };

function month(text: string): number {
  const parsed = parseMonth(text);
  if (parsed === undefined) throw new Error(`invalid month: ${text}`);
  return parsed;
}

function steps(value: Stepped): Step[] {
  if (typeof value === "number") return [{ from: 0, value }];
  return value.map((step) => ({ from: month(step.from), value: step.value }));
}

function ramp(level: Exclude<Level, null>): Ramp {
  if (typeof level === "number") return { from: 0, to: 0, levelFrom: level, levelTo: level };
  return { from: month(level.from), to: month(level.to), levelFrom: level.fromLevel ?? 0, levelTo: level.toLevel ?? 1 };
}

function monthly(level: Ramp, start: number, end: number): Step[] {
  const share = (at: number) => Math.min(1, Math.max(0, (at - level.from) / (level.to - level.from || 1)));
  return Array.from({ length: end - start + 1 }, (_, t) => ({
    from: start + t,
    value:
      level.levelFrom +
      (level.levelTo - level.levelFrom) * (level.to <= level.from ? Number(start + t >= level.to) : share(start + t)),
  }));
}
