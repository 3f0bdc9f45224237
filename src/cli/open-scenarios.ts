import { say } from "../locale/french.js";
import { type Diagnostic, ScenarioError } from "../scenario/diagnostic.js";
import { legalView } from "../scenario/legal-view.js";
import type { LegalView, Scenario } from "../scenario/scenario.js";
import type { Invocation } from "./command.js";
import type { Effects } from "./effects.js";
import { asOfSetting, changesOf } from "./settings.js";
import { UsageError } from "./usage-error.js";

/** A scenario, and what the law says of it on the day asked for. */
export interface Opened {
  readonly scenario: Scenario;
  readonly legal: LegalView;
  /** Id or path, as the reader typed it. */
  readonly typed: string;
}

/**
 * Loads scenarios with the changes of the command line.
 *
 * @throws ScenarioError with every problem of every file
 * @throws UsageError when two of them have the same id
 */
export async function openScenarios(
  names: readonly string[],
  invocation: Invocation,
  effects: Effects,
): Promise<readonly Opened[]> {
  const asOf = asOfSetting(invocation);
  const changes = changesOf(invocation);
  const { load } = await effects.openScenarios();
  const opened: Opened[] = [];
  const problems: Diagnostic[] = [];
  for (const name of names) {
    try {
      const scenario = await load(name, changes);
      opened.push({ scenario, legal: legalView(scenario, asOf), typed: name });
    } catch (error) {
      if (!(error instanceof ScenarioError)) throw error;
      problems.push(...error.diagnostics);
    }
  }
  if (problems.length > 0) throw new ScenarioError(withoutRepeats(problems));
  refuseTwins(opened);
  return opened;
}

function refuseTwins(opened: readonly Opened[]): void {
  const ids = opened.map(({ scenario }) => scenario.id);
  const twin = ids.find((id, index) => ids.indexOf(id) !== index);
  if (twin === undefined) return;
  throw new UsageError(
    say(
      `le scénario ${twin} est donné deux fois ; changez l’« id » de l’un des fichiers.`,
      `the scenario ${twin} is given twice; change the “id” of one of the files.`,
    ),
  );
}

/** Scenarios share files, hence problems. */
function withoutRepeats(problems: readonly Diagnostic[]): Diagnostic[] {
  const seen = new Map(
    problems.map((one) => [[one.file, one.line, one.column, one.code, one.found.en].join("\n"), one]),
  );
  return [...seen.values()];
}
