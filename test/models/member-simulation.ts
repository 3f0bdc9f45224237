import type { Parameters, Segment } from "../../src/models/parameters.js";
import { rampAt } from "../../src/models/time.js";
import type { Duty } from "../../src/scenario/scenario.js";
import { drawPoisson, smallGenerator } from "./small-generator.js";

/** What one year gives one duty of every member: mean practice and ceiling, threshold, detection, and its counted months. */
export interface DutyOfMembers {
  readonly practice: number;
  readonly ceiling: number;
  readonly threshold: number;
  readonly detection: number;
  readonly counted: readonly number[];
}

/** Mean of a quantity over the simulated members, and the standard error of that mean. */
export interface Estimate {
  readonly mean: number;
  readonly standardError: number;
}

type Cause = "own" | "platform" | "editor" | "compliant";
/** A case that was not dropped: fined unless its class is exempt and proves it. */
interface Case {
  readonly cause: Cause;
  readonly proven: boolean;
}

const duties = ["feeding", "consulting"] as const;

/**
 * Members one by one through one year of control: an editor and a version date each, a practice per duty, cases as they come.
 * Shares no arithmetic with the assessment: no cohorts, no class probabilities, no expectations.
 *
 * @param down share of every month that each editor is down, by editor id
 * @returns estimates per member, by name: `feeding.own`, `consulting.cases`, `total.assessed`…
 */
export function simulateMembers(
  { penalties, platformOutage, horizon }: Parameters,
  segment: Segment,
  down: ReadonlyMap<string, Float64Array>,
  given: Readonly<Record<Duty, DutyOfMembers>>,
  { members, seed }: { readonly members: number; readonly seed: number },
): ReadonlyMap<string, Estimate> {
  const uniform = smallGenerator(seed);
  const sums = new Map<string, { sum: number; squares: number }>();
  const note = (name: string, value: number) => {
    const tally = sums.get(name) ?? { sum: 0, squares: 0 };
    sums.set(name, { sum: tally.sum + value, squares: tally.squares + value * value });
  };
  const months = horizon.end - horizon.start + 1;
  const readyBy = segment.editors.map(({ ready }) =>
    Array.from({ length: months }, (_, t) => rampAt(ready, horizon.start + t)),
  );
  const { maxPerBreach, cap } = penalties.schedule[segment.kind].feeding;
  const perCase = penalties.severity * (maxPerBreach[0]?.value ?? Number.NaN) * penalties.breachesPerCase;
  const fineFor = (cases: number) =>
    Math.min(perCase * Math.max(0, cases - penalties.warnings), cap[0]?.value ?? Number.NaN);
  const editorLifted = penalties.editorExemption.includes(segment.kind);
  const exempt = ({ cause, proven }: Case, editor: boolean, platform: boolean) =>
    proven && ((cause === "editor" && editor) || (cause === "platform" && platform));

  for (let n = 0; n < members; n++) {
    let which = uniform();
    const e = segment.editors.findIndex(({ share }) => {
      which -= share;
      return which < 0;
    });
    const place = uniform();
    const version = readyBy[e]?.findIndex((ready) => place < ready) ?? Number.NaN;
    const lostIn = (t: number) => (version < 0 || t < version ? 1 : (down.get(segment.editors[e]?.id ?? "")?.[t] ?? 1));

    const cases = duties.map((duty): Case[] => {
      const { practice, ceiling, threshold, detection, counted } = given[duty];
      const top = Math.max(practice, ceiling);
      const place = uniform();
      const odds = practice / top / (1 - practice / top);
      const attempted = place < 1 - top ? 0 : ((place - (1 - top)) / top) ** (1 / odds);
      const sent = attempted * (1 - platformOutage);
      const arrived = sent * (1 - counted.reduce((sum, t) => sum + lostIn(t), 0) / counted.length);
      const cause: Cause =
        attempted < threshold ? "own" : sent < threshold ? "platform" : arrived < threshold ? "editor" : "compliant";
      for (const name of ["own", "platform", "editor"] as const) note(`${duty}.${name}`, Number(cause === name));
      const rate = cause === "compliant" ? 0 : (-Math.log(1 - detection) * counted.length) / 12;
      const taken = drawPoisson(uniform(), rate);
      note(`${duty}.cases`, taken);
      const kept = Array.from({ length: taken }, () => uniform()).filter((u) => u >= penalties.dropped);
      return kept.map(() => ({
        cause,
        proven: uniform() < (cause === "editor" ? penalties.proofEditor : penalties.proofPlatform),
      }));
    });

    const fines = (editor: boolean, platform: boolean) => {
      const counts = cases.map((list) => list.filter((one) => !exempt(one, editor, platform)).length);
      const groups = penalties.caps === "shared" ? [counts.reduce((a, b) => a + b, 0)] : counts;
      return { groups, amounts: groups.map(fineFor), total: groups.reduce((sum, count) => sum + fineFor(count), 0) };
    };
    const actual = fines(editorLifted, penalties.platformExemption);
    note("total.assessed", actual.total);
    note("total.fined", Number(actual.groups.some((count) => count > penalties.warnings)));
    note("total.shielded", fines(false, false).total - actual.total);
    note("total.shieldedEditor", fines(false, penalties.platformExemption).total - actual.total);
    if (penalties.caps === "separate") {
      duties.forEach((duty, d) => {
        note(`${duty}.assessed`, actual.amounts[d] ?? Number.NaN);
        note(`${duty}.fined`, Number((actual.groups[d] ?? 0) > penalties.warnings));
      });
    }
  }
  return new Map(
    [...sums].map(([name, { sum, squares }]) => {
      const mean = sum / members;
      return [name, { mean, standardError: Math.sqrt((squares / members - mean * mean) / members) }];
    }),
  );
}
