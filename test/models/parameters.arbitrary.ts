import fc from "fast-check";
import { announcementOf } from "../../src/models/deterrence.js";
import type {
  ConditionOfPayment,
  DutyAdoption,
  Editor,
  ExamFamily,
  Parameters,
  Penalties,
  Ramp,
  Segment,
} from "../../src/models/parameters.js";
import { januaryOf, type Month, never } from "../../src/scenario/month.js";
import type { Step } from "../../src/scenario/scenario.js";

/** How every law is checked: the same cases each time. */
export const fixedRuns = { seed: 20_260_101, numRuns: 100 };

/** Number on a grid of a thousandth of the way from `min` to `max`, both ends more often than chance would. */
export function level(min: number, max: number): fc.Arbitrary<number> {
  const inside = fc.integer({ min: 0, max: 1000 }).map((n) => min + ((max - min) * n) / 1000);
  return fc.oneof({ arbitrary: inside, weight: 6 }, { arbitrary: fc.constantFrom(min, max), weight: 1 });
}

export const share = level(0, 1);
const firstYear = 2026;
const date = fc.integer({ min: januaryOf(firstYear) - 14, max: januaryOf(firstYear + 5) });
const dateOrNever = fc.oneof({ arbitrary: date, weight: 5 }, { arbitrary: fc.constant(never), weight: 1 });

function ramp(levels: fc.Arbitrary<readonly [number, number]>): fc.Arbitrary<Ramp> {
  return fc
    .tuple(date, fc.integer({ min: 0, max: 40 }), levels)
    .map(([from, length, [levelFrom, levelTo]]) => ({ from, to: from + length, levelFrom, levelTo }));
}

const anyRamp = ramp(fc.tuple(share, share));
const risingRamp = ramp(fc.tuple(share, share).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const));

function steps(value: fc.Arbitrary<number>, from: fc.Arbitrary<Month> = date): fc.Arbitrary<Step[]> {
  return fc
    .uniqueArray(fc.record({ from, value }), { minLength: 1, maxLength: 3, selector: (step) => step.from })
    .map((list) => list.sort((a, b) => a.from - b.from));
}

/** Weights that sum to 1, some of them zero. */
function mixture(parts: number): fc.Arbitrary<number[]> {
  return fc
    .array(fc.integer({ min: 0, max: 5 }), { minLength: parts, maxLength: parts })
    .map((weights) => (weights.some((weight) => weight > 0) ? weights : weights.map(() => 1)))
    .map((weights) => weights.map((weight) => weight / weights.reduce((a, b) => a + b)));
}

const duty: fc.Arbitrary<DutyAdoption> = fc.record({
  p: level(0, 0.1),
  q: level(0, 1.5),
  b: level(0, 1.5),
  refusal: level(0, 0.6),
  realisedAtStart: share,
  practiceAtStart: share,
  threshold: steps(share),
});

function segment(id: string, editors: readonly Editor[]): fc.Arbitrary<Segment> {
  const users = fc
    .tuple(mixture(editors.length), fc.array(risingRamp, { minLength: editors.length, maxLength: editors.length }))
    .map(([shares, ready]) =>
      editors.map((editor, e) => ({ id: editor.id, share: shares[e] as number, ready: ready[e] as Ramp })),
    );
  return fc.record({
    id: fc.constant(id),
    kind: fc.constantFrom("professional", "establishment"),
    members: fc.integer({ min: 1, max: 60_000 }),
    documentsPerMemberYear: level(0, 5000),
    prescriptionsPerMemberYear: level(0, 3000),
    secondsPerDocument: level(0, 60),
    hourlyValue: level(0, 100),
    ease: anyRamp,
    backfire: level(0, 0.3),
    boycottRate: level(0, 2),
    detection: level(0, 0.999),
    detectionInBoycott: level(0, 0.999),
    perceivedDetection: level(0, 0.999),
    editors: users,
    feeding: duty,
    consulting: duty,
  });
}

const january = fc.integer({ min: firstYear - 1, max: firstYear + 4 }).map(januaryOf);
const amounts = fc.record({
  maxPerBreach: steps(level(0, 30_000), january),
  cap: steps(fc.oneof(level(0, 100_000), fc.constant(Number.POSITIVE_INFINITY)), january),
});
const perDuty = fc.record({ feeding: amounts, consulting: amounts });

function penalties(segments: readonly string[]): fc.Arbitrary<Penalties> {
  const listed = fc.option(fc.subarray([...segments]), { nil: undefined });
  const certain = fc.record({
    start: fc.record({ feeding: dateOrNever, consulting: dateOrNever }),
    withdrawn: fc.oneof({ arbitrary: fc.constant(never), weight: 3 }, { arbitrary: date, weight: 1 }),
    schedule: fc.record({ professional: perDuty, establishment: perDuty }),
    caps: fc.constantFrom("separate" as const, "shared" as const),
    warnings: fc.integer({ min: 0, max: 2 }),
    editorExemption: fc.subarray(["professional" as const, "establishment" as const]),
    platformExemption: fc.boolean(),
    proofEditor: share,
    proofPlatform: share,
    dropped: share,
    severity: share,
    breachesPerCase: level(1, 4),
    recovery: share,
    lagMonths: fc.integer({ min: 0, max: 18 }),
    costPerCase: level(0, 2000),
    editorLiability: share,
  });
  return fc
    .tuple(certain, fc.option(date, { nil: undefined }), fc.record({ feeding: listed, consulting: listed }))
    .map(([law, announced, { feeding, consulting }]) => {
      const { professional, establishment } = law.schedule;
      const equal = ({ feeding }: typeof professional) => ({ feeding, consulting: feeding });
      return {
        ...law,
        ...(announced === undefined ? {} : { announced }),
        bound: { ...(feeding ? { feeding } : {}), ...(consulting ? { consulting } : {}) },
        ...(law.caps === "shared"
          ? { schedule: { professional: equal(professional), establishment: equal(establishment) } }
          : {}),
      };
    });
}

