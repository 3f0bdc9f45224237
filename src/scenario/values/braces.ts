const group = /\{([^{}]*)\}/;

/**
 * Expands `adoption.{gp,nurse}.{p,q}` into one id each, leftmost slowest: `adoption.gp.p, adoption.gp.q, adoption.nurse.p, …`.
 *
 * @returns the ids, or `undefined` when the braces are unbalanced, nested or hold an empty word
 */
export function expandBraces(pattern: string): readonly string[] | undefined {
  const found = group.exec(pattern);
  if (!found) return /[{},]/.test(pattern) ? undefined : [pattern];
  const before = pattern.slice(0, found.index);
  const words = found[1]!.split(",").map((word) => word.trim());
  if (/[{},]/.test(before) || words.some((word) => word === "")) return undefined;
  const rest = expandBraces(pattern.slice(found.index + found[0].length));
  return rest && words.flatMap((word) => rest.map((tail) => before + word + tail));
}

/** Number of words in the last pair of braces: the length of a list of values that maps to it; 0 without braces. */
export function lastBraceLength(pattern: string): number {
  const last = [...pattern.matchAll(/\{([^{}]*)\}/g)].at(-1);
  return last ? last[1]!.split(",").length : 0;
}
