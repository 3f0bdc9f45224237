import { say } from "../../locale/french.js";
import type { Problem } from "../report.js";

/** Steps of a legal chain that are not in the order of time. */
export function legalOrder(on: string, before: string): Problem {
  return {
    code: "legal-order",
    found: say(`une étape du ${on} après celle du ${before}`, `a step of ${on} after that of ${before}`),
    expected: say("des étapes de la plus ancienne à la plus récente", "steps from the earliest to the latest"),
    remedy: say("triez les étapes par date", "sort the steps by date"),
  };
}

/** `counterfactual` without anything to go against. */
export const counterfactualWithoutChain: Problem = {
  code: "counterfactual-without-legal",
  found: say("counterfactual: true sans chaîne de textes", "counterfactual: true without a chain of texts"),
  expected: say("au moins une étape sous « legal »", "at least one step under “legal”"),
  remedy: say("ajoutez « legal », ou écrivez counterfactual: false", "add “legal”, or write counterfactual: false"),
};

/** A text that was read on a day without being in force. */
export function readNotInForce(status: string): Problem {
  return {
    code: "as-read-not-in-force",
    found: say(`asRead: true avec status: ${status}`, `asRead: true with status: ${status}`),
    expected: say(
      "asRead pour un texte en vigueur le jour de sa lecture",
      "asRead for a text in force when it was read",
    ),
    remedy: say("écrivez status: in-force, ou retirez asRead", "write status: in-force, or remove asRead"),
  };
}

/** A date of the chain that does not exist. */
export function legalDate(on: string): Problem {
  return {
    code: "impossible-date",
    found: say(`« ${on} », une date qui n’existe pas`, `“${on}”, a date that does not exist`),
    expected: say("un jour (2025-12-30) ou un mois (2025-11)", "a day (2025-12-30) or a month (2025-11)"),
    remedy: say(
      "écrivez une date du calendrier, par exemple 2025-12-30",
      "write a date of the calendar, for example 2025-12-30",
    ),
  };
}
