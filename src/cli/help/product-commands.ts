import { say } from "../../locale/french.js";
import { fewestDraws, usualDraws } from "../../node/report/report-draws.js";
import type { CommandDefinition, CommandOption } from "../command.js";
import { drawOptions } from "./draw-options.js";
import { alternativeOption, asOfOption, langOption, setOption } from "./options.js";

const both = (words: string) => ({ fr: words, en: words });

/** A report is made of draws in any case. */
function forReport(option: CommandOption): CommandOption {
  if (option.name !== "draws") return option;
  const description = say(
    `nombre de tirages des hypothèses, ${fewestDraws} au moins (à défaut : ${usualDraws}) ; plus il y en a, plus les chiffres sont fins`,
    `number of draws of the assumptions, ${fewestDraws} at least (default: ${usualDraws}); the more, the finer the figures`,
  );
  return { ...option, description };
}

/** Commands that make something to hand on: the report, and the notebooks. */
export const productCommands: readonly CommandDefinition[] = [
  {
    name: "report",
    operands: [
      {
        name: { fr: "scénario", en: "scenario" },
        count: "any",
        description: say(
          "scénarios du rapport (à défaut : tous ceux livrés)",
          "scenarios of the report (default: all that are shipped)",
        ),
      },
    ],
    options: [
      {
        name: "out",
        value: { fr: "dossier", en: "folder" },
        description: say("dossier du rapport (à défaut : out)", "folder of the report (default: out)"),
      },
      ...drawOptions.filter(({ name }) => name === "draws" || name === "seed").map(forReport),
      asOfOption,
      setOption,
      alternativeOption,
      langOption,
    ],
    summary: say("écrire le rapport : graphiques, tableaux, page web", "write the report: charts, tables, web page"),
    description: say(
      "Tire les hypothèses au sort, calcule les scénarios et écrit graphiques, tableaux et page, avec leurs fourchettes, dans un dossier, entier ou pas du tout.",
      "Draws the assumptions, runs the scenarios and writes charts, tables and a page, with their ranges, to a folder, whole or not at all.",
    ),
    examples: [
      {
        command: { fr: "dmp-lab report --out rapport --lang fr", en: "dmp-lab report --out report --lang en" },
        says: say("le rapport complet, en français", "the whole report, in English"),
      },
    ],
    load: async () => (await import("../commands/report.js")).reportCommand,
  },
  {
    name: "notebooks run",
    operands: [
      {
        name: { fr: "carnet", en: "notebook" },
        count: "any",
        description: say(
          "fichiers .ipynb (à défaut : ceux de notebooks/)",
          ".ipynb files (default: those of notebooks/)",
        ),
      },
    ],
    options: [
      {
        name: "out",
        value: { fr: "dossier", en: "folder" },
        description: say(
          "dossier des pages (à défaut : out/notebooks)",
          "folder of the pages (default: out/notebooks)",
        ),
      },
      {
        name: "timeout",
        value: { fr: "secondes", en: "seconds" },
        description: say("durée permise à chaque cellule (à défaut : 120)", "time allowed to each cell (default: 120)"),
      },
      langOption,
    ],
    summary: say("exécuter des carnets, sans Jupyter", "run notebooks, without Jupyter"),
    description: say(
      "Exécute chaque carnet du début à la fin et en écrit la page HTML. Ni Python ni Jupyter ne sont nécessaires. Code de sortie 1 si une cellule échoue, 2 si un fichier manque ou n’est pas un carnet.",
      "Runs each notebook from its first cell to its last and writes its HTML page. Needs neither Python nor Jupyter. Exit code 1 when a cell fails, 2 when a file is missing or no notebook.",
    ),
    examples: [{ command: both("dmp-lab notebooks run"), says: say("tous les carnets", "all the notebooks") }],
    load: async () => (await import("../commands/notebooks.js")).notebooksRunCommand,
  },
  {
    name: "notebooks open",
    operands: [
      {
        name: { fr: "dossier", en: "folder" },
        count: "optional",
        description: say("dossier à ouvrir (à défaut : notebooks)", "folder to open (default: notebooks)"),
      },
    ],
    options: [langOption],
    summary: say("ouvrir les carnets dans Jupyter", "open the notebooks in Jupyter"),
    description: say(
      "Inscrit le noyau TypeScript auprès de Jupyter, puis l’ouvre. Code de sortie 1 si Jupyter n’est pas installé.",
      "Registers the TypeScript kernel with Jupyter, then opens it. Exit code 1 when Jupyter is not installed.",
    ),
    examples: [
      {
        command: both("dmp-lab notebooks open"),
        says: say("Jupyter, sur le dossier notebooks", "Jupyter, on the folder notebooks"),
      },
    ],
    load: async () => (await import("../commands/notebooks.js")).notebooksOpenCommand,
  },
];

/** Words on commands that only hold others. */
export const groups = {
  notebooks: {
    summary: say("exécuter ou ouvrir les carnets", "run or open the notebooks"),
    description: say("Exécute ou ouvre les carnets d’analyse.", "Runs or opens the notebooks."),
  },
} as const;
