import { say } from "../../locale/french.js";
import type { Text } from "../../locale/language.js";
import { closest } from "../closest.js";
import type { Problem } from "../report.js";
import { leverIds } from "../shape/levers-schema.js";
import { readNumber } from "../values/number-text.js";
import { exampleOf } from "../values/quantity.js";
import { isShare } from "../values/units.js";

const didYouMean = (near: string): Text => say(`vouliez-vous dire « ${near} » ?`, `did you mean “${near}”?`);

/** Braces that do not expand. */
export function badBraces(pattern: string): Problem {
  return {
    code: "braces",
    found: say(`des accolades qui ne se lisent pas : « ${pattern} »`, `braces that cannot be read: “${pattern}”`),
    expected: say("des mots séparés par des virgules, sans imbrication", "words separated by commas, not nested"),
    remedy: say(
      "écrivez par exemple control.{gp,specialist}.detection",
      "write for example control.{gp,specialist}.detection",
    ),
  };
}

/** A list of values of another length than the braces it maps to. */
export function listLength(pattern: string, found: number, expected: number): Problem {
  if (expected === 0) {
    return {
      code: "list-without-braces",
      found: say(
        `une liste de ${found} valeurs pour « ${pattern} », qui n’a pas d’accolades`,
        `a list of ${found} values for “${pattern}”, which has no braces`,
      ),
      expected: say("une seule valeur", "one value"),
      remedy: say("écrivez une valeur, ou des accolades dans l’identifiant", "write one value, or braces in the id"),
    };
  }
  return {
    code: "list-length",
    found: say(`une liste de ${found} valeurs`, `a list of ${found} values`),
    expected: say(
      `${expected} valeurs, une par mot des dernières accolades`,
      `${expected} values, one for each word of the last braces`,
    ),
    remedy: say(
      "complétez la liste, ou écrivez une seule valeur pour toutes",
      "complete the list, or write one value for all",
    ),
  };
}

/** An input set twice in one file. */
export function idTwice(id: string): Problem {
  return {
    code: "input-twice",
    found: say(`« ${id} » une seconde fois`, `“${id}” a second time`),
    expected: say(
      "chaque hypothèse une seule fois par fichier, accolades dépliées",
      "each assumption once a file, braces expanded",
    ),
    remedy: say("retirez-la de l’une des deux lignes", "remove it from one of the two lines"),
  };
}

/** An id that no model reads. */
export function unknownInput(id: string, known: Iterable<string>): Problem {
  const lever = leverIds.includes(id.split(".").slice(0, 2).join("."));
  const near = closest(id, known);
  return {
    code: "unknown-input",
    found: say(`l’hypothèse « ${id} », qu’aucun modèle ne lit`, `the assumption “${id}”, that no model can read`),
    expected: say(
      "l’identifiant d’une hypothèse de scenarios/assumptions.yaml",
      "the id of an assumption of scenarios/assumptions.yaml",
    ),
    remedy: lever
      ? say("c’est un levier : écrivez-le sous « levers »", "this is a lever: write it under “levers”")
      : near
        ? didYouMean(near)
        : say("cherchez l’identifiant dans scenarios/assumptions.yaml", "look the id up in scenarios/assumptions.yaml"),
  };
}

/** A fact id that the evidence base does not have. */
export function unknownFact(id: string, known: Iterable<string>): Problem {
  const near = closest(id, known);
  return {
    code: "unknown-fact",
    found: say(`le fait inconnu « ${id} »`, `the unknown fact “${id}”`),
    expected: say("l’identifiant d’un fait de data/facts.yaml", "the id of a fact of data/facts.yaml"),
    remedy: near ? didYouMean(near) : say("cherchez-le avec « dmp-lab sources »", "look it up with “dmp-lab sources”"),
  };
}

/** A replaced value without evidence or rationale. */
export function missingBasis(id: string, missing: readonly string[]): Problem {
  const names = missing.join(", ");
  return {
    code: "missing-evidence",
    found: say(`une valeur de « ${id} » sans ${names}`, `a value of “${id}” without ${names}`),
    expected: say(
      "evidence et rationale avec toute valeur remplacée",
      "evidence and rationale with every replaced value",
    ),
    remedy: say(
      `ajoutez par exemple evidence: judgement, rationale: "…" (et facts: [ … ] s’il y a une source)`,
      `add for example evidence: judgement, rationale: "…" (and facts: [ … ] if there is a source)`,
    ),
  };
}

/** A row without a reason: neither facts nor rationale. */
export function missingReason(id: string): Problem {
  return {
    code: "missing-reason",
    found: say(`« ${id} » sans fait ni justification`, `“${id}” with neither fact nor rationale`),
    expected: say("facts ou rationale", "facts or rationale"),
    remedy: say("dites sur quoi la valeur repose", "say what the value rests on"),
  };
}

/** A row that lacks what its distribution or unit needs. */
export function missingBound(id: string, name: string, distribution: string): Problem {
  return {
    code: "missing-bound",
    found: say(`« ${id} » sans ${name}`, `“${id}” without ${name}`),
    expected: say(`low, central et high pour ${distribution}`, `low, central and high for ${distribution}`),
    remedy: say(`ajoutez ${name}, ou écrivez distribution: fixed`, `add ${name}, or write distribution: fixed`),
  };
}

/** A share typed as a bare number: what was typed, what it means, and what was more likely meant. */
export interface IntendedShare {
  readonly typed: string;
  readonly written: string;
  readonly meant: string;
}

/** low, central and high that do not follow each other. */
export function boundsOrder(id: string, low: string, central: string, high: string, intended?: IntendedShare): Problem {
  return {
    code: "bounds-order",
    found: say(`${low}, ${central}, ${high} pour « ${id} »`, `${low}, ${central}, ${high} for “${id}”`),
    expected: say("low ≤ central ≤ high", "low ≤ central ≤ high"),
    remedy: intended
      ? say(
          `${intended.typed} vaut ${intended.written} ; vouliez-vous dire ${intended.meant} ?`,
          `${intended.typed} is ${intended.written}; did you mean ${intended.meant}?`,
        )
      : say(
          "donnez aussi low et high autour de la nouvelle valeur, ou écrivez distribution: fixed",
          "give low and high around the new value too, or write distribution: fixed",
        ),
  };
}

/** A value outside what the input can be. */
export function outOfDomain(shown: string, domain: Text, unit: string): Problem {
  const percent = isShare(unit) && bareNumber.test(shown) ? readNumber(shown) : undefined;
  const isPercent = typeof percent === "object" && percent.value > 1 && percent.value <= 100;
  return {
    code: "out-of-domain",
    found: say(`« ${shown} »`, `“${shown}”`),
    expected: domain,
    remedy: isPercent
      ? say(`vouliez-vous dire ${shown} % ?`, `did you mean ${shown} %?`)
      : say(
          `écrivez une valeur de ce domaine, par exemple ${exampleOf(unit)}`,
          `write a value within it, for example ${exampleOf(unit)}`,
        ),
  };
}

const bareNumber = /^\d+([.,]\d+)?$/;
