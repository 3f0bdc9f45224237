import { downShare } from "../../models/editor-faults.js";
import type { Parameters, Penalties } from "../../models/parameters.js";
import { never } from "../../scenario/month.js";
import type { Duty } from "../../scenario/scenario.js";
import { duties } from "./given.js";
import type { Person } from "./person.js";
import type { YearRisk } from "./risk.js";

/** What would change what somebody risks: something of their own, their software's, or of the law. */
export const changeIds = [
  "feedEnough",
  "consultEnough",
  "conformingSoftware",
  "noBoycott",
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
  /** Share to attempt, for `feedEnough` and `consultEnough`. */
  readonly share?: number;
}

/** What is lost in unlucky years, in points of the share attempted. */
const margin = 0.01;

/**
 * Share of what is due that must usually be attempted so that the threshold is passed with conforming software, with a point to spare;
 * `undefined` where no effort is enough.
 */
export function shareNeeded(
  { editors, platformOutage }: Parameters,
  { editor: id, practice, boycottYears }: Person,
  duty: Duty,
  { year, duties: met }: YearRisk,
): number | undefined {
  const { threshold, attempted } = met[duty];
  const editor = editors.find((one) => one.id === id);
  const down = editor ? downShare(editor.incidentsPerMonth, editor.hoursPerIncident) : 0;
  const usual = practice[duty];
  // In the year of a boycott that is joined, only so much of the usual practice is left.
  const left = boycottYears.includes(year) && "share" in usual && usual.share > 0 ? attempted / usual.share : 1;
  const needed = Math.ceil((threshold / ((1 - platformOutage) * (1 - down) * left) + margin) * 100) / 100;
  return needed <= 1 ? needed : undefined;
}

/** Every change that makes sense for somebody in a year. */
export function possibleChanges(parameters: Parameters, person: Person, year: YearRisk): ChangedWorld[] {
  const { penalties } = parameters;
  const kind = parameters.segments.find(({ id }) => id === person.segment)?.kind ?? "professional";
  const under = (change: Partial<Penalties>): Parameters => ({ ...parameters, penalties: { ...penalties, ...change } });
  const efforts = duties.flatMap((duty: Duty): ChangedWorld[] => {
    const { due, enforcedMonths, attempted } = year.duties[duty];
    const share = shareNeeded(parameters, person, duty, year);
    const own = person.practice[duty];
    if (!due || enforcedMonths === 0 || share === undefined) return [];
    if (("share" in own ? own.share : attempted) >= share) return [];
    const practice = { ...person.practice, [duty]: { share } };
    const id = duty === "feeding" ? "feedEnough" : "consultEnough";
    return [{ id, parameters, person: { ...person, practice }, share }];
  });
  const isLate = person.version === "drawn" || person.version === never || person.version > parameters.horizon.start;
  const boycott = person.boycottYears.length > 0 ? ("noBoycott" as const) : ("stayOut" as const);
  const quiet = { ...person, joinsBoycotts: false, boycottYears: [] };
  return [
    ...efforts,
    ...(isLate
      ? [{ id: "conformingSoftware" as const, parameters, person: { ...person, version: parameters.horizon.start } }]
      : []),
    ...(person.joinsBoycotts ? [{ id: boycott, parameters, person: quiet }] : []),
    ...(penalties.warnings === 0 ? [{ id: "warningFirst" as const, parameters: under({ warnings: 1 }), person }] : []),
    {
      id: "editorPresumed",
      parameters: under({ editorExemption: [...new Set([...penalties.editorExemption, kind])], proofEditor: 1 }),
      person,
    },
    { id: "platformPresumed", parameters: under({ platformExemption: true, proofPlatform: 1 }), person },
  ];
}
