import { type TermKind, term } from "../../../locale/terms.js";
import type { RowLabel } from "../number-table.js";

/** Label of a row: the words of an id. */
export function termLabel(kind: TermKind, id: string): RowLabel {
  return { words: { fr: term(kind, id, "fr"), en: term(kind, id, "en") } };
}

/** Label of a segment's row. */
export function segmentLabel(id: string): RowLabel {
  return termLabel("segment", id);
}
