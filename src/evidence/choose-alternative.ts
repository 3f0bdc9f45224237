import type { Alternative, Reading } from "./fact.js";

/** What `--alternative NAME=CHOICE` asks for, and the assignments that it stands for. */
export interface ChosenAlternative {
  readonly option: string;
  /** `ID=VALUE`. */
  readonly set: readonly string[];
}

/** Why an alternative cannot be followed, with the names or readings that exist. */
export type AlternativeFault =
  | { readonly kind: "form"; readonly option: string }
  | { readonly kind: "name"; readonly name: string; readonly known: readonly string[] }
  | { readonly kind: "reading"; readonly name: string; readonly choice: string; readonly known: readonly string[] };

/** An alternative that does not exist, or that is not written `NAME=CHOICE`. */
export class AlternativeError extends Error {
  override readonly name = "AlternativeError";
  constructor(readonly fault: AlternativeFault) {
    super(messageOf(fault));
  }
}

/** Names of the structural choices that every run can switch, each an input of the model. */
const structural: ReadonlyMap<string, string> = new Map([
  ["curve", "adoption.curve"],
  ["memberUnit", "segments.biology.memberUnit"],
  ["discountRate", "ledger.discountRate"],
]);

/**
 * What `NAME=CHOICE` sets. NAME is a structural choice (`curve=gompertz`, `memberUnit=group`, `discountRate=0.04`), the id of a
 * question on which sources disagree, or the only input that its readings set (`adoption.curve`); CHOICE is the id of a
 * reading (`entry-date=bill-2027`), or the value that it gives that input.
 *
 * @throws AlternativeError `invalid alternative: …`, `unknown alternative: …` or `unknown reading: …`
 */
export function chooseAlternative(option: string, alternatives: readonly Alternative[]): ChosenAlternative {
  const [name = "", ...rest] = option.split("=").map((part) => part.trim());
  const choice = rest.join("=");
  if (name === "" || choice === "") throw new AlternativeError({ kind: "form", option });
  const input = structural.get(name);
  return { option, set: input ? [`${input}=${choice}`] : assignmentsOf(findReading(alternatives, name, choice)) };
}

/** What a reading sets, as `--set` would: `ID=VALUE`. */
export function assignmentsOf({ sets }: Reading): readonly string[] {
  return Object.entries(sets).map(([id, value]) => `${id}=${value}`);
}

function findReading(alternatives: readonly Alternative[], name: string, choice: string): Reading {
  const open = alternatives.filter(({ readings = [] }) => readings.length > 0);
  const readings = open.find((candidate) => answersTo(candidate, name))?.readings;
  if (!readings) {
    throw new AlternativeError({ kind: "name", name, known: [...structural.keys(), ...open.map(({ id }) => id)] });
  }
  const reading = readings.find((one) => one.id === choice || onlyValue(one) === choice);
  if (!reading) {
    throw new AlternativeError({ kind: "reading", name, choice, known: readings.map(({ id }) => id) });
  }
  return reading;
}

function onlyValue({ sets }: Reading): string | undefined {
  const [value, ...others] = Object.values(sets);
  return others.length === 0 ? String(value) : undefined;
}

function answersTo({ id, readings = [] }: Alternative, name: string): boolean {
  return id === name || readings.every(({ sets }) => Object.keys(sets).join() === name);
}

function messageOf(fault: AlternativeFault): string {
  switch (fault.kind) {
    case "form":
      return `invalid alternative: ${fault.option} (expected NAME=CHOICE)`;
    case "name":
      return `unknown alternative: ${fault.name} (expected ${fault.known.join(", ")})`;
    case "reading":
      return `unknown reading: ${fault.name}=${fault.choice} (expected ${fault.known.join(", ")})`;
  }
}
