import { say } from "../../locale/french.js";
import type { CommandDefinition } from "../command.js";
import { editorNotes } from "./editor-notes.js";
import { alternativeOption, asOfOption, outputOptions, segmentOption, setOption } from "./options.js";
import { typedMemberOptions } from "./typed-member-options.js";

const both = (words: string) => ({ fr: words, en: words });

/** Commands about members one by one. */
export const memberCommands: readonly CommandDefinition[] = [
  {
    name: "case",
    operands: [
      {
        name: { fr: "cas", en: "case" },
        count: "optional",
        description: say(
          "identifiant d’un cas type livré, ou fichier ; sans lui, le membre que --segment décrit, ou la liste des cas",
          "id of a shipped case, or a file; without it, the member that --segment describes, or the list of cases",
        ),
      },
    ],
    options: [
      {
        name: "scenario",
        value: both("id"),
        repeatable: true,
        description: say(
          "scénario sous lequel il exerce (à défaut : article-85-as-voted) ; répétable, plusieurs scénarios sont mis côte à côte",
          "scenario that it lives under (default: article-85-as-voted); repeatable, several scenarios are set side by side",
        ),
      },
      ...typedMemberOptions,
      {
        name: "year",
        value: { fr: "année", en: "year" },
        description: say(
          "année regardée (à défaut celle du boycott que date le cas, sinon la première où l’obligation est sanctionnée toute l’année)",
          "year looked at (default: that of a boycott which the case dates, else the first in which the duty is enforced all year)",
        ),
      },
      {
        name: "draws",
        value: both("N"),
        description: say(
          "nombre de tirages des hypothèses (1 à 65 536 ; 128 à défaut) ; sous 40, pas d’intervalle",
          "number of draws of the assumptions (1 to 65,536; default: 128); below 40, no range",
        ),
      },
      {
        name: "seed",
        value: { fr: "graine", en: "seed" },
        description: say(
          "nombre entier qui décide des tirages et du hasard : le même les refait (1 à défaut)",
          "whole number that decides draws and chance: the same one makes them again (default: 1)",
        ),
      },
      {
        name: "chart",
        value: { fr: "fichier", en: "file" },
        description: say(
          "dessiner aussi le graphique dans ce fichier, .svg ou .png",
          "draw the chart in this file too, .svg or .png",
        ),
      },
      setOption,
      alternativeOption,
      asOfOption,
      ...outputOptions,
    ],
    summary: say(
      "ce que risque un membre type, et ce qui le changerait",
      "what a typical member risks, and what would change it",
    ),
    description: say(
      "Une année d’un cas type sous un scénario : ce qu’il doit, ce qui arrive, sa chance d’être contrôlé et de payer, combien, son temps, et ce qui changerait tout cela. Valeurs centrales, et 5 à 95 % des tirages des hypothèses.",
      "A year of a typical member under a scenario: what is due, what arrives, the chance of a control and of a fine, how much, the time it takes, and what would change it all. Central values, and 5 to 95% of draws of the assumptions.",
    ),
    examples: [
      { command: both("dmp-lab case"), says: say("les cas types livrés", "the shipped cases") },
      {
        command: both("dmp-lab case rural-gp"),
        says: say("une généraliste rurale", "a rural GP"),
      },
      {
        command: both("dmp-lab case --segment gp --editor C --feeding 70%"),
        says: say("sans fichier", "without a file"),
      },
      {
        command: both("dmp-lab case rural-gp --scenario bill-2027 --scenario graduated"),
        says: say("côte à côte", "side by side"),
      },
      {
        command: both("dmp-lab case laboratory-boycott --scenario targeted-boycott"),
        says: say("un laboratoire qui boycotte", "a laboratory that boycotts"),
      },
      {
        command: {
          fr: "dmp-lab case public-hospital --chart hopital.svg",
          en: "dmp-lab case public-hospital --chart hospital.svg",
        },
        says: say("avec son graphique", "with its chart"),
      },
    ],
    notes: editorNotes,
    load: async () => (await import("../commands/case.js")).caseCommand,
  },
  {
    name: "members",
    operands: [
      {
        name: { fr: "scénario", en: "scenario" },
        count: "optional",
        description: say(
          "identifiant d’un scénario livré, ou fichier (à défaut : article-85-as-voted)",
          "id of a shipped scenario, or a file (default: article-85-as-voted)",
        ),
      },
    ],
    options: [
      segmentOption,
      {
        name: "year",
        value: { fr: "année", en: "year" },
        description: say(
          "année regardée (à défaut, la première où l’obligation est sanctionnée toute l’année)",
          "year looked at (default: the first in which the duty is enforced all year)",
        ),
      },
      {
        name: "union",
        value: both("N"),
        description: say(
          "combien un syndicat de N adhérents de chaque segment aurait à défendre",
          "how many a union with N members in each segment would have to defend",
        ),
      },
      {
        name: "realisations",
        value: both("N"),
        description: say(
          "nombre de mondes simulés (à défaut : 192 ; sous 20, pas d’intervalle)",
          "number of worlds simulated (default: 192; below 20, no range)",
        ),
      },
      {
        name: "law",
        value: { fr: "loi", en: "law" },
        repeatable: true,
        description: say(
          "dispersion de la pratique, à moyenne égale : power (à défaut), two-class (chacun fait 5 % ou 95 % de ce qu’il doit), beta:CONCENTRATION, ou all ; répétable, plusieurs lois sont mises côte à côte",
          "spread of practice, the mean being the same: power (default), two-class (everybody does 5% or 95% of what is due), beta:CONCENTRATION, or all; repeatable, several laws are set side by side",
        ),
      },
      {
        name: "ranks",
        value: { fr: "rangs", en: "ranks" },
        description: say(
          "kept (à défaut) : qui pratique peu une année pratique peu les suivantes ; redrawn : le rang est tiré chaque année",
          "kept (default): who practises little in a year does in the next ones; redrawn: ranks are drawn every year",
        ),
      },
      {
        name: "chart",
        value: { fr: "fichier", en: "file" },
        description: say(
          "dessiner aussi le graphique dans ce fichier .svg ou .png",
          "draw the chart in this .svg or .png file too",
        ),
      },
      {
        name: "seed",
        value: { fr: "graine", en: "seed" },
        description: say(
          "nombre entier qui décide du hasard : le même le refait (1 à défaut)",
          "whole number that decides chance: the same one makes it again (default: 1)",
        ),
      },
      {
        name: "workers",
        value: both("N"),
        description: say(
          "fils de calcul, au plus autant que de cœurs ; les chiffres n’en dépendent pas",
          "threads, at most one a core; figures do not depend on them",
        ),
      },
      setOption,
      alternativeOption,
      asOfOption,
      ...outputOptions,
    ],
    summary: say(
      "tous les membres un à un, et ceux qu’un syndicat défendrait",
      "every member one by one, and whom a union would defend",
    ),
    description: say(
      "Simule chaque membre des segments, un à un : combien sont contrôlés et sanctionnés une année, combien le sont un jour, pour combien, le pire mois de chaque éditeur, et avec --union ceux qu’un syndicat aurait à défendre.",
      "Simulates each member of the segments, one by one: how many are controlled and fined in a year, how many ever are, for how much, each editor’s worst month, and with --union whom a union would have to defend.",
    ),
    examples: [
      { command: both("dmp-lab members"), says: say("sous l’article 85", "under article 85") },
      {
        command: both("dmp-lab members bill-2027 --segment gp --union 2000"),
        says: say("un syndicat de 2 000 généralistes", "a union of 2,000 GPs"),
      },
      {
        command: {
          fr: "dmp-lab members --segment nurse --chart infirmiers.svg",
          en: "dmp-lab members --segment nurse --chart nurses.svg",
        },
        says: say("avec son graphique", "with its chart"),
      },
      {
        command: both("dmp-lab members --segment nurse --law all"),
        says: say("sous quatre lois de la pratique", "under four laws of practice"),
      },
    ],
    load: async () => (await import("../commands/members.js")).membersCommand,
  },
];
