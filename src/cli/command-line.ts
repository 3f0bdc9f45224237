import { CommanderError } from "commander";
import { say } from "../locale/french.js";
import type { Text } from "../locale/language.js";
import type { CommandDefinition, ExitCode, Invocation } from "./command.js";
import type { Effects } from "./effects.js";
import { describeFailure } from "./help/commander-errors.js";
import { languageOf } from "./language.js";
import { buildProgram, commands } from "./program.js";
import { tellError } from "./tell-error.js";
import { UsageError } from "./usage-error.js";

/**
 * Carries out one command line, its words without the program's name.
 *
 * @returns 0 when all went well, 1 after an internal error, 2 for bad input, 130 when interrupted
 */
export async function runCommandLine(parameters: readonly string[], effects: Effects): Promise<ExitCode> {
  const language = languageOf(parameters, effects.environment);
  let exitCode: ExitCode = 0;
  const call = async (definition: CommandDefinition, invocation: Invocation) => {
    checkLanguage(invocation);
    const action = await definition.load();
    effects.signal.throwIfAborted();
    exitCode = await action(invocation, effects);
  };
  try {
    const program = buildProgram(language, { version: effects.version, write: effects.write, call });
    await program.parseAsync([...parameters], { from: "user" });
    return effects.signal.aborted ? 130 : exitCode;
  } catch (error) {
    if (effects.signal.aborted) return 130;
    if (!(error instanceof CommanderError)) return tellError(error, language, effects);
    if (error.exitCode === 0 || error.code === "commander.help") return 0;
    return tellError(new UsageError(withHelp(describeFailure(error), parameters)), language, effects);
  }
}

function checkLanguage({ options }: Invocation): void {
  const { lang } = options;
  if (lang === undefined || lang === "fr" || lang === "en") return;
  throw new UsageError(say(`--lang ${lang} : fr ou en attendu.`, `--lang ${lang}: expected fr or en.`));
}

function withHelp({ fr, en }: Text, parameters: readonly string[]): Text {
  const names = commands.map(({ name }) => name);
  const firstWords = new Set(names.map((name) => name.split(" ")[0]));
  const start = parameters.findIndex((word) => firstWords.has(word));
  const [first = "", second = ""] = start < 0 ? [] : parameters.slice(start);
  const command = names.includes(`${first} ${second}`) ? ` ${first} ${second}` : first && ` ${first}`;
  return { fr: `${fr} Voir dmp-lab${command} --help`, en: `${en} See dmp-lab${command} --help` };
}
