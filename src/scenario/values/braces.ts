import { maxExpansion } from "../yaml/limits.js";

const group = /\{([^{}]*)\}/;

/**
 * Expands `adoption.{gp,nurse}.{p,q}` into one id each, leftmost slowest: `adoption.gp.p, adoption.gp.q, adoption.nurse.p, …`.
 *
 * @returns the ids, or `undefined` when the braces are unbalanced, nested, hold an empty word or stand for more ids than any file needs
 */
export function expandBraces(pattern: string): readonly string[] | undefined {
  const size = [...pattern.matchAll(/\{([^{}]*)\}/g)].reduce((all, [, words]) => all * words!.split(",").length, 1);
  return size > maxExpansion ? undefined : expand(pattern);
}

function expand(pattern: string): readonly string[] | undefined {
  const words = expandFirstBraces(pattern);
  if (!words) return undefined;
  if (words.length === 1 && words[0] === pattern) return words;
  const all = words.map(expand);
  return all.every((ids) => ids !== undefined) ? all.flat() : undefined;
}

/**
 * Expands the first pair of braces alone: `adoption.gp.{p,q}, adoption.nurse.{p,q}`. A text without braces stands for itself.
 *
 * @returns the patterns, or `undefined` when those braces are unbalanced, nested or hold an empty word
 */
export function expandFirstBraces(pattern: string): readonly string[] | undefined {
  const found = group.exec(pattern);
  if (!found) return /[{},]/.test(pattern) ? undefined : [pattern];
  const before = pattern.slice(0, found.index);
  const words = found[1]!.split(",").map((word) => word.trim());
  if (/[{},]/.test(before) || words.some((word) => word === "")) return undefined;
  return words.map((word) => before + word + pattern.slice(found.index + found[0].length));
}

/** Writes ids in short, those that differ by one part in one pair of braces: what {@link expandBraces} reads back, in some order. */
export function foldBraces(ids: readonly string[]): readonly string[] {
  const [first, ...rest] = ids;
  if (first === undefined) return [];
  const parts = first.split(".");
  const families = parts.map((_, place) => [first, ...rest.filter((id) => masked(id, place) === masked(first, place))]);
  const [largest = [first], place = 0] = families
    .map((family, index) => [family, index] as const)
    .reduce((best, one) => (one[0].length > best[0].length ? one : best));
  const words = largest.map((id) => id.split(".")[place]!);
  const shown = largest.length === 1 ? first : parts.with(place, `{${words.join(",")}}`).join(".");
  return [shown, ...foldBraces(rest.filter((id) => !largest.includes(id)))];
}

function masked(id: string, place: number): string {
  const parts = id.split(".");
  return parts.map((part, index) => (index === place ? "*" : part)).join(".");
}

/** Number of words in the last pair of braces: the length of a list of values that maps to it; 0 without braces. */
export function lastBraceLength(pattern: string): number {
  const last = [...pattern.matchAll(/\{([^{}]*)\}/g)].at(-1);
  return last ? last[1]!.split(",").length : 0;
}
