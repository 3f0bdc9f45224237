import type { Alternative, Reading } from "./fact.js";

function answersTo({ id, readings = [] }: Alternative, name: string): boolean {
  return id === name || (readings.length > 0 && readings.every((reading) => Object.keys(reading.sets).join() === name));
}

/**
 * The reading that `--alternative NAME=CHOICE` asks for. NAME is the id of an alternative, or the input that all its readings
 * set (`adoption.curve`); CHOICE is the id of a reading, or the value that it gives that input (`gompertz`, `0.032`).
 *
 * @throws Error `unknown alternative: …` or `unknown reading: …`, with those that exist
 */
export function findReading(alternatives: readonly Alternative[], name: string, choice: string): Reading {
  const open = alternatives.filter((alternative) => alternative.readings);
  const alternative = open.find((candidate) => answersTo(candidate, name));
  if (!alternative?.readings)
    throw new Error(`unknown alternative: ${name} (expected ${open.map((each) => each.id).join(", ")})`);
  const reading = alternative.readings.find(
    ({ id, sets }) => id === choice || (Object.keys(sets).length === 1 && String(Object.values(sets)[0]) === choice),
  );
  if (!reading)
    throw new Error(
      `unknown reading: ${name}=${choice} (expected ${alternative.readings.map((each) => each.id).join(", ")})`,
    );
  return reading;
}
