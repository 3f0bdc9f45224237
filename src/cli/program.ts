import { Command, Option } from "commander";
import type { Language } from "../locale/language.js";
import type { CommandDefinition, CommandOption, Invocation, Operand } from "./command.js";
import { calibrationCommands } from "./help/calibration-commands.js";
import { figureCommands } from "./help/figure-commands.js";
import { memberCommands } from "./help/member-commands.js";
import { langOption } from "./help/options.js";
import { groups, productCommands } from "./help/product-commands.js";
import { scenarioCommands } from "./help/scenario-commands.js";
import { helpLayout, words } from "./help/words.js";

/** Every command, in the order of the help. */
export const commands: readonly CommandDefinition[] = [
  ...scenarioCommands,
  ...figureCommands,
  ...calibrationCommands,
  ...memberCommands,
  ...productCommands,
];

export interface ProgramEffects {
  readonly version: string;
  readonly write: (text: string) => void;
  /** Called with the command that was asked for. */
  readonly call: (definition: CommandDefinition, invocation: Invocation) => Promise<void>;
}

/**
 * The command line in one language. Parsing throws `CommanderError`: with exit code 0 once a help text or the version
 */
export function buildProgram(language: Language, { version, write, call }: ProgramEffects): Command {
  const program = prepare(new Command("dmp-lab"), language, write)
    .description(words.purpose[language])
    .addOption(optionOf(langOption, language))
    .version(version, "-V, --version", words.version[language])
    .helpCommand(`help [${words.command[language]}]`, words.helpCommand[language])
    .addHelpText("after", `\n${words.start[language]}\n\n${words.exitCodes[language]}`);
  for (const definition of commands) {
    const [first = "", second] = definition.name.split(" ");
    const holder = second === undefined ? program : groupNamed(first, program, language, write);
    holder.addCommand(commandOf(definition, language, write, call));
  }
  return program;
}

function groupNamed(name: string, program: Command, language: Language, write: (text: string) => void): Command {
  const present = program.commands.find((command) => command.name() === name);
  if (present) return present;
  const { summary, description } = groups[name as keyof typeof groups];
  const group = prepare(new Command(name), language, write)
    .summary(summary[language])
    .description(description[language])
    .helpCommand(false);
  program.addCommand(group);
  return group;
}

function commandOf(
  definition: CommandDefinition,
  language: Language,
  write: (text: string) => void,
  call: ProgramEffects["call"],
): Command {
  const command = prepare(new Command(definition.name.split(" ").at(-1)), language, write)
    .summary(definition.summary[language])
    .description(definition.description[language])
    .addHelpText("after", () => examplesOf(definition, language));
  for (const operand of definition.operands) {
    command.argument(syntaxOf(operand, language), operand.description[language]);
  }
  for (const option of definition.options) command.addOption(optionOf(option, language));
  return command.action(async () => {
    const operands = command.args;
    await call(definition, { operands, options: command.optsWithGlobals(), language });
  });
}

function prepare(command: Command, language: Language, write: (text: string) => void): Command {
  return command
    .exitOverride()
    .configureOutput({ writeOut: write, writeErr: write, outputError: () => {} })
    .configureHelp(helpLayout(language))
    .helpOption("-h, --help", words.help[language]);
}

function syntaxOf({ name, count }: Operand, language: Language): string {
  const word = name[language];
  return { required: `<${word}>`, optional: `[${word}]`, some: `<${word}...>`, any: `[${word}...]` }[count];
}

function optionOf({ name, value, repeatable, description }: CommandOption, language: Language): Option {
  const option = new Option(value ? `--${name} <${value[language]}>` : `--${name}`, description[language]);
  return repeatable
    ? option.argParser((text: string, before: readonly string[] | undefined) => [...(before ?? []), text])
    : option;
}

function examplesOf({ examples, notes }: CommandDefinition, language: Language): string {
  const width = Math.max(...examples.map(({ command }) => command[language].length));
  const lines = examples.map(({ command, says }) => `  ${command[language].padEnd(width)}  ${says[language]}`);
  const title = examples.length > 1 ? words.examples : words.example;
  const below = notes === undefined ? "" : `\n\n${notes[language]}`;
  return `\n${title[language]}\n${lines.join("\n")}${below}`;
}
