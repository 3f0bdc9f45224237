import { say } from "../../locale/french.js";
import type { Language, Text } from "../../locale/language.js";
import { wrap } from "../table-layout.js";

/** Commands that a page suggests, and what for. */
export interface Suggestion {
  /** Without a colon. */
  readonly aim: Text;
  readonly commands: readonly Text[];
}

/** Lines of suggestions: each command on a line of its own, indented and never broken, so that it can be copied. */
export function suggestionLines(suggestions: readonly Suggestion[], language: Language): string[] {
  return suggestions.flatMap(({ aim, commands }) => [
    ...wrap(`${aim[language]}${colon[language]}`),
    ...commands.map((command) => `  ${command[language]}`),
  ]);
}

/** A command whose words are the same in both languages. */
export function sameCommand(command: string): Text {
  return { fr: command, en: command };
}

const colon = say(" :", ":");
