import { say } from "../../locale/french.js";
import type { Problem } from "../report.js";
import { readNumber } from "../values/number-text.js";

const range = say(
  "une corrélation de rang entre −1 et 1, bornes exclues, sans unité",
  "a rank correlation between −1 and 1, ends excluded, without a unit",
);

/** A rank correlation that is no number alone. */
export function correlationUnit(typed: string): Problem {
  const number = readNumber(typed.replace(/%\s*$/, ""));
  const share = typed.trim().endsWith("%") && typeof number === "object" ? number.value / 100 : 0.5;
  const example = Math.abs(share) < 1 ? share : 0.5;
  return {
    code: "correlation-number",
    found: say(`« ${typed} »`, `“${typed}”`),
    expected: range,
    remedy: say(`écrivez par exemple ${example}`, `write for example ${example}`),
  };
}

/** A rank correlation that no two inputs can have. */
export function correlationRange(typed: string): Problem {
  return {
    code: "correlation-range",
    found: say(`« ${typed} »`, `“${typed}”`),
    expected: range,
    remedy: say(
      "écrivez par exemple 0.5, -0.5 si l’une monte quand l’autre descend, 0 si rien ne les lie",
      "write for example 0.5, -0.5 if one rises as the other falls, 0 if nothing links them",
    ),
  };
}

const kinds = {
  choice: {
    found: say("un choix, qu’aucun tirage ne change", "a choice, that no draw changes"),
    remedy: say("retirez-la de cette ligne", "remove it from this line"),
  },
  share: {
    found: say("une part, tirée avec celles de son groupe", "a share, drawn with those of its group"),
    remedy: say("retirez-la de cette ligne", "remove it from this line"),
  },
  fixed: {
    found: say("une valeur fixe, qui n’est pas tirée", "a fixed value, that is not drawn"),
    remedy: say(
      "donnez-lui low, high et distribution sous assumptions, ou retirez-la de cette ligne",
      "give it low, high and distribution under assumptions, or remove it from this line",
    ),
  },
} as const;

/** A correlation of an input that draws do not move by itself. */
export function notDrawn(id: string, kind: keyof typeof kinds): Problem {
  const { found, remedy } = kinds[kind];
  return {
    code: "correlation-not-drawn",
    found: say(`« ${id} », ${found.fr}`, `“${id}”, ${found.en}`),
    expected: say("une hypothèse tirée par elle-même", "an assumption that is drawn by itself"),
    remedy,
  };
}

/** A correlation of an input that the model can read and that this scenario does not have. */
export function absentMember(id: string): Problem {
  return {
    code: "correlation-input-absent",
    found: say(`« ${id} », que ce scénario n’a pas`, `“${id}”, that this scenario does not have`),
    expected: say("une hypothèse du scénario", "an assumption of the scenario"),
    remedy: say("donnez-lui une valeur, ou retirez-la de cette ligne", "give it a value, or remove it from this line"),
  };
}
