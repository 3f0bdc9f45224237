import { termIds, termInside } from "../../locale/terms.js";
import { closest } from "../closest.js";

const others: Readonly<Record<string, string>> = {
  all: "all",
  prescribers: "prescribers",
  tous: "all",
  toutes: "all",
  everybody: "all",
  everyone: "all",
  prescripteurs: "prescribers",
};

const shortestWord = 4;
const vague: ReadonlySet<string> = new Set(["other", "autres", "general"]);

/** The segment that a mistyped word most likely stands for, by its id or by a word of its French or English name. */
export function closestSegment(word: string, segments: readonly string[]): string | undefined {
  const near = closest(word, [...segments, ...Object.keys(others)]);
  if (near !== undefined) return others[near] ?? near;
  const names = new Map(segments.flatMap((id) => namesOf(id).map((name) => [name, id] as const)));
  const typed = plainWord(word);
  const found = closest(typed, names.keys()) ?? [...names.keys()].find((name) => startsAlike(name, typed));
  return found === undefined ? undefined : names.get(found);
}

function namesOf(segment: string): readonly string[] {
  if (!termIds("segment").includes(segment)) return [];
  const names = [termInside("segment", segment, "fr"), termInside("segment", segment, "en")].map(plainWord);
  const words = names.flatMap((name) => name.split(/[^a-z]+/));
  return [...names, ...words.filter((word) => word.length >= shortestWord && !vague.has(word))];
}

function startsAlike(name: string, typed: string): boolean {
  return typed.length >= shortestWord && name.startsWith(typed);
}

function plainWord(word: string): string {
  return word.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}
