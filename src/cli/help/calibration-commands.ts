import { say } from "../../locale/french.js";
import type { CommandDefinition } from "../command.js";
import { outputOptions, segmentOption } from "./options.js";

const both = (words: string) => ({ fr: words, en: words });
const file = { fr: "fichier", en: "file" };

/** Commands that fit curves to what was observed. */
export const calibrationCommands: readonly CommandDefinition[] = [
  {
    name: "fit",
    operands: [
      {
        name: { fr: "série", en: "series" },
        count: "optional",
        description: say(
          "série observée, ou fichier .csv (date,value), en parts ou en % ; sans elle, la liste",
          "observed series, or a .csv file (date,value), in shares or in %; without it, the list",
        ),
      },
    ],
    options: [
      { name: "all", description: say("toutes les séries, une ligne chacune", "every series, a line each") },
      {
        name: "check",
        description: say(
          "les hypothèses des scénarios à côté de ce que donnent les séries dont elles citent les faits",
          "the assumptions of scenarios beside what the series give whose facts they cite",
        ),
      },
      {
        name: "scenario",
        value: both("id"),
        repeatable: true,
        description: say(
          "scénarios vérifiés (à défaut : tous), ou que --write prolonge (à défaut : status-quo) ; répétable",
          "scenarios that are checked (default: all), or that --write extends (default: status-quo); repeatable",
        ),
      },
      {
        name: "chart",
        value: file,
        description: say(
          "dessiner points, courbe, intervalle et essai de prévision (.svg ou .png)",
          "draw points, curve, interval and forecast test (.svg or .png)",
        ),
      },
      {
        name: "write",
        value: file,
        description: say(
          "écrire les paramètres ajustés dans un scénario (.yaml), prêt à calculer ; ne remplace jamais un fichier",
          "write the fitted parameters to a scenario (.yaml), ready to run; never replaces a file",
        ),
      },
      {
        ...segmentOption,
        description: say(
          "avec --write, pour ce segment (à défaut : ceux dont les courbes citent la série) ; répétable",
          "with --write, for this segment (default: those whose curves cite the series); repeatable",
        ),
      },
      {
        name: "duty",
        value: both("feeding|consulting"),
        description: say(
          "avec --write, pour cette obligation (à défaut : feeding)",
          "with --write, for this duty (default: feeding)",
        ),
      },
      {
        name: "hold-out",
        value: { fr: "n", en: "n" },
        description: say(
          "derniers points mis de côté pour juger les prévisions, cinq restant au moins (à défaut : un cinquième, 3 au plus)",
          "last points held out to judge forecasts, five staying at least (default: a fifth, 3 at most)",
        ),
      },
      {
        name: "until",
        value: { fr: "année", en: "year" },
        description: say(
          "dernière année prévue, pas avant celle du dernier point (à défaut : cinq ans)",
          "last year foretold, not before that of the last point (default: five years)",
        ),
      },
      {
        name: "draws",
        value: { fr: "n", en: "n" },
        description: say(
          "tirages derrière les intervalles (à défaut : 1000)",
          "samples behind the intervals (default: 1000)",
        ),
      },
      {
        name: "seed",
        value: { fr: "n", en: "n" },
        description: say("graine de ces tirages (à défaut : 1)", "seed of these samples (default: 1)"),
      },
      {
        name: "total",
        value: { fr: "nombre", en: "number" },
        description: say(
          "pour un fichier d’effectifs : ce dont ils sont une partie",
          "for a file of counts: what they are a part of",
        ),
      },
      ...outputOptions,
    ],
    summary: say("ajuster des courbes d’adoption aux séries observées", "fit adoption curves to observed series"),
    description: say(
      "Ajuste des courbes de Bass, logistique et de Gompertz à une série, avec et sans les mesures publiques prises pendant qu’elle courait : paramètres, erreurs types, ce que les points disent ou ne disent pas, erreur de prévision sur les derniers points mis de côté, intervalles. Une série trop courte donne une pente, et dit pourquoi.",
      "Fits Bass, logistic and Gompertz curves to a series, with and without the public policies that ran meanwhile: parameters, standard errors, what the points say or do not say, forecast error on the last points held out, intervals. A series that is too short gives a slope, and says why.",
    ),
    examples: [
      {
        command: both("dmp-lab fit"),
        says: say("les séries, et ce qu’elles portent", "the series, and what they carry"),
      },
      {
        command: both("dmp-lab fit us-physicians-any-ehr"),
        says: say("les médecins américains, 2004–2021", "US physicians, 2004–2021"),
      },
      {
        command: both("dmp-lab fit --all --check"),
        says: say("quelles hypothèses s’écartent des séries ?", "which assumptions depart from the series?"),
      },
      {
        command: {
          fr: "dmp-lab fit us-physicians-any-ehr --write vitesse.yaml",
          en: "dmp-lab fit us-physicians-any-ehr --write speed.yaml",
        },
        says: say("un scénario à cette vitesse", "a scenario at that speed"),
      },
    ],
    load: async () => (await import("../commands/fit.js")).fitCommand,
  },
];
