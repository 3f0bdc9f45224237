import { resolve } from "node:path";
import { say } from "../locale/french.js";
import type { Text } from "../locale/language.js";
import { type DesignName, designNames } from "../random/designs/design.js";
import type { Precision } from "../simulate/precision.js";
import type { Invocation } from "./command.js";
import { precisionSetting } from "./precision-setting.js";
import { optionText } from "./settings.js";
import { UsageError, unknownId } from "./usage-error.js";
import { wholeNumber } from "./whole-number.js";

/** What draws are asked for. */
export interface DrawSettings {
  /** With `until`, the most. */
  readonly draws: number;
  readonly seed: number;
  readonly design: DesignName;
  readonly mechanisms: "drawn" | "expected";
  readonly until?: Precision | undefined;
  /** Absent: as many as the engine finds best. */
  readonly workers?: number | undefined;
  /** File that keeps the draws. */
  readonly save?: string | undefined;
}

/** The most that `--draws` takes. */
export const mostDraws = 10_000_000;
const mostUntil = 1_000_000;
const mechanismNames = ["drawn", "expected"] as const;
const companions = ["seed", "design", "mechanisms", "workers", "save"] as const;

/**
 * Reads `--draws`, `--until-se`, `--seed`, `--design`, `--mechanisms`, `--workers` and `--save`.
 *
 * @param cores most workers that the machine can use
 * @returns `undefined` where no draws are asked for
 * @throws UsageError for a value outside its limits, and for options that do not go together
 */
export function drawSettings(invocation: Invocation, cores: number): DrawSettings | undefined {
  const { options } = invocation;
  const until = precisionSetting(optionText(options.untilSe));
  const typed = wholeNumber(invocation, "draws", 1, mostDraws);
  if (typed === undefined && until === undefined) {
    refuseAlone(options);
    return undefined;
  }
  const draws = typed ?? mostUntil;
  const seed = wholeNumber(invocation, "seed", 0, Number.MAX_SAFE_INTEGER) ?? 1;
  const design = oneOf(optionText(options.design) ?? "plain", designNames, words.unknownDesign);
  const mechanisms = oneOf(optionText(options.mechanisms) ?? "drawn", mechanismNames, words.unknownMechanisms);
  const save = optionText(options.save);
  refuseSamePlace(save, optionText(options.out));
  if (until && design === "latin-hypercube") throw new UsageError(words.hypercubeUntil);
  return {
    ...{ draws, seed, design, mechanisms, until },
    workers: wholeNumber(invocation, "workers", 1, cores),
    save,
  };
}

/** What only draws give a meaning to is not passed over in silence. */
function refuseAlone(options: Invocation["options"]): void {
  const alone = companions.find((name) => options[name] !== undefined);
  if (alone === undefined) return;
  throw new UsageError(
    say(
      `--${alone} ne vaut que pour des tirages : ajoutez --draws, par exemple --draws 10000.`,
      `--${alone} is for draws only: add --draws, for example --draws 10000.`,
    ),
  );
}

/** Draws and results written to one place would leave the results alone. */
function refuseSamePlace(save: string | undefined, out: string | undefined): void {
  if (save === undefined || out === undefined || resolve(save) !== resolve(out)) return;
  throw new UsageError(
    say(
      `--save et --out donnent le même fichier (${out}) : les résultats y remplaceraient les tirages. Donnez deux noms.`,
      `--save and --out give the same file (${out}): the results would replace the draws there. Give two names.`,
    ),
  );
}

function oneOf<Name extends string>(typed: string, names: readonly Name[], problem: Text): Name {
  const known = names.find((name) => name === typed);
  if (known === undefined) throw unknownId(problem, typed, names);
  return known;
}

const words = {
  unknownDesign: say("plan de tirage inconnu", "unknown design"),
  unknownMechanisms: say("--mechanisms inconnu", "unknown --mechanisms"),
  hypercubeUntil: say(
    "--design latin-hypercube ne va pas avec --until-se : un hypercube latin répartit un nombre de tirages connu d’avance. Prenez --design sobol, ou donnez --draws sans --until-se.",
    "--design latin-hypercube does not go with --until-se: a Latin hypercube spreads a number of draws known beforehand. Use --design sobol, or give --draws without --until-se.",
  ),
};
