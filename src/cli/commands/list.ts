import { say } from "../../locale/french.js";
import type { Language } from "../../locale/language.js";
import { formatDate } from "../../locale/numbers.js";
import { legalNote } from "../../results/export.js";
import type { CommandAction } from "../command.js";
import { deliver, plainColumns } from "../deliver.js";
import { type Opened, openScenarios } from "../open-scenarios.js";
import { outputSettings } from "../settings.js";
import { pageWidth, wrap } from "../table-layout.js";

/** `dmp-lab list`: the shipped scenarios, each with its legal status and one line on what it is. */
export const listCommand: CommandAction = async (invocation, effects) => {
  const settings = outputSettings(invocation);
  const { language } = settings;
  const { ids } = await effects.openScenarios();
  const opened = (await openScenarios(ids, invocation, effects)).toSorted((a, b) => rank(a).localeCompare(rank(b)));
  const page = () => [...opened.flatMap((one) => lines(one, language)), ...wrap(words.next[language]), ""].join("\n");
  const notes = opened.map(({ scenario, legal }) => legalNote(scenario.id, legal, language));
  const names = ["id", "title", "status", "date", "hypothetical"];
  const rows = opened.map(({ scenario }, index) => {
    const { status, hypothetical, label: legal } = notes[index]!;
    return { id: scenario.id, title: scenario.title[language], status, date: scenario.date, hypothetical, legal };
  });
  const columns = plainColumns(settings.format === "csv" ? [...names, "legal"] : names);
  const chosen = rows.map((row) => (settings.format === "csv" ? row : omitLegal(row)));
  await deliver({ page, legal: notes, columns, rows: chosen }, settings, effects);
  return 0;
};

/** In JSON the labels stand above the rows. */
function omitLegal<Row extends { readonly legal: string }>({ legal: _, ...row }: Row): Omit<Row, "legal"> {
  return row;
}

const indent = "    ";

/** Id, title and the day on which it would start; then what the law says; then what it is: a line each. */
function lines({ scenario, legal }: Opened, language: Language): string[] {
  const title = `${scenario.title[language]} – ${formatDate(scenario.date, language)}`;
  const [first = "", ...rest] = wrap(title, pageWidth - idWidth);
  return [
    scenario.id.padEnd(idWidth) + first,
    ...rest.map((line) => " ".repeat(idWidth) + line),
    ...wrap(legal.label[language], pageWidth, indent),
    ...wrap(scenario.summary[language], pageWidth, indent),
    "",
  ];
}

/** The law in force first, then measures by date. */
function rank({ scenario, legal }: Opened): string {
  return `${legal.hypothetical ? 1 : 0} ${scenario.date} ${scenario.id}`;
}

const idWidth = 29;

const words = {
  next: say(
    "Calculer un scénario : dmp-lab run ID. Comparer : dmp-lab compare status-quo ID. En écrire un : dmp-lab new.",
    "Run a scenario: dmp-lab run ID. Compare: dmp-lab compare status-quo ID. Write one: dmp-lab new.",
  ),
};
