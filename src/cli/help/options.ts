import { say } from "../../locale/french.js";
import type { CommandOption } from "../command.js";

const both = (word: string) => ({ fr: word, en: word });

export const langOption: CommandOption = {
  name: "lang",
  value: both("fr|en"),
  description: say("langue (à défaut, celle du système)", "language (default: the system’s)"),
};

export const formatOption: CommandOption = {
  name: "format",
  value: both("table|csv|json"),
  description: say(
    "présentation ; à défaut, celle du nom de --out (.csv, .json, .txt), sinon un tableau",
    "layout; default: that of --out’s name (.csv, .json, .txt), else a table",
  ),
};

export const csvDialectOption: CommandOption = {
  name: "csv-dialect",
  value: both("fr|en"),
  description: say(
    "CSV français (point-virgule, virgule décimale, pour Excel) ou anglais ; à défaut, celui de la langue",
    "French CSV (semicolon, decimal comma, for Excel) or English; default: the language’s",
  ),
};

export const asOfOption: CommandOption = {
  name: "as-of",
  value: { fr: "date", en: "date" },
  description: say("le droit tel qu’il était ce jour-là (AAAA-MM-JJ)", "the law as it stood on that day (YYYY-MM-DD)"),
};

export const outFileOption: CommandOption = {
  name: "out",
  value: { fr: "fichier", en: "file" },
  description: say(
    "écrire dans ce fichier (son dossier doit exister) plutôt qu’ici",
    "write to this file (its folder must exist) instead of here",
  ),
};

export const setOption: CommandOption = {
  name: "set",
  value: { fr: "id=valeur", en: "id=value" },
  repeatable: true,
  description: say("changer une hypothèse ou un levier ; répétable", "change an assumption or a lever; repeatable"),
};

export const alternativeOption: CommandOption = {
  name: "alternative",
  value: { fr: "nom=choix", en: "name=choice" },
  repeatable: true,
  description: say(
    "suivre une autre lecture des sources, ou un autre choix de structure ; un levier ne change que les scénarios dont la mesure s’applique un jour (le statu quo reste sans amende) ; répétable",
    "follow another reading of the sources, or another structural choice; a lever changes only the scenarios whose measure ever applies (the status quo stays free of fines); repeatable",
  ),
};

export const outcomeOption: CommandOption = {
  name: "outcome",
  value: both("id"),
  repeatable: true,
  description: say("seulement ce résultat, dans le détail ; répétable", "this outcome alone, in detail; repeatable"),
};

export const segmentOption: CommandOption = {
  name: "segment",
  value: both("id"),
  repeatable: true,
  description: say(
    "seulement ce segment (gp, biology, hospital…) ; répétable",
    "this segment alone (gp, biology, hospital…); repeatable",
  ),
};

export const yearOption: CommandOption = {
  name: "year",
  value: { fr: "année", en: "year" },
  repeatable: true,
  description: say(
    "seulement cette année, ou « all » pour tout l’horizon ; répétable",
    "this year alone, or “all” for the whole horizon; repeatable",
  ),
};

export const allOption: CommandOption = {
  name: "all",
  description: say("tous les résultats, non les seuls principaux", "every outcome, not only the main ones"),
};

/** Layout and destination of what a command prints. */
export const outputOptions = [formatOption, csvDialectOption, outFileOption, langOption];

/** What changes a scenario for one run. */
export const scenarioOptions = [asOfOption, setOption, alternativeOption];

/** Which figures of a run are shown. */
export const filterOptions = [outcomeOption, segmentOption, yearOption, allOption];
