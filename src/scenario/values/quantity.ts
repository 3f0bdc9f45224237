import { say } from "../../locale/french.js";
import type { Problem } from "../report.js";
import { readNumber } from "./number-text.js";
import { convert, isShare } from "./units.js";

/** A value in the unit asked for, or what is wrong with it. */
export type Quantity = { readonly value: number } | { readonly problem: Problem };

/**
 * Reads a value with its unit: `0.3 %`, `0,3 %`, `2 500 EUR/breach`, `1.5 M€/an`, `1 year`, `30 s`. Without a unit the
 * number is in the unit expected. See {@link convert} for the units that may stand for another.
 *
 * @param unit unit that the value is wanted in, such as `share`, `EUR/breach` or `months`
 */
export function parseQuantity(text: string, unit: string): Quantity {
  const number = readNumber(text);
  if (number === "ambiguous") return { problem: ambiguousComma(text) };
  if (number === undefined) return { problem: notANumber(text, unit) };
  const conversion = convert(number.rest, unit);
  if (!conversion) return { problem: wrongUnit(number.rest, unit) };
  return { value: (number.value * conversion.times) / conversion.over };
}

/** Writes a value so that {@link parseQuantity} reads it back: `30 %` for shares, else the number and its unit. */
export function formatQuantity(value: number, unit: string): string {
  const plain = (number: number) => String(Number(number.toPrecision(15)));
  if (isShare(unit)) return `${plain(value * 100)} %${unit.startsWith("1/year") ? "/year" : ""}`;
  return unit.startsWith("1/") ? `${plain(value)}${unit.slice(1)}` : `${plain(value)} ${unit}`;
}

const examples: Readonly<Record<string, string>> = {
  month: "2028-07",
  months: "6 months",
  s: "30 s",
  h: "4 h",
  choice: "group",
  "EUR/breach": "2500 EUR/breach",
  "EUR/year": "10000 EUR/year",
  "EUR/month": "1000000 EUR/month",
  "EUR/h": "40 EUR/h",
  "EUR/case": "800 EUR/case",
  "EUR/act": "30 EUR/act",
  "EUR/event": "20 EUR/event",
};

/** An example of how a value in a unit is typed. */
export function exampleOf(unit: string): string {
  if (isShare(unit)) return unit.startsWith("1/year") ? "0.3 %/year" : "60 %";
  return examples[unit] ?? `1.5 ${unit}`;
}

function notANumber(text: string, unit: string): Problem {
  return {
    code: "value-not-a-number",
    found: say(`« ${text} », qui n’est pas un nombre`, `“${text}”, which is not a number`),
    expected:
      unit === "share"
        ? say("une part, de 0 à 1 ou en %", "a share, from 0 to 1 or in %")
        : say(`un nombre en ${unit}`, `a number in ${unit}`),
    remedy: say(`écrivez par exemple ${exampleOf(unit)}`, `write for example ${exampleOf(unit)}`),
  };
}

function ambiguousComma(text: string): Problem {
  const [point, space] = [text.replace(",", "."), text.replace(",", " ")];
  return {
    code: "value-ambiguous",
    found: say(`« ${text} », qui se lit de deux façons`, `“${text}”, which can be read in two ways`),
    expected: say("une virgule qui ne précède pas exactement trois chiffres", "no comma before exactly three digits"),
    remedy: say(`écrivez « ${point} » ou « ${space} »`, `write “${point}” or “${space}”`),
  };
}

function wrongUnit(written: string, unit: string): Problem {
  return {
    code: "value-unit",
    found: say(`l’unité « ${written} »`, `the unit “${written}”`),
    expected: say(`une valeur en ${unit}`, `a value in ${unit}`),
    remedy: say(`écrivez par exemple ${exampleOf(unit)}`, `write for example ${exampleOf(unit)}`),
  };
}
