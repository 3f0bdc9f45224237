import { say } from "../../locale/french.js";
import { closest } from "../closest.js";
import type { Problem } from "../report.js";

/** A word that is none of the input's variants. */
export function unknownVariant(shown: string, variants: readonly string[]): Problem {
  const near = closest(shown, variants) ?? variants[0] ?? "";
  return {
    code: "unknown-variant",
    found: say(`« ${shown} »`, `“${shown}”`),
    expected: say(`l’un de ces mots : ${variants.join(", ")}`, `one of these words: ${variants.join(", ")}`),
    remedy: say(`vouliez-vous dire « ${near} » ?`, `did you mean “${near}”?`),
  };
}

/** Steps on an input that the model reads as constant. */
export function noSteps(id: string): Problem {
  return {
    code: "steps-not-read",
    found: say(
      `des paliers sur « ${id} », qu’aucun modèle ne lit par paliers`,
      `steps on “${id}”, that no model reads by steps`,
    ),
    expected: say(
      "des paliers sur les seuils control.threshold.… seulement",
      "steps on the thresholds control.threshold.… only",
    ),
    remedy: say("donnez une valeur unique : central", "give one value: central"),
  };
}

/** A date that is multiplied, or a word that is moved. */
export function cannotMove(id: string, field: string): Problem {
  return {
    code: "cannot-move",
    found: say(`${field} sur « ${id} »`, `${field} on “${id}”`),
    expected: say(
      "scale sur un nombre, shift sur un nombre ou une date",
      "scale on a number, shift on a number or a date",
    ),
    remedy: say(
      "déplacez une date par { shift: -12 months }, remplacez un mot par { central: … }",
      "move a date by { shift: -12 months }, replace a word by { central: … }",
    ),
  };
}

/** Shares of a whole that do not make it. */
export function sumNotOne(group: string, sum: number): Problem {
  const total = String(Number(sum.toPrecision(6)));
  return {
    code: "sum-not-one",
    found: say(`${group}.* qui fait ${total.replace(".", ",")}`, `${group}.* adding up to ${total}`),
    expected: say("une somme de 1", "a sum of 1"),
    remedy: say("corrigez aussi les autres parts du groupe", "adjust the other shares of the group as well"),
  };
}

/** An input that another one needs, and that is not there. */
export function missingCompanion(id: string, because: string): Problem {
  return {
    code: "missing-companion",
    found: say(`« ${because} » sans « ${id} »`, `“${because}” without “${id}”`),
    expected: say(`une valeur de « ${id} », que le modèle lit alors`, `a value of “${id}”, which the model then reads`),
    remedy: say(`ajoutez « ${id} » sous assumptions`, `add “${id}” under assumptions`),
  };
}

/** An end before its beginning. */
export function rampBackwards(from: string, to: string): Problem {
  return {
    code: "ramp-backwards",
    found: say(`« ${from} » après « ${to} »`, `“${from}” after “${to}”`),
    expected: say(
      "from au plus tard en même temps que to, levelFrom au plus égal à levelTo",
      "from no later than to, levelFrom no higher than levelTo",
    ),
    remedy: say(`changez aussi « ${to} »`, `change “${to}” as well`),
  };
}

/** A lognormal without a median above 0. */
export function zeroMedian(id: string): Problem {
  return {
    code: "lognormal-zero",
    found: say(`0 pour « ${id} », tiré selon une loi lognormal`, `0 for “${id}”, drawn from a lognormal`),
    expected: say("une valeur centrale supérieure à 0", "a central value above 0"),
    remedy: say(
      "écrivez distribution: fixed, ou une valeur supérieure à 0",
      "write distribution: fixed, or a value above 0",
    ),
  };
}
