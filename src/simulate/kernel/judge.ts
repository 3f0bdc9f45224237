import { yearOf } from "../../scenario/month.js";
import { capAt, perCaseAt } from "./adoption.js";
import { assessSeparately, assessTogether, judgedLength } from "./assessment.js";
import { meetsEnforcement } from "./boycott.js";
import { type ClassYear, classifyYear, makeClassYear } from "./classes.js";
import {
  type Exemptions,
  type Exposure,
  type FineTable,
  makeFineTable,
  resetFineTable,
  setDuty,
  setPairs,
} from "./fine-table.js";
import type { KernelParts } from "./kernel.js";
import { makePayments, type Payments, reportJudgement, reportPayments, setSum, sumOf } from "./payments.js";
import type { Work } from "./work.js";

/** Room to judge the years of a segment in. */
export interface Judge {
  readonly table: FineTable;
  readonly classYear: ClassYear;
  readonly exposures: readonly [Exposure, Exposure];
  readonly exempt: Exemptions;
  readonly means: Float64Array;
  readonly plain: Float64Array;
  readonly boycotted: Float64Array;
  readonly payments: Payments;
  readonly counted: [number, number];
  readonly kinds: [number, number];
}

/** Makes that room. */
export function makeJudge({ years }: Work): Judge {
  const exposure = (): Exposure => ({ detection: 0, months: 0, perCase: 0, cap: 0 });
  return {
    table: makeFineTable(),
    classYear: makeClassYear(),
    exposures: [exposure(), exposure()],
    exempt: { editor: 0, platform: 0 },
    means: new Float64Array(6),
    plain: new Float64Array(judgedLength),
    boycotted: new Float64Array(judgedLength),
    payments: makePayments(years),
    counted: [0, 0],
    kinds: [0, 0],
  };
}

/** Classes, cases and fines of a segment, year by year; mixed where a boycott is a matter of chance left open. */
export function judgeSegment(parts: KernelParts, judge: Judge, s: number, out: Float64Array): void {
  const { memory, work, bonds } = parts;
  const { years, segments, rangeFrom, rangeTo, rangeKind, boycott } = work;
  const { counted, kinds, plain, boycotted, payments } = judge;
  resetFineTable(judge.table);
  setExemptions(parts, s, judge.exempt);
  addUp(work);
  payments.collected.fill(0);
  payments.editorLiability.fill(0);
  for (let y = 0; y < years; y++) {
    for (let d = 0; d < 2; d++) {
      const range = (1 + d) * years + y;
      const bound = bonds.fined[d * segments + s] === 1;
      counted[d] = bound ? (rangeTo[range] as number) - (rangeFrom[range] as number) : 0;
      kinds[d] = bound ? (rangeKind[d * years + y] as number) : 0;
    }
    const probability = boycott[y] as number;
    const year = yearOf(memory.calendar.start) + y;
    let result = plain;
    if (probability < 1) judgeYear(parts, judge, s, y, false, plain);
    if (probability > 0) {
      const enforced =
        bonds.fined[s] === 1 && meetsEnforcement(parts, memory.scalars.feedingStart, memory.penalties.withdrawn, year);
      judgeYear(parts, judge, s, y, true, boycotted, enforced);
      result = boycotted;
      if (probability < 1) {
        for (let i = 0; i < judgedLength; i++) {
          boycotted[i] = (1 - probability) * (plain[i] as number) + probability * (boycotted[i] as number);
        }
      }
    }
    reportJudgement(parts, s, y, result, out);
    if (counted[0] > 0 || counted[1] > 0) reportPayments(parts, payments, counted, s, y, result, out);
  }
  for (let y = 0; y < years; y++) {
    setSum(parts, sumOf.collected, s, y, payments.collected[y] as number, out);
    setSum(parts, sumOf.editorLiability, s, y, payments.editorLiability[y] as number, out);
  }
}

function setExemptions({ memory }: KernelParts, s: number, exempt: Exemptions): void {
  const { penalties, scalars, isProfessional } = memory;
  const kind = isProfessional[s] === 1 ? "professional" : "establishment";
  exempt.editor = penalties.editorExemption.includes(kind) ? scalars.proofEditor : 0;
  exempt.platform = penalties.platformExemption ? scalars.proofPlatform : 0;
}

