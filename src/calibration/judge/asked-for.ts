import { say } from "../../locale/french.js";
import { mostHeldOut } from "../intervals/hold-out.js";
import { FitError } from "../series/fit-error.js";
import type { OpenSeries } from "../series/open-series.js";

/** What calibrations are asked for. */
export interface AskedFor {
  /** Last points to hold out. */
  readonly holdOut?: number;
  /** Last year to foretell. */
  readonly until?: number;
}

/** Refuses what a series cannot give, rather than give something else. @throws FitError with the most that it can */
export function requirePossible(series: OpenSeries, { holdOut = 0, until }: AskedFor): void {
  const { file, id, noCurve, observations } = series;
  const name = file ?? id;
  const count = observations.times.length;
  if (noCurve && (holdOut > 0 || until !== undefined)) {
    const option = holdOut > 0 ? `--hold-out ${holdOut}` : `--until ${until}`;
    throw new FitError(
      say(
        `${option} : ${name} ne porte pas de courbe (${noCurve.fr}) ; ôtez l’option.`,
        `${option}: ${name} carries no curve (${noCurve.en}); leave the option out.`,
      ),
    );
  }
  const most = mostHeldOut(observations);
  if (holdOut > most)
    throw new FitError(
      say(
        `--hold-out ${holdOut} : ${name} a ${count} points, et une courbe en garde cinq au moins ; donnez ${most === 0 ? "0" : `${most} au plus`}.`,
        `--hold-out ${holdOut}: ${name} has ${count} points, and a curve keeps five at least; give ${most === 0 ? "0" : `${most} at most`}.`,
      ),
    );
  const last = lastYear(series);
  if (until !== undefined && until < last)
    throw new FitError(
      say(
        `--until ${until} : le dernier point de ${name} est de ${last}, et rien n’est à prévoir avant ; donnez ${last} ou plus.`,
        `--until ${until}: the last point of ${name} is of ${last}, and nothing is to be foretold before; give ${last} or later.`,
      ),
    );
}

/** For each of several series, as much as it can give of what is asked of all. @throws FitError where none can */
export function shareOut<Asked extends AskedFor>(series: readonly OpenSeries[], asked: Asked): readonly Asked[] {
  const curves = series.filter(({ noCurve }) => noCurve === undefined);
  const longest = curves.reduce((kept, one) => (mostOf(one) > mostOf(kept) ? one : kept), curves[0]!);
  const earliest = curves.reduce((kept, one) => (lastYear(one) < lastYear(kept) ? one : kept), curves[0]!);
  const { holdOut, until, ...others } = asked;
  if (holdOut !== undefined) requirePossible(longest, { holdOut });
  if (until !== undefined) requirePossible(earliest, { until });
  return series.map((one) => {
    if (one.noCurve !== undefined) return others as Asked;
    return {
      ...others,
      ...(holdOut === undefined ? {} : { holdOut: Math.min(holdOut, mostOf(one)) }),
      ...(until === undefined ? {} : { until: Math.max(until, lastYear(one)) }),
    } as Asked;
  });
}

const mostOf = ({ observations }: OpenSeries) => mostHeldOut(observations);

function lastYear({ observations: { times } }: OpenSeries): number {
  return Math.floor(times.at(-1)!);
}
