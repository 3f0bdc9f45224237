import type { Draws } from "../../charts/draws.js";
import type { Language, Text } from "../../locale/language.js";
import { formatNumber } from "../../locale/numbers.js";
import type { Ensemble } from "../../results/ensemble.js";
import type { Run } from "../../results/run.js";
import { unknown } from "../../results/scale.js";
import { keyFigures } from "./key-figures.js";
import { flagOf, flagWords, type LegalFlag } from "./legal-flags.js";
import type { NumberCell, NumberTable } from "./number-table.js";
import { words } from "./report-model.js";

/** A table laid out by whoever prints it: one line a scenario. */
export interface SummaryTable {
  readonly columns: readonly { readonly header: string; readonly align: "left" | "right" }[];
  readonly rows: readonly (readonly string[])[];
}

/** A terminal has room for short flags only. */
const flags: Readonly<Record<LegalFlag, Text>> = {
  ...flagWords,
  inForce: { fr: "en vigueur", en: "in force" },
  supposed: { fr: "en vigueur, supposé", en: "in force, supposed" },
};

/** Columns of the page's key figures that a terminal has room for: table, column. */
const shown: readonly (readonly [table: string, column: number])[] = [
  ["key-adoption", 1],
  ["key-fines", 2],
  ["key-tests", 4],
  ["key-balance", 2],
];

/** The main figures of all scenarios, short enough for a terminal. */
export function summaryTable(
  runs: readonly Run[],
  baseline: Run,
  ensemble: Ensemble,
  language: Language,
): SummaryTable {
  const tables = keyFigures(runs, baseline, ensemble);
  const picked = shown.flatMap(([id, column]) => {
    const table = tables.find((one) => one.id === id);
    return table?.heads[column] ? [{ table, column, head: headOf(table, column, language) }] : [];
  });
  return {
    columns: [
      { header: language === "fr" ? "Scénario" : "Scenario", align: "left" },
      { header: language === "fr" ? "Droit" : "Law", align: "left" },
      ...picked.map(({ head }) => ({ header: head, align: "right" as const })),
    ],
    rows: runs.map(({ heading }, row) => [
      words(heading.title, language),
      flags[flagOf(heading)][language],
      ...picked.map(({ table, column }) => cellWords(table.rows[row]?.cells[column], language)),
    ]),
  };
}

function cellWords(cell: NumberCell | undefined, language: Language): string {
  if (!cell) return "–";
  return cell.interval ? `${cell.shown[language]} (${cell.interval[language]})` : cell.shown[language];
}

function headOf({ id, heads }: NumberTable, column: number, language: Language): string {
  const head = heads[column];
  const subject = subjects[id];
  if (!head) return "";
  return subject
    ? words({ fr: `${subject.fr} ${head.fr}`, en: `${subject.en} ${head.en}` }, language)
    : words(head, language);
}

const subjects: Readonly<Record<string, Text>> = {
  "key-fines": { fr: "Amendes :", en: "Fines:" },
  "key-tests": { fr: "Examens évités :", en: "Tests avoided:" },
  "key-balance": { fr: "Écart :", en: "Difference:" },
};

/** What to know of the figures, and where to look next, one line each. @param table the figures printed */
export function nextLines(
  out: string,
  { draws, seed }: Draws,
  { rows }: SummaryTable,
  language: Language,
): readonly string[] {
  const page = `${out}/index.html`;
  const isUnknown = rows.some((row) => row.slice(2).some((cell) => cell.includes(unknown)));
  return language === "fr"
    ? [
        `Médianes et, entre parenthèses, 5–95\u00a0% des tirages\u00a0: ${formatNumber(draws, "fr")} tirages, graine ${seed}.`,
        ...(isUnknown ? ["«\u00a0?\u00a0»\u00a0: inconnu avec si peu de tirages (--draws)."] : []),
        `À ouvrir\u00a0: ${page} (English\u00a0: ${page}#en)`,
        "Sur quoi repose un chiffre\u00a0: npx dmp-lab why assessed",
      ]
    : [
        `Medians and, in brackets, 5–95% of draws: ${formatNumber(draws, "en")} draws, seed ${seed}.`,
        ...(isUnknown ? ["“?”: not known with so few draws (--draws)."] : []),
        `Open ${page}#en (français\u00a0: ${page})`,
        "What a figure rests on: npx dmp-lab why assessed",
      ];
}
