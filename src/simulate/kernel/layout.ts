import { accounts } from "../../models/ledger.js";
import type { FigureKey } from "../simulation.js";
import type { SeriesKey } from "../world.js";
import { duties, type KernelMemory } from "./memory.js";

/** Fates of due events, in the order of their figures. */
const fates = ["Practice", "Share", "LostToPlatform", "LostToEditor", "NotAttempted"] as const;
/** Classes of members, and the editor-fault rate. */
const classes = ["OwnFault", "PlatformFault", "EditorFault", "Compliant", "EditorFaultRate"] as const;
/** Sums by segment, in the order of their figures. */
export const sums = [
  "feedingCases",
  "consultingCases",
  "cases",
  "feedingFinedMembers",
  "consultingFinedMembers",
  "finedMembers",
  "feedingAssessed",
  "consultingAssessed",
  "assessed",
  "shielded",
  "shieldedEditor",
  "collectedAfterHorizon",
  "editorLiabilityAfterHorizon",
  "documentsFed",
  "collected",
  "editorLiability",
  "withheld",
  "controlCost",
  "burdenHours",
  "burdenCost",
] as const;
const onlyTotalWhenShared = /^(feeding|consulting)(FinedMembers|Assessed)$/;

/** Where each figure of a run stands in its vector. Places are the segments (or exams), then all of them together. */
export interface FigureLayout {
  /** Figures that the run reports: the first entries of the vector. */
  readonly figures: readonly FigureKey[];
  /** Length of the vector: figures, then room for those that nobody reads. */
  readonly width: number;
  /** First year of a fate: at `(duty·5 + fate)·places + place`. */
  readonly fates: Int32Array;
  /** First year of a class share, and of the editor-fault rate: at `(duty·5 + class)·places + place`. */
  readonly classes: Int32Array;
  /** First year of a sum, the whole horizon after the last: at `sum·places + place`. */
  readonly sums: Int32Array;
  /** First year of the perceived fine, then of the probability of a boycott: at `s` and `segments + s`. */
  readonly stakes: Int32Array;
  /** First year of avoided spending, then of avoided acts, the whole horizon after the last: at `sum·(exams + 1) + place`. */
  readonly examSums: Int32Array;
  /** First year of documents present, records consulted, avoided share: at `share·exams + x`. */
  readonly examShares: Int32Array;
  /** First year of each account's balance, of the payer's and of society's. */
  readonly balances: Int32Array;
  /** Present values of the same. */
  readonly presentValues: Int32Array;
}

/** Which outcomes of a duty a segment has: those for which something is due. */
function hasEvents({ events, members, segmentIds }: KernelMemory, duty: number, segment: number): boolean {
  return (members[segment] as number) * (events[duty * segmentIds.length + segment] as number) > 0;
}

/** Lays out the figures of a run, leaving out what does not exist for a segment. */
export function layOutFigures(memory: KernelMemory): FigureLayout {
  const { calendar, segmentIds, examIds, penalties } = memory;
  const years = calendar.years.map(({ year }) => year);
  const figures: FigureKey[] = [];
  const yearly = (key: Partial<FigureKey> & { outcome: string }, withTotal: boolean, exists = true): number => {
    if (!exists) return -1;
    const first = figures.length;
    const whole = withTotal ? [...years, "all" as const] : years;
    for (const year of whole) figures.push({ segment: "", exam: "", account: "", ...key, year });
    return first;
  };
  const places = [...segmentIds, "all"];
  const due = duties.map((_, d) => segmentIds.map((_, s) => hasEvents(memory, d, s)));
  const exists = (d: number, s: number) =>
    s < segmentIds.length ? due[d]?.[s] === true : due[d]?.includes(true) === true;
  const byDuty = (names: readonly string[], always?: string) =>
    duties.flatMap((duty, d) =>
      names.flatMap((name) =>
        places.map((segment, s) => {
          const there = exists(d, s) || (name === always && segment === "all");
          return yearly({ outcome: `${duty}${name}`, segment }, false, there);
        }),
      ),
    );
  const fateFirsts = byDuty(fates);
  const classFirsts = byDuty(classes, "EditorFaultRate");
  const shared = penalties.caps === "shared";
  const sumFirsts = sums.flatMap((outcome) =>
    places.map((segment) => yearly({ outcome, segment }, true, !(shared && onlyTotalWhenShared.test(outcome)))),
  );
  const stakes = ["perceivedFine", "boycottProbability"].flatMap((outcome) =>
    segmentIds.map((segment) => yearly({ outcome, segment }, false)),
  );
  const examSums = ["avoidedSpend", "avoidedActs"].flatMap((outcome) =>
    [...examIds, "all"].map((exam) => yearly({ outcome, exam }, true)),
  );
  const examShares = ["documentsPresent", "recordsConsulted", "avoidedShare"].flatMap((outcome) =>
    examIds.map((exam, x) =>
      yearly({ outcome, exam }, false, outcome !== "avoidedShare" || (memory.exams.spend[x] as number) > 0),
    ),
  );
  const balances = [
    ...accounts.map((account) => yearly({ outcome: "balance", account }, false)),
    ...["payer", "society"].map((outcome) => yearly({ outcome }, false)),
  ];
  const whole = (key: { outcome: string; account?: string }) =>
    figures.push({ segment: "", exam: "", account: "", ...key, year: "all" }) - 1;
  const presentValues = [
    ...accounts.map((account) => whole({ outcome: "presentValueBalance", account })),
    ...["presentValuePayer", "presentValueSociety"].map((outcome) => whole({ outcome })),
  ];
  const settle = (firsts: readonly number[]) =>
    Int32Array.from(firsts, (first) => (first < 0 ? figures.length : first));
  return {
    figures,
    width: figures.length + years.length + 1,
    fates: settle(fateFirsts),
    classes: settle(classFirsts),
    sums: settle(sumFirsts),
    stakes: settle(stakes),
    examSums: settle(examSums),
    examShares: settle(examShares),
    balances: settle(balances),
    presentValues: settle(presentValues),
  };
}

/** Monthly series of a run: practice and realised share of each duty by segment and for all, where something is due. */
export function layOutSeries(memory: KernelMemory): { readonly series: readonly SeriesKey[]; readonly at: Int32Array } {
  const { segmentIds } = memory;
  const series: SeriesKey[] = [];
  const at = duties.flatMap((duty, d) =>
    ["Practice", "Share"].flatMap((name) => {
      const due = segmentIds.map((_, s) => hasEvents(memory, d, s));
      const place = (segment: string, there: boolean) =>
        there ? series.push({ outcome: `${duty}${name}`, segment }) - 1 : -1;
      return [...segmentIds.map((segment, s) => place(segment, due[s] === true)), place("all", due.includes(true))];
    }),
  );
  return { series, at: Int32Array.from(at) };
}
