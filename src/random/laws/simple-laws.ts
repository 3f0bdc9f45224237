import { normalCdf, normalQuantile } from "../core/normal.js";
import { eachOf, exactLaw, fastLaw, type Law } from "./law.js";
import { inverseJet, readTable, tabulate } from "./table.js";

/** Every value between two bounds alike. */
export function uniformLaw(low: number, high: number): Law {
  const width = high - low;
  return exactLaw(
    eachOf((z) => low + width * normalCdf(z)),
    (x) => Math.min(1, Math.max(0, (x - low) / width)),
  );
}

/** Straight up from `low` to `mode`, straight down to `high`. Its fast reading is within 1e-9 of the exact one. */
export function triangularLaw(low: number, mode: number, high: number): Law {
  const width = high - low;
  const [rise, fall] = [mode - low, high - mode];
  const peak = normalQuantile(rise / width);
  const [up, down] = [Math.sqrt(width * rise), Math.sqrt(width * fall)];
  return fastLaw(
    (scores, from, count, out, at) => {
      for (let j = 0; j < count; j++) {
        const z = scores[from + j] as number;
        const rising = z < peak;
        const root = readTable(rootCdf, rising ? z : -z);
        out[at + j] = rising ? low + up * root : high - down * root;
      }
    },
    (z) => (z < peak ? low + up * Math.sqrt(normalCdf(z)) : high - down * Math.sqrt(normalCdf(-z))),
    (x) => {
      if (x <= low) return 0;
      if (x >= high) return 1;
      return x < mode ? (x - low) ** 2 / (width * rise) : 1 - (high - x) ** 2 / (width * fall);
    },
  );
}

/** √Φ, which every triangle is made of. */
const rootCdf = tabulate(
  (z) => Math.sqrt(normalCdf(z)),
  (z) => {
    const root = Math.sqrt(normalCdf(z));
    // The law of density 2·root on [0, 1]: its logarithm has slope 1 / root.
    return inverseJet(z, root, 2 * root, 1 / root);
  },
);

/** A normal law of mean `mean`. */
export function normalLaw(mean: number, sd: number): Law {
  return exactLaw(
    (scores, from, count, out, at) => {
      for (let j = 0; j < count; j++) out[at + j] = mean + sd * (scores[from + j] as number);
    },
    (x) => normalCdf((x - mean) / sd),
  );
}

/** Two half lognormals that share a median: log-sd `sdBelow` under it and `sdAbove` over it. */
export function lognormalLaw(median: number, sdBelow: number, sdAbove: number): Law {
  return exactLaw(
    (scores, from, count, out, at) => {
      for (let j = 0; j < count; j++) {
        const z = scores[from + j] as number;
        out[at + j] = median * Math.exp((z < 0 ? sdBelow : sdAbove) * z);
      }
    },
    (x) => {
      if (x <= 0) return 0;
      const distance = Math.log(x / median);
      if (distance === 0) return sdAbove === 0 ? 1 : 0.5;
      return normalCdf(distance / (distance < 0 ? sdBelow : sdAbove));
    },
  );
}
