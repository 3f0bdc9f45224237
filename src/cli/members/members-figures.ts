import type { Language } from "../../locale/language.js";
import { formatShare } from "../../locale/numbers.js";
import { shareOverWorlds, tellsRange, unknownOfWorlds } from "../../results/members-words.js";
import type { Duty } from "../../scenario/scenario.js";
import type { SegmentSummary } from "../../simulate/individuals/crowd/members-summary.js";
import type { MembersResult } from "./members-result.js";

/** Share of a segment below the threshold of a duty; `–` where no fine depends on it. */
export function belowText(one: SegmentSummary, duty: Duty, result: MembersResult, language: Language): string {
  if (!result.finable[duty].includes(one.segment)) return "–";
  if (hangsOnBoycotts(one, result)) return unknownOfWorlds;
  return formatShare(duty === "feeding" ? one.belowFeeding : one.belowConsulting, language, 0);
}

/** Share of a segment ever fined. */
export function everFinedText(one: SegmentSummary, result: MembersResult, language: Language): string {
  return hangsOnBoycotts(one, result) ? unknownOfWorlds : shareOverWorlds(one.everFined, one.everFinedError, language);
}

/** Whether a share depends on how many of a few worlds happen to have a boycott. */
function hangsOnBoycotts({ segment }: SegmentSummary, { mayBoycott, settings }: MembersResult): boolean {
  return mayBoycott.includes(segment) && !tellsRange(settings.realisations);
}
