import { say } from "../../locale/french.js";
import type { CommandDefinition, Operand } from "../command.js";
import { alternativeOption, asOfOption, langOption, outputOptions, setOption } from "./options.js";

const scenarioOperand = (name: string): Operand => ({
  name: { fr: name, en: name },
  count: "required",
  description: say("identifiant d’un scénario livré, ou fichier", "id of a shipped scenario, or a file"),
});

/** Commands that write, check and read scenario files. */
export const scenarioCommands: readonly CommandDefinition[] = [
  {
    name: "new",
    operands: [
      {
        name: { fr: "fichier", en: "file" },
        count: "optional",
        description: say(
          "fichier à créer (à défaut : mon-scenario.yaml)",
          "file to create (default: my-scenario.yaml)",
        ),
      },
    ],
    options: [langOption],
    summary: say("commencer un scénario", "start a scenario"),
    description: say(
      "Écrit un scénario commenté, prêt à modifier puis à vérifier. Ne remplace jamais un fichier.",
      "Writes a commented scenario, ready to be changed and checked. Never replaces a file.",
    ),
    examples: [
      {
        command: { fr: "dmp-lab new ma-proposition.yaml", en: "dmp-lab new my-proposal.yaml" },
        says: say("un scénario qui prolonge l’article 85", "a scenario that extends article 85"),
      },
    ],
    load: async () => (await import("../commands/new.js")).newCommand,
  },
  {
    name: "check",
    operands: [
      {
        name: { fr: "scénario", en: "scenario" },
        count: "some",
        description: say("fichiers, ou identifiants de scénarios livrés", "files, or ids of shipped scenarios"),
      },
    ],
    options: [
      {
        name: "resolved",
        description: say(
          "afficher chaque valeur du scénario complet, avec le fichier et la ligne qui la fixent",
          "print every value of the whole scenario, with the file and line that set it",
        ),
      },
      setOption,
      alternativeOption,
      asOfOption,
      ...outputOptions,
    ],
    summary: say("vérifier des fichiers de scénario", "check scenario files"),
    description: say(
      "Lit chaque scénario et tout ce qu’il prolonge, et dit tous ses problèmes à la fois : fichier, ligne, ce qui a été trouvé, ce qui était attendu, comment corriger.",
      "Reads each scenario and all that it extends, and tells every problem at once: file, line, what was found, what was expected, how to mend it.",
    ),
    examples: [
      {
        command: { fr: "dmp-lab check ma-proposition.yaml", en: "dmp-lab check my-proposal.yaml" },
        says: say("le fichier se lit-il ?", "can the file be read?"),
      },
      {
        command: { fr: "dmp-lab check graduated --resolved", en: "dmp-lab check graduated --resolved" },
        says: say("d’où vient chaque valeur", "where each value comes from"),
      },
    ],
    load: async () => (await import("../commands/check.js")).checkCommand,
  },
  {
    name: "diff",
    operands: [scenarioOperand("A"), scenarioOperand("B")],
    options: [setOption, alternativeOption, ...outputOptions],
    summary: say("ce qui distingue deux scénarios", "what sets two scenarios apart"),
    description: say(
      "Compare deux scénarios valeur par valeur, sans les calculer.",
      "Compares two scenarios value by value, without running them.",
    ),
    examples: [
      {
        command: {
          fr: "dmp-lab diff article-85-as-voted amendment-218",
          en: "dmp-lab diff article-85-as-voted amendment-218",
        },
        says: say("ce que l’amendement changeait", "what the amendment changed"),
      },
    ],
    load: async () => (await import("../commands/diff.js")).diffCommand,
  },
  {
    name: "list",
    operands: [],
    options: [asOfOption, ...outputOptions],
    summary: say("les scénarios livrés et leur statut juridique", "the shipped scenarios and their legal status"),
    description: say(
      "De chaque scénario : l’identifiant à taper, le titre, ce qu’il dit, son statut juridique, et la date à laquelle la mesure commencerait, ou depuis laquelle elle s’applique.",
      "Of each scenario: the id to type, its title, what it says, its legal status, and the date on which the measure would start, or since which it applies.",
    ),
    examples: [
      {
        command: { fr: "dmp-lab list", en: "dmp-lab list" },
        says: say("tous les scénarios", "all the scenarios"),
      },
      {
        command: { fr: "dmp-lab list --as-of 2025-11-15", en: "dmp-lab list --as-of 2025-11-15" },
        says: say("le droit vu de la mi-novembre 2025", "the law seen from mid-November 2025"),
      },
    ],
    load: async () => (await import("../commands/list.js")).listCommand,
  },
];
