import type { Place } from "../yaml/tree.js";

/** Names of the files of a chain of `extends`, the author's first. */
export type Authorship = readonly string[];

/** How far a place is from the author: options of the command line, then the files of the chain, then the shared assumptions. */
export function distanceTo(place: Pick<Place, "file">, authorship: Authorship): number {
  if (isOption(place)) return -1;
  const found = authorship.indexOf(place.file);
  return found < 0 ? Number.POSITIVE_INFINITY : found;
}

/** Of values that contradict each other, the one that the author is nearest to, and can change; the first of equals. */
export function nearestOf<Value>(
  values: readonly Value[],
  placeOf: (value: Value) => Pick<Place, "file">,
  authorship: Authorship,
): Value | undefined {
  return values.reduce<Value | undefined>((nearest, value) => {
    if (nearest === undefined) return value;
    const closer = distanceTo(placeOf(value), authorship) < distanceTo(placeOf(nearest), authorship);
    return closer ? value : nearest;
  }, undefined);
}

/** True for a value given on the command line. */
export function isOption({ file }: Pick<Place, "file">): boolean {
  return file.startsWith("--");
}
