import { typeset } from "../../../locale/typeset.js";
import { type Html, madeElsewhere } from "./html.js";

/** Markup that must stay as it is (code, quotations), a tag, or words between tags. */
const piece = /<(code|pre|style|script|q)\b[\s\S]*?<\/\1>|<[^>]*>|[^<]+/g;

/** A page with the words between its tags as they are printed; what can be typed or is quoted stays as it is. */
export function typesetMarkup({ markup }: Html): Html {
  return madeElsewhere(
    markup.replace(piece, (part) => (part.startsWith("<") ? part : typeset(part.replaceAll("&#39;", "'")))),
  );
}
