import { say } from "../../locale/french.js";
import type { Ranks } from "../../simulate/individuals/crowd/crowd.js";
import { mostConcentrated, type PracticeLaw } from "../../simulate/individuals/setting/practice-law.js";
import type { Invocation } from "../command.js";
import { optionText, optionTexts } from "../settings.js";
import { UsageError } from "../usage-error.js";
import { wholeNumber } from "../whole-number.js";

/** What members are simulated for. */
export interface MembersSettings {
  readonly segments: readonly string[];
  readonly realisations: number;
  readonly seed: number;
  /** One at least; several are set side by side. */
  readonly laws: readonly NamedLaw[];
  readonly ranks: Ranks;
  readonly year?: number;
  /** Members of a union in each segment. */
  readonly union?: number;
  readonly workers?: number | undefined;
}

/** A law of practice, and how it is typed. */
export interface NamedLaw {
  readonly name: string;
  readonly law: PracticeLaw;
}

/** Boycotts fall most evenly over a number of worlds that can be halved often. */
const usualRealisations = 192;
/** What `--law all` stands for. */
const usualLaws = ["power", "beta:2", "beta:10", "two-class"];
const mostRealisations = 10_000;
const mostUnion = 1_000_000;

/** Two classes of members: those who hardly practise, and those who nearly always do; a judgement. */
export const twoClasses = { family: "two-class", low: 0.05, high: 0.95 } as const satisfies PracticeLaw;

/**
 * Reads `--segment`, `--realisations`, `--seed`, `--law`, `--ranks`, `--year`, `--union` and `--workers`.
 *
 * @throws UsageError for a value outside its limits
 */
export function membersSettings(invocation: Invocation, cores: number): MembersSettings {
  const { options } = invocation;
  const whole = (name: string, from: number, to: number) => wholeNumber(invocation, name, from, to);
  const typed = optionTexts(options.law);
  const names = typed.length === 0 ? ["power"] : typed.flatMap((name) => (name === "all" ? usualLaws : [name]));
  const [year, union] = [whole("year", 1900, 2200), whole("union", 1, mostUnion)];
  return {
    segments: optionTexts(options.segment),
    realisations: whole("realisations", 1, mostRealisations) ?? usualRealisations,
    seed: whole("seed", 0, Number.MAX_SAFE_INTEGER) ?? 1,
    laws: [...new Set(names)].map((name) => ({ name, law: lawOf(name) })),
    ranks: ranksOf(optionText(options.ranks) ?? "kept"),
    ...(year === undefined ? {} : { year }),
    ...(union === undefined ? {} : { union }),
    workers: whole("workers", 1, cores),
  };
}

function lawOf(name: string): PracticeLaw {
  if (name === "power") return { family: "power" };
  if (name === "two-class") return twoClasses;
  const concentration = Number(/^beta:(\d+(?:[.,]\d+)?)$/.exec(name)?.[1]?.replace(",", "."));
  if (concentration > 0 && concentration <= mostConcentrated) return { family: "beta", concentration };
  throw new UsageError(
    say(
      `--law ${name} : power, two-class, all, ou beta suivi d’une concentration d’au plus un million est attendu, comme beta:4.`,
      `--law ${name}: expected power, two-class, all, or beta with a concentration of a million at most, such as beta:4.`,
    ),
  );
}

function ranksOf(typed: string): Ranks {
  if (typed === "kept" || typed === "redrawn") return typed;
  throw new UsageError(
    say(`--ranks ${typed} : kept ou redrawn est attendu.`, `--ranks ${typed}: expected kept or redrawn.`),
  );
}
