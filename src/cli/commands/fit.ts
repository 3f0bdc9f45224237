import { checkAssumptions } from "../../calibration/assumptions/check-assumptions.js";
import { boundedSentence } from "../../calibration/assumptions/written-rates.js";
import { shareOut } from "../../calibration/judge/asked-for.js";
import { type Calibration, calibrate, hasCurve, type SlopeOnly } from "../../calibration/judge/calibrate.js";
import type { Evidence } from "../../evidence/evidence.js";
import { say } from "../../locale/french.js";
import { shellWord } from "../../node/shell-word.js";
import type { CommandAction, Invocation } from "../command.js";
import { deliver, plainColumns } from "../deliver.js";
import type { Effects } from "../effects.js";
import { checkTable } from "../fit/check-table.js";
import { drawFit } from "../fit/draw-fit.js";
import { findSeries, openAll } from "../fit/find-series.js";
import { fitColumns } from "../fit/fit-columns.js";
import { fitPage } from "../fit/fit-page.js";
import { checkRows, fitRows } from "../fit/fit-rows.js";
import { calibrateSettings } from "../fit/fit-settings.js";
import { overviewPage, seriesListing } from "../fit/overview-page.js";
import { sameCommand, suggestionLines } from "../fit/suggested-commands.js";
import { fittedFile } from "../fit/write-fitted.js";
import { openScenarios } from "../open-scenarios.js";
import { fileExists, idOfNewFile } from "../scenario-file-name.js";
import { optionText, optionTexts, outputSettings } from "../settings.js";
import { wrap } from "../table-layout.js";
import { UsageError } from "../usage-error.js";

/**
 * `dmp-lab fit [SERIES]`: curves fitted to an observed series, or with `--all` to every one; with `--check`, the assumptions of scenarios
 * beside them. Without a series, what there is.
 */
export const fitCommand: CommandAction = async (invocation, effects) => {
  const settings = outputSettings(invocation);
  const { language } = settings;
  const { operands, options } = invocation;
  const [name] = operands;
  refuseMixtures(invocation);
  const evidence = await effects.openEvidence();
  if (name === undefined && options.all !== true) {
    const rows = [...evidence.declarations.values()].map(({ id, title, carries, scale, why }) => ({
      series: id,
      title: title[language],
      carries,
      scale,
      why: why?.[language] ?? "",
    }));
    const columns = plainColumns(["series", "title", "carries", "scale", "why"]);
    const page = () => seriesListing(evidence.declarations.values(), language);
    await deliver({ page, legal: [], columns, rows }, settings, effects);
    return 0;
  }
  const series = name === undefined ? openAll(evidence) : await findSeries(name, evidence, invocation, effects);
  const withCurve = calibrateSettings(invocation);
  const each = name === undefined ? shareOut(series, withCurve) : series.map(() => withCurve);
  const found = series.map((one, i) => calibrate(one, each[i]));
  const scenarios = await scenariosFor(invocation, effects);
  const checks = checkAssumptions(scenarios, found, evidence);
  const isChecked = options.check === true;
  const files = await filesOf(found, evidence, invocation, effects);
  const pages = () => [
    name === undefined
      ? overviewPage(found, language)
      : found.map((one) => fitPage(one, name, checks, evidence, language)).join("\n"),
    ...(isChecked
      ? [
          checkTable(
            checks,
            scenarios.map(({ id }) => id),
            evidence,
            language,
          ),
        ]
      : []),
  ];
  const checkColumns = isChecked ? ["by", "assumed", "assumedLow", "assumedHigh", "scenarios"] : [];
  const rows = () => [...found.flatMap((one) => fitRows(one, language)), ...(isChecked ? checkRows(checks) : [])];
  await deliver(
    {
      page: () => pages().join("\n"),
      legal: [],
      columns: plainColumns([...fitColumns, ...checkColumns]),
      rows: settings.format === "table" ? [] : rows(),
    },
    settings,
    effects,
  );
  for (const { path, content, keep, told, next } of files) {
    await saveTelling(path, content, keep, effects);
    const lines = [...wrap(told[language]), ...suggestionLines(next, language)].join("\n");
    if (settings.format === "table" && settings.out === undefined) effects.write(`${lines}\n`);
    else effects.log(lines);
  }
  return 0;
};

