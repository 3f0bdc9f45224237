import { curveModel, tracePath } from "../../src/calibration/curves/curve-model.js";
import type { FamilyId } from "../../src/calibration/curves/families.js";
import type { Observations, TimedPolicy } from "../../src/calibration/series/observations.js";
import { type OpenSeries, openSeries } from "../../src/calibration/series/open-series.js";
import { scales } from "../../src/calibration/series/scales.js";
import type { SeriesPoint } from "../../src/evidence/evidence.js";
import type { SeriesDeclaration } from "../../src/evidence/series-declaration.js";
import { loadEvidence } from "../../src/node/evidence-files.js";
import { normalQuantile } from "../../src/random/core/normal.js";
import { openStream } from "../../src/random/core/stream.js";

const text = (words: string) => ({ fr: words, en: words });

/** A declaration of shares without breaks or policies, changed as a test needs. */
export function declare(changes: Partial<SeriesDeclaration> = {}): SeriesDeclaration {
  return {
    id: "doctors",
    title: text("Doctors"),
    counts: text("Share of doctors"),
    carries: "curve",
    scale: "logit",
    breaks: [],
    policies: [],
    published: [],
    ...changes,
  };
}

/** Points by year. */
export function pointsOf(values: Readonly<Record<string, number>>): readonly SeriesPoint[] {
  return Object.entries(values)
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([date, value]) => ({ date, value, unit: "share", fact: "a-fact" }));
}

/** A policy that ran from one decimal year to another. */
export function policy(id: string, from: number, until = Number.POSITIVE_INFINITY): TimedPolicy {
  const declared = { id, kind: "support" as const, label: text(id), from: String(from), facts: ["a-fact"] };
  return { id, from, until, declared };
}

export interface CurveCase {
  readonly family: FamilyId;
  /** In the order of the model's names. */
  readonly parameters: readonly number[];
  readonly times: readonly number[];
  readonly policies?: readonly TimedPolicy[];
  /** Spread of a point of weight 1. Default 0: on the curve. */
  readonly spread?: number;
  /** Stream of the errors. */
  readonly errors?: string;
}

/** Observations on a known curve, or around it. */
export function observe({
  family,
  parameters,
  times,
  policies = [],
  spread = 0,
  errors = "test",
}: CurveCase): Observations {
  const scale = scales.logit;
  const stream = openStream(1, errors);
  const shares = new Float64Array(times.length);
  tracePath(curveModel(family, policies), parameters, times[0]!, times, shares);
  const scattered = shares.map((share, i) =>
    spread === 0
      ? share
      : scale.from(scale.to(share) + (spread * normalQuantile(stream.uniform(i))) / Math.sqrt(scale.weight(share))),
  );
  return { id: errors, times: Float64Array.from(times), shares: scattered, scale, total: 1, policies };
}

/** Whole years from a first one on, at their middles. */
export function years(first: number, count: number): number[] {
  return Array.from({ length: count }, (_, i) => first + 0.5 + i);
}

/** A shipped series, opened. */
export function openShipped(id: string): OpenSeries {
  const { declarations, series } = loadEvidence();
  const [opened] = openSeries(declarations.get(id)!, series.get(id)!);
  return opened!;
}
