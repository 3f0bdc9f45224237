import { say } from "../locale/french.js";
import type { PracticeLaw } from "../simulate/individuals/practice-law.js";
import type { Invocation } from "./command.js";
import { optionText, optionTexts } from "./settings.js";
import { UsageError } from "./usage-error.js";

/** What members are simulated for. */
export interface MembersSettings {
  readonly segments: readonly string[];
  readonly realisations: number;
  readonly seed: number;
  readonly law: PracticeLaw;
  readonly year?: number;
  /** Members of a union in each segment. */
  readonly union?: number;
  readonly workers?: number | undefined;
}

const usualRealisations = 40;
const mostRealisations = 10_000;
const mostUnion = 1_000_000;

/** Two classes of members: those who hardly practise, and those who nearly always do; a judgement. */
const twoClasses: PracticeLaw = { family: "two-class", low: 0.05, high: 0.95 };

/**
 * Reads `--segment`, `--realisations`, `--seed`, `--law`, `--year`, `--union` and `--workers`.
 *
 * @throws UsageError for a value outside its limits
 */
export function membersSettings({ options }: Invocation, cores: number): MembersSettings {
  const whole = (name: string, from: number, to: number) => {
    const typed = optionText(options[name]);
    return typed === undefined ? undefined : wholeNumber(name, typed, from, to);
  };
  const [year, union] = [whole("year", 1900, 2200), whole("union", 1, mostUnion)];
  return {
    segments: optionTexts(options.segment),
    realisations: whole("realisations", 1, mostRealisations) ?? usualRealisations,
    seed: whole("seed", 0, Number.MAX_SAFE_INTEGER) ?? 1,
    law: lawOf(optionText(options.law) ?? "power"),
    ...(year === undefined ? {} : { year }),
    ...(union === undefined ? {} : { union }),
    workers: whole("workers", 1, cores),
  };
}

function lawOf(name: string): PracticeLaw {
  if (name === "power") return { family: "power" };
  if (name === "two-class") return twoClasses;
  const concentration = Number(/^beta:(\d+(?:[.,]\d+)?)$/.exec(name)?.[1]?.replace(",", "."));
  if (concentration > 0) return { family: "beta", concentration };
  throw new UsageError(
    say(
      `--law ${name} : power, two-class, ou beta suivi d’une concentration est attendu, comme beta:4.`,
      `--law ${name}: expected power, two-class, or beta with a concentration, such as beta:4.`,
    ),
  );
}

function wholeNumber(option: string, typed: string, from: number, to: number): number {
  const value = /^\d+$/.test(typed) ? Number(typed) : Number.NaN;
  if (value >= from && value <= to) return value;
  throw new UsageError(
    say(
      `--${option} ${typed} : un nombre entier de ${from} à ${to} est attendu.`,
      `--${option} ${typed}: expected a whole number from ${from} to ${to}.`,
    ),
  );
}
