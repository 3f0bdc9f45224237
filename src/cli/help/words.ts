import type { HelpConfiguration } from "commander";
import { say } from "../../locale/french.js";
import type { Language, Text } from "../../locale/language.js";

/** Words of the help that belong to no command. */
export const words = {
  purpose: say(
    "Des scénarios sur le dossier médical partagé (DMP) et les pénalités débattues, en chiffres sourcés.",
    "Scenarios about the French shared medical record (DMP) and the fines debated for not using it, as sourced figures.",
  ),
  version: say("afficher la version", "print the version"),
  help: say("afficher cette aide", "print this help"),
  helpCommand: say("l’aide d’une commande", "the help of a command"),
  command: { fr: "commande", en: "command" },
  example: say("Exemple :", "Example:"),
  examples: say("Exemples :", "Examples:"),
  exitCodes: say(
    "Codes de sortie :\n  0    tout va bien\n  1    quelque chose a échoué : un carnet, Jupyter absent, une écriture, une erreur interne\n  2    ce qui a été donné est à corriger : commande, fichier, scénario\n  130  interrompu",
    "Exit codes:\n  0    all went well\n  1    something failed: a notebook, Jupyter missing, a write, an internal error\n  2    what was given must be mended: command, file, scenario\n  130  interrupted",
  ),
  start: say(
    "Pour commencer :\n  dmp-lab list                                      les scénarios\n  dmp-lab compare status-quo article-85-as-voted    ce que la pénalité changerait\n  dmp-lab help run                                  l’aide d’une commande",
    "To start:\n  dmp-lab list                                      the scenarios\n  dmp-lab compare status-quo article-85-as-voted    what the fine would change\n  dmp-lab help run                                  the help of a command",
  ),
} as const;

const titles: Readonly<Record<string, Text>> = {
  "Usage:": say("Utilisation :", "Usage:"),
  "Arguments:": say("Arguments :", "Arguments:"),
  "Options:": say("Options :", "Options:"),
  "Commands:": say("Commandes :", "Commands:"),
};

const helpWidth = 100;

/** Help layout of a language: headings and placeholders in its words. */
export function helpLayout(language: Language): HelpConfiguration {
  return {
    helpWidth,
    styleTitle: (title) => titles[title]?.[language] ?? title,
    styleUsage: (usage) => usage.replace("[command]", `[${words.command[language]}]`),
    subcommandTerm: (command) => {
      const operands = command.registeredArguments.map(
        (one) => `${one.required ? "<" : "["}${one.name()}${one.variadic ? "..." : ""}${one.required ? ">" : "]"}`,
      );
      return [
        command.name(),
        ...(command.commands.length > 0 ? [command.commands.map((one) => one.name()).join("|")] : operands),
      ].join(" ");
    },
  };
}
