import { boycottOdds } from "../../../models/boycott.js";
import type { Chances, Parameters } from "../../../models/parameters.js";
import { openStream } from "../../../random/core/stream.js";
import { evenSequence } from "../../../random/designs/even-sequence.js";
import { openChances } from "../../../random/draw-chances.js";
import { yearOf } from "../../../scenario/month.js";

/**
 * What chance decides in each world. Incidents are those of the draw of the same number. Boycotts are few and weigh much: each segment's
 * year has an even sequence of its own over the worlds, so that among `n` worlds it is boycotted in about as many as its odds say, whatever
 * the seed; in a single world it is boycotted with its very odds, and independently of other years and segments.
 *
 * @throws RangeError for an invalid seed
 */
export function openWorldChances(parameters: Parameters, seed: number): (world: number) => Chances {
  const draw = openChances(seed);
  const firstYear = yearOf(parameters.horizon.start);
  const segments = Object.entries(boycottOdds(parameters)).map(([id, odds]) => {
    const stream = openStream(seed, `members.boycott.${id}`);
    return { id, years: odds.map((probability, y) => ({ probability, at: evenSequence(stream, firstYear + y) })) };
  });
  return (world) => ({
    incidents: draw(parameters, {}, world).incidents,
    boycotted: Object.fromEntries(
      segments.map(({ id, years }) => [id, years.map(({ probability, at }) => at(world) < probability)]),
    ),
  });
}
