import { loadScenario } from "../../../src/node/scenario-files.js";
import type { Ensemble } from "../../../src/results/ensemble.js";
import { headingOf } from "../../../src/results/run.js";
import { legalView } from "../../../src/scenario/legal-view.js";
import { Gatherer } from "../../../src/simulate/gather.js";
import { chunkOfKnownDraws, planKnownDraws } from "../../../src/simulate/known-draws.js";
import { chunkDraws } from "../../../src/simulate/plan.js";
import type { FigureKey } from "../../../src/simulate/simulation.js";

const ids = ["status-quo", "article-85-as-voted"] as const;

/** Two scenarios, one of them hypothetical, under their views of the law. */
export const members = await Promise.all(
  ids.map(async (id) => {
    const scenario = await loadScenario(id);
    const legal = legalView(scenario);
    return { scenario, legal, heading: headingOf(scenario, legal) };
  }),
);

/** Figures of every dimension. */
export const figures: readonly FigureKey[] = [
  { outcome: "feedingShare", segment: "gp", exam: "", account: "", year: 2030 },
  { outcome: "avoidedSpend", segment: "", exam: "all", account: "", year: "all" },
  { outcome: "balance", segment: "", exam: "", account: "patients", year: 2026 },
  { outcome: "presentValuePayer", segment: "", exam: "", account: "", year: "all" },
];

/** An ensemble of the two scenarios that kept draws of known values: the value of scenario `s`, figure `f`, draw `i` is `value(s, f, i)`. */
export function knownEnsemble(
  draws: number,
  value: (s: number, f: number, i: number) => number,
  own: readonly (readonly FigureKey[])[] = [figures, figures],
): Ensemble {
  const plan = planKnownDraws({
    ...{ seed: 7, design: "plain", draws, replicates: 1, compare: own[0] === own[1] },
    scenarios: ids.map((id, s) => ({ id, figures: own[s] ?? [] })),
  });
  const gatherer = new Gatherer({ ...plan, keepDraws: true });
  for (let first = 0; first < draws; first += chunkDraws) {
    const count = Math.min(chunkDraws, draws - first);
    const asked = plan.scenarios.map((scenario, s) =>
      Float64Array.from({ length: scenario.figures.length * count }, (_, at) =>
        value(s, Math.floor(at / count), first + (at % count)),
      ),
    );
    gatherer.offer(chunkOfKnownDraws(plan, first, count, asked));
  }
  return { ...gatherer.estimate(), members };
}
