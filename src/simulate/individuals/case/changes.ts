import { downShare } from "../../../models/editor-faults.js";
import type { Parameters, Penalties } from "../../../models/parameters.js";
import { never } from "../../../scenario/month.js";
import type { Duty } from "../../../scenario/scenario.js";
import type { Person, Practice } from "../person/person.js";
import type { YearRisk } from "../person/risk.js";
import { duties } from "../setting/given.js";

/** What would change what somebody risks: something of their own, their software's, or of the law. */
const changeIds = [
  "feedEnough",
  "consultEnough",
  "bothEnough",
  "feedMore",
  "feedAll",
  "consultMore",
  "consultAll",
  "conformingSoftware",
  "stayOut",
  "warningFirst",
  "editorPresumed",
  "platformPresumed",
] as const;

export type ChangeId = (typeof changeIds)[number];

/** Somebody, and the rules, with one thing changed. */
export interface ChangedWorld {
  readonly id: ChangeId;
  readonly parameters: Parameters;
  readonly person: Person;
  /** Shares to attempt usually, where that is what changes. */
  readonly shares?: DutyShares;
}

export type DutyShares = Readonly<Partial<Record<Duty, number>>>;

const efforts = {
  feeding: { enough: "feedEnough", more: "feedMore", all: "feedAll" },
  consulting: { enough: "consultEnough", more: "consultMore", all: "consultAll" },
} as const satisfies Record<Duty, Record<string, ChangeId>>;

/** What is lost in unlucky years, in points of the share attempted. */
const margin = 0.01;

/** Ten documents in a hundred more. */
const step = 0.1;

/**
 * Share of what is due that must usually be attempted so that the threshold is passed with conforming software, with a point to spare;
 * where the year has a boycott for sure, in spite of it. `undefined` where nothing is judged, or no effort is enough.
 */
export function shareNeeded(
  { editors, platformOutage }: Parameters,
  { editor: id, boycottYears }: Person,
  duty: Duty,
  { year, duties: met }: YearRisk,
): number | undefined {
  const { judged, left: leftByBoycotts } = met[duty];
  if (!judged) return undefined;
  const editor = editors.find((one) => one.id === id);
  const down = editor ? downShare(editor.incidentsPerMonth, editor.hoursPerIncident) : 0;
  const left = boycottYears.includes(year) ? leftByBoycotts : 1;
  const needed = Math.ceil((judged.threshold / ((1 - platformOutage) * (1 - down) * left) + margin) * 100) / 100;
  return needed <= 1 ? needed : undefined;
}

/**
 * Every change that makes sense for somebody in a year in which something is at stake; none where nothing is.
 *
 * @param withheld EUR that a condition of payment withholds from them in the year
 */
export function possibleChanges(
  parameters: Parameters,
  person: Person,
  year: YearRisk,
  withheld: number,
): ChangedWorld[] {
  const isJudged = duties.some((duty) => year.duties[duty].judged !== undefined);
  if (!isJudged && withheld === 0) return [];
  const ofPerson = (id: ChangeId, change: Partial<Person>, shares?: DutyShares): ChangedWorld => ({
    ...{ id, parameters, person: { ...person, ...change } },
    ...(shares ? { shares } : {}),
  });
  const tryFor = (id: ChangeId, shares: DutyShares) => {
    const practice = { ...person.practice };
    for (const duty of duties)
      if (shares[duty] !== undefined) practice[duty] = atLeast(person.practice[duty], shares[duty]);
    return ofPerson(id, { practice }, shares);
  };
  const isLate = person.version === "drawn" || person.version === never || person.version > parameters.horizon.start;
  return [
    ...enoughEfforts(parameters, person, year).map(({ id, shares }) => tryFor(id, shares)),
    ...(withheld > 0 ? paidEfforts(parameters, year).map(({ id, shares }) => tryFor(id, shares)) : []),
    ...(isLate ? [ofPerson("conformingSoftware", { version: parameters.horizon.start })] : []),
    ...(year.boycott > 0 ? [ofPerson("stayOut", { joinsBoycotts: false })] : []),
    ...lawChanges(parameters, person, isJudged),
  ];
}

/** A rank may come to more in other years, of which an effort takes nothing back. */
function atLeast(practice: Practice, share: number): Practice {
  return "share" in practice ? { share } : { ...practice, atLeast: share };
}

interface Effort {
  readonly id: ChangeId;
  readonly shares: DutyShares;
}

/** What passes the thresholds that are not passed by usual practice: one duty, the other, both. */
function enoughEfforts(parameters: Parameters, person: Person, year: YearRisk): Effort[] {
  const single = duties.flatMap((duty): Effort[] => {
    const share = shareNeeded(parameters, person, duty, year);
    return share === undefined || year.duties[duty].usual >= share
      ? []
      : [{ id: efforts[duty].enough, shares: { [duty]: share } }];
  });
  const both = { id: "bothEnough" as const, shares: Object.assign({}, ...single.map(({ shares }) => shares)) };
  return single.length > 1 ? [...single, both] : single;
}

/** What would save payments: a tenth more, and everything. */
function paidEfforts({ conditionOfPayment }: Parameters, year: YearRisk): Effort[] {
  if (!conditionOfPayment) return [];
  const { duty } = conditionOfPayment;
  const { usual } = year.duties[duty];
  return [
    ...(usual + step < 1
      ? [{ id: efforts[duty].more, shares: { [duty]: Math.round((usual + step) * 100) / 100 } }]
      : []),
    ...(usual < 1 ? [{ id: efforts[duty].all, shares: { [duty]: 1 } }] : []),
  ];
}

/** What the law could say instead; what it says already is left out. */
function lawChanges(parameters: Parameters, person: Person, isJudged: boolean): ChangedWorld[] {
  const { penalties, conditionOfPayment: condition, segments } = parameters;
  const kind = segments.find(({ id }) => id === person.segment)?.kind ?? "professional";
  const under = (
    id: ChangeId,
    fines: Partial<Penalties>,
    excuse?: "exceptEditor" | "exceptPlatform",
  ): ChangedWorld => ({
    ...{ id, person },
    parameters: {
      ...parameters,
      penalties: { ...penalties, ...fines },
      ...(condition && excuse ? { conditionOfPayment: { ...condition, [excuse]: true } } : {}),
    },
  });
  const { editorExemption, proofEditor, platformExemption, proofPlatform } = penalties;
  const editorIsPresumed = !isJudged || (editorExemption.includes(kind) && proofEditor === 1);
  const platformIsPresumed = !isJudged || (platformExemption && proofPlatform === 1);
  const exempt = [...new Set([...editorExemption, kind])];
  return [
    ...(isJudged && penalties.warnings === 0 ? [under("warningFirst", { warnings: 1 })] : []),
    ...(editorIsPresumed && (condition?.exceptEditor ?? true)
      ? []
      : [under("editorPresumed", { editorExemption: exempt, proofEditor: 1 }, "exceptEditor")]),
    ...(platformIsPresumed && (condition?.exceptPlatform ?? true)
      ? []
      : [under("platformPresumed", { platformExemption: true, proofPlatform: 1 }, "exceptPlatform")]),
  ];
}