function judgeYear(
  parts: KernelParts,
  judge: Judge,
  s: number,
  y: number,
  isBoycotted: boolean,
  out: Float64Array,
  isEnforced = false,
): void {
  const { memory, work } = parts;
  const { kinds, counted, means, classYear, table, exposures, exempt } = judge;
  for (let d = 0; d < 2; d++) takeMeans(parts, s, y, d, kinds[d] as number, d === 0 && isBoycotted, means);
  classifyYear(memory, work, s, y, kinds, means, classYear);
  if (counted[0] === 0 && counted[1] === 0) {
    for (let i = 0; i < judgedLength; i++) out[i] = i < 8 ? (classYear.shares[i] as number) : 0;
    return;
  }
  const { penalties, scalars } = memory;
  const { warnings } = penalties;
  const january = 12 * (yearOf(memory.calendar.start) + y);
  for (let d = 0; d < 2; d++) {
    const exposure = exposures[d] as Exposure;
    const known = d === 0 && isBoycotted && isEnforced ? memory.detectionInBoycott : memory.detection;
    exposure.detection = known[s] as number;
    exposure.months = counted[d] as number;
    exposure.perCase = perCaseAt(memory, s, d, january);
    exposure.cap = capAt(memory, s, d, january);
  }
  const members = memory.members[s] as number;
  if (penalties.caps === "shared") {
    setPairs(table, exposures[0], exposures[1], scalars.dropped, exempt, warnings);
    assessTogether(table, classYear, members, out);
  } else {
    setDuty(table, 0, exposures[0], scalars.dropped, exempt, warnings);
    setDuty(table, 1, exposures[1], scalars.dropped, exempt, warnings);
    assessSeparately(table, classYear, members, out);
  }
}

/** Running sums of practice and ceiling of both duties. */
function addUp({ months, adoption, top, sums }: Work): void {
  for (let d = 0; d < 2; d++) {
    let practice = 0;
    let ceiling = 0;
    const at = 2 * d * (months + 1);
    for (let t = 0; t < months; t++) {
      practice += adoption[d * months + t] as number;
      ceiling += top[d * months + t] as number;
      sums[at + t + 1] = practice;
      sums[at + months + 2 + t] = ceiling;
    }
  }
}

/** Year means of practice, ceiling and threshold of a duty, over the months that count. */
function takeMeans(
  { memory, work }: KernelParts,
  s: number,
  y: number,
  d: number,
  kind: number,
  isBoycotted: boolean,
  means: Float64Array,
): void {
  const { months, years, segments, rangeFrom, rangeTo, adoption, sums } = work;
  const { scalars, calendar } = memory;
  const from = rangeFrom[kind * years + y] as number;
  const to = rangeTo[kind * years + y] as number;
  const at = 2 * d * (months + 1);
  const next = at + months + 1;
  let practice = (sums[at + to] as number) - (sums[at + from] as number);
  const ceiling = (sums[next + to] as number) - (sums[next + from] as number);
  if (isBoycotted) {
    const january = 12 * (yearOf(calendar.start) + y) - calendar.start;
    const left = 1 - scalars.boycottDepth;
    const end = Math.min(to, january + scalars.boycottMonths);
    practice = 0;
    for (let t = from; t < to; t++) practice += t < end ? (adoption[t] as number) * left : (adoption[t] as number);
  }
  const duty = d * segments + s;
  const later = memory.laterThresholds[duty];
  let threshold = memory.threshold[duty] as number;
  if (later && later.length > 0) {
    let sum = 0;
    for (let t = from; t < to; t++) {
      let value = memory.threshold[duty] as number;
      for (let i = 0; i < later.length; i++) {
        const step = later[i] as (typeof later)[number];
        if (step.from <= calendar.start + t) value = step.value;
      }
      sum += value;
    }
    threshold = sum / (to - from);
  }
  means[3 * d] = practice / (to - from);
  means[3 * d + 1] = ceiling / (to - from);
  means[3 * d + 2] = threshold;
}