/** Condition of payment, on its own dates where it meets no fine and else on the fine's, as the contract asks. */
function condition(segments: readonly string[], fines: Penalties): fc.Arbitrary<ConditionOfPayment> {
  const each = fc.tuple(...segments.map(() => level(0, 200)));
  const lever = fc.record({
    duty: fc.constantFrom("feeding" as const, "consulting" as const),
    bearer: fc.constantFrom("member" as const, "patients" as const),
    subjectShare: share,
    appliedShare: share,
    amountPerEvent: fc.oneof(
      level(0, 200),
      each.map((list) => Object.fromEntries(list.map((amount, s) => [segments[s] as string, amount]))),
    ),
    exceptPlatform: fc.boolean(),
    exceptEditor: fc.boolean(),
  });
  const dates = fc.record({ announced: date, start: dateOrNever, withdrawn: dateOrNever });
  return fc.tuple(lever, fc.subarray([...segments]), dates).map(([base, bound, own]) => {
    const fined = fines.bound[base.duty] ?? segments;
    const announced = announcementOf(fines);
    return bound.some((id) => fined.includes(id))
      ? { ...base, bound, announced, start: fines.start[base.duty], withdrawn: fines.withdrawn }
      : { ...base, bound, ...own };
  });
}

function exam(id: string, segments: readonly string[]): fc.Arbitrary<ExamFamily> {
  return fc.record({
    id: fc.constant(id),
    producer: fc.constantFrom(...segments),
    spend: level(0, 5e9),
    growth: level(-0.05, 0.05),
    unitCost: level(1, 200),
    duplicateShare: share,
    lookbackMonths: fc.integer({ min: 1, max: 15 }),
    effect: share,
    mix: mixture(segments.length).map((shares) => Object.fromEntries(segments.map((s, i) => [s, shares[i] as number]))),
  });
}

const editors: fc.Arbitrary<Editor[]> = fc
  .array(fc.record({ incidentsPerMonth: level(0, 3), hoursPerIncident: level(0, 400) }), { minLength: 1, maxLength: 3 })
  .map((list) => list.map((editor, e) => ({ id: "ABC"[e] as string, ...editor })));

const segmentIds = fc.subarray(["gp", "biology", "hospital"], { minLength: 1 });

const world = fc.record({
  horizon: fc
    .tuple(fc.integer({ min: januaryOf(firstYear), max: januaryOf(firstYear) + 11 }), fc.integer({ min: 0, max: 50 }))
    .map(([start, length]) => ({ start, end: start + length })),
  curve: fc.constantFrom("bass" as const, "gompertz" as const),
  platformOutage: level(0, 0.3),
  adoption: fc.record({ betaEase: level(0, 2), betaSupport: level(0, 2) }),
  support: fc.oneof(fc.constant([]), steps(share)),
  deterrence: fc.record({
    rho: level(0, 3),
    chi: share,
    tau: level(0, 24),
    h: fc.record({ professional: level(10, 3000), establishment: level(10, 30_000) }),
  }),
  boycott: fc.record({ months: fc.integer({ min: 0, max: 12 }), depth: share, eta: share }),
  patients: fc.record({ profileCoverage: share, masked: share }),
  burden: fc.record({ connectSeconds: level(0, 60), readSeconds: level(0, 300), easeSaving: share }),
  ledger: fc.record({
    amo: share,
    marginalSaving: share,
    discountRate: level(0, 0.1),
    supportCostPerMonth: level(0, 2e7),
    programmeCostPerMonth: level(0, 2e6),
  }),
});

/** Whole sets of parameters, valid and as varied as the contract allows: any mix of segments, editors, exams, steps, caps, boycotts and levers. */
export const parameters: fc.Arbitrary<Parameters> = fc.tuple(editors, segmentIds).chain(([publishers, ids]) =>
  fc
    .tuple(
      world,
      fc.tuple(...ids.map((id) => segment(id, publishers))),
      penalties(ids),
      fc.subarray(["biology", "imaging"]).chain((families) => fc.tuple(...families.map((id) => exam(id, ids)))),
    )
    .chain(([base, segments, fines, exams]) =>
      fc.option(condition(ids, fines), { nil: undefined }).map((conditionOfPayment) => ({
        ...base,
        editors: publishers,
        segments,
        penalties: fines,
        exams,
        ...(conditionOfPayment ? { conditionOfPayment } : {}),
      })),
    ),
);
