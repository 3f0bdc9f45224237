import type { Cuts } from "../setting/cuts.js";
import { words } from "../setting/software.js";
import type { Crowd } from "./crowd.js";
import { figureCount, type Tally } from "./figures.js";
import type { FineTally } from "./fine-counts.js";
import type { FinedYears } from "./fined-years.js";
import { count, openSettlement, type YearOfCases } from "./settle-year.js";

/** Follows a member: its number in the segment, its group of users, the word that decides its first wait, its place in the columns of ranks. */
export type FollowMember = (number: number, group: number, chance: number, place: number) => void;

/**
 * Opens the following of members who may meet a control: cases come at exponential waits of the hazard that passes while a member is
 * below the threshold; each is dropped, excused or fined, and years with cases are settled.
 *
 * @param batch number of the realisation
 * @param ranks columns of ranks by year and duty, in words of 2³²
 * @param fined receives each fined year, where that is wanted
 */
export function openFollower(
  crowd: Crowd,
  cuts: Cuts,
  batch: number,
  ranks: readonly Uint32Array[],
  tally: Tally,
  fines: FineTally,
  fined: FinedYears | undefined,
): FollowMember {
  const { given, software, cases: luck } = crowd;
  const { dropped, platformExcused, editorExcused } = given.mercy;
  const groups = software.users.length;
  const years = given.years.length;
  const settle = openSettlement(crowd, tally);
  const pair = new Float64Array(2);
  const cases: YearOfCases = {
    taken: new Int32Array(2),
    kept: new Int32Array(2),
    withoutEditor: new Int32Array(2),
    fined: new Int32Array(2),
  };

  /** Hazard that passes through the horizon while a member is below. */
  const hazardOf = (group: number, place: number): number => {
    let sum = 0;
    for (let k = 0, at = group; k < 2 * years; k++, at += groups) {
      const isBelow = ((ranks[k] as Uint32Array)[place] as number) < (cuts.editor[at] as number);
      sum += isBelow ? (cuts.hazard[k] as number) : 0;
    }
    return sum;
  };

  /** A case of a member below by own practice (0), by the platform (1) or by the editor (2). */
  const judge = (duty: number, cause: number, fate: number) => {
    add(cases.taken, duty);
    if (fate < dropped) return;
    add(cases.kept, duty);
    const proof = (fate - dropped) / (1 - dropped);
    if (cause === 1 && proof < platformExcused) return;
    add(cases.withoutEditor, duty);
    if (cause === 2 && proof < editorExcused) return;
    add(cases.fined, duty);
  };

  return (number, group, chance, place) => {
    let wait = -Math.log((chance + 0.5) / words);
    if (wait > hazardOf(group, place)) return;
    const key = batch * words + number;
    let passed = 0;
    let met = 0;
    let inAll = 0;
    let finedYears = 0;
    let wasCapped = false;
    for (let year = 0; year < years; year++) {
      const before = met;
      for (let duty = 0; duty < 2; duty++) {
        const k = 2 * year + duty;
        const hazard = cuts.hazard[k] as number;
        const rank = (ranks[k] as Uint32Array)[place] as number;
        if (hazard === 0 || rank >= (cuts.editor[k * groups + group] as number)) continue;
        const cause = rank < (cuts.own[k] as number) ? 0 : rank < (cuts.platform[k] as number) ? 1 : 2;
        passed += hazard;
        while (wait <= passed) {
          luck.latents(key, 2 * met, 2, pair, 0);
          judge(duty, cause, pair[0] as number);
          wait -= Math.log(pair[1] as number);
          met += 1;
        }
      }
      if (met === before) continue;
      const { fine, isCapped } = settle(year, cases, year * figureCount);
      inAll += fine;
      wasCapped ||= isCapped;
      if (fine > 0) {
        finedYears += 1;
        fined?.add(number, year, fine);
      }
      forget(cases);
    }
    if (met === 0) return;
    const overall = years * figureCount;
    count(tally, overall, 1);
    if (inAll > 0) {
      count(tally, overall + 1, 1);
      fines.add(inAll, finedYears);
    }
    if (wasCapped) count(tally, overall + 2, 1);
    count(tally, overall + 3, inAll);
  };
}

function add(counts: Int32Array, duty: number): void {
  counts[duty] = (counts[duty] as number) + 1;
}

function forget({ taken, kept, withoutEditor, fined }: YearOfCases): void {
  taken[0] = taken[1] = kept[0] = kept[1] = 0;
  withoutEditor[0] = withoutEditor[1] = fined[0] = fined[1] = 0;
}
