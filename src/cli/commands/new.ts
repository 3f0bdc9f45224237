import { say } from "../../locale/french.js";
import type { Language } from "../../locale/language.js";
import { shellWord } from "../../node/shell-word.js";
import { scenarioTemplate } from "../../scenario/scenario-template.js";
import type { CommandAction } from "../command.js";
import { fileExists, idOfNewFile } from "../scenario-file-name.js";

/** `dmp-lab new [FILE]`: a commented scenario to start from, whose id is the name of its file. */
export const newCommand: CommandAction = async ({ operands, language }, effects) => {
  const path = operands[0] ?? say("mon-scenario.yaml", "my-scenario.yaml")[language];
  const id = idOfNewFile(path, (await effects.openScenarios()).ids, language);
  const text = templateNamed(id, path, language);
  try {
    await effects.save(path, text, { keep: true });
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") throw fileExists(path);
    throw error;
  }
  const word = shellWord(path);
  const done = say(
    `${path} est écrit. Modifiez-le, puis : dmp-lab check ${word}`,
    `${path} is written. Change it, then: dmp-lab check ${word}`,
  );
  effects.write(`${done[language]}\n`);
  return 0;
};

/** The template under its own name, comments still in line. */
function templateNamed(id: string, path: string, language: Language): string {
  const idLine = (line: string) => `${`id: ${id}`.padEnd(line.length - 1)} `;
  return scenarioTemplate(language)
    .replace(/^id: \S+ */m, idLine)
    .replaceAll(/(mon-scenario|my-scenario)\.yaml/g, path);
}
