import { say } from "../locale/french.js";
import type { Language, Text } from "../locale/language.js";
import { ScenarioError } from "../scenario/diagnostic.js";
import type { ExitCode } from "./command.js";
import type { Effects } from "./effects.js";
import { UsageError } from "./usage-error.js";

/**
 * Tells the reader of an error, once, at the end of a command: bad input in full, a file system's refusal with what to
 * check, and anything else as an internal error, whose stack is shown when DMP_LAB_DEBUG is set.
 */
export async function tellError(error: unknown, language: Language, effects: Effects): Promise<ExitCode> {
  const { log, environment } = effects;
  if (error instanceof UsageError) {
    log(`dmp-lab${language === "fr" ? "\u00a0" : ""}: ${error.text[language]}`);
    return 2;
  }
  if (error instanceof ScenarioError) {
    const { formatDiagnostics } = await import("../scenario/format-diagnostics.js");
    log(formatDiagnostics(error.diagnostics, language).trimEnd());
    return 2;
  }
  const told = textOf(error);
  if (told) {
    log(told[language]);
    return error instanceof Error && error.name === "NotebookError" ? 1 : 2;
  }
  const refused = describeRefusal(error);
  if (refused) {
    log(refused.text[language]);
    return refused.exitCode;
  }
  const message = error instanceof Error ? error.message : String(error);
  log(internal(message)[language]);
  const debug = environment.DMP_LAB_DEBUG;
  if (debug) log(error instanceof Error ? (error.stack ?? message) : message);
  return 1;
}

/** What an error of another part has to say to the reader. */
function textOf(error: unknown): Text | undefined {
  if (!(error instanceof Error) || !("text" in error) || typeof error.text !== "object" || !error.text)
    return undefined;
  const { text } = error;
  return "fr" in text && "en" in text ? { fr: String(text.fr), en: String(text.en) } : undefined;
}

const refusals: Readonly<Record<string, Text>> = {
  ENOENT: say("fichier ou dossier introuvable", "no such file or folder"),
  EACCES: say("accès refusé ; vérifiez les droits", "access denied; check its permissions"),
  EPERM: say("accès refusé ; vérifiez les droits", "access denied; check its permissions"),
  EROFS: say("disque en lecture seule ; choisissez un autre endroit", "read-only disk; choose another place"),
  EISDIR: say("c’est un dossier ; donnez un nom de fichier", "this is a folder; give the name of a file"),
  ENOTDIR: say("un élément du chemin est un fichier, non un dossier", "a part of the path is a file, not a folder"),
  EEXIST: say("ce fichier existe déjà", "this file exists already"),
  ENOSPC: say("disque plein ; faites de la place", "disk full; make room"),
  EIO: say("le disque ou le terminal ne répond plus", "the disk or the terminal does not answer"),
};

/** Refusals that nothing typed otherwise would mend. */
const failures: ReadonlySet<string> = new Set(["ENOSPC", "EIO"]);

function describeRefusal(error: unknown) {
  if (!(error instanceof Error) || !("code" in error) || !("path" in error)) return undefined;
  const reason = refusals[String(error.code)];
  const path = String("dest" in error && error.dest ? error.dest : error.path);
  if (!reason) return undefined;
  const text = say(`dmp-lab : ${path} : ${reason.fr}.`, `dmp-lab: ${path}: ${reason.en}.`);
  return { text, exitCode: failures.has(String(error.code)) ? 1 : 2 } as const;
}

/** What to say when standard output cannot be written to. */
export function unwritable({ code = "" }: { readonly code?: string | undefined }): Text {
  const reason = refusals[code] ?? say(code, code);
  return say(`dmp-lab : sortie standard : ${reason.fr}.`, `dmp-lab: standard output: ${reason.en}.`);
}

function internal(message: string) {
  return say(
    `dmp-lab : erreur interne : ${message}\nCe n’est pas de votre fait. Relancez avec DMP_LAB_DEBUG=1 pour voir où, et signalez-le avec la commande tapée.`,
    `dmp-lab: internal error: ${message}\nThis is not your doing. Run again with DMP_LAB_DEBUG=1 to see where, and report it with the command that you typed.`,
  );
}
