import { french } from "../locale/french.js";
import type { Language } from "../locale/language.js";
import { type Diagnostic, placeText } from "./diagnostic.js";

/** Writes problems as lines of text: `file:line:column  found; expected …`, then what to type instead. A name that nothing has stands in no file: `dmp-lab: found`. */
export function formatDiagnostics(diagnostics: readonly Diagnostic[], language: Language): string {
  return diagnostics.map((diagnostic) => formatDiagnostic(diagnostic, language)).join("\n");
}

function formatDiagnostic(diagnostic: Diagnostic, language: Language): string {
  const [found, expected, remedy] = [diagnostic.found, diagnostic.expected, diagnostic.remedy].map(
    (text) => text[language],
  );
  const where = placeText(diagnostic);
  if (diagnostic.absent) {
    const start = diagnostic.line === 0 ? { fr: "dmp-lab : ", en: "dmp-lab: " }[language] : `${where}  `;
    const lines = `${start}${found}\n  → ${remedy}`;
    return language === "fr" ? french(lines) : lines;
  }
  return language === "fr"
    ? french(`${where}  trouvé ${found} ; attendu ${expected}\n  → ${remedy}`)
    : `${where}  found ${found}; expected ${expected}\n  → ${remedy}`;
}
