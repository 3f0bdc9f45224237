import type { AlternativeFault } from "../evidence/choose-alternative.js";
import { say } from "../locale/french.js";
import { UsageError, unknownId } from "./usage-error.js";

/** What the reader of the command line is told of an `--alternative` that does not exist: the nearest name or reading. */
export function tellAlternative(fault: AlternativeFault): UsageError {
  switch (fault.kind) {
    case "form":
      return new UsageError(
        say(
          `--alternative ${fault.option} : NOM=CHOIX est attendu, comme caps=shared.`,
          `--alternative ${fault.option}: expected NAME=CHOICE, such as caps=shared.`,
        ),
      );
    case "name": {
      const hint = say("« dmp-lab sources » en donne la liste.", "“dmp-lab sources” lists them.");
      return unknownId(say("alternative inconnue", "unknown alternative"), fault.name, fault.known, hint);
    }
    case "reading": {
      const problem = say(`lecture inconnue de ${fault.name}`, `unknown reading of ${fault.name}`);
      return unknownId(problem, fault.choice, fault.known);
    }
  }
}
