import { say } from "../../locale/french.js";
import { legalNote } from "../../results/export.js";
import { type Diagnostic, ScenarioError } from "../../scenario/diagnostic.js";
import { formatDiagnostics } from "../../scenario/format-diagnostics.js";
import { typicalMember } from "../../scenario/merge/lineage-problems.js";
import { checkedPage, resolvedPage, writtenOrigins } from "../check-page.js";
import type { CommandAction } from "../command.js";
import { deliver, plainColumns } from "../deliver.js";
import { drawProblems } from "../draw-problems.js";
import type { Effects } from "../effects.js";
import { type Opened, openScenarios } from "../open-scenarios.js";
import { outputSettings } from "../settings.js";

/** `dmp-lab check FILE…`: every problem of scenario files and of typical members, or what they hold. Rows are the problems, or with `--resolved` the values; `--out` writes nothing when there are problems. */
export const checkCommand: CommandAction = async (invocation, effects) => {
  const settings = outputSettings(invocation);
  const { language } = settings;
  const opened: Opened[] = [];
  const cases: string[] = [];
  const problems: Diagnostic[] = [];
  for (const name of invocation.operands) {
    try {
      for (const one of await openScenarios([name], invocation, effects)) {
        const found = drawProblems(one.scenario);
        if (found.length === 0) opened.push(one);
        problems.push(...found);
      }
    } catch (error) {
      if (!(error instanceof ScenarioError)) throw error;
      const found = (await isCase(error, name, effects)) ? await caseProblems(name, effects) : error.diagnostics;
      if (found.length === 0) cases.push(name);
      problems.push(...found);
    }
  }
  const resolved = invocation.options.resolved === true;
  const refused = problems.length > 0 && settings.out !== undefined;
  if (!refused && (opened.length + cases.length > 0 || settings.format !== "table")) {
    const page = () =>
      [
        ...opened.map((one) => (resolved ? resolvedPage(one, language) : checkedPage(one, language))),
        ...cases.map((name) => `${words.goodCase[language].replace("#", name)}\n`),
      ].join("\n");
    const legal = opened.map(({ scenario, legal }) => legalNote(scenario.id, legal, language));
    const rows = resolved ? opened.flatMap((one) => originRows(one, language)) : problems.map(problemRow(language));
    const names = resolved ? originColumns : problemColumns;
    await deliver({ page, legal, columns: plainColumns(names), rows }, settings, effects);
  }
  if (problems.length === 0) return 0;
  effects.log(formatDiagnostics(problems, language));
  effects.log(countOf(problems)[language]);
  return 2;
};

/** Whether what was read as a scenario is a typical member: a file that says so, or the id of one that is shipped. */
async function isCase({ diagnostics }: ScenarioError, name: string, effects: Effects): Promise<boolean> {
  if (diagnostics.some(({ code, file }) => code === typicalMember && file === name)) return true;
  return (await effects.openCases()).ids.includes(name);
}

async function caseProblems(name: string, effects: Effects): Promise<readonly Diagnostic[]> {
  const cases = await effects.openCases();
  try {
    await cases.load(name);
    return [];
  } catch (error) {
    if (!(error instanceof ScenarioError)) throw error;
    return error.diagnostics;
  }
}

const words = { goodCase: say("# : cas type, aucun problème.", "#: typical member, no problem.") };

const originColumns = ["scenario", "path", "value", "file", "line"];
const problemColumns = ["file", "line", "column", "code", "path", "found", "expected", "remedy"];

function originRows(one: Opened, language: "fr" | "en") {
  return writtenOrigins(one.scenario, language).map((row) => ({ scenario: one.scenario.id, ...row }));
}

function problemRow(language: "fr" | "en") {
  return ({ code, file, line, column, found, expected, remedy, path = "" }: Diagnostic) => ({
    ...{ file, line: line || null, column: column || null, code, path },
    found: found[language],
    expected: expected[language],
    remedy: remedy[language],
  });
}

function countOf({ length }: readonly Diagnostic[]) {
  return length === 1 ? say("1 problème.", "1 problem.") : say(`${length} problèmes.`, `${length} problems.`);
}
