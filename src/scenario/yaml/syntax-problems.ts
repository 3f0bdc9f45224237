import { say } from "../../locale/french.js";
import type { Text } from "../../locale/language.js";
import type { Problem } from "../report.js";

interface Wording {
  readonly found: Text;
  readonly expected: Text;
  readonly remedy: Text;
}

const wordings: Readonly<Record<string, Wording>> = {
  TAB_AS_INDENT: {
    found: say("une tabulation en début de ligne", "a tab at the start of the line"),
    expected: say("des espaces", "spaces"),
    remedy: say("remplacez la tabulation par deux espaces par niveau", "replace the tab by two spaces per level"),
  },
  MISSING_CHAR: {
    found: say("un guillemet, une accolade ou un crochet qui manque", "a quote, brace or bracket that is missing"),
    expected: say("autant de signes fermants que d’ouvrants", "as many closing signs as opening ones"),
    remedy: say("fermez ce qui est ouvert sur cette ligne ou avant", "close what is opened on this line or before it"),
  },
  BAD_INDENT: {
    found: say("un retrait qui ne correspond à aucun niveau", "an indentation that matches no level"),
    expected: say("le même retrait que les clés voisines", "the same indentation as the neighbouring keys"),
    remedy: say("alignez la ligne, deux espaces par niveau", "align the line, two spaces per level"),
  },
  BAD_ALIAS: {
    found: say("un alias (*nom) qui ne renvoie à rien", "an alias (*name) that refers to nothing"),
    expected: say("une valeur", "a value"),
    remedy: say(
      "écrivez la valeur elle-même, ou mettez le texte entre guillemets",
      "write the value itself, or put the text in quotes",
    ),
  },
  MULTIPLE_DOCS: {
    found: say("un second document après « --- »", "a second document after “---”"),
    expected: say("un seul document par fichier", "one document per file"),
    remedy: say("séparez-les en deux fichiers", "put each in a file of its own"),
  },
  BAD_SCALAR_START: {
    found: say(
      "un texte qui commence par un signe réservé (@, `, %)",
      "a text that starts with a reserved sign (@, `, %)",
    ),
    expected: say("un texte ordinaire ou entre guillemets", "a plain or quoted text"),
    remedy: say("mettez le texte entre guillemets", "put the text in quotes"),
  },
  BLOCK_AS_IMPLICIT_KEY: {
    found: say("deux « : » sur la même ligne", "two “: ” on one line"),
    expected: say("une clé et une valeur par ligne", "one key and one value per line"),
    remedy: say("mettez le texte qui contient « : » entre guillemets", "put the text that contains “: ” in quotes"),
  },
  NON_STRING_KEY: {
    found: say("une clé qui n’est pas un mot", "a key that is not a word"),
    expected: say("un mot suivi de « : »", "a word followed by “:”"),
    remedy: say("mettez la clé entre guillemets", "put the key in quotes"),
  },
};

const general: Wording = {
  found: say("une écriture que YAML ne permet pas ici", "something that YAML does not allow here"),
  expected: say("« clé: valeur », ou une liste de lignes « - valeur »", "“key: value”, or a list of “- value” lines"),
  remedy: say(
    "vérifiez le retrait, les deux-points et les guillemets de cette ligne et de la précédente",
    "check the indentation, colons and quotes of this line and the one before",
  ),
};

/** Words for an error of the YAML parser, by its code. */
export function syntaxError(yamlCode: string): Problem {
  const code = `yaml-${yamlCode.toLowerCase().replaceAll("_", "-")}`;
  return { code, ...(wordings[yamlCode] ?? general) };
}
