import { say } from "../../locale/french.js";
import type { CommandDefinition } from "../command.js";
import { drawOptions } from "./draw-options.js";
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
    options: [...drawOptions, ...filterOptions, ...scenarioOptions, ...outputOptions],
    summary: say("calculer des scénarios", "run scenarios"),
    description: say(
      "Calcule chaque scénario avec les valeurs centrales des hypothèses ou, avec --draws, en les tirant au sort : une médiane et un intervalle par chiffre. Le tableau montre les résultats principaux, année par année ; CSV et JSON donnent toutes les lignes, sauf filtre.",
      "Runs each scenario with every assumption at its central value or, with --draws, drawn at random: a median and a range for each figure. The table shows the main outcomes year by year; CSV and JSON give every row unless filtered.",
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
      {
        command: both("dmp-lab run graduated --draws 10000"),
        says: say("des intervalles, sur 2 000 tirages", "ranges, over 2,000 draws"),
      },
      {
        command: both("dmp-lab run graduated --until-se 2% --design sobol"),
        says: say("autant de tirages qu’il en faut", "as many draws as it takes"),
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
    options: [...drawOptions, ...filterOptions, ...scenarioOptions, ...outputOptions],
    summary: say("comparer des scénarios à une référence", "compare scenarios with a baseline"),
    description: say(
      "Calcule la référence et chaque scénario sous les mêmes hypothèses, et donne les écarts : scénario moins référence. Avec --draws, les écarts sont pris tirage par tirage : médiane, intervalle, et probabilité d’un chiffre meilleur.",
      "Runs the baseline and each scenario under the same assumptions, and gives the differences: scenario less baseline. With --draws, differences are taken draw by draw: median, range, and probability of a better figure.",
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
      {
        command: both("dmp-lab compare status-quo graduated --draws 10000"),
        says: say("écarts et intervalles", "differences and ranges"),
      },
      {
        command: both("dmp-lab compare status-quo graduated --draws 10000 --outcome payer"),
        says: say("un écart, par année", "one difference, by year"),
      },
    ],
    load: async () => (await import("../commands/compare.js")).compareCommand,
  },
  {
    name: "show",
    operands: [
      {
        name: { fr: "fichier", en: "file" },
        count: "required",
        description: say("fichier écrit avec --save", "file written with --save"),
      },
    ],
    options: [...filterOptions, ...outputOptions],
    summary: say("relire des tirages gardés", "read kept draws again"),
    description: say(
      "Relit les tirages que --save a gardés, et en redonne les chiffres : les mêmes que ceux du calcul, au dernier chiffre près, avec l’étiquette juridique de chaque scénario. Un fichier incomplet, ou dont un nombre a changé, est refusé.",
      "Reads the draws that --save kept, and gives their figures again: the same as those of the run, to the last digit, with the legal label of each scenario. A file that is incomplete, or in which a number has changed, is refused.",
    ),
    examples: [
      {
        command: { fr: "dmp-lab show tirages.parquet", en: "dmp-lab show draws.parquet" },
        says: say("les chiffres du calcul qui les a gardés", "the figures of the run that kept them"),
      },
      {
        command: { fr: "dmp-lab show tirages.csv --year 2030", en: "dmp-lab show draws.csv --year 2030" },
        says: say("une seule année", "a single year"),
      },
    ],
    load: async () => (await import("../commands/show.js")).showCommand,
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
          "fait, source, hypothèse, levier, résultat, cas type, ou question sur laquelle les sources divergent",
          "fact, source, assumption, lever, outcome, typical member, or question on which sources disagree",
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
