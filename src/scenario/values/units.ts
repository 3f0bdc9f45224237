/** Value in the expected unit = value as written · `times` / `over`. Two whole numbers, so that 57 % is exactly 0.57. */
export interface Conversion {
  readonly times: number;
  readonly over: number;
}

const same: Conversion = { times: 1, over: 1 };
const multipliers: Readonly<Record<string, number>> = { k: 1e3, M: 1e6, million: 1e6, millions: 1e6, Md: 1e9, bn: 1e9 };
const clock: Readonly<Record<string, number>> = { s: 1, min: 60, h: 3600 };
const calendar: Readonly<Record<string, number>> = { months: 1, years: 12 };

const aliases: Readonly<Record<string, string>> = {
  euro: "EUR",
  euros: "EUR",
  "€": "EUR",
  sec: "s",
  second: "s",
  seconds: "s",
  seconde: "s",
  secondes: "s",
  minute: "min",
  minutes: "min",
  hour: "h",
  hours: "h",
  heure: "h",
  heures: "h",
  month: "months",
  mois: "months",
  year: "years",
  an: "years",
  ans: "years",
  année: "years",
  années: "years",
};

const divisors: Readonly<Record<string, string>> = {
  an: "year",
  année: "year",
  mois: "month",
  heure: "h",
  hour: "h",
  manquement: "breach",
  dossier: "case",
  acte: "act",
  acts: "act",
  évènement: "event",
  événement: "event",
};

/** True for units whose values are parts of a whole, which may be written in per cent. */
export function isShare(unit: string): boolean {
  return unit === "level" || unit === "share" || unit.startsWith("share ") || unit.startsWith("1/year");
}

/**
 * How to bring a value written in one unit into another: per cent into shares and yearly probabilities, years into months,
 * minutes and hours into seconds, multiples of euros (`k`, `M`, `Md`, `bn`), yearly into monthly amounts. An empty `written` is the expected unit.
 *
 * @returns the conversion, or `undefined` when the units do not measure the same thing
 */
export function convert(written: string, expected: string): Conversion | undefined {
  const text = written.trim();
  if (text === "" || squeeze(text) === squeeze(expected)) return same;
  if (isShare(expected) && /^%(\/(year|an))?$/.test(squeeze(text))) {
    return text.includes("/") && !expected.startsWith("1/year") ? undefined : { times: 1, over: 100 };
  }
  const [numerator = "", divisor = "", ...more] = text.split("/").map((part) => part.trim());
  const [wanted = "", wantedDivisor = ""] = expected.split("/");
  if (more.length > 0) return undefined;
  const scale = readScale(numerator);
  const unit = aliases[scale.unit] ?? scale.unit;
  const per = divisors[divisor] ?? divisor;
  if (wanted === "EUR") return unit === "EUR" ? perTime(scale.times, per, wantedDivisor) : undefined;
  if (scale.times !== 1) return undefined;
  if (wantedDivisor !== "" || per !== "") {
    return unit.replace(/^$/, "1") === wanted && per === wantedDivisor ? same : undefined;
  }
  return ratio(clock, unit, wanted) ?? ratio(calendar, unit, wanted);
}

function readScale(numerator: string): { readonly times: number; readonly unit: string } {
  const money = /^(k|M|Md|bn|millions?)\s*(?:d[’'])?(EUR|€|euros?)$/u.exec(numerator);
  return money ? { times: multipliers[money[1]!]!, unit: money[2]! } : { times: 1, unit: numerator };
}

function perTime(times: number, per: string, wanted: string): Conversion | undefined {
  if (per === wanted) return { times, over: 1 };
  if (per === "year" && wanted === "month") return { times, over: 12 };
  return per === "month" && wanted === "year" ? { times: times * 12, over: 1 } : undefined;
}

function ratio(sizes: Readonly<Record<string, number>>, unit: string, wanted: string): Conversion | undefined {
  const [from, to] = [sizes[unit], sizes[wanted]];
  return from !== undefined && to !== undefined ? { times: from, over: to } : undefined;
}

function squeeze(unit: string): string {
  return unit.replace(/\s/gu, "");
}
