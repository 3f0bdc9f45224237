import type { Case } from "../scenario/cases/case.js";
import type { Input, Scenario } from "../scenario/scenario.js";
import { duties } from "../simulate/individuals/setting/given.js";
import { segmentAlone } from "../simulate/individuals/setting/segment-alone.js";
import { inputsBehind } from "./outcome-inputs.js";

/**
 * A scenario with the inputs alone that the fines of a case read: those of its editor, of control and of fines; those of boycotts where the
 * segment may have one; those of adoption and of colleagues' software only where a practice is a rank among colleagues.
 */
export function caseInputs(scenario: Scenario, described: Case): Scenario {
  const isRead = readingOf(scenario, described);
  const behind = inputsBehind(["finedMembers"], segmentAlone(scenario, described.segment));
  return { ...scenario, inputs: new Map(behind.filter(({ id }) => isRead(id)).map((input) => [input.id, input])) };
}

/** Which inputs of the segment are read, by id. */
function readingOf({ inputs, levers }: Scenario, described: Case): (id: string) => boolean {
  const { segment, editor, practice, version } = described;
  const { feedingBound, consultingBound, editorExemption, platformExemption } = levers.penalties;
  const kind = inputs.get(`segments.${segment}.kind`)?.central;
  const bound = { feeding: feedingBound.includes(segment), consulting: consultingBound.includes(segment) };
  const unranked = duties.filter((duty) => !bound[duty] || !("rank" in practice[duty]));
  const isRanked = unranked.length < duties.length;
  const mayBoycott = typeof described.boycott === "number" || varies(inputs.get(`boycott.${segment}.rate`));
  const ofGroup: Readonly<Record<string, (rest: readonly string[]) => boolean>> = {
    segments: ([, name]) => countsByDay(described, name ?? ""),
    adoption: (rest) => isRanked && !unranked.some((duty) => rest.includes(duty)),
    ease: () => isRanked,
    deterrence: ([name, ofKind]) => isRanked || (mayBoycott && name === "h" && ofKind === kind),
    boycott: ([name]) => mayBoycott && name !== "depth",
    editors: ([first, , third]) =>
      isRanked || first === editor || (first === "ready" && third === editor && version === "drawn"),
    control: ([first, second, third]) => {
      if (first === "threshold") return bound[third as keyof typeof bound];
      if (first === "proofEditor") return editorExemption.some((one) => one === kind);
      if (first === "proofPlatform") return platformExemption;
      if (second === "perceivedDetection") return isRanked;
      return second !== "detectionInBoycott" || mayBoycott;
    },
  };
  return (id) => {
    const [group = "", ...rest] = id.split(".");
    return ofGroup[group]?.(rest) ?? true;
  };
}

function varies(input: Input | undefined): boolean {
  return input !== undefined && (input.central !== 0 || input.high !== undefined);
}

/** Whether a number of events is read: a file that counts by the day asks for it, unless it gives its own. */
function countsByDay({ practice, documentsPerYear, prescriptionsPerYear }: Case, name: string): boolean {
  if (name === "documentsPerMemberYear") return "perDay" in practice.feeding && documentsPerYear === undefined;
  return name === "prescriptionsPerMemberYear" && "perDay" in practice.consulting && prescriptionsPerYear === undefined;
}
