import { AlternativeError } from "../evidence/choose-alternative.js";
import { listScenarioIds, loadScenario } from "../node/scenario-files.js";
import type { ScenarioLibrary } from "./effects.js";
import { tellAlternative } from "./tell-alternative.js";

/** The scenarios shipped with the package, and those of files. */
export function openLibrary(): ScenarioLibrary {
  return {
    ids: listScenarioIds(),
    load: async (idOrPath, { set, alternative } = {}) => {
      try {
        return await loadScenario(idOrPath, { set, alternatives: alternative });
      } catch (error) {
        throw error instanceof AlternativeError ? tellAlternative(error.fault) : error;
      }
    },
  };
}
