import { say } from "../../locale/french.js";
import type { CommandDefinition } from "../command.js";
import {
  alternativeOption,
  asOfOption,
  filterOptions,
  outputOptions,
  scenarioOptions,
  segmentOption,
  setOption,
} from "./options.js";

const both = (words: string) => ({ fr: words, en: words });

/** Commands that run scenarios and explain figures. */
export const figureCommands: readonly CommandDefinition[] = [
  {
    name: "run",
    operands: [
      {
        name: { fr: "scénario", en: "scenario" },
        count: "some",
        description: say("identifiants de scénarios livrés, ou fichiers", "ids of shipped scenarios, or files"),
      },
    ],
    options: [...filterOptions, ...scenarioOptions, ...outputOptions],
    summary: say("calculer des scénarios", "run scenarios"),
    description: say(
      "Calcule chaque scénario avec les valeurs centrales des hypothèses. Le tableau montre les résultats principaux, année par année ; CSV et JSON donnent toutes les lignes, sauf filtre.",
      "Runs each scenario with every assumption at its central value. The table shows the main outcomes year by year; CSV and JSON give every row unless filtered.",
    ),
    examples: [
      {
        command: both("dmp-lab run article-85-as-voted"),
        says: say("les résultats principaux", "the main outcomes"),
      },
      {
        command: both("dmp-lab run status-quo --outcome feedingShare"),
        says: say("un résultat, segment par segment", "one outcome, segment by segment"),
      },
      {
        command: { fr: "dmp-lab run graduated --out amendes.csv", en: "dmp-lab run graduated --out fines.csv" },
        says: say("toutes les lignes, pour un tableur", "every row, for a spreadsheet"),
      },
      {
        command: both("dmp-lab run graduated --set control.gp.detection=0.01"),
        says: say("avec une hypothèse changée", "with one assumption changed"),
      },
    ],
    load: async () => (await import("../commands/run.js")).runCommand,
  },
  {
    name: "compare",
    operands: [
      {
        name: { fr: "référence", en: "baseline" },
        count: "required",
        description: say("scénario auquel les autres sont comparés", "scenario that the others are compared with"),
      },
      {
        name: { fr: "scénario", en: "scenario" },
        count: "some",
        description: say("identifiants de scénarios livrés, ou fichiers", "ids of shipped scenarios, or files"),
      },
    ],
    options: [...filterOptions, ...scenarioOptions, ...outputOptions],
    summary: say("comparer des scénarios à une référence", "compare scenarios with a baseline"),
    description: say(
      "Calcule la référence et chaque scénario sous les mêmes hypothèses, et donne les écarts : scénario moins référence.",
      "Runs the baseline and each scenario under the same assumptions, and gives the differences: scenario less baseline.",
    ),
    examples: [
      {
        command: both("dmp-lab compare status-quo article-85-as-voted"),
        says: say("ce que la pénalité changerait", "what the fine would change"),
      },
      {
        command: both("dmp-lab compare status-quo graduated support-first --year all"),
        says: say("deux mesures, en tout", "two measures, in all"),
      },
    ],
    load: async () => (await import("../commands/compare.js")).compareCommand,
  },
  {
    name: "why",
    operands: [
      {
        name: { fr: "résultat", en: "outcome" },
        count: "optional",
        description: say(
          "identifiant d’un résultat, comme assessed ; sans lui, la liste des résultats",
          "id of an outcome, such as assessed; without it, the list of outcomes",
        ),
      },
    ],
    options: [
      {
        name: "scenario",
        value: both("id"),
        description: say(
          "valeurs de ce scénario (à défaut : article-85-as-voted)",
          "values of this scenario (default: article-85-as-voted)",
        ),
      },
      segmentOption,
      {
        name: "all",
        description: say(
          "chaque hypothèse, avec ses bornes et ses faits, non les seuls groupes",
          "each assumption, with its bounds and facts, not only the groups",
        ),
      },
      setOption,
      alternativeOption,
      asOfOption,
      ...outputOptions,
    ],
    summary: say("sur quoi repose un résultat", "what an outcome rests on"),
    description: say(
      "Définition, formule, leviers et hypothèses d’un résultat. Le tableau compte les hypothèses par groupe ; avec --all, et toujours en CSV et en JSON : valeur, unité, fondement et faits de chacune. Sans résultat : la liste de ceux qui existent.",
      "Definition, equation, levers and assumptions of an outcome. The table counts the assumptions by group; with --all, and always in CSV and JSON: value, unit, evidence and facts of each. Without an outcome: the list of those that exist.",
    ),
    examples: [
      { command: both("dmp-lab why"), says: say("tous les résultats", "all the outcomes") },
      {
        command: both("dmp-lab why assessed --segment gp --all"),
        says: say("les amendes des généralistes", "the fines of general practitioners"),
      },
    ],
    load: async () => (await import("../commands/why.js")).whyCommand,
  },
  {
    name: "sources",
    operands: [
      {
        name: both("id"),
        count: "optional",
        description: say(
          "fait, source, hypothèse, levier, résultat, ou question sur laquelle les sources divergent",
          "fact, source, assumption, lever, outcome, or question on which sources disagree",
        ),
      },
    ],
    options: [
      {
        name: "scenario",
        value: both("id"),
        description: say(
          "valeurs de ce scénario (à défaut : article-85-as-voted, sinon le premier qui répond)",
          "values of this scenario (default: article-85-as-voted, else the first that answers)",
        ),
      },
      setOption,
      alternativeOption,
      asOfOption,
      ...outputOptions,
    ],
    summary: say("les faits et documents derrière les chiffres", "the facts and documents behind the figures"),
    description: say(
      "Sans identifiant : la liste des faits et des questions disputées. Avec : tout ce que l’on en sait, citations et adresses comprises. Une adresse n’est jamais coupée, pour rester cliquable.",
      "Without an id: the list of facts and disputed questions. With one: all that is known of it, quotes and addresses included. An address is never broken, so that it stays clickable.",
    ),
    examples: [
      {
        command: both("dmp-lab sources law-art85-censored"),
        says: say("un fait, sa citation, son adresse", "a fact, its quote, its address"),
      },
      {
        command: both("dmp-lab sources control.gp.detection"),
        says: say("une hypothèse et ce qui la fonde", "an assumption and what it rests on"),
      },
      {
        command: both("dmp-lab sources penalties.schedule"),
        says: say("des leviers et leurs faits", "levers and their facts"),
      },
      {
        command: both("dmp-lab sources entry-date"),
        says: say("une question et ses lectures", "a question and its readings"),
      },
    ],
    load: async () => (await import("../commands/sources.js")).sourcesCommand,
  },
];
