import { boycottProbability } from "../../models/boycott.js";
import { caseRate, expectedFine } from "../../models/fines.js";
import { yearOf } from "../../scenario/month.js";
import { capAt, perCaseAt, perceivedLoss } from "./adoption.js";
import type { KernelParts } from "./kernel.js";

/**
 * Decides which years of a segment are boycotted, into `work.boycott` (1, 0, or the probability where chance is left at its
 * expectation), and reports the probabilities and the perceived stake.
 */
export function followBoycotts(
  parts: KernelParts,
  s: number,
  latents: Float64Array | undefined,
  out: Float64Array,
): void {
  const { memory, work, layout } = parts;
  const { years, segments, boycott, stake } = work;
  const rate = memory.boycottRate[s] as number;
  const perceived = layout.stakes[s] as number;
  const odds = layout.stakes[segments + s] as number;
  for (let y = 0; y < years; y++) {
    out[perceived + y] = Math.max(stake[y] as number, stake[years + y] as number);
    const probability = rate === 0 ? 0 : probabilityOf(parts, s, y, rate);
    out[odds + y] = probability;
    boycott[y] = latents ? ((latents[s * years + y] as number) < probability ? 1 : 0) : probability;
  }
}

/** Whether a boycott of a year would have an enforced month; fines, or a condition of payment on feeding. */
export function meetsEnforcement({ memory }: KernelParts, start: number, withdrawn: number, year: number): boolean {
  const months = Math.min(12, memory.scalars.boycottMonths);
  return months > 0 && start < 12 * year + months && withdrawn > 12 * year && start < withdrawn;
}

function probabilityOf(parts: KernelParts, s: number, y: number, rate: number): number {
  const { memory, work, bonds } = parts;
  const { scalars, penalties, condition, calendar } = memory;
  const year = yearOf(calendar.start) + y;
  let fine = 0;
  if (bonds.fined[s] === 1 && meetsEnforcement(parts, scalars.feedingStart, penalties.withdrawn, year)) {
    const counted = (work.rangeTo[work.years + y] as number) - (work.rangeFrom[work.years + y] as number);
    const cases = caseRate(memory.detectionInBoycott[s] as number, counted) * (1 - scalars.dropped);
    const month = 12 * year;
    fine += expectedFine(cases, perCaseAt(memory, s, 0, month), capAt(memory, s, 0, month), penalties.warnings);
  }
  if (condition && bonds.conditioned[s] === 1) {
    if (meetsEnforcement(parts, scalars.conditionStart, condition.withdrawn, year)) fine += perceivedLoss(memory, s, 0);
  }
  const h = memory.isProfessional[s] === 1 ? scalars.hProfessional : scalars.hEstablishment;
  return boycottProbability(rate, scalars.eta, fine, h);
}
