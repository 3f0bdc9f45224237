import { say } from "../locale/french.js";
import type { Language } from "../locale/language.js";
import { UsageError } from "./usage-error.js";

/**
 * Id of a scenario that is to be written to a file: the file's name.
 *
 * @throws UsageError for a name that is no id, or that of a shipped scenario
 */
export function idOfNewFile(path: string, shippedIds: readonly string[], language: Language): string {
  const name = basename(path);
  const id = /^([a-z0-9]+(?:-[a-z0-9]+)*)\.ya?ml$/.exec(name)?.[1];
  if (id === undefined) {
    throw new UsageError(
      say(
        `${path} : le nom doit être fait de minuscules, de chiffres et de tirets, et finir par .yaml (ma-proposition.yaml) ; c’est aussi l’identifiant du scénario.`,
        `${path}: the name must be made of small letters, digits and hyphens and end in .yaml (my-proposal.yaml); it is the scenario’s id too.`,
      ),
    );
  }
  if (shippedIds.includes(id)) throw shipped(id, path, language);
  return id;
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

/** A file that is never replaced is there already. */
export function fileExists(path: string): UsageError {
  return new UsageError(
    say(
      `${path} existe déjà et n’a pas été touché ; donnez un autre nom.`,
      `${path} exists already and was left alone; give another name.`,
    ),
  );
}

function basename(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? "";
}
