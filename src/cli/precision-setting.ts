import { say } from "../locale/french.js";
import type { Text } from "../locale/language.js";
import { findOutcome } from "../results/catalogue.js";
import type { Outcome } from "../results/outcome.js";
import { unitNouns } from "../results/scale-words.js";
import { parseQuantity } from "../scenario/values/quantity.js";
import type { Precision } from "../simulate/precision.js";
import { checkOutcome } from "./figure-filter.js";
import { UsageError } from "./usage-error.js";

/**
 * Reads the value of `--until-se`: `1%`, the standard error of every total as a share of its mean, or `avoidedSpend=2 M EUR`, that of
 * one outcome in its unit; for a share, in per cent or points: `feedingShare=0.5 points`.
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
  const name = typed.slice(0, equals).trim();
  if (name === "") throw refused(typed, words.percentage);
  const outcome = checkOutcome(name);
  const { unit } = findOutcome(outcome) as Outcome;
  const read = unit === "probability" ? "share" : unit;
  const value = typed.slice(equals + 1);
  const expected = read === "share" ? expectedShare(outcome) : expectedAmount(outcome, read);
  const error = quantity(typed, read === "share" ? value.replace(/\s*points?\s*$/, " %") : value, read, expected);
  if (read === "share" && error >= 1) throw refused(typed, expected);
  return { outcome, error };
}

function expectedShare(outcome: string): Text {
  return say(
    `une erreur au-dessus de 0 et au-dessous de 1, en part (0.01 : un point de pourcentage), comme ${outcome}=0.1% ou ${outcome}="0.1 points",`,
    `an error above 0 and below 1, as a share (0.01 is one percentage point), such as ${outcome}=0.1% or ${outcome}="0.1 points"`,
  );
}

function expectedAmount(outcome: string, unit: string): Text {
  const example = `${outcome}=${unit.startsWith("EUR") ? "2000000" : "10"}`;
  const name = { fr: unitNames[unit]?.fr ?? unit, en: unitNames[unit]?.en ?? unit };
  return say(
    `une erreur supérieure à 0, en ${name.fr} et non en %, comme ${example},`,
    `an error above 0, in ${name.en} and not in %, such as ${example}`,
  );
}

const unitNames: Readonly<Partial<Record<string, Text>>> = {
  EUR: say("euros", "euros"),
  "EUR/year": say("euros par an", "euros a year"),
  ...unitNouns,
};

function quantity(typed: string, text: string, unit: string, expected: Text): number {
  const read = parseQuantity(text, unit);
  if ("problem" in read || !(read.value > 0)) throw refused(typed, expected);
  return read.value;
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
