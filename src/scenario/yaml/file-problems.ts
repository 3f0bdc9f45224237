import { say } from "../../locale/french.js";
import type { Problem } from "../report.js";
import { type FileKind, fileWords } from "./file-kinds.js";
import { maxAliases, maxDepth, maxFileBytes, maxNodes } from "./limits.js";

/** Why a file cannot be read. */
export type Refusal =
  | { readonly reason: "missing" | "directory" | "not-text" | "outside" | "unreadable" }
  | { readonly reason: "too-large"; readonly bytes: number };

const megabytes = (bytes: number) => (bytes / 1e6).toFixed(bytes < 1e7 ? 1 : 0);
const limit = megabytes(maxFileBytes);

/** Words for a file that was not read. @param kind what it was to be */
export function refusedFile(refusal: Refusal, kind: FileKind): Problem {
  switch (refusal.reason) {
    case "missing":
      return {
        code: "file-missing",
        found: say("aucun fichier à cet endroit", "no file at this place"),
        expected: fileWords[kind].named,
        remedy: fileWords[kind].look,
      };
    case "directory":
      return {
        code: "file-directory",
        found: say("un dossier", "a folder"),
        expected: say("un fichier .yaml", "a .yaml file"),
        remedy: say("nommez un fichier de ce dossier", "name a file of that folder"),
      };
    case "not-text":
      return {
        code: "file-not-text",
        found: say("un contenu binaire ou mal encodé", "binary or badly encoded content"),
        expected: say("du texte YAML en UTF-8", "YAML text in UTF-8"),
        remedy: say(
          "enregistrez le fichier en UTF-8 depuis un éditeur de texte",
          "save the file as UTF-8 from a text editor",
        ),
      };
    case "outside":
      return {
        code: "extends-outside",
        found: say("un fichier hors du dossier du scénario", "a file outside the scenario’s folder"),
        expected: say("un fichier du même dossier ou d’un sous-dossier", "a file of the same folder or of a subfolder"),
        remedy: say(
          "copiez le fichier dans ce dossier et nommez-le par un chemin relatif",
          "copy the file into that folder and name it by a relative path",
        ),
      };
    case "unreadable":
      return {
        code: "file-unreadable",
        found: say("un fichier que le système refuse d’ouvrir", "a file that the system refuses to open"),
        expected: say("un fichier lisible", "a readable file"),
        remedy: say("vérifiez les droits d’accès", "check its permissions"),
      };
    case "too-large": {
      const size = megabytes(refusal.bytes);
      return {
        code: "file-too-large",
        found: say(`un fichier de ${size.replace(".", ",")} Mo`, `a file of ${size} MB`),
        expected: say(`${limit.replace(".", ",")} Mo au plus`, `at most ${limit} MB`),
        remedy: fileWords[kind].shorten,
      };
    }
  }
}

/** A key that would reach into the language. */
export function forbiddenKey(key: string, kind: FileKind): Problem {
  return {
    code: "yaml-forbidden-key",
    found: say(`la clé interdite « ${key} »`, `the forbidden key “${key}”`),
    expected: fileWords[kind].key,
    remedy: say("supprimez cette clé", "delete this key"),
  };
}

/** A key written again among the same fields. */
export function duplicateKey(key: string, firstLine: number): Problem {
  return {
    code: "yaml-duplicate-key",
    found: say(
      `la clé « ${key} » une seconde fois (d’abord ligne ${firstLine})`,
      `the key “${key}” a second time (first on line ${firstLine})`,
    ),
    expected: say("chaque clé une seule fois", "each key once"),
    remedy: say("supprimez l’une des deux ou réunissez-les", "delete one of the two or merge them"),
  };
}

/** Too many nested levels. */
export const tooDeep: Problem = {
  code: "yaml-too-deep",
  found: say(`plus de ${maxDepth} niveaux imbriqués`, `more than ${maxDepth} nested levels`),
  expected: say(`au plus ${maxDepth} niveaux`, `at most ${maxDepth} levels`),
  remedy: say(
    "aplatissez le fichier ; le format n’a besoin que de 9 niveaux",
    "flatten the file; the format needs 9 levels only",
  ),
};

/** More values than any file has. */
export function tooManyNodes(kind: FileKind): Problem {
  return {
    code: "yaml-too-many-values",
    found: say(`plus de ${maxNodes} valeurs`, `more than ${maxNodes} values`),
    expected: say(
      `au plus ${maxNodes} valeurs une fois les alias suivis`,
      `at most ${maxNodes} values once aliases are followed`,
    ),
    remedy: fileWords[kind].shorten,
  };
}

/** Aliases that multiply. */
export const tooManyAliases: Problem = {
  code: "yaml-too-many-aliases",
  found: say("des alias (*nom) qui se multiplient", "aliases (*name) that multiply"),
  expected: say(`au plus ${maxAliases} alias`, `at most ${maxAliases} aliases`),
  remedy: say("écrivez les valeurs sans alias", "write the values without aliases"),
};

/** A tag such as `!!binary`. */
export function explicitTag(tag: string): Problem {
  return {
    code: "yaml-tag",
    found: say(`l’étiquette YAML « ${tag} »`, `the YAML tag “${tag}”`),
    expected: say("une valeur sans étiquette", "a value without a tag"),
    remedy: say("supprimez l’étiquette", "delete the tag"),
  };
}

/** An empty document. */
export function emptyFile(kind: FileKind): Problem {
  const { fields, start } = fileWords[kind];
  return { code: "yaml-empty", found: say("un fichier vide", "an empty file"), expected: fields, remedy: start };
}
