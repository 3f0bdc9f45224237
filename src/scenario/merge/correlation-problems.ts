import { say } from "../../locale/french.js";
import type { Problem } from "../report.js";
import { unknownInput } from "../resolve/input-problems.js";
import { leverIds } from "../shape/levers-schema.js";

/** A correlation of what no draw knows. */
export function unknownMember(id: string, known: Iterable<string>): Problem {
  const problem = unknownInput(id, known);
  if (!leverIds.includes(id.split(".").slice(0, 2).join("."))) return problem;
  return {
    ...problem,
    remedy: say(
      "c’est un levier, qu’aucun tirage ne change : retirez-le",
      "this is a lever, that no draw changes: remove it",
    ),
  };
}

/** An input beside itself. */
export function withItself(id: string): Problem {
  return {
    code: "correlation-with-itself",
    found: say(`« ${id} » avec elle-même`, `“${id}” with itself`),
    expected: say("deux hypothèses différentes", "two different assumptions"),
    remedy: say("remplacez l’une des deux, ou retirez cette ligne", "replace one of the two, or remove this line"),
  };
}

/** A pair of which one file says two things. */
export function pairTwice(name: string, firstLine: number): Problem {
  return {
    code: "correlation-twice",
    found: say(
      `« ${name} » une seconde fois (d’abord ligne ${firstLine})`,
      `“${name}” a second time (first on line ${firstLine})`,
    ),
    expected: say(
      "chaque paire une seule fois par fichier, dans un ordre ou dans l’autre, accolades dépliées",
      "each pair once a file, in either order, braces expanded",
    ),
    remedy: say("retirez-la de l’une des deux lignes", "remove it from one of the two lines"),
  };
}

/** Patterns that cannot be walked together. */
export function unequalPatterns(lengths: readonly number[]): Problem {
  const [fr, en] = [lengths.join(" et "), lengths.join(" and ")];
  return {
    code: "correlation-lengths",
    found: say(`des accolades qui donnent ${fr} hypothèses`, `braces that stand for ${en} assumptions`),
    expected: say(
      "le même nombre d’hypothèses de chaque côté, ou une seule",
      "the same number of assumptions on each side, or one",
    ),
    remedy: say(
      "écrivez les mêmes mots dans les accolades de chaque côté",
      "write the same words in the braces of each side",
    ),
  };
}

/** More pairs than anybody can have thought of. */
export function tooManyPairs(pairs: number, limit: number): Problem {
  return {
    code: "correlation-too-many",
    found: say(`${pairs} paires d’un coup`, `${pairs} pairs at once`),
    expected: say(`${limit} paires au plus`, `at most ${limit} pairs`),
    remedy: say("divisez cette ligne en groupes plus petits", "divide this line into smaller groups"),
  };
}
