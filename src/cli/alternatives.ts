import type { Alternative } from "../evidence/fact.js";
import { findReading } from "../evidence/readings.js";
import { say } from "../locale/french.js";
import { structuralAlternatives, structuralNames } from "../scenario/structural-alternatives.js";
import { UsageError, unknownId } from "./usage-error.js";

/** An `--alternative` option and the assignments that it stands for. */
export interface ChosenAlternative {
  readonly option: string;
  readonly set: readonly string[];
}

/**
 * What `--alternative NAME=CHOICE` sets: a structural choice, or a reading of a question on which sources disagree.
 *
 * @throws UsageError with the nearest name or choice for one that does not exist
 */
export function chooseAlternative(option: string, alternatives: readonly Alternative[]): ChosenAlternative {
  const structural = structuralAlternatives(option);
  if (structural) return { option, set: structural };
  const [name = "", ...rest] = option.split("=").map((part) => part.trim());
  const choice = rest.join("=");
  const open = alternatives.filter(({ readings = [] }) => readings.length > 0);
  if (name === "" || choice === "") throw malformed(option);
  try {
    const { sets } = findReading(open, name, choice);
    return { option, set: Object.entries(sets).map(([id, value]) => `${id}=${value}`) };
  } catch {
    throw unknownChoice(name, choice, open);
  }
}

function unknownChoice(name: string, choice: string, open: readonly Alternative[]): UsageError {
  const alternative = open.find(({ id }) => id === name);
  const readings = alternative?.readings?.map(({ id }) => id) ?? [];
  if (alternative) return unknownId(say(`lecture inconnue de ${name}`, `unknown reading of ${name}`), choice, readings);
  const names = [...structuralNames, ...open.map(({ id }) => id)];
  const hint = say("« dmp-lab sources » en donne la liste.", "“dmp-lab sources” lists them.");
  return unknownId(say("alternative inconnue", "unknown alternative"), name, names, hint);
}

function malformed(option: string): UsageError {
  return new UsageError(
    say(
      `--alternative ${option} : NOM=CHOIX est attendu, comme caps=shared.`,
      `--alternative ${option}: expected NAME=CHOICE, such as caps=shared.`,
    ),
  );
}
