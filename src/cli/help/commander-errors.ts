import { say } from "../../locale/french.js";
import type { Text } from "../../locale/language.js";

/** What commander tells of a parse that failed. */
export interface ParseFailure {
  readonly code: string;
  readonly message: string;
}

/** Words a parse that failed in both languages, from commander's code and the names that its English message quotes. */
export function describeFailure({ code, message }: ParseFailure): Text {
  const name = /'([^']*)'/.exec(message)?.[1] ?? "";
  const near = /\(Did you mean (?:one of )?(.+?)\?\)/.exec(message)?.[1];
  const hint = near === undefined ? say("", "") : say(` Vouliez-vous dire ${near} ?`, ` Did you mean ${near}?`);
  const told = reasons[code]?.(name, message);
  if (!told) return { fr: message.replace(/^error: /, ""), en: message.replace(/^error: /, "") };
  return { fr: told.fr + hint.fr, en: told.en + hint.en };
}

const reasons: Readonly<Record<string, (name: string, message: string) => Text>> = {
  "commander.unknownOption": (name) => say(`option inconnue : ${name}.`, `unknown option: ${name}.`),
  "commander.unknownCommand": (name) =>
    name === ""
      ? say("la commande est vide.", "the command is empty.")
      : say(`commande inconnue : ${name}.`, `unknown command: ${name}.`),
  "commander.missingArgument": (name) => say(`il manque un argument : ${name}.`, `missing argument: ${name}.`),
  "commander.optionMissingArgument": (name) =>
    say(`il manque une valeur après l’option ${name}.`, `missing value after the option ${name}.`),
  "commander.excessArguments": (name, message) => {
    const [, expected = "0", got = ""] = /Expected (\d+) arguments? but got (\d+)/.exec(message) ?? [];
    const of = message.includes(" for '") ? [` pour ${name}`, ` for ${name}`] : ["", ""];
    return say(
      `trop d’arguments${of[0]} : ${got} au lieu de ${expected}.`,
      `too many arguments${of[1]}: ${got} instead of ${expected}.`,
    );
  },
};
