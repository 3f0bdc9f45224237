import type { Language } from "../locale/language.js";
import { formatNumber } from "../locale/numbers.js";

/** A duration in the two largest of its units, the same in both languages: `0,4 s`, `12 s`, `3 min 20 s`, `1 h 5 min`. */
export function durationWords(seconds: number, language: Language): string {
  if (seconds < 9.95) return `${formatNumber(seconds, language, { digits: 1 })}\u00a0s`;
  const whole = Math.round(seconds);
  if (whole < 60) return `${whole}\u00a0s`;
  if (whole < 3600) return `${Math.floor(whole / 60)}\u00a0min\u00a0${whole % 60}\u00a0s`;
  const minutes = Math.round(whole / 60);
  return `${formatNumber(Math.floor(minutes / 60), language)}\u00a0h\u00a0${minutes % 60}\u00a0min`;
}
