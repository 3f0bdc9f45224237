import { say } from "../locale/french.js";
import type { Text } from "../locale/language.js";
import { closest, editDistance } from "../scenario/closest.js";

/** Something that the reader typed makes no sense here; the command line ends with exit code 2. */
export class UsageError extends Error {
  override readonly name = "UsageError";
  constructor(readonly text: Text) {
    super(text.en);
  }
}

/** A `--year` outside those that can be looked at. */
export function yearOutside(typed: string | number, first: number | undefined, last: number | undefined): UsageError {
  return new UsageError(
    say(
      `--year ${typed} : une année de ${first} à ${last} est attendue.`,
      `--year ${typed}: expected a year from ${first} to ${last}.`,
    ),
  );
}

/**
 * An id that is not among those that exist: names the nearest, else lists them when they are few.
 *
 * @param problem such as `unknown outcome`
 * @param hint where to look for the ids that exist, unless all are named
 */
export function unknownId(problem: Text, id: string, candidates: readonly string[], hint?: Text): UsageError {
  const found = closest(id, candidates);
  const near = found !== undefined && editDistance(id, found) < Math.max(id.length, found.length) ? found : undefined;
  const few = candidates.length > 0 && candidates.length <= 12;
  const help =
    near !== undefined
      ? { fr: ` Vouliez-vous dire ${near}\u202f?`, en: ` Did you mean ${near}?` }
      : few
        ? { fr: ` Possibles\u00a0: ${candidates.join(", ")}.`, en: ` Possible: ${candidates.join(", ")}.` }
        : { fr: "", en: "" };
  const more = (near !== undefined || !few) && hint ? { fr: ` ${hint.fr}`, en: ` ${hint.en}` } : { fr: "", en: "" };
  return new UsageError({
    fr: `${problem.fr}\u00a0: ${id}.${help.fr}${more.fr}`,
    en: `${problem.en}: ${id}.${help.en}${more.en}`,
  });
}
