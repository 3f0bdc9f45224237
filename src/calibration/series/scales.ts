import type { SeriesDeclaration } from "../../evidence/series-declaration.js";

/** Scale on which the errors of a series are alike. */
export interface SeriesScale {
  readonly id: SeriesDeclaration["scale"];
  readonly to: (share: number) => number;
  readonly from: (value: number) => number;
  /** Slope of {@link to} at a share. */
  readonly slope: (share: number) => number;
  /** Weight of a squared error of a point at this share, 1 at most. */
  readonly weight: (share: number) => number;
}

/** Shares this near to 0 or 1 are taken for them, so that a curve on its ceiling keeps a logit. */
const edge = 1e-9;

/**
 * `logit` for shares: an error of a given size counts with `4y(1 − y)`, the inverse variance that a sample of constant size gives to a
 * logit, so that a share of 2 % does not decide a curve. `log` for amounts whose errors are proportional to them.
 */
export const scales: Readonly<Record<SeriesScale["id"], SeriesScale>> = {
  logit: {
    id: "logit",
    to: (share) => {
      const kept = Math.min(1 - edge, Math.max(edge, share));
      return Math.log(kept / (1 - kept));
    },
    from: (value) => 1 / (1 + Math.exp(-value)),
    slope: (share) => (edge < share && share < 1 - edge ? 1 / (share * (1 - share)) : 0),
    weight: (share) => 4 * share * (1 - share),
  },
  log: {
    id: "log",
    to: (share) => Math.log(Math.max(edge, share)),
    from: (value) => Math.exp(value),
    slope: (share) => (edge < share ? 1 / share : 0),
    weight: () => 1,
  },
};
