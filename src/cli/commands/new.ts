import { say } from "../../locale/french.js";
import type { Language } from "../../locale/language.js";
import { shellWord } from "../../node/shell-word.js";
import { scenarioTemplate } from "../../scenario/scenario-template.js";
import type { CommandAction } from "../command.js";
import { UsageError } from "../usage-error.js";

/** `dmp-lab new [FILE]`: a commented scenario to start from, whose id is the name of its file. */
export const newCommand: CommandAction = async ({ operands, language }, effects) => {
  const path = operands[0] ?? say("mon-scenario.yaml", "my-scenario.yaml")[language];
  const id = idOf(path);
  if ((await effects.openScenarios()).ids.includes(id)) throw shipped(id, path, language);
  const text = templateNamed(id, path, language);
  try {
    await effects.save(path, text, { keep: true });
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") throw exists(path);
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

function idOf(path: string): string {
  const name = basename(path);
  const id = /^([a-z0-9]+(?:-[a-z0-9]+)*)\.ya?ml$/.exec(name)?.[1];
  if (id !== undefined) return id;
  throw new UsageError(
    say(
      `${path} : le nom doit être fait de minuscules, de chiffres et de tirets, et finir par .yaml (ma-proposition.yaml) ; c’est aussi l’identifiant du scénario.`,
      `${path}: the name must be made of small letters, digits and hyphens and end in .yaml (my-proposal.yaml); it is the scenario’s id too.`,
    ),
  );
}

function shipped(id: string, path: string, language: Language): UsageError {
  const name = `${say("mon", "my")[language]}-${id}.yaml`;
  const other = path.slice(0, path.length - basename(path).length) + name;
  return new UsageError(
    say(
      `${path} : ${id} est l’identifiant d’un scénario livré ; donnez un autre nom, comme ${other}.`,
      `${path}: ${id} is the id of a shipped scenario; give another name, such as ${other}.`,
    ),
  );
}

function basename(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? "";
}

function exists(path: string): UsageError {
  return new UsageError(
    say(
      `${path} existe déjà et n’a pas été touché ; donnez un autre nom.`,
      `${path} exists already and was left alone; give another name.`,
    ),
  );
}
