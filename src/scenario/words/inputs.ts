import { say } from "../../locale/french.js";
import type { Language } from "../../locale/language.js";
import type { DateStyle } from "../../locale/numbers.js";
import { movedValue } from "../moved-value.js";
import type { Input } from "../scenario.js";
import { withUnit } from "./units.js";
import { fromMonth, valueWords } from "./values.js";

/** What runs compute with, its unit apart: the central value, moved by the scenario, then each of the later steps. */
export function inputSteps(input: Input, language: Language): readonly [string, ...string[]] {
  const { central, steps = [], unit } = input;
  return [
    valueWords(movedValue(central, input), unit, language),
    ...steps.map(({ from, value }) => fromMonth(valueWords(value, unit, language), from, language)),
  ];
}

/** {@link inputSteps} in one line: `50 % ; 60 % dès juillet 2028`. */
export function inputValue(input: Input, language: Language): string {
  return joined(inputSteps(input, language), language);
}

/** {@link inputValue} with its unit: `0,3 % par an`, `52 149 professionnels`, `juillet 2026`. */
export function inputQuantity(input: Input, language: Language): string {
  const [first, ...later] = inputSteps(input, language);
  return joined([withUnit(first, input.unit, language), ...later], language);
}

/** One of the bounds of an input, moved as its central value is; a dash where there is none. */
export function inputBound(input: Input, end: "low" | "high", language: Language, style: DateStyle = "long"): string {
  const bound = input[end];
  return bound === undefined ? "–" : valueWords(movedValue(bound, input), input.unit, language, style);
}

/** Both bounds of an input: `0,05 à 1 %`, `juin 2027 à déc. 2030`; empty for an input without bounds. */
export function inputBounds(input: Input, language: Language): string {
  if (input.low === undefined || input.high === undefined) return "";
  const [low, high] = [inputBound(input, "low", language, "short"), inputBound(input, "high", language, "short")];
  const bare = low.replace(/\u00a0?%$/, "");
  return say(`${bare} à ${high}`, `${bare} to ${high}`)[language];
}

function joined(parts: readonly string[], language: Language): string {
  return parts.join(language === "fr" ? "\u202f; " : "; ");
}
