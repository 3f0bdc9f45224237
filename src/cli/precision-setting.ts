import { french, say } from "../locale/french.js";
import type { Text } from "../locale/language.js";
import { findOutcome } from "../results/catalogue.js";
import type { Outcome } from "../results/outcome.js";
import { parseQuantity } from "../scenario/values/quantity.js";
import type { Precision } from "../simulate/precision.js";
import { checkOutcome } from "./figure-filter.js";
import { UsageError } from "./usage-error.js";

/**
 * Reads the value of `--until-se`: `1%`, the standard error of every total as a share of its mean, or `avoidedSpend=2 M EUR`, that of
 * one outcome in its unit.
 *
 * @throws UsageError for what is neither, and for an unknown outcome
 */
export function precisionSetting(typed: string | undefined): Precision | undefined {
  if (typed === undefined) return undefined;
  const equals = typed.indexOf("=");
  if (equals < 0) {
    const relative = quantity(typed, typed, "share", words.percentage);
    if (relative < 1) return { relative };
    throw refused(typed, words.percentage);
  }
  const outcome = checkOutcome(typed.slice(0, equals).trim());
  const { unit } = findOutcome(outcome) as Outcome;
  const read = unit === "probability" ? "share" : unit;
  const error = quantity(typed, typed.slice(equals + 1), read, {
    fr: french(`une erreur supérieure à 0, comme ${outcome}=${exampleFor(read)},`),
    en: `an error above 0, such as ${outcome}=${exampleFor(read)}`,
  });
  return { outcome, error };
}

function quantity(typed: string, text: string, unit: string, expected: Text): number {
  const read = parseQuantity(text, unit);
  if ("problem" in read || !(read.value > 0)) throw refused(typed, expected);
  return read.value;
}

function exampleFor(unit: string): string {
  if (unit === "share") return "0.1%";
  return unit.startsWith("EUR") ? "2000000" : "10";
}

function refused(typed: string, expected: Text): UsageError {
  return new UsageError(
    say(`--until-se ${typed} : ${expected.fr} est attendue.`, `--until-se ${typed}: expected ${expected.en}.`),
  );
}

const words = {
  percentage: say(
    "une erreur relative au-dessous de 100 %, comme 1%, ou l’erreur d’un résultat, comme avoidedSpend=2000000,",
    "a relative error below 100%, such as 1%, or the error of one outcome, such as avoidedSpend=2000000",
  ),
};
