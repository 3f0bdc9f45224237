import { french } from "../locale/french.js";
import type { Language } from "../locale/language.js";
import type { Diagnostic } from "./diagnostic.js";

/** Writes problems as lines of text: `file:line:column  found; expected …`, then what to type instead. */
export function formatDiagnostics(diagnostics: readonly Diagnostic[], language: Language): string {
  return diagnostics.map((diagnostic) => formatDiagnostic(diagnostic, language)).join("\n");
}

function formatDiagnostic(diagnostic: Diagnostic, language: Language): string {
  const { file, line, column } = diagnostic;
  const [found, expected, remedy] = [diagnostic.found, diagnostic.expected, diagnostic.remedy].map(
    (text) => text[language],
  );
  const where = `${file}:${line}:${column}`;
  if (diagnostic.absent) {
    const lines = `${where}  ${found}\n  → ${remedy}`;
    return language === "fr" ? french(lines) : lines;
  }
  return language === "fr"
    ? french(`${where}  trouvé ${found} ; attendu ${expected}\n  → ${remedy}`)
    : `${where}  found ${found}; expected ${expected}\n  → ${remedy}`;
}
