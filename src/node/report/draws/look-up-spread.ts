import { type Chance, chanceOf } from "../../../results/compared-ranges.js";
import type { Ensemble } from "../../../results/ensemble.js";
import type { Estimate } from "../../../results/scale.js";
import { figureKey, type PairedSpread, pairedSpreadAt, type Spread, spreadAt } from "../../../results/spread.js";
import type { FigureKey } from "../../../simulate/simulation.js";
import { dimensionsOf, type Place } from "../look-up.js";

/** What the draws say of a figure of a scenario, or `undefined` where the ensemble was not asked for it. */
export function lookUpSpread(ensemble: Ensemble, scenario: string, place: Place): Spread | undefined {
  const asked = ensemble.scenarios.find(({ id }) => id === scenario)?.asked;
  const position = asked && positionOf(asked.figures, place);
  return position === undefined ? undefined : spreadAt(asked as NonNullable<typeof asked>, position);
}

/** A paired difference, with the chance that it is to the better. */
export interface PairedFigure extends PairedSpread {
  readonly chance: Chance;
}

/** A figure's paired difference from the ensemble's first scenario, or `undefined` where none was taken. */
export function lookUpPaired(ensemble: Ensemble, scenario: string, place: Place): PairedFigure | undefined {
  const difference = ensemble.scenarios.find(({ id }) => id === scenario)?.difference;
  const position = difference && positionOf(difference.figures, place);
  if (!difference || position === undefined) return undefined;
  return { ...pairedSpreadAt(difference, position), chance: chanceOf(difference, position) };
}

/** Mean over draws of any figure of a scenario. */
export function lookUpMean(ensemble: Ensemble, scenario: string, place: Place): Estimate | undefined {
  const all = ensemble.scenarios.find(({ id }) => id === scenario)?.all;
  const position = all && positionOf(all.figures, place);
  if (!all || position === undefined) return undefined;
  return { value: all.mean[position] as number, error: all.meanError[position] as number };
}

const indexes = new WeakMap<readonly FigureKey[], ReadonlyMap<string, number>>();

function positionOf(figures: readonly FigureKey[], place: Place): number | undefined {
  const index = indexes.get(figures) ?? new Map(figures.map((figure, position) => [figureKey(figure), position]));
  indexes.set(figures, index);
  const { outcome, year } = place;
  return dimensionsOf(place)
    .map(([segment, exam, account]) => index.get(figureKey({ outcome, segment, exam, account, year })))
    .find((position) => position !== undefined);
}
