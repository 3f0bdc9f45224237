import { say } from "../../locale/french.js";
import { begunOrClosest } from "../closest.js";
import type { Problem } from "../report.js";

/** An id that the library does not have. @param isCase a shipped typical member has it */
export function unknownScenario(id: string, known: readonly string[], isCase: boolean): Problem {
  const near = begunOrClosest(id, known);
  const shortened = id.length > 40 ? `${id.slice(0, 39)}…` : id;
  return {
    code: "unknown-scenario",
    absent: true,
    found: say(`scénario inconnu : ${shortened}`, `unknown scenario: ${shortened}`),
    expected: say("un scénario livré ou un fichier .yaml", "a shipped scenario or a .yaml file"),
    remedy: isCase
      ? say(`c’est un cas type : dmp-lab case ${id}`, `this is a typical member: dmp-lab case ${id}`)
      : near
        ? say(`vouliez-vous dire « ${near} » ?`, `did you mean “${near}”?`)
        : say("voyez « dmp-lab list »", "see “dmp-lab list”"),
  };
}

/** Code of a file that is no scenario, but a typical member. */
export const typicalMember = "typical-member";

/** A file that describes a typical member: nothing else is worth saying of it. */
export function notAScenario(file: string): Problem {
  return {
    code: typicalMember,
    found: say("un fichier de cas type (kind: case)", "a file of a typical member (kind: case)"),
    expected: say("un scénario (kind: policy)", "a scenario (kind: policy)"),
    remedy: say(`calculez-le par dmp-lab case ${file}`, `run it by dmp-lab case ${file}`),
  };
}

/** Scenarios that extend each other in a circle. */
export function extendsCycle(names: readonly string[]): Problem {
  const chain = names.join(" → ");
  return {
    code: "extends-cycle",
    found: say(
      `des scénarios qui s’étendent en rond : ${chain}`,
      `scenarios that extend each other in a circle: ${chain}`,
    ),
    expected: say(
      "une suite qui finit à un scénario sans « extends »",
      "a chain that ends at a scenario without “extends”",
    ),
    remedy: say("étendez status-quo, ou retirez cet « extends »", "extend status-quo, or remove this “extends”"),
  };
}

/** More levels of `extends` than anybody can follow. */
export function extendsTooLong(limit: number): Problem {
  return {
    code: "extends-too-long",
    found: say(`plus de ${limit} scénarios à la suite`, `more than ${limit} scenarios in a row`),
    expected: say(`au plus ${limit} niveaux d’« extends »`, `at most ${limit} levels of “extends”`),
    remedy: say("étendez directement un scénario livré", "extend a shipped scenario directly"),
  };
}

/** A person's file under the id of a shipped scenario: their results could not be told apart. */
export function idTaken(id: string): Problem {
  return {
    code: "id-taken",
    found: say(`« ${id} », l’identifiant d’un scénario livré`, `“${id}”, the id of a shipped scenario`),
    expected: say("un identifiant à vous", "an id of your own"),
    remedy: say(`choisissez-en un autre, par exemple my-${id}`, `choose another, for example my-${id}`),
  };
}

/** A file name that is not the id of the scenario in it. */
export function idNotFileName(id: string, expected: string): Problem {
  return {
    code: "id-not-file-name",
    found: say(`l’identifiant « ${id} »`, `the id “${id}”`),
    expected: say(
      `« ${expected} », le nom du fichier de la bibliothèque`,
      `“${expected}”, the file name in the library`,
    ),
    remedy: say("donnez au fichier et au scénario le même nom", "give the file and the scenario the same name"),
  };
}
