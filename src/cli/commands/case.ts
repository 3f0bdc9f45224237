import type { VegaLiteSpec } from "../../charts/chart.js";
import { say } from "../../locale/french.js";
import type { Language } from "../../locale/language.js";
import { legalNote } from "../../results/export.js";
import type { Case } from "../../scenario/cases/case.js";
import { type CaseOptions, runCase } from "../../simulate/individuals/case/run-case.js";
import { tooManyWords } from "../case/case-duties.js";
import { casePage } from "../case/case-page.js";
import { caseColumns, caseRows } from "../case/case-rows.js";
import { type CaseUnder, compareCases } from "../case/compared-cases.js";
import { comparedCasesPage } from "../case/compared-cases-page.js";
import { commandFor, typedMember } from "../case/typed-member.js";
import { chartName, drawChart, saveChart } from "../chart-file.js";
import type { CommandAction, Invocation } from "../command.js";
import { deliver, plainColumns } from "../deliver.js";
import { type Opened, openScenarios } from "../open-scenarios.js";
import { defaultScenario, optionText, optionTexts, outputSettings } from "../settings.js";
import { wrap } from "../table-layout.js";
import { UsageError, yearOutside } from "../usage-error.js";
import { wholeNumber } from "../whole-number.js";

/** `dmp-lab case [CASE]`: what a typical member, or one that is typed, risks under one scenario or several; without either, those that are shipped. */
export const caseCommand: CommandAction = async (invocation, effects) => {
  const settings = outputSettings(invocation);
  const { language } = settings;
  const cases = await effects.openCases();
  const [name] = invocation.operands;
  const values = typedMember(invocation);
  if (name === undefined && Object.keys(values).length === 0) {
    const listed = await Promise.all(cases.ids.map((id) => cases.load(id)));
    const rows = listed.map(({ id, segment, title, summary }) => ({
      ...{ id, segment, title: title[language], summary: summary[language] },
    }));
    const columns = plainColumns(["id", "segment", "title", "summary"]);
    await deliver({ page: () => listPage(listed, language), legal: [], columns, rows }, settings, effects);
    return 0;
  }
  const chart = chartName(invocation);
  const described = await cases.load(name, values);
  const typed = optionTexts(invocation.options.scenario);
  const opened = await openScenarios(typed.length === 0 ? [defaultScenario] : typed, invocation, effects);
  if (opened.length > 1 && chart !== undefined) throw new UsageError(words.oneChart);
  const options = caseOptions(invocation, opened);
  const under = opened.length > 1 ? compareCases(opened, described, options) : [runOne(opened, described, options)];
  const [first] = under as readonly [CaseUnder];
  const page = () =>
    under.length > 1
      ? comparedCasesPage(under, commandFor(name, values), language)
      : casePage(first.opened, first.result, language);
  if (settings.format !== "table") for (const line of tooManyWords(first.result, language)) effects.log(line);
  const drawn = chart === undefined ? undefined : await drawChart(await chartOf(first, language), chart);
  await deliver(
    {
      page,
      legal: opened.map(({ scenario, legal }) => legalNote(scenario.id, legal, language)),
      columns: plainColumns(caseColumns),
      rows: under.flatMap((one) => caseRows(one.opened.scenario.id, one.result)),
    },
    settings,
    effects,
  );
  if (chart !== undefined && drawn !== undefined) await saveChart(chart, drawn, settings, effects);
  return 0;
};

/** Charts are loaded where one is asked for. */
async function chartOf({ opened, result }: CaseUnder, language: Language): Promise<VegaLiteSpec> {
  const { caseChart } = await import("../../node/case-chart.js");
  return caseChart(opened, result, language);
}

function runOne([opened]: readonly Opened[], described: Case, options: CaseOptions): CaseUnder {
  const { scenario, legal } = opened as Opened;
  return { opened: opened as Opened, result: runCase(scenario, legal, described, options) };
}

/** Reads `--draws`, `--seed` and `--year`, a year that every scenario has. */
function caseOptions(invocation: Invocation, opened: readonly Opened[]): CaseOptions {
  const year = yearOf(invocation, opened);
  const draws = wholeNumber(invocation, "draws", 1, mostDraws);
  const seed = wholeNumber(invocation, "seed", 0, Number.MAX_SAFE_INTEGER);
  return {
    ...(year === undefined ? {} : { year }),
    ...(draws === undefined ? {} : { draws }),
    ...(seed === undefined ? {} : { seed }),
  };
}

function yearOf({ options }: Invocation, opened: readonly Opened[]): number | undefined {
  const typed = optionText(options.year);
  if (typed === undefined) return undefined;
  const horizons = opened.map(({ scenario }) => scenario.horizon);
  const first = Math.max(...horizons.map(({ start }) => Math.floor(start / 12)));
  const last = Math.min(...horizons.map(({ end }) => Math.floor(end / 12)));
  const year = /^\d{4}$/.test(typed) ? Number(typed) : Number.NaN;
  if (year >= first && year <= last) return year;
  throw yearOutside(typed, first, last);
}

/** A minute of them. */
const mostDraws = 65_536;

function listPage(cases: readonly Case[], language: Language): string {
  const lines = cases.flatMap(({ id, title, summary }) => [
    id.padEnd(24) + title[language],
    ...wrap(summary[language], undefined, "    "),
    "",
  ]);
  const next = say(
    "Calculer un cas : dmp-lab case ID --scenario SCÉNARIO. Sans fichier : dmp-lab case --segment gp --editor C --feeding 70%. En écrire un : scenarios/README.md.",
    "Run a case: dmp-lab case ID --scenario SCENARIO. Without a file: dmp-lab case --segment gp --editor C --feeding 70%. Write one: scenarios/README.md.",
  );
  return [...lines, ...wrap(next[language]), ""].join("\n");
}

const words = {
  oneChart: say(
    "--chart dessine un scénario : donnez un seul --scenario.",
    "--chart draws one scenario: give a single --scenario.",
  ),
};
