import { say } from "../../locale/french.js";
import type { Text } from "../../locale/language.js";
import { isShare } from "./units.js";

/** Values that an input can take, both ends included. */
export interface Domain {
  readonly low: number;
  readonly high: number;
  readonly whole: boolean;
  readonly words: Text;
}

const between = (low: number, high: number, whole = false): Domain => ({
  low,
  high,
  whole,
  words: whole
    ? say(`un nombre entier de ${low} à ${high}`, `a whole number from ${low} to ${high}`)
    : say(
        `un nombre de ${String(low).replace(".", ",")} à ${String(high).replace(".", ",")}`,
        `a number from ${low} to ${high}`,
      ),
});

const share: Domain = {
  low: 0,
  high: 1,
  whole: false,
  words: say("une part de 0 à 1 (0 % à 100 %)", "a share from 0 to 1 (0% to 100%)"),
};

const positive: Domain = {
  low: 0,
  high: Number.MAX_VALUE,
  whole: false,
  words: say("un nombre positif ou nul", "0 or more"),
};

const special: readonly (readonly [RegExp, Domain])[] = [
  [/^control\..+\.(detection|detectionInBoycott|perceivedDetection)$/, between(0, 0.999)],
  [/^exams\.\w+\.growth$/, between(-0.5, 0.5)],
  [/^exams\.\w+\.lookbackMonths$/, between(1, 120, true)],
  [/^exams\.\w+\.unitCost$/, between(0.01, 1e6)],
  [/^deterrence\.h\./, between(0.01, 1e9)],
  [/^boycott\.months$/, between(0, 12, true)],
  [/^penalties\.lagMonths$/, between(0, 240, true)],
  [/^penalties\.breachesPerCase$/, between(0, 1000)],
  [/^ledger\.discountRate$/, between(0, 1)],
];

/** Domain of an input, by its id and unit: shares [0, 1], detections [0, 0.999], growth around 0, everything else at least 0. */
export function domainOf(id: string, unit: string): Domain {
  const found = special.find(([pattern]) => pattern.test(id))?.[1];
  return found ?? (isShare(unit) && !unit.startsWith("1/year") ? share : positive);
}

/** True when a value lies in a domain. */
export function isWithin(value: number, domain: Domain): boolean {
  return value >= domain.low && value <= domain.high && (!domain.whole || Number.isInteger(value));
}

/** Words that a choice may take, where its row does not list them. */
export function intrinsicVariants(id: string, segments: readonly string[]): readonly string[] {
  if (/^segments\.\w+\.kind$/.test(id)) return ["professional", "establishment"];
  if (id === "segments.biology.memberUnit") return ["site", "group"];
  if (id === "adoption.curve") return ["bass", "gompertz"];
  return /^exams\.\w+\.producer$/.test(id) ? segments : [];
}
