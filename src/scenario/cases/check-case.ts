import { say } from "../../locale/french.js";
import { ScenarioError } from "../diagnostic.js";
import type { Month } from "../month.js";
import { diagnose, type Problem } from "../report.js";
import type { Case } from "./case.js";

/**
 * Checks a case against the scenario that it is taken through.
 *
 * @throws ScenarioError, at its line, for a boycott in a year that the horizon does not have
 */
export function checkCase(
  { id, boycott, boycottPlace }: Case,
  { start, end }: { readonly start: Month; readonly end: Month },
): void {
  if (typeof boycott !== "number") return;
  const [first, last] = [Math.floor(start / 12), Math.floor(end / 12)];
  if (boycott >= first && boycott <= last) return;
  const place = boycottPlace ?? { file: id, line: 1, column: 1 };
  throw new ScenarioError([diagnose(yearOutsideHorizon(boycott, first, last), place, "boycott")]);
}

function yearOutsideHorizon(year: number, first: number, last: number): Problem {
  return {
    code: "year-outside-horizon",
    found: say(
      `un boycott en ${year}, hors des années du scénario`,
      `a boycott in ${year}, outside the scenario’s years`,
    ),
    expected: say(`une année de ${first} à ${last}`, `a year from ${first} to ${last}`),
    remedy: say(
      "écrivez une de ces années, ou prolongez le scénario : --set horizon.end=…",
      "write one of these years, or lengthen the scenario: --set horizon.end=…",
    ),
  };
}