/** The scenarios whose assumptions are looked at: those asked for; with `--check` all that are shipped; else the status quo. */
async function scenariosFor(invocation: Invocation, effects: Effects) {
  const { options } = invocation;
  const asked = optionTexts(options.scenario);
  const { ids } = await effects.openScenarios();
  const names = asked.length > 0 ? asked : options.check === true ? ids : ["status-quo"];
  return (await openScenarios(names, invocation, effects)).map(({ scenario }) => scenario);
}

/** What `--chart` and `--write` ask for, made before anything is printed. */
async function filesOf(
  found: readonly (Calibration | SlopeOnly)[],
  evidence: Evidence,
  invocation: Invocation,
  effects: Effects,
) {
  const { options, language } = invocation;
  const [chart, write] = [optionText(options.chart), optionText(options.write)];
  if (chart === undefined && write === undefined) return [];
  const [first] = found;
  if (!first || !hasCurve(first)) {
    const slope = found[0]?.series;
    throw new UsageError(
      say(
        `${slope?.id} ne porte pas de courbe, donc rien à dessiner ni à écrire : ${slope?.noCurve?.fr}.`,
        `${slope?.id} carries no curve, hence nothing to draw or to write: ${slope?.noCurve?.en}.`,
      ),
    );
  }
  const drawn =
    chart === undefined
      ? []
      : [
          {
            path: chart,
            content: await drawFit(first, chart, language),
            keep: false,
            told: say(`${chart} est dessiné.`, `${chart} is drawn.`),
            next: [],
          },
        ];
  return write === undefined ? drawn : [...drawn, await writtenFile(first, write, evidence, invocation, effects)];
}

async function writtenFile(
  found: Calibration,
  path: string,
  evidence: Evidence,
  invocation: Invocation,
  effects: Effects,
) {
  const { ids } = await effects.openScenarios();
  const id = idOfNewFile(path, ids, invocation.language);
  const [asked = "status-quo"] = optionTexts(invocation.options.scenario);
  const [base] = await openScenarios([asked], invocation, effects);
  const checks = checkAssumptions([base!.scenario], [found], evidence);
  const writtenBy = `dmp-lab ${effects.version} fit ${found.series.id} --write`;
  const word = shellWord(path);
  const content = fittedFile(found, id, base!.scenario, checks, invocation, writtenBy);
  const bounded = boundedSentence(found);
  const beware = bounded === undefined ? say("", "") : say(` Attention : ${bounded.fr}.`, ` Beware: ${bounded.en}.`);
  return {
    path,
    content,
    keep: true,
    told: say(`${path} est écrit.${beware.fr}`, `${path} is written.${beware.en}`),
    next: [
      {
        aim: say("Le vérifier, le calculer", "Check it, run it"),
        commands: [sameCommand(`dmp-lab check ${word}`), sameCommand(`dmp-lab compare ${base!.scenario.id} ${word}`)],
      },
    ],
  };
}

async function saveTelling(path: string, content: string | Uint8Array, keep: boolean, effects: Effects): Promise<void> {
  try {
    if (typeof content === "string") await effects.save(path, content, { keep });
    else await effects.saveBytes(path, content);
  } catch (error) {
    if (keep && error instanceof Error && "code" in error && error.code === "EEXIST") throw fileExists(path);
    throw error;
  }
}

function refuseMixtures({ operands: [name], options }: Invocation): void {
  if (name !== undefined && options.all === true)
    throw new UsageError(say(`${name} ou --all, mais pas les deux.`, `${name} or --all, but not both.`));
  for (const option of ["chart", "write"]) {
    if (name === undefined && options[option] !== undefined)
      throw new UsageError(say(`--${option} demande une série.`, `--${option} asks for a series.`));
  }
}
