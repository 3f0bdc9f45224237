/** A number as typed, and the words after it. */
export interface NumberText {
  readonly value: number;
  readonly rest: string;
}

const pattern = /^([+\-−]?)\s*(\d{1,3}(?:[ \u00a0\u202f\u2009]\d{3})+|\d+)?(?:([.,])(\d+))?([eE][+-]?\d+)?\s*(.*)$/su;

/**
 * Reads a number at the start of a text as a French or an English author types it: `0.3`, `0,3`, `2 500` (any space between
 * groups of three), `1e-3`. A comma before exactly three digits (`1,234`) is refused, since it may mean either thing;
 * `0,125` may not. A point is always the decimal mark.
 *
 * @returns the number and what follows it, `"ambiguous"`, or `undefined` when the text starts with no number
 */
export function readNumber(text: string): NumberText | "ambiguous" | undefined {
  const parts = pattern.exec(text.trim());
  if (!parts) return undefined;
  const [, sign = "", whole = "", mark, decimals = "", exponent = "", rest = ""] = parts;
  if ((whole === "" && decimals === "") || /^(?!1\/)[\d.,]/.test(rest)) return undefined;
  if (mark === "," && decimals.length === 3 && /[1-9]/.test(whole)) return "ambiguous";
  const digits = `${whole.replace(/\D/gu, "") || "0"}.${decimals || "0"}${exponent}`;
  const value = Number(digits) * (sign === "-" || sign === "−" ? -1 : 1);
  return Number.isFinite(value) ? { value: value === 0 ? 0 : value, rest } : undefined;
}
