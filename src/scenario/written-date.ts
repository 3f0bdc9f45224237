import { say } from "../locale/french.js";
import type { Language, Text } from "../locale/language.js";
import { formatMonth, type Month } from "./month.js";

const counted: Text = say("compté à partir de", "counted from");
const pattern = /^(\d{4}-\d{2}-\d{2}), (?:compté à partir de|counted from) (\d{4}-\d{2})/;

/** A month, and the day that was written where it counts from a later one: `2025-10-31, counted from 2025-11`. */
export function writeDay(month: Month, day: string | undefined, language: Language): string {
  return day === undefined ? formatMonth(month) : `${day}, ${counted[language]} ${formatMonth(month)}`;
}

/** A day, the month that it counts from, and what follows them in a text. */
export interface CountedDay {
  readonly day: string;
  readonly month: string;
  readonly rest: string;
}

/** The day and the month at the start of what {@link writeDay} wrote, and what follows; `undefined` for anything else. */
export function readDay(text: string): CountedDay | undefined {
  const found = pattern.exec(text);
  return found ? { day: found[1]!, month: found[2]!, rest: text.slice(found[0].length) } : undefined;
}

/** The same value without the days: what is computed with. */
export function withoutDays(value: string): string {
  return value.replace(/\d{4}-\d{2}-\d{2}, (?:compté à partir de|counted from) /g, "");
}

/** Parts of a value that lists several, days kept with their months. */
export function partsOf(value: string): readonly string[] {
  return value.split(/, (?!compté à partir de |counted from )/);
}
