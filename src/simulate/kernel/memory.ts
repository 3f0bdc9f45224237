import type { ConditionOfPayment, Parameters, Penalties, Ramp } from "../../models/parameters.js";
import { type Calendar, makeCalendar } from "../../models/time.js";
import type { Step } from "../../scenario/scenario.js";

/** The two duties, in the order of every array by duty. */
export const duties = ["feeding", "consulting"] as const;

/** Ramps laid out one field after the other. Months are positions in the horizon. */
export interface RampColumns {
  readonly from: Float64Array;
  readonly to: Float64Array;
  readonly levelFrom: Float64Array;
  readonly levelTo: Float64Array;
}

/**
 * Parameters of one scenario as flat numbers: what is drawn is overwritten in place from draw to draw, the rest is written once.
 * By segment: `s`. By segment and duty: `duty·segments + s`. By segment and editor: `s·editors + e`. By exam and segment: `x·segments + s`.
 */
export interface KernelMemory {
  readonly calendar: Calendar;
  readonly segmentIds: readonly string[];
  readonly editorIds: readonly string[];
  readonly examIds: readonly string[];
  readonly gompertz: boolean;
  readonly isProfessional: Uint8Array;

  readonly members: Float64Array;
  /** Documents, then prescriptions, a member and year. By segment and duty. */
  readonly events: Float64Array;
  readonly secondsPerDocument: Float64Array;
  readonly hourlyValue: Float64Array;
  readonly backfire: Float64Array;
  readonly boycottRate: Float64Array;
  readonly detection: Float64Array;
  readonly detectionInBoycott: Float64Array;
  readonly perceivedDetection: Float64Array;
  readonly ease: RampColumns;

  readonly p: Float64Array;
  readonly q: Float64Array;
  readonly b: Float64Array;
  readonly refusal: Float64Array;
  readonly realisedAtStart: Float64Array;
  /** NaN where it is not given. */
  readonly practiceAtStart: Float64Array;
  /** Threshold before its second step. */
  readonly threshold: Float64Array;
  /** Steps after the first, by segment and duty. */
  readonly laterThresholds: readonly (readonly Step[])[];

  readonly share: Float64Array;
  readonly ready: RampColumns;
  readonly incidentsPerMonth: Float64Array;
  readonly hoursPerIncident: Float64Array;

  /** What belongs to no segment, editor or exam. */
  readonly scalars: Scalars;
  readonly support: readonly Step[];
  readonly penalties: FixedPenalties;
  readonly condition: FixedCondition | undefined;
  /** EUR per event withheld, by segment. */
  readonly amountPerEvent: Float64Array;

  readonly producer: Int32Array;
  readonly mix: Float64Array;
  readonly exams: Readonly<
    Record<"spend" | "growth" | "unitCost" | "duplicateShare" | "lookbackMonths" | "effect", Float64Array>
  >;
}

/** What no draw moves in the fines. */
type FixedPenalties = Pick<
  Penalties,
  "announced" | "withdrawn" | "bound" | "schedule" | "caps" | "warnings" | "editorExemption" | "platformExemption"
>;
/** What no draw moves in a condition of payment. */
type FixedCondition = Omit<ConditionOfPayment, "start" | "subjectShare" | "appliedShare" | "amountPerEvent">;

/** Single numbers of a draw. */
export interface Scalars {
  outage: number;
  betaEase: number;
  betaSupport: number;
  rho: number;
  chi: number;
  tau: number;
  hProfessional: number;
  hEstablishment: number;
  boycottMonths: number;
  boycottDepth: number;
  eta: number;
  feedingStart: number;
  consultingStart: number;
  proofEditor: number;
  proofPlatform: number;
  costPerCase: number;
  dropped: number;
  severity: number;
  breachesPerCase: number;
  recovery: number;
  lagMonths: number;
  editorLiability: number;
  conditionStart: number;
  subjectShare: number;
  appliedShare: number;
  profileCoverage: number;
  masked: number;
  connectSeconds: number;
  readSeconds: number;
  easeSaving: number;
  amo: number;
  marginalSaving: number;
  discountRate: number;
  supportCostPerMonth: number;
  programmeCostPerMonth: number;
}

