import type { Text } from "./language.js";
import { formatDate } from "./numbers.js";

/** A span between two ISO days, months or years: `de janvier 2025 au 29 janvier 2026`, `from January 2025 to 29 January 2026`. */
export function fromTo(from: string, until: string): Text {
  const [first, last] = [formatDate(from, "fr"), formatDate(until, "fr")];
  const start = isDay(from) ? "du " : /^[ao]/.test(first) ? "d’" : "de ";
  return {
    fr: `${start}${first} ${isDay(until) ? "au" : "à"} ${last}`,
    en: `from ${formatDate(from, "en")} to ${formatDate(until, "en")}`,
  };
}

function isDay(iso: string): boolean {
  return iso.split("-").length === 3;
}
