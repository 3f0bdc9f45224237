import { say } from "../../locale/french.js";
import type { Problem } from "../report.js";
import { closestSegment } from "./closest-segment.js";

/** A lever that neither the file nor what it extends sets. */
export function missingLever(path: string): Problem {
  return {
    code: "missing-lever",
    absent: true,
    found: say(`le levier « ${path} » manque`, `the lever “${path}” is missing`),
    expected: say(
      "chaque levier fixé ici ou par le scénario étendu",
      "each lever set here or by the scenario extended",
    ),
    remedy: say(
      "ajoutez « extends: status-quo », qui fixe tous les leviers, ou ce levier",
      "add “extends: status-quo”, which sets every lever, or this lever",
    ),
  };
}

/** A segment that does not exist. */
export function unknownSegment(word: string, segments: readonly string[]): Problem {
  const near = closestSegment(word, segments);
  return {
    code: "unknown-segment",
    found: say(`le segment inconnu « ${word} »`, `the unknown segment “${word}”`),
    expected: say(
      `all, prescribers ou des segments parmi ${segments.join(", ")}`,
      `all, prescribers or segments among ${segments.join(", ")}`,
    ),
    remedy: near
      ? say(`vouliez-vous dire « ${near} » ?`, `did you mean “${near}”?`)
      : say("choisissez dans la liste", "choose from the list"),
  };
}

/** Warnings that cannot be counted. */
export function badWarnings(shown: string): Problem {
  return {
    code: "warnings",
    found: say(`« ${shown} » avertissements`, `“${shown}” warnings`),
    expected: say("un nombre entier, 0 ou plus", "a whole number, 0 or more"),
    remedy: say("écrivez 0, 1 ou 2…", "write 0, 1 or 2…"),
  };
}

/** A shared cap over two duties that are not fined alike. */
export function sharedCapsUnequal(kind: string, field: string): Problem {
  return {
    code: "shared-caps-unequal",
    found: say(
      `caps: shared avec deux ${field} différents pour ${kind}`,
      `caps: shared with two different ${field} for ${kind}`,
    ),
    expected: say(`le même ${field} pour les deux obligations`, `the same ${field} for both duties`),
    remedy: say(`égalisez-les ou écrivez caps: separate`, `make them equal or write caps: separate`),
  };
}

/** A condition of payment and a fine on the same people that do not keep the same dates; `change` is the line to write instead. */
export function conditionBesideFine(
  field: "announced" | "start",
  condition: string,
  fine: string,
  change: string,
): Problem {
  return {
    code: "condition-beside-fine",
    found: say(
      `${field}: ${condition}, quand l’amende sur les mêmes segments a ${field}: ${fine}`,
      `${field}: ${condition}, while the fine on the same segments has ${field}: ${fine}`,
    ),
    expected: say(
      "les mêmes dates pour la condition de paiement et pour l’amende",
      "the same dates for the condition of payment and for the fine",
    ),
    remedy: say(`écrivez ${change}, ou liez d’autres segments`, `write ${change}, or bind other segments`),
  };
}

/** An amount for a segment that the condition does not bind, or none for one that it does. */
export function amountSegments(segment: string, missing: boolean): Problem {
  return {
    code: "amount-segments",
    found: missing
      ? say(`aucun montant pour « ${segment} »`, `no amount for “${segment}”`)
      : say(
          `un montant pour « ${segment} », que la condition ne lie pas`,
          `an amount for “${segment}”, that the condition does not bind`,
        ),
    expected: say("un montant par segment lié", "one amount for each segment bound"),
    remedy: missing
      ? say(`ajoutez « ${segment} »`, `add “${segment}”`)
      : say(`retirez « ${segment} », ou ajoutez-le à bound`, `remove “${segment}”, or add it to bound`),
  };
}
