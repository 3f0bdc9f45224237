import { describe, expect, it } from "vitest";
import { boycottOdds } from "../../src/models/boycott.js";
import { parametersOf } from "../../src/models/from-scenario.js";
import { runPolicy } from "../../src/models/policy.js";
import { loadScenario } from "../../src/node/scenario-files.js";
import { openStream } from "../../src/random/core/stream.js";
import { drawChances, openChances } from "../../src/random/draw-chances.js";
import { poissonQuantile } from "../../src/random/poisson.js";
import { legalView } from "../../src/scenario/legal-view.js";
import { month } from "../models/plain-parameters.js";

const scenario = await loadScenario("immediate-2026");
const parameters = parametersOf(scenario, legalView(scenario));
const odds = boycottOdds(parameters);

describe("boycottOdds", () => {
  it("are the probabilities that a run reports", async () => {
    for (const id of ["immediate-2026", "australian-withheld-benefit", "status-quo"]) {
      const other = await loadScenario(id);
      const its = parametersOf(other, legalView(other));
      const expected = boycottOdds(its);
      for (const { segment, years } of runPolicy(its, {}).segments) {
        expect(expected[segment.id]).toEqual(years.map(({ boycottProbability }) => boycottProbability));
      }
    }
  });
});

describe("drawChances", () => {
  it("counts incidents with the mean and variance of their Poisson law, month by month", () => {
    for (const { id, incidentsPerMonth: mean } of parameters.editors) {
      const counts = Array.from({ length: 200 }, (_, draw) => [
        ...(drawChances(parameters, odds, 1, draw).incidents[id] ?? []),
      ]);
      const all = counts.flat();
      expect(all).toHaveLength(200 * 120);
      const average = all.reduce((sum, count) => sum + count, 0) / all.length;
      const variance = all.reduce((sum, count) => sum + (count - average) ** 2, 0) / all.length;
      expect(Math.abs(average - mean)).toBeLessThan(4 * Math.sqrt(mean / all.length));
      expect(Math.abs(variance / mean - 1)).toBeLessThan(0.08);
    }
  });

  it("boycotts as often as the odds say, each year on its own", () => {
    const draws = 4000;
    const counts = new Array<number>(10).fill(0);
    let both = 0;
    for (let draw = 0; draw < draws; draw++) {
      const years = drawChances({ ...parameters, editors: [] }, odds, 2, draw).boycotted.biology ?? [];
      years.forEach((one, y) => {
        counts[y] = (counts[y] as number) + Number(one);
      });
      both += Number(years[0] && years[1]);
    }
    const biology = odds.biology as readonly number[];
    counts.forEach((count, y) => {
      const p = biology[y] as number;
      expect(Math.abs(count / draws - p)).toBeLessThan(4 * Math.sqrt((p * (1 - p)) / draws));
    });
    const expected = (biology[0] as number) * (biology[1] as number);
    expect(Math.abs(both / draws - expected)).toBeLessThan(4 * Math.sqrt(expected / draws));
  });

  it("never boycotts a segment without a rate", () => {
    for (let draw = 0; draw < 50; draw++) {
      expect(drawChances(parameters, odds, 0, draw).boycotted.gp).toEqual(new Array(10).fill(false));
    }
  });

  it("keeps each editor's and segment's luck whatever the others, the odds and the horizon are", () => {
    const whole = drawChances(parameters, odds, 5, 8);
    const later = { start: month("2027-03"), end: month("2031-12") };
    const editors = parameters.editors.filter(({ id }) => id !== "A");
    const some = drawChances({ horizon: later, editors }, { radiology: (odds.radiology ?? []).slice(1, 6) }, 5, 8);
    expect([...(some.incidents.C ?? [])]).toEqual([...(whole.incidents.C ?? [])].slice(14, 72));
    expect(some.boycotted.radiology).toEqual(whole.boycotted.radiology?.slice(1, 6));
    const doubled = Object.fromEntries(Object.entries(odds).map(([id, years]) => [id, years.map((p) => 2 * p)]));
    for (let draw = 0; draw < 300; draw++) {
      const [few, many] = [odds, doubled].map(
        (one) => drawChances({ ...parameters, editors: [] }, one, 5, draw).boycotted,
      );
      few?.biology?.forEach((boycott, y) => {
        if (boycott) expect(many?.biology?.[y]).toBe(true);
      });
    }
  });

  it("is the same with streams opened once, in any order of draws", () => {
    const chancesIn = openChances(5);
    for (const draw of [7, 0, 3, 7]) {
      expect(chancesIn(parameters, odds, draw)).toEqual(drawChances(parameters, odds, 5, draw));
    }
    expect(chancesIn({ ...parameters, editors: [] }, {}, 3)).toEqual({ incidents: {}, boycotted: {} });
  });

  it("counts by the editor's own uniforms of the months", () => {
    const { latent } = openStream(5, "chance.incidents.C");
    const mean = parameters.editors.find(({ id }) => id === "C")?.incidentsPerMonth ?? 0;
    const expected = Array.from({ length: 120 }, (_, t) =>
      poissonQuantile(mean, latent(8, parameters.horizon.start + t)),
    );
    expect([...(drawChances(parameters, odds, 5, 8).incidents.C ?? [])]).toEqual(expected);
  });

  it("takes one of the two years in a run: practice falls in boycotted months alone", () => {
    const months = parameters.boycott.months;
    for (let draw = 0; draw < 40; draw++) {
      const chances = drawChances(parameters, odds, 3, draw);
      const biology = runPolicy(parameters, chances).segments.find(({ segment }) => segment.id === "biology")!;
      chances.boycotted.biology?.forEach((boycott, y) => {
        for (let m = 0; m < 12; m++) {
          const t = 12 * y + m;
          const kept = boycott && m < months ? 1 - parameters.boycott.depth : 1;
          expect(biology.feeding.practice[t]).toBeCloseTo((biology.feeding.adoption[t] as number) * kept, 14);
        }
      });
    }
  });

  it("refuses odds of another horizon and invalid means", () => {
    expect(() => drawChances(parameters, { gp: [0.1] }, 1, 0)).toThrow(
      new RangeError("invalid boycott odds of gp: 1 years for 10"),
    );
    expect(() => poissonQuantile(701, 0.5)).toThrow(new RangeError("invalid Poisson mean: 701"));
    expect(poissonQuantile(0, 1 - 2 ** -53)).toBe(0);
    expect(poissonQuantile(3, 1 - 2 ** -53)).toBeGreaterThan(20);
  });
});
