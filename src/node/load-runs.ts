import { type Run, runScenario } from "../results/run.js";
import { legalView } from "../scenario/legal-view.js";
import { loadScenario } from "./scenario-files.js";

/** Under which law and with which changes scenarios run. */
export interface LoadRunsOptions {
  /** ISO day or month: the law as it stood then. Default: every step of the legal chain counts. */
  readonly asOf?: string | undefined;
  /** `ID=VALUE`, for every scenario. */
  readonly set?: readonly string[] | undefined;
  /**
   * `NAME=CHOICE`, for every scenario: a reading of a disputed fact or a structural choice. A lever of a measure changes only
   * the scenarios that have that measure: `entry-date=bill-2027` leaves one without fines without fines.
   */
  readonly alternatives?: readonly string[] | undefined;
}

/**
 * Loads and runs scenarios, each by the id of a shipped one or by the path of a file, in the order asked.
 *
 * @throws ScenarioError with every problem of a file
 * @throws AlternativeError `unknown alternative: …`, `unknown reading: …` or `invalid alternative: …`
 */
export async function loadRuns(ids: readonly string[], options: LoadRunsOptions = {}): Promise<Run[]> {
  const { asOf, set, alternatives } = options;
  return Promise.all(
    ids.map(async (id) => {
      const scenario = await loadScenario(id, { set, alternatives });
      return runScenario(scenario, legalView(scenario, asOf));
    }),
  );
}
