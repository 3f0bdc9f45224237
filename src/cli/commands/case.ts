import { say } from "../../locale/french.js";
import type { Language } from "../../locale/language.js";
import { legalNote } from "../../results/export.js";
import type { Case } from "../../scenario/cases/case.js";
import { runCase } from "../../simulate/individuals/run-case.js";
import { tooManyWords } from "../case-duties.js";
import { casePage } from "../case-page.js";
import { caseColumns, caseRows } from "../case-rows.js";
import type { CommandAction, Invocation } from "../command.js";
import { deliver, plainColumns } from "../deliver.js";
import type { Effects } from "../effects.js";
import { openScenarios } from "../open-scenarios.js";
import { defaultScenario, optionText, outputSettings } from "../settings.js";
import { wrap } from "../table-layout.js";
import { UsageError } from "../usage-error.js";

/** `dmp-lab case [CASE]`: what a typical member risks under a scenario; without a case, those that are shipped. */
export const caseCommand: CommandAction = async (invocation, effects) => {
  const settings = outputSettings(invocation);
  const { language } = settings;
  const cases = await effects.openCases();
  const [name] = invocation.operands;
  if (name === undefined) {
    const listed = await Promise.all(cases.ids.map((id) => cases.load(id)));
    const rows = listed.map(({ id, segment, title, summary }) => ({
      ...{ id, segment, title: title[language], summary: summary[language] },
    }));
    const columns = plainColumns(["id", "segment", "title", "summary"]);
    await deliver({ page: () => listPage(listed, language), legal: [], columns, rows }, settings, effects);
    return 0;
  }
  const described = await cases.load(name);
  const [opened] = await openScenarios(
    [optionText(invocation.options.scenario) ?? defaultScenario],
    invocation,
    effects,
  );
  const { scenario, legal } = opened!;
  const result = runCase(scenario, legal, described, yearOf(invocation, scenario.horizon));
  if (settings.format !== "table") for (const line of tooManyWords(result, language)) effects.log(line);
  await saveChart(invocation, effects, { opened: opened!, result, language });
  await deliver(
    {
      page: () => casePage(opened!, result, language),
      legal: [legalNote(scenario.id, legal, language)],
      columns: plainColumns(caseColumns),
      rows: caseRows(scenario.id, result),
    },
    settings,
    effects,
  );
  return 0;
};

function yearOf({ options }: Invocation, horizon: { readonly start: number; readonly end: number }) {
  const typed = optionText(options.year);
  if (typed === undefined) return {};
  const [first, last] = [Math.floor(horizon.start / 12), Math.floor(horizon.end / 12)];
  const year = /^\d{4}$/.test(typed) ? Number(typed) : Number.NaN;
  if (year >= first && year <= last) return { year };
  throw new UsageError(
    say(
      `--year ${typed} : une année de ${first} à ${last} est attendue.`,
      `--year ${typed}: expected a year from ${first} to ${last}.`,
    ),
  );
}

interface ToDraw {
  readonly opened: Parameters<typeof casePage>[0];
  readonly result: Parameters<typeof casePage>[1];
  readonly language: Language;
}

/** Draws the chart of a case where one is asked for. */
async function saveChart({ options }: Invocation, effects: Effects, drawn: ToDraw): Promise<void> {
  const path = optionText(options.chart);
  if (path === undefined) return;
  const draw = await effects.openCaseCharts();
  const picture = await draw(drawn.opened, drawn.result, drawn.language, formatOf(path));
  if (typeof picture === "string") await effects.save(path, picture);
  else await effects.saveBytes(path, picture);
}

function formatOf(path: string): "svg" | "png" {
  const extension = /\.(svg|png)$/i.exec(path)?.[1]?.toLowerCase();
  if (extension === "svg" || extension === "png") return extension;
  throw new UsageError(
    say(`--chart ${path} : donnez un nom en .svg ou .png.`, `--chart ${path}: give a name in .svg or .png.`),
  );
}

function listPage(cases: readonly Case[], language: Language): string {
  const lines = cases.flatMap(({ id, title, summary }) => [
    id.padEnd(24) + title[language],
    ...wrap(summary[language], undefined, "    "),
    "",
  ]);
  const next = say(
    "Calculer un cas : dmp-lab case ID --scenario SCÉNARIO. En écrire un : scenarios/README.md.",
    "Run a case: dmp-lab case ID --scenario SCENARIO. Write one: scenarios/README.md.",
  );
  return [...lines, ...wrap(next[language]), ""].join("\n");
}
