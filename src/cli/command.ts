import type { Language, Text } from "../locale/language.js";
import type { Effects } from "./effects.js";

/** How a command ended: fine, an internal error, bad input, interrupted. */
export type ExitCode = 0 | 1 | 2 | 130;

/** What the reader typed, options by name without dashes, and the words of the language. */
export interface Invocation {
  readonly operands: readonly string[];
  readonly options: Readonly<Record<string, unknown>>;
  readonly language: Language;
}

/** Carries out a command. */
export type CommandAction = (invocation: Invocation, effects: Effects) => Promise<ExitCode>;

/** A word that a command takes: `required`, `optional`, `some` (one at least) or `any` number. */
export interface Operand {
  readonly name: Text;
  readonly count: "required" | "optional" | "some" | "any";
  readonly description: Text;
}

/** An option; `value` names what follows it. */
export interface CommandOption {
  readonly name: string;
  readonly value?: Text;
  readonly repeatable?: boolean;
  readonly description: Text;
}

export interface Example {
  /** What to type, `dmp-lab` included. */
  readonly command: Text;
  readonly says: Text;
}

/** A command as its help shows it; what it does is loaded when it is called. */
export interface CommandDefinition {
  /** One word, or two for a command of a group: `notebooks run`. */
  readonly name: string;
  readonly operands: readonly Operand[];
  readonly options: readonly CommandOption[];
  /** One line for the list of commands. */
  readonly summary: Text;
  readonly description: Text;
  readonly examples: readonly Example[];
  /** Lines below the examples. */
  readonly notes?: Text;
  readonly load: () => Promise<CommandAction>;
}
