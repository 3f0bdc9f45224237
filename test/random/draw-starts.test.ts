import { describe, expect, it } from "vitest";
import { parametersOf } from "../../src/models/from-scenario.js";
import { loadScenario } from "../../src/node/scenario-files.js";
import { drawChances } from "../../src/random/draw-chances.js";
import { drawStarts } from "../../src/random/draw-starts.js";
import { drawValues } from "../../src/random/draw-values.js";
import { legalView } from "../../src/scenario/legal-view.js";
import { never } from "../../src/scenario/month.js";
import type { Scenario, StartDate } from "../../src/scenario/scenario.js";
import { month } from "../models/plain-parameters.js";

const certain = await loadScenario("article-85-as-voted");
const dates: StartDate = [
  { on: never, probability: 0.3 },
  { on: month("2029-01"), probability: 0.2 },
  { on: month("2028-07"), probability: 0.5 },
];

function withStarts(feedingStart: StartDate, consultingStart: StartDate): Scenario {
  const penalties = { ...certain.levers.penalties, feedingStart, consultingStart };
  return { ...certain, levers: { ...certain.levers, penalties } };
}

describe("drawStarts", () => {
  it("draws each date as often as its probability says, never included", () => {
    const at = drawStarts(withStarts(dates, never), { seed: 1, design: "latin-hypercube", draws: 1000, replicates: 1 });
    const counts = new Map<StartDate, number>();
    for (let draw = 0; draw < 1000; draw++) {
      const { feedingStart, consultingStart } = at(draw).levers.penalties;
      counts.set(feedingStart, (counts.get(feedingStart) ?? 0) + 1);
      expect(consultingStart).toBe(never);
    }
    expect(Object.fromEntries(counts)).toEqual({ [month("2028-07")]: 500, [month("2029-01")]: 200, Infinity: 300 });
  });

  it.each(["plain", "sobol"] as const)("keeps equal dates equal and the order of others, %s", (design) => {
    const later: StartDate = [
      { on: month("2029-01"), probability: 0.5 },
      { on: never, probability: 0.5 },
    ];
    const [same, other] = [withStarts(dates, dates), withStarts(dates, later)].map((one) =>
      drawStarts(one, { seed: 0, design }),
    );
    for (let draw = 0; draw < 200; draw++) {
      const both = same!(draw).levers.penalties;
      expect(both.feedingStart).toBe(both.consultingStart);
      const two = other!(draw).levers.penalties;
      expect(two.consultingStart as number).toBeGreaterThanOrEqual(two.feedingStart as number);
    }
  });

  it("moves nothing else: inputs, chance and other levers stay as they are", () => {
    const uncertain = withStarts(dates, dates);
    const view = legalView(uncertain);
    for (let draw = 0; draw < 20; draw++) {
      const one = drawStarts(uncertain, { seed: 6 })(draw);
      const [with_, without] = [one, certain].map((scenario) =>
        parametersOf(scenario, view, drawValues(scenario, { seed: 6 })(draw)),
      );
      expect({ ...with_, penalties: { ...with_?.penalties, start: 0 } }).toEqual({
        ...without,
        penalties: { ...without?.penalties, start: 0 },
      });
      expect(drawChances(with_!, {}, 6, draw)).toEqual(drawChances(without!, {}, 6, draw));
    }
  });

  it("returns the same scenario when every start is certain", () => {
    expect(drawStarts(certain, { seed: 1 })(3)).toBe(certain);
  });

  it("refuses probabilities that do not sum to 1, naming the place", () => {
    const wrong = withStarts([{ on: never, probability: 0.4 }], never);
    const origin = certain.origins.get("levers.penalties.feedingStart")!;
    expect(() => drawStarts(wrong, { seed: 1 })).toThrow(
      new RangeError(`invalid probabilities of levers.penalties.feedingStart (${origin.file}:${origin.line}): 0.4`),
    );
  });
});
