import type { Parameters } from "../../../models/parameters.js";
import { openChances } from "../../../random/draw-chances.js";
import { shareDown } from "../setting/own-terms.js";
import type { Person } from "./person.js";

/** Which realisations of chance are met. */
export interface LuckOptions {
  readonly seed: number;
  /** From 1. */
  readonly realisations: number;
  /** Number of the first realisation. Default: 0. */
  readonly first?: number;
}

/** What chance does to software, one realisation after the other: the very incidents that simulations of the same seed meet. */
export interface PersonLuck extends LuckOptions {
  /** Share of each month that the editor of somebody is down, by realisation. */
  readonly down: readonly Float64Array[];
}

/** Draws the incidents that somebody's software meets. @throws RangeError for an unknown editor, and an invalid seed or number of realisations */
export function luckOf({ horizon, editors }: Parameters, { editor: id }: Person, options: LuckOptions): PersonLuck {
  const editor = editors.find((one) => one.id === id);
  if (!editor) throw new RangeError(`unknown editor: ${id}`);
  if (!(Number.isSafeInteger(options.realisations) && options.realisations >= 1)) {
    throw new RangeError(`invalid number of realisations: ${options.realisations}`);
  }
  const draw = openChances(options.seed);
  const down = realisationsOf(options).map((r) => {
    const counts = draw({ horizon, editors: [editor] }, {}, r).incidents[id] as Float64Array;
    return counts.map((incidents) => shareDown(incidents, editor.hoursPerIncident));
  });
  return { ...options, down };
}

function realisationsOf({ realisations, first = 0 }: LuckOptions): number[] {
  return Array.from({ length: realisations }, (_, r) => first + r);
}
