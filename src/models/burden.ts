import type { Parameters, Segment } from "./parameters.js";

/**
 * Hours a month that a segment spends on both duties: documents sent, records opened (less what easier access saves) and read.
 *
 * @param feeding attempted share of due documents, boycott included
 * @param consulting attempted share of due occasions
 * @param ease ease of access, [0, 1]
 */
export function burdenHours(
  segment: Segment,
  burden: Parameters["burden"],
  feeding: number,
  consulting: number,
  ease: number,
): number {
  const documents = (segment.documentsPerMemberYear / 12) * feeding * segment.secondsPerDocument;
  const connect = burden.connectSeconds * (1 - burden.easeSaving * ease);
  const records = (segment.prescriptionsPerMemberYear / 12) * consulting * (connect + burden.readSeconds);
  return (segment.members * (documents + records)) / 3600;
}
