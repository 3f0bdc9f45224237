import { type Month, never } from "../scenario/month.js";
import { centralValue } from "../scenario/moved-value.js";
import type { Duty, Input, Kind, LegalView, Scenario, StartDate, Step } from "../scenario/scenario.js";
import type {
  ConditionOfPayment,
  DutyAdoption,
  ExamFamily,
  Parameters,
  Penalties,
  Ramp,
  Segment,
} from "./parameters.js";

/** What each input is worth in one run: its central value, or later the value drawn for it. Months are month indices, choices words. */
export type InputValues = (input: Input) => number | string;

/**
 * Plain parameters of a scenario under a view of the law. Where inputs must be ordered (`levelTo ≥ levelFrom`, `to ≥ from`,
 * `detectionInBoycott ≥ detection`) the larger value holds.
 *
 * @param values default: central values
 * @throws RangeError for an input that the scenario lacks
 */
export function parametersOf(scenario: Scenario, legal: LegalView, values: InputValues = centralValue): Parameters {
  const read = new Reader(scenario.inputs, values);
  const segments = read.idsUnder("segments", "members").map((id) => segmentOf(read, id));
  const condition = legal.statusQuo ? undefined : conditionOf(scenario, legal, read);
  return {
    horizon: scenario.horizon,
    curve: read.word("adoption.curve") === "gompertz" ? "gompertz" : "bass",
    segments,
    editors: read.idsUnder("editors", "incidentsPerMonth").map((id) => ({
      id,
      incidentsPerMonth: read.number(`editors.${id}.incidentsPerMonth`),
      hoursPerIncident: read.number(`editors.${id}.hoursPerIncident`),
    })),
    platformOutage: read.number("platform.outage"),
    adoption: read.group("adoption", ["betaEase", "betaSupport"]),
    support: legal.statusQuo ? [] : scenario.levers.support,
    deterrence: {
      ...read.group("deterrence", ["rho", "chi", "tau"]),
      h: read.group("deterrence.h", ["professional", "establishment"]),
    },
    boycott: read.group("boycott", ["months", "depth", "eta"]),
    penalties: penaltiesOf(scenario, legal, read),
    ...(condition ? { conditionOfPayment: condition } : {}),
    patients: read.group("patients", ["profileCoverage", "masked"]),
    burden: read.group("burden", ["connectSeconds", "readSeconds", "easeSaving"]),
    exams: read.idsUnder("exams", "spend").map((id) => examOf(read, id)),
    ledger: read.group("ledger", [
      "amo",
      "marginalSaving",
      "discountRate",
      "supportCostPerMonth",
      "programmeCostPerMonth",
    ]),
  };
}

/** The month that the central run takes for an uncertain start: the first whose cumulative probability reaches one half. */
export function centralStart(start: StartDate): Month {
  if (typeof start === "number") return start;
  let cumulative = 0;
  for (const { on, probability } of [...start].sort((a, b) => a.on - b.on)) {
    cumulative += probability;
    if (cumulative >= 0.5 - 1e-12) return on;
  }
  return never;
}

/** Reads inputs by id. A missing id is a programmer's error, since scenarios are checked at the door. */
class Reader {
  private readonly names = new Map<string, readonly string[]>();

  constructor(
    private readonly inputs: ReadonlyMap<string, Input>,
    private readonly values: InputValues,
  ) {}

  has(id: string): boolean {
    return this.inputs.has(id);
  }

  number(id: string): number {
    const value = this.values(this.input(id));
    if (typeof value !== "number") throw new RangeError(`invalid number for ${id}: ${value}`);
    return value;
  }

  word(id: string): string {
    return String(this.values(this.input(id)));
  }

  group<const Name extends string>(prefix: string, names: readonly Name[]): Record<Name, number> {
    return Object.fromEntries(names.map((name) => [name, this.number(`${prefix}.${name}`)])) as Record<Name, number>;
  }

  /** The value before the first step, then the steps. */
  steps(id: string): Step[] {
    return [{ from: Number.NEGATIVE_INFINITY, value: this.number(id) }, ...(this.input(id).steps ?? [])];
  }

  ramp(prefix: string): Ramp {
    const { from, to, levelFrom, levelTo } = this.group(prefix, ["from", "to", "levelFrom", "levelTo"]);
    return { from, to: Math.max(from, to), levelFrom, levelTo: Math.max(levelFrom, levelTo) };
  }

  /** Names that stand between a prefix and a last part: `segments.*.members`. */
  idsUnder(prefix: string, last: string): readonly string[] {
    const key = `${prefix}.*.${last}`;
    let names = this.names.get(key);
    if (!names) {
      names = [...this.inputs.keys()].flatMap((id) => {
        const [first, name, third, ...rest] = id.split(".");
        return first === prefix && third === last && rest.length === 0 ? [name as string] : [];
      });
      this.names.set(key, names);
    }
    return names;
  }

