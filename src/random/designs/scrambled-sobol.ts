import { checkDraw, type Stream, type UniformColumn } from "../core/stream.js";
import { scramble } from "./scramble.js";
import { directionsOf, sobolPoint } from "./sobol.js";
import { sobolDimensionOf } from "./sobol-dimensions.js";

/**
 * One input of a Sobol sequence, scrambled once a replicate, so that replicates are independent randomisations of the same points.
 *
 * @returns uniforms by draw, which throw a RangeError for a point of the sequence beyond 2³²
 * @throws RangeError for a name without a dimension
 */
export function scrambledSobol(stream: Stream, name: string, replicates: number): UniformColumn {
  const directions = directionsOf(sobolDimensionOf(name));
  const keys = Int32Array.from({ length: replicates }, (_, replicate) => stream.key(replicate));
  return (first, count, out, at) => {
    checkDraw(first, replicates * 2 ** 32);
    checkDraw(first + count - 1, replicates * 2 ** 32);
    let point = Math.floor(first / replicates);
    let replicate = first - point * replicates;
    let coordinate = sobolPoint(directions, point);
    for (let place = at; place < at + count; place++) {
      out[place] = (scramble(coordinate, keys[replicate] as number) + 0.5) * 2 ** -32;
      replicate += 1;
      if (replicate === replicates) {
        replicate = 0;
        point += 1;
        // In Gray code order a point differs from the one before by the direction of the lowest bit set in its number.
        coordinate ^= directions[31 - Math.clz32(point & -point)] as number;
      }
    }
  };
}
