import type {
  ConditionOfPayment,
  DutyAdoption,
  ExamFamily,
  Parameters,
  Penalties,
  Ramp,
  Segment,
} from "../../../src/models/parameters.js";
import { never } from "../../../src/scenario/month.js";
import { smallGenerator } from "../../models/small-generator.js";

/** Other parameters of the same structure: everything that a draw could move is somewhere else, dates and whole months included. */
export function varyParameters(base: Parameters, seed: number): Parameters {
  const uniform = smallGenerator(seed);
  const between = (min: number, max: number) => min + (max - min) * uniform();
  const whole = (min: number, max: number) => Math.floor(between(min, max + 1));
  const share = () => (uniform() < 0.1 ? Math.round(uniform()) : uniform());
  const like = (value: number, most: number) => (value > 0 ? between(0.01, 1) * most : 0);
  const date = () => (uniform() < 0.1 ? never : base.horizon.start + whole(-14, 60));
  const mixture = (parts: number) => {
    const weights = Array.from({ length: parts }, () => (uniform() < 0.2 ? 0 : uniform()));
    const sum = weights.reduce((a, b) => a + b, 0);
    return sum === 0 ? weights.map((_, i) => (i === 0 ? 1 : 0)) : weights.map((weight) => weight / sum);
  };
  const ramp = (rises: boolean): Ramp => {
    const from = base.horizon.start + whole(-14, 60);
    const [a, b] = [share(), share()];
    const [low, high] = rises ? [Math.min(a, b), Math.max(a, b)] : [a, b];
    return { from, to: from + whole(0, 40), levelFrom: low, levelTo: high };
  };
  const duty = ({ threshold: [first, ...later] }: DutyAdoption): DutyAdoption => ({
    p: between(0, 0.1),
    q: between(0, 1.5),
    b: between(0, 1.5),
    refusal: between(0, 0.6),
    realisedAtStart: share(),
    practiceAtStart: share(),
    threshold: first ? [{ from: first.from, value: share() }, ...later] : [],
  });
  const segment = (one: Segment): Segment => {
    const shares = mixture(one.editors.length);
    return {
      ...one,
      members: whole(1, 60_000),
      documentsPerMemberYear: like(one.documentsPerMemberYear, 5000),
      prescriptionsPerMemberYear: like(one.prescriptionsPerMemberYear, 3000),
      secondsPerDocument: between(0, 60),
      hourlyValue: between(0, 100),
      ease: ramp(false),
      backfire: between(0, 0.3),
      boycottRate: uniform() < 0.3 ? 0 : between(0, 2),
      detection: between(0, 0.999),
      detectionInBoycott: between(0, 0.999),
      perceivedDetection: between(0, 0.999),
      editors: one.editors.map((editor, e) => ({ ...editor, share: shares[e] as number, ready: ramp(true) })),
      feeding: duty(one.feeding),
      consulting: duty(one.consulting),
    };
  };
  const { conditionOfPayment, penalties: levers } = base;
  const fined = conditionOfPayment && (levers.bound[conditionOfPayment.duty] ?? base.segments.map(({ id }) => id));
  /** Where a fine and a condition of payment meet they have the same dates. */
  const isTied = conditionOfPayment?.bound.some((id) => fined?.includes(id)) === true;
  const penalties = (law: Penalties): Penalties => ({
    ...law,
    start: isTied && law.announced === undefined ? law.start : { feeding: date(), consulting: date() },
    proofEditor: share(),
    proofPlatform: share(),
    dropped: share(),
    severity: share(),
    breachesPerCase: between(1, 4),
    recovery: share(),
    lagMonths: whole(0, 18),
    costPerCase: between(0, 2000),
    editorLiability: share(),
  });
  const condition = (lever: ConditionOfPayment, law: Penalties): ConditionOfPayment => ({
    ...lever,
    start: isTied ? law.start[lever.duty] : date(),
    subjectShare: share(),
    appliedShare: share(),
    amountPerEvent:
      typeof lever.amountPerEvent === "number"
        ? between(0, 200)
        : Object.fromEntries(Object.keys(lever.amountPerEvent).map((id) => [id, between(0, 200)])),
  });
  const exam = (family: ExamFamily): ExamFamily => {
    const shares = mixture(base.segments.length);
    return {
      ...family,
      spend: like(family.spend, 1e9),
      growth: between(-0.02, 0.05),
      unitCost: between(1, 200),
      duplicateShare: share(),
      lookbackMonths: whole(1, 15),
      effect: share(),
      mix: Object.fromEntries(base.segments.map(({ id }, s) => [id, shares[s] as number])),
    };
  };
  const law = penalties(levers);
  return {
    ...base,
    segments: base.segments.map(segment),
    editors: base.editors.map(({ id }) => ({
      id,
      incidentsPerMonth: between(0, 3),
      hoursPerIncident: between(0, 400),
    })),
    platformOutage: uniform() < 0.2 ? 0 : between(0, 0.3),
    adoption: { betaEase: between(0, 2), betaSupport: between(0, 2) },
    deterrence: {
      rho: between(0, 3),
      chi: share(),
      tau: uniform() < 0.2 ? 0 : between(0.1, 24),
      h: { professional: between(10, 3000), establishment: between(10, 30_000) },
    },
    boycott: { months: whole(0, 12), depth: share(), eta: share() },
    penalties: law,
    ...(conditionOfPayment ? { conditionOfPayment: condition(conditionOfPayment, law) } : {}),
    patients: { profileCoverage: share(), masked: share() },
    burden: { connectSeconds: between(0, 60), readSeconds: between(0, 300), easeSaving: share() },
    exams: base.exams.map(exam),
    ledger: {
      amo: share(),
      marginalSaving: share(),
      discountRate: between(0, 0.1),
      supportCostPerMonth: between(0, 2e7),
      programmeCostPerMonth: between(0, 2e6),
    },
  };
}
