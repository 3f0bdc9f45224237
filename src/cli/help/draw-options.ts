import { say } from "../../locale/french.js";
import type { CommandOption } from "../command.js";

const both = (word: string) => ({ fr: word, en: word });

/** Draws of the inputs. */
export const drawOptions: readonly CommandOption[] = [
  {
    name: "draws",
    value: both("N"),
    description: say(
      "tirer les hypothèses au sort N fois (1 à 10 000 000) : médianes et intervalles plutôt que valeurs centrales",
      "draw the assumptions N times (1 to 10,000,000): medians and ranges instead of central values",
    ),
  },
  {
    name: "until-se",
    value: { fr: "erreur", en: "error" },
    description: say(
      "tirer jusqu’à cette erreur type : 1% de chaque total, ou celle d’un résultat dans son unité (avoidedSpend=2000000 ; pour une part, feedingShare=0.5% : un demi-point) ; --draws est alors le plus (1 000 000 à défaut)",
      "draw until this standard error: 1% of every total, or that of one outcome in its unit (avoidedSpend=2000000; for a share, feedingShare=0.5%: half a point); --draws is then the most (default: 1,000,000)",
    ),
  },
  {
    name: "seed",
    value: { fr: "graine", en: "seed" },
    description: say(
      "nombre entier qui décide des tirages : le même les refait (1 à défaut)",
      "whole number that decides the draws: the same one makes them again (default: 1)",
    ),
  },
  {
    name: "design",
    value: { fr: "plan", en: "design" },
    description: say(
      "plain (indépendants, à défaut), latin-hypercube ou sobol, qui demandent moins de tirages",
      "plain (independent, the default), latin-hypercube or sobol, which take fewer draws",
    ),
  },
  {
    name: "mechanisms",
    value: both("drawn|expected"),
    description: say(
      "laisser au hasard incidents et boycotts (drawn, à défaut), ou les tenir à leur moyenne (expected)",
      "leave incidents and boycotts to chance (drawn, the default), or hold them at their expectation (expected)",
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
  {
    name: "save",
    value: { fr: "fichier", en: "file" },
    description: say(
      "garder chaque tirage dans ce fichier, .parquet ou .csv (d’après son nom) ; dmp-lab show le relit",
      "keep every draw in this file, .parquet or .csv (by its name); dmp-lab show reads it again",
    ),
  },
];
