import { say } from "../../locale/french.js";
import type { Text } from "../../locale/language.js";
import type { Diagnostic } from "../../scenario/diagnostic.js";
import type { Input } from "../../scenario/scenario.js";

/** What is wrong with a law, where its parameters were written. */
export interface LawProblem {
  readonly problem: Diagnostic;
}

const expectations = {
  bounds: say("des nombres low, central et high", "numbers low, central and high"),
  finite: say("des valeurs finies : « never » ne se tire pas dans une loi", "finite values: “never” is in no law"),
  order: say("low ≤ central ≤ high", "low ≤ central ≤ high"),
  domain: say(
    "une valeur centrale dans le domaine de l’hypothèse",
    "a central value within the domain of the assumption",
  ),
  median: say(
    "pour lognormal : central au-dessus de 0, low au moins 0",
    "for lognormal: central above 0, low at least 0",
  ),
  beta: say(
    "pour beta : low < central < high dans un domaine borné, avec 90 % des tirages possibles entre low et high",
    "for beta: low < central < high in a bounded domain, with 90% of draws possible between low and high",
  ),
  shape: say("une loi que l’on sait tirer", "a law that can be drawn"),
  concentration: say(
    "pour dirichlet : une concentration positive, la même pour toutes les parts du groupe",
    "for dirichlet: a concentration above 0, the same for all shares of the group",
  ),
  share: say(
    "pour dirichlet : des parts de 0 à 1 qui laissent 1 en tout",
    "for dirichlet: shares from 0 to 1 that make 1 in all",
  ),
} as const satisfies Readonly<Record<string, Text>>;

/** A law that the parameters of an input do not make. */
export function invalidLaw(input: Input, expected: keyof typeof expectations): LawProblem {
  const { low, central, high, distribution, id, origin } = input;
  const shown =
    distribution.name === "dirichlet"
      ? `${central}, dirichlet(${distribution.concentration})`
      : `${low ?? "–"}, ${central}, ${high ?? "–"}`;
  return {
    problem: {
      code: "invalid-law",
      file: origin.file,
      line: origin.line,
      column: 1,
      path: id,
      found: say(
        `${shown} pour « ${id} », loi ${distribution.name}`,
        `${shown} for “${id}”, distribution ${distribution.name}`,
      ),
      expected: expectations[expected],
      remedy: say(
        "corrigez ces valeurs, ou écrivez distribution: fixed",
        "mend these values, or write distribution: fixed",
      ),
    },
  };
}
