import type { Candidate } from "../../calibration/curves/fit-series.js";
import type { Calibration } from "../../calibration/judge/calibrate.js";
import { parameterPairs } from "../../calibration/judge/diagnostics.js";
import { type FitRow, parameterUnits } from "./fit-columns.js";

/** Rows of every fitted curve: parameters, criteria, correlations of estimates, weighted residuals on the scale of the series. */
export function curveRows({ series, fit: { candidates } }: Calibration): readonly FitRow[] {
  return candidates.flatMap((one) => {
    const { fit, weight } = one;
    const { model, parameters, standardErrors, residuals, observations } = fit;
    const common = { curve: model.family.id, policies: model.policies.map(({ id }) => id).join(" "), weight };
    return [
      ...model.names.map((name, i) => ({
        ...common,
        kind: "curve",
        name,
        value: parameters[i]!,
        ...(Number.isNaN(standardErrors[i]) ? {} : { standardError: standardErrors[i]! }),
        unit: parameterUnits[name] ?? "multiplier",
      })),
      ...criteria(one).map(([name, value]) => ({ ...common, kind: "criterion", name, value })),
      ...parameterPairs(fit).map(({ names, correlation }) => ({
        ...common,
        kind: "correlation",
        name: names.join(" "),
        value: correlation,
      })),
      ...series.points.map(({ date }, i) => ({
        ...common,
        kind: "residual",
        name: date,
        time: observations.times[i]!,
        value: residuals[i]!,
        unit: observations.scale.id,
      })),
    ];
  });
}

function criteria({ fit: { rSquared, aicc, sum, spread } }: Candidate): readonly (readonly [string, number])[] {
  return Object.entries({ rSquared, aicc, sum, spread }).filter(([, value]) => Number.isFinite(value));
}
