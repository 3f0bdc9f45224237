import { say } from "../../locale/french.js";
import type { Text } from "../../locale/language.js";

/** What a file describes, hence what problems of it speak of. */
export type FileKind = "scenario" | "case";

interface FileWords {
  /** What a name on the command line may be. */
  readonly named: Text;
  /** What to do where nothing has that name. */
  readonly look: Text;
  /** What a file holds, and what to start one from. */
  readonly fields: Text;
  readonly start: Text;
  readonly key: Text;
  /** How a file becomes shorter. */
  readonly shorten: Text;
}

/** Words for each kind of file. */
export const fileWords: Readonly<Record<FileKind, FileWords>> = {
  scenario: {
    named: say(
      "un fichier de scénario .yaml ou l’identifiant d’un scénario livré",
      "a .yaml scenario file or the id of a shipped scenario",
    ),
    look: say("vérifiez le chemin, ou lancez « dmp-lab list »", "check the path, or run “dmp-lab list”"),
    fields: say("un scénario : id, kind, title…", "a scenario: id, kind, title…"),
    start: say("partez de « dmp-lab new »", "start from “dmp-lab new”"),
    key: say("une clé du format des scénarios", "a key of the scenario format"),
    shorten: say(
      "ne gardez que ce qui diffère du scénario étendu",
      "keep only what differs from the scenario it extends",
    ),
  },
  case: {
    named: say(
      "un fichier .yaml de cas type ou l’identifiant d’un cas livré",
      "a .yaml file of a typical member or the id of a shipped case",
    ),
    look: say("vérifiez le chemin, ou lancez « dmp-lab case »", "check the path, or run “dmp-lab case”"),
    fields: say(
      "un cas type : id, kind, title, segment, editor…",
      "a typical member: id, kind, title, segment, editor…",
    ),
    start: say("partez de l’exemple de scenarios/README.md", "start from the example of scenarios/README.md"),
    key: say("une clé du format des cas types", "a key of the format of typical members"),
    shorten: say(
      "ne gardez que la description du membre : une vingtaine de lignes",
      "keep only the description of the member: some twenty lines",
    ),
  },
};
