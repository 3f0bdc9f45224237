import { say } from "../../locale/french.js";
import { formatDate } from "../../locale/numbers.js";
import { completeLabel, legalNote } from "../../results/export.js";
import type { CommandAction } from "../command.js";
import { deliver, plainColumns } from "../deliver.js";
import { type Opened, openScenarios } from "../open-scenarios.js";
import { outputSettings } from "../settings.js";
import { layoutTable, wrap } from "../table-layout.js";

/** `dmp-lab list`: the shipped scenarios, each with its legal status and one line on what it is. */
export const listCommand: CommandAction = async (invocation, effects) => {
  const settings = outputSettings(invocation);
  const { language } = settings;
  const { ids } = await effects.openScenarios();
  const opened = (await openScenarios(ids, invocation, effects)).toSorted((a, b) => rank(a).localeCompare(rank(b)));
  const columns = [words.id, words.title, words.date].map((header) => ({ header: header[language] }));
  const page = () =>
    [
      layoutTable(
        columns,
        opened.map(({ scenario, legal }) => [
          scenario.id,
          `${scenario.title[language]}\n${scenario.summary[language]}\n${legal.label[language]}\n`,
          formatDate(scenario.date, language),
        ]),
      ),
      ...wrap(words.dates[language]),
      ...wrap(words.next[language]),
      "",
    ].join("\n");
  const notes = opened.map(({ scenario, legal }) => legalNote(scenario.id, legal, language));
  await deliver(
    {
      page,
      legal: notes,
      columns: plainColumns(["id", "title", "status", "date", "hypothetical", "legal"]),
      rows: opened.map(({ scenario }, index) => {
        const { status, hypothetical } = notes[index]!;
        return {
          id: scenario.id,
          title: scenario.title[language],
          status,
          date: scenario.date,
          hypothetical,
          legal: completeLabel(notes[index]!, language),
        };
      }),
    },
    settings,
    effects,
  );
  return 0;
};

/** The law in force first, then measures by date. */
function rank({ scenario, legal }: Opened): string {
  return `${legal.hypothetical ? 1 : 0} ${scenario.date} ${scenario.id}`;
}

const words = {
  id: say("Identifiant", "Id"),
  title: say("Scénario, et ce que dit le droit", "Scenario, and what the law says"),
  date: say("Date", "Date"),
  dates: say(
    "Date : jour où la mesure commencerait, ou depuis lequel elle s’applique.",
    "Date: the day on which the measure would start, or since which it applies.",
  ),
  next: say(
    "Calculer un scénario : dmp-lab run ID. Comparer : dmp-lab compare status-quo ID. En écrire un : dmp-lab new.",
    "Run a scenario: dmp-lab run ID. Compare: dmp-lab compare status-quo ID. Write one: dmp-lab new.",
  ),
};
