import { say } from "../../locale/french.js";
import type { Problem } from "../report.js";

/** An option that assigns nothing. */
export function notAnAssignment(text: string): Problem {
  return {
    code: "set-form",
    found: say(`« ${text} »`, `“${text}”`),
    expected: say("IDENTIFIANT=VALEUR", "ID=VALUE"),
    remedy: say(
      "écrivez par exemple --set control.gp.detection=0.001",
      "write for example --set control.gp.detection=0.001",
    ),
  };
}

/** An assignment without a value. */
export function emptyValue(id: string): Problem {
  return {
    code: "set-empty",
    found: say(`rien après « ${id}= »`, `nothing after “${id}=”`),
    expected: say("une valeur, une date ou un mot", "a value, a date or a word"),
    remedy: say(`écrivez par exemple --set ${id}=0.5`, `write for example --set ${id}=0.5`),
  };
}

/** An id that two options of the same name set. */
export function setTwice(id: string, option: string): Problem {
  return {
    code: "set-twice",
    found: say(`« ${id} » une seconde fois`, `“${id}” a second time`),
    expected: say("chaque identifiant une seule fois par calcul", "each id once in a run"),
    remedy: say(`retirez l’un des deux ${option}`, `remove one of the two ${option}`),
  };
}
