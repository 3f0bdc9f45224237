import type { Alternative } from "../evidence/fact.js";
import { findReading } from "../evidence/readings.js";
import { type Run, runScenario } from "../results/run.js";
import { legalView } from "../scenario/legal-view.js";
import { structuralAlternatives } from "../scenario/structural-alternatives.js";
import { loadEvidence } from "./evidence-files.js";
import { loadScenario } from "./scenario-files.js";

/** Under which law and with which changes scenarios run. */
export interface LoadRunsOptions {
  /** ISO day or month: the law as it stood then. Default: every step of the legal chain counts. */
  readonly asOf?: string | undefined;
  /** `ID=VALUE`, for every scenario. */
  readonly set?: readonly string[] | undefined;
  /** `NAME=CHOICE`, for every scenario: a reading of a disputed fact or a structural choice. */
  readonly alternatives?: readonly string[] | undefined;
}

/**
 * Loads and runs scenarios, each by the id of a shipped one or by the path of a file, in the order asked.
 *
 * @throws ScenarioError with every problem of a file
 * @throws Error `unknown alternative: …`, `unknown reading: …` or `invalid alternative: …`
 */
export async function loadRuns(ids: readonly string[], options: LoadRunsOptions = {}): Promise<Run[]> {
  const { asOf, set = [] } = options;
  const known = loadEvidence().alternatives;
  const alternatives = (options.alternatives ?? []).map((option) => ({ option, set: assignmentsOf(option, known) }));
  return Promise.all(
    ids.map(async (id) => {
      const scenario = await loadScenario(id, { set, alternatives });
      return runScenario(scenario, legalView(scenario, asOf));
    }),
  );
}

function assignmentsOf(option: string, known: readonly Alternative[]): readonly string[] {
  const structural = structuralAlternatives(option);
  if (structural) return structural;
  const equals = option.indexOf("=");
  if (equals < 1) throw new Error(`invalid alternative: ${option} (expected NAME=CHOICE)`);
  const { sets } = findReading(known, option.slice(0, equals).trim(), option.slice(equals + 1).trim());
  return Object.entries(sets).map(([id, value]) => `${id}=${value}`);
}