  private input(id: string): Input {
    const input = this.inputs.get(id);
    if (!input) throw new RangeError(`missing input: ${id}`);
    return input;
  }
}

function segmentOf(read: Reader, id: string): Segment {
  const own = read.group(`segments.${id}`, [
    "members",
    "documentsPerMemberYear",
    "prescriptionsPerMemberYear",
    "secondsPerDocument",
    "hourlyValue",
  ]);
  const detection = read.number(`control.${id}.detection`);
  const inBoycott = `control.${id}.detectionInBoycott`;
  return {
    id,
    kind: read.word(`segments.${id}.kind`) as Kind,
    ...own,
    ...groupedMembers(read, id, own),
    ease: read.ramp(`ease.${id}`),
    backfire: read.number(`adoption.${id}.backfire`),
    boycottRate: read.number(`boycott.${id}.rate`),
    detection,
    detectionInBoycott: read.has(inBoycott) ? Math.max(detection, read.number(inBoycott)) : detection,
    perceivedDetection: read.number(`control.${id}.perceivedDetection`),
    editors: read
      .idsUnder("editors", "incidentsPerMonth")
      .filter(
        (editor) => read.has(`editors.shares.${id}.${editor}`) && read.number(`editors.shares.${id}.${editor}`) > 0,
      )
      .map((editor) => ({
        id: editor,
        share: read.number(`editors.shares.${id}.${editor}`),
        ready: read.ramp(`editors.ready.${id}.${editor}`),
      })),
    feeding: dutyOf(read, id, "feeding"),
    consulting: dutyOf(read, id, "consulting"),
  };
}

/** A laboratory site, or the company that owns several: the documents of the segment do not change. */
function groupedMembers(read: Reader, id: string, sites: { members: number; documentsPerMemberYear: number }) {
  const unit = `segments.${id}.memberUnit`;
  if (!read.has(unit) || read.word(unit) !== "group") return {};
  const members = read.number(`segments.${id}.groups`);
  return { members, documentsPerMemberYear: (sites.documentsPerMemberYear * sites.members) / members };
}

function dutyOf(read: Reader, segment: string, duty: Duty): DutyAdoption {
  const prefix = `adoption.${segment}.${duty}`;
  const given = `${prefix}.practiceAtStart`;
  return {
    ...read.group(prefix, ["p", "q", "b", "refusal", "realisedAtStart"]),
    ...(read.has(given) ? { practiceAtStart: read.number(given) } : {}),
    threshold: read.steps(`control.threshold.${segment}.${duty}`),
  };
}

function penaltiesOf(scenario: Scenario, legal: LegalView, read: Reader): Penalties {
  const levers = scenario.levers.penalties;
  const announced = legal.statusQuo ? never : levers.announced;
  return {
    ...(announced === undefined ? {} : { announced }),
    start: legal.statusQuo
      ? { feeding: never, consulting: never }
      : { feeding: centralStart(levers.feedingStart), consulting: centralStart(levers.consultingStart) },
    withdrawn: legal.withdrawn,
    bound: { feeding: levers.feedingBound, consulting: levers.consultingBound },
    schedule: levers.schedule,
    caps: levers.caps,
    warnings: levers.warnings,
    editorExemption: levers.editorExemption,
    platformExemption: levers.platformExemption,
    editorLiability: levers.editorLiability,
    ...read.group("control", ["proofEditor", "proofPlatform", "costPerCase"]),
    ...read.group("penalties", ["dropped", "severity", "breachesPerCase", "recovery", "lagMonths"]),
  };
}

function conditionOf(scenario: Scenario, legal: LegalView, read: Reader): ConditionOfPayment | undefined {
  const lever = scenario.levers.conditionOfPayment;
  if (!lever) return undefined;
  const prefix = "conditionOfPayment";
  const amount = `${prefix}.amountPerEvent`;
  return {
    duty: lever.duty,
    bound: lever.bound,
    bearer: lever.bearer,
    ...(lever.announced === undefined ? {} : { announced: lever.announced }),
    start: centralStart(lever.start),
    withdrawn: legal.withdrawn,
    ...read.group(prefix, ["subjectShare", "appliedShare"]),
    amountPerEvent: read.has(amount)
      ? read.number(amount)
      : Object.fromEntries(lever.bound.map((segment) => [segment, read.number(`${amount}.${segment}`)])),
    exceptPlatform: lever.exceptPlatform,
    exceptEditor: lever.exceptEditor,
  };
}

function examOf(read: Reader, id: string): ExamFamily {
  const segments = read.idsUnder("segments", "members");
  const mixed = segments.filter((segment) => read.has(`exams.${id}.mix.${segment}`));
  return {
    id,
    producer: read.word(`exams.${id}.producer`),
    ...read.group(`exams.${id}`, ["spend", "growth", "unitCost", "duplicateShare", "lookbackMonths", "effect"]),
    mix: Object.fromEntries(mixed.map((segment) => [segment, read.number(`exams.${id}.mix.${segment}`)])),
  };
}
