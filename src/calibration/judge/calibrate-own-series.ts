import { openSeries } from "../series/open-series.js";
import { parseOwnSeries } from "../series/parse-own-series.js";
import { type CalibrateOptions, type Calibration, calibrate, type SlopeOnly } from "./calibrate.js";

export interface OwnSeriesOptions extends CalibrateOptions {
  /** Small letters, digits, hyphens; samples are keyed by it. Default `own-series`. */
  readonly id?: string;
  /** What the values are a part of, above 0. Default: they are shares, in ]0, 1[. */
  readonly total?: number;
}

/**
 * Fits a series of one's own, or reads its slope where it carries no more.
 *
 * @param csv columns `date` (ISO day, month or year) and `value` (a share in ]0, 1[, or per cent where every value has the sign; a count with `total`), by commas,
 * or by semicolons with decimal commas
 * @throws FitError with the line, for what cannot be read, or points that carry nothing
 * @throws RangeError for an option outside its domain
 */
export function calibrateOwnSeries(csv: string, options: OwnSeriesOptions = {}): Calibration | SlopeOnly {
  const { id = "own-series", total, ...others } = options;
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id))
    throw new RangeError(`id: ${JSON.stringify(id)} (expected small letters, digits, hyphens)`);
  if (total !== undefined && !(total > 0 && Number.isFinite(total)))
    throw new RangeError(`total: ${total} (expected a number above 0)`);
  const { declaration, points } = parseOwnSeries(id, id, csv, total);
  return calibrate(openSeries(declaration, points)[0]!, others);
}
