import { readNumber } from "../../evidence/written-values.js";

const percentSign = /[\s\u00a0\u202f]*%$/;

/** Whether a value is written per cent: `5%`, `5 %`. */
export function hasPercentSign(written: string): boolean {
  return percentSign.test(written);
}

/**
 * A value as a cell holds it; by semicolons, with the spaces and the decimal comma of French.
 *
 * @param isPercent whether a sign is read, and the value divided by 100
 * @returns NaN for what is no number, or a sign that is not read
 */
export function readOwnValue(written: string, separator: string, isPercent: boolean): number {
  const bare = isPercent ? written.replace(percentSign, "") : written;
  const plain = separator === ";" ? bare.replace(/[\s\u00a0\u202f]/g, "").replace(",", ".") : bare;
  // An exponent, and not a division, which would round twice.
  return isPercent && plain !== "" ? readNumber(`${plain}e-2`) : readNumber(plain);
}

/** What `5 %` is to be written as, with the decimal mark of the file; `undefined` for what is no number per cent. */
export function percentAsShare(written: string, separator: string): string | undefined {
  const share = hasPercentSign(written) ? readOwnValue(written, separator, true) : Number.NaN;
  if (Number.isNaN(share)) return undefined;
  return separator === ";" ? String(share).replace(".", ",") : String(share);
}
