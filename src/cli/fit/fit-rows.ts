import type { AssumptionCheck } from "../../calibration/assumptions/check-assumptions.js";
import type { Estimate } from "../../calibration/intervals/estimate.js";
import { type Calibration, hasCurve, type SlopeOnly } from "../../calibration/judge/calibrate.js";
import { warningsOf } from "../../calibration/judge/warnings.js";
import { moveStart } from "../../calibration/policies/effect-timing.js";
import { decimalYear } from "../../evidence/statistics.js";
import type { Language } from "../../locale/language.js";
import type { ExportRow } from "../../results/export.js";
import { curveRows } from "./curve-rows.js";
import { type FitRow, fitColumns, parameterUnits } from "./fit-columns.js";

/**
 * Rows of a calibration, by `kind`: `point`; of every curve `curve` (each parameter), `criterion` (R², AICc …), `correlation` (of each pair of
 * estimates) and `residual`; `estimate`, `effect` (`weight`: of the curves with the policy), `effect-moved` (its start moved by the years in
 * `note`), `beside-published` (of a study: the same quantity here, its fact in `note`), `hold-out`, `forecast`, `slope`, `warning`. Levels are shares
 * of the total; times are decimal years.
 */
export function fitRows(found: Calibration | SlopeOnly, language: Language): readonly ExportRow[] {
  const rows = hasCurve(found)
    ? [...pointRows(found), ...curveRows(found), ...calibrationRows(found, language)]
    : [...pointRows(found), ...slopeRows(found, language)];
  return rows.map((row) => complete({ series: found.series.id, ...row }));
}

/** Rows of a check of assumptions, kind `check`: the assumed range, then `value`, `low` and `high` of the fit; the verdict in `note`; of an effect, `weight` of the curves with the policy. */
export function checkRows(checks: readonly AssumptionCheck[]): readonly ExportRow[] {
  return checks.map(({ series, input, by, policy, assumed, fitted, identification, support, verdict, scenarios }) => ({
    ...complete({
      series,
      kind: "check",
      name: input,
      policies: policy ?? "",
      value: fitted.central,
      low: fitted.low,
      high: fitted.high,
      identification,
      ...(support === undefined ? {} : { weight: support }),
      unit: unitOf(by),
      note: verdict,
    }),
    by,
    assumed: assumed.central,
    assumedLow: assumed.low,
    assumedHigh: assumed.high,
    scenarios: scenarios.join(" "),
  }));
}

function unitOf(by: AssumptionCheck["by"]): string {
  if (by === "effect") return "multiplier";
  return by.startsWith("slope") ? "logit/year" : "1/year";
}

function complete(row: FitRow): ExportRow {
  return Object.fromEntries(fitColumns.map((name) => [name, row[name] ?? (numeric.has(name) ? null : "")]));
}

const numeric: ReadonlySet<string> = new Set(["time", "value", "standardError", "low", "high", "weight"]);

function pointRows({ series: { points, beyond, observations } }: Calibration | SlopeOnly): readonly FitRow[] {
  return [
    ...points.map(({ date, value, unit, fact }, i) => ({
      kind: "point",
      name: date,
      time: observations.times[i]!,
      value,
      unit,
      note: fact,
    })),
    ...beyond.map(({ date, value, unit, fact }) => ({
      kind: "point-beyond-break",
      name: date,
      value,
      unit,
      note: fact,
    })),
  ];
}

function calibrationRows(found: Calibration, language: Language): readonly FitRow[] {
  const { parameters, effects, unseen, holdOuts, future, fit, confidence } = found;
  const ends = ({ value, low, high, identification }: Estimate) => ({ value, low, high, identification });
  return [
    ...parameters.map((one) => ({
      kind: "estimate",
      curve: one.family ?? "",
      name: one.name,
      ...ends(one),
      unit: parameterUnits[one.name] ?? "",
    })),
    ...effects.map(({ policy, effect, support }) => ({
      kind: "effect",
      name: policy.id,
      ...(effect ? ends(effect) : { identification: "not-identified" }),
      weight: support,
      unit: "multiplier",
    })),
    ...effects.flatMap(({ policy }) =>
      moveStart(fit.observations, policy, [-1, 1], confidence).map(({ years, effect }) => ({
        kind: "effect-moved",
        name: policy.id,
        time: policy.from + years,
        ...ends(effect),
        unit: "multiplier",
        note: String(years),
      })),
    ),
    ...unseen.map(({ id }) => ({ kind: "effect", name: id, identification: "not-identified", unit: "multiplier" })),
    ...publishedRows(found),
    ...holdOuts.flatMap(({ count, errors }) =>
      errors.flatMap(({ forecaster, meanError, bias }) => [
        { kind: "hold-out", curve: forecaster, name: `meanError ${count}`, value: meanError },
        { kind: "hold-out", curve: forecaster, name: `bias ${count}`, value: bias },
      ]),
    ),
    ...[...future.times].map((time, i) => ({
      kind: "forecast",
      curve: "average",
      time,
      value: future.central[i]!,
      low: future.low[i]!,
      high: future.high[i]!,
      unit: "share",
    })),
    ...warningsOf(found).map((text) => ({ kind: "warning", note: text[language] })),
  ];
}

/** What studies published, from all points and, `name` ending in `then`, from those that they saw. */
function publishedRows({ beside }: Calibration): readonly FitRow[] {
  return beside.flatMap(({ published, here, hereThen, support }) =>
    [here, hereThen].flatMap((one, i) =>
      one
        ? [
            {
              kind: "beside-published",
              name: `${published.quantity}${i === 0 ? "" : " then"}`,
              time: decimalYear(published.by),
              ...(published.quantity === "gain" ? { policies: published.policy } : { curve: "bass" }),
              value: one.value,
              low: one.low,
              high: one.high,
              identification: one.identification,
              ...(i === 0 && support !== undefined ? { weight: support } : {}),
              unit: published.quantity === "gain" ? "share" : "1/year",
              note: published.fact,
            },
          ]
        : [],
    ),
  );
}

function slopeRows({ slope, series }: SlopeOnly, language: Language): readonly FitRow[] {
  const { value, low, high, basis } = slope;
  const range = low === undefined || high === undefined ? {} : { low, high };
  const unit = series.declaration.scale === "logit" ? "logit/year" : "log/year";
  return [
    {
      kind: "slope",
      name: "slope",
      value,
      ...range,
      identification: basis,
      unit,
      note: series.noCurve?.[language] ?? "",
    },
  ];
}