/** Lays out parameters for the kernel. @throws RangeError for an exam or a segment that names an unknown segment or editor */
export function packParameters(parameters: Parameters): KernelMemory {
  const { segments, editors, exams, penalties, conditionOfPayment, horizon } = parameters;
  const bySegment = (read: (segment: Parameters["segments"][number]) => number) => Float64Array.from(segments, read);
  const byDuty = (read: (duty: Parameters["segments"][number]["feeding"]) => number) =>
    Float64Array.from(duties.flatMap((duty) => segments.map((segment) => read(segment[duty]))));
  const uses = segments.flatMap((segment) =>
    editors.map((editor) => segment.editors.find(({ id }) => id === editor.id)),
  );
  const positionOf = (id: string) => {
    const position = segments.findIndex((segment) => segment.id === id);
    if (position < 0) throw new RangeError(`unknown segment: ${id}`);
    return position;
  };
  for (const { editors: own } of segments) {
    const stranger = own.find(({ id, share }) => share > 0 && !editors.some((editor) => editor.id === id));
    if (stranger) throw new RangeError(`unknown editor: ${stranger.id}`);
  }
  for (const { mix } of exams)
    Object.keys(mix)
      .filter((id) => (mix[id] as number) > 0)
      .forEach(positionOf);
  const nobody: Ramp = { from: 0, to: 0, levelFrom: 0, levelTo: 0 };
  const byExam = (read: (exam: Parameters["exams"][number]) => number) => Float64Array.from(exams, read);
  return {
    calendar: makeCalendar(horizon.start, horizon.end),
    segmentIds: segments.map(({ id }) => id),
    editorIds: editors.map(({ id }) => id),
    examIds: exams.map(({ id }) => id),
    gompertz: parameters.curve === "gompertz",
    isProfessional: Uint8Array.from(segments, ({ kind }) => (kind === "professional" ? 1 : 0)),
    members: bySegment((s) => s.members),
    events: Float64Array.from([
      ...segments.map((s) => s.documentsPerMemberYear),
      ...segments.map((s) => s.prescriptionsPerMemberYear),
    ]),
    secondsPerDocument: bySegment((s) => s.secondsPerDocument),
    hourlyValue: bySegment((s) => s.hourlyValue),
    backfire: bySegment((s) => s.backfire),
    boycottRate: bySegment((s) => s.boycottRate),
    detection: bySegment((s) => s.detection),
    detectionInBoycott: bySegment((s) => s.detectionInBoycott),
    perceivedDetection: bySegment((s) => s.perceivedDetection),
    ease: packRamps(
      segments.map((s) => s.ease),
      horizon.start,
    ),
    p: byDuty((d) => d.p),
    q: byDuty((d) => d.q),
    b: byDuty((d) => d.b),
    refusal: byDuty((d) => d.refusal),
    realisedAtStart: byDuty((d) => d.realisedAtStart),
    practiceAtStart: byDuty((d) => d.practiceAtStart ?? Number.NaN),
    threshold: byDuty((d) => d.threshold[0]?.value ?? 0),
    laterThresholds: duties.flatMap((duty) => segments.map((segment) => segment[duty].threshold.slice(1))),
    share: Float64Array.from(uses, (use) => use?.share ?? 0),
    ready: packRamps(
      uses.map((use) => use?.ready ?? nobody),
      horizon.start,
    ),
    incidentsPerMonth: Float64Array.from(editors, (e) => e.incidentsPerMonth),
    hoursPerIncident: Float64Array.from(editors, (e) => e.hoursPerIncident),
    scalars: packScalars(parameters),
    support: parameters.support,
    penalties: fixedPenalties(penalties),
    condition: conditionOfPayment && fixedCondition(conditionOfPayment),
    amountPerEvent: bySegment(({ id }) => {
      const amount = conditionOfPayment?.amountPerEvent ?? 0;
      return typeof amount === "number" ? amount : (amount[id] ?? Number.NaN);
    }),
    producer: Int32Array.from(exams, ({ producer }) => positionOf(producer)),
    mix: Float64Array.from(exams.flatMap(({ mix }) => segments.map(({ id }) => mix[id] ?? 0))),
    exams: {
      spend: byExam((x) => x.spend),
      growth: byExam((x) => x.growth),
      unitCost: byExam((x) => x.unitCost),
      duplicateShare: byExam((x) => x.duplicateShare),
      lookbackMonths: byExam((x) => x.lookbackMonths),
      effect: byExam((x) => x.effect),
    },
  };
}

function packRamps(ramps: readonly Ramp[], start: number): RampColumns {
  return {
    from: Float64Array.from(ramps, ({ from }) => from - start),
    to: Float64Array.from(ramps, ({ to }) => to - start),
    levelFrom: Float64Array.from(ramps, ({ levelFrom }) => levelFrom),
    levelTo: Float64Array.from(ramps, ({ levelTo }) => levelTo),
  };
}

function packScalars(parameters: Parameters): Scalars {
  const { adoption, deterrence, boycott, penalties, conditionOfPayment, patients, burden, ledger } = parameters;
  const { proofEditor, proofPlatform, costPerCase, dropped, severity, breachesPerCase } = penalties;
  return {
    outage: parameters.platformOutage,
    ...adoption,
    rho: deterrence.rho,
    chi: deterrence.chi,
    tau: deterrence.tau,
    hProfessional: deterrence.h.professional,
    hEstablishment: deterrence.h.establishment,
    boycottMonths: boycott.months,
    boycottDepth: boycott.depth,
    eta: boycott.eta,
    feedingStart: penalties.start.feeding,
    consultingStart: penalties.start.consulting,
    ...{ proofEditor, proofPlatform, costPerCase, dropped, severity, breachesPerCase },
    recovery: penalties.recovery,
    lagMonths: penalties.lagMonths,
    editorLiability: penalties.editorLiability,
    conditionStart: conditionOfPayment?.start ?? Number.POSITIVE_INFINITY,
    subjectShare: conditionOfPayment?.subjectShare ?? 0,
    appliedShare: conditionOfPayment?.appliedShare ?? 0,
    ...patients,
    ...burden,
    ...ledger,
  };
}

function fixedPenalties(penalties: Penalties): FixedPenalties {
  const { announced, withdrawn, bound, schedule, caps, warnings, editorExemption, platformExemption } = penalties;
  const fixed = { withdrawn, bound, schedule, caps, warnings, editorExemption, platformExemption };
  return announced === undefined ? fixed : { announced, ...fixed };
}

function fixedCondition({ start, subjectShare, appliedShare, amountPerEvent, ...fixed }: ConditionOfPayment) {
  return fixed;
}
