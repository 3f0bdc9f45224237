import { loadEvidence } from "../node/evidence-files.js";
import { listScenarioIds, loadScenario } from "../node/scenario-files.js";
import { chooseAlternative } from "./alternatives.js";
import type { ScenarioLibrary } from "./effects.js";

/** The scenarios shipped with the package, and those of files. */
export function openLibrary(): ScenarioLibrary {
  return {
    ids: listScenarioIds(),
    load: (idOrPath, { set = [], alternative = [] } = {}) => {
      const alternatives = alternative.map((option) => chooseAlternative(option, loadEvidence().alternatives));
      return loadScenario(idOrPath, { set, alternatives });
    },
  };
}
