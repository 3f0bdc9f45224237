import type { Room, Slots, Wholes } from "./emit/room.js";
import type { Shape } from "./shape.js";

/** Rows of flows, EUR: fines and time by kind of payer (professionals, establishments), withheld by kind, liability, control, avoided spending. */
export const flowRow = { fines: 0, time: 2, withheld: 4, liability: 6, control: 7, avoided: 8 } as const;
const flowRows = 9;

/** Versions that users may have got in a year: before it, or in one of its later months. */
export const versionsPerYear = 12;

/** Most months of a year. */
export const monthsPerYear = 12;

/** Where feeding practice stands with its boycotts, after adoption of both duties. */
export const reducedRow = 2 * monthsPerYear;

/** Room that the routines of a module work in. Months count from the start of the horizon, `m` from the first of the year at work. */
export interface WorkSlots {
  /** Announcement, start and withdrawal of the fines of each duty, then of a condition of payment: by row. */
  readonly announcedOn: Slots;
  readonly startsOn: Slots;
  readonly withdrawnOn: Slots;
  /** How much of a row is felt, `row·months + t`; whether that is the same all through a year, in all lanes, `row·years + y`. */
  readonly felt: Slots;
  readonly feltIsSteady: Wholes;
  readonly enforcedFrom: Slots;
  readonly enforcedTo: Slots;
  readonly announcedFrom: Slots;
  readonly announcedTo: Slots;
  readonly lossIsSteady: Wholes;
  /** Months over which means are taken: the whole year, then the enforced ones of each duty where there are any. `kind·years + y`. */
  readonly rangeFrom: Slots;
  readonly rangeTo: Slots;
  /** Enforced months of a bound duty, and the kind of its range: the same in all lanes. `duty·years + y`. */
  readonly counted: Slots;
  readonly rangeKind: Wholes;
  /** Running sum of discount factors, from 0: at month `t`, of those before it. */
  readonly discount: Slots;
  readonly discountSum: Slots;
  readonly supportPresent: Slots;

  readonly down: Slots;
  readonly downSum: Slots;
  readonly downAtMean: Slots;
  /**
   * −log of what passes an editor's software, by range, year, editor and version; the run in which the first
   * versions of a range's year, and the later ones, were worked out.
   */
  readonly lostLog: Slots;
  readonly firstRun: Wholes;
  readonly laterRun: Wholes;
  readonly run: Wholes;
  /** Log of what passes the platform. */
  readonly arrivingLog: Slots;

  /** Of the segment at work: users ready, `e·months + t`, and how that moves in a year: −1 no users, 0 steady, 1 rising. `e·years + y`. */
  readonly level: Slots;
  readonly moves: Wholes;
  readonly fault: Slots;
  readonly ease: Slots;
  /** Speed of adoption without pressure, `m`; whether it stays the same through the year, in all lanes. */
  readonly speed: Slots;
  readonly speedIsSteady: Wholes;
  /** Ceiling and practice, `duty·12 + m`; after that of both duties, feeding practice with its boycotts, where there are any. */
  readonly top: Slots;
  readonly adoption: Slots;
  readonly isReduced: Wholes;
  /** Sums of adoption and ceiling over the year, by duty. */
  readonly practiceSum: Slots;
  readonly topSum: Slots;
  /** Where adoption stands: practice, ceiling, and the curve's own two numbers. By duty. */
  readonly held: Slots;
  readonly ceiling: Slots;
  readonly won: Slots;
  readonly fixed: Slots;
  /** Yearly stake as perceived, `duty·years + y`. */
  readonly stake: Slots;
  /** Boycott of the year: 1, 0 or its probability; whether it would meet enforcement (1, 0). */
  readonly boycott: Slots;
  readonly meets: Slots;
  /** What of practice is left in boycotted months. */
  readonly left: Slots;
  /** Whether the year is judged as boycotted (1, 0). */
  readonly judgedAs: Slots;

  /** Question and answer of the expected fine. */
  readonly fine: Readonly<Record<"rate" | "perCase" | "cap" | "amount" | "tail", Slots>>;
  /** Question to the spreading of payments. */
  readonly payment: Readonly<Record<"from" | "months" | "assessed" | "shielded", Slots>>;
  /** Fines by class, `duty·4 + class`, or `i·4 + j` under shared caps, and what they hold for, by duty. */
  readonly table: Readonly<
    Record<
      "detection" | "months" | "perCase" | "cap" | "rate" | "rates" | "fine" | "lifted" | "liftedEditor" | "fined",
      Slots
    >
  >;
  /** Law of practice of a duty, `duty·5 + …`. */
  readonly law: Slots;
  /** Row of exponentials: 1, those of the laws, those of cohorts; the weights of cohorts, and where their powers stand, by duty. */
  readonly powers: Slots;
  readonly weight: Slots;
  readonly powerPlaces: Wholes;
  readonly cohorts: Wholes;
  readonly threshold: Slots;
  readonly thresholdLog: Slots;
  readonly bothEditors: Slots;
  readonly judged: Slots;
  readonly plain: Slots;

  /** Paid by the segment, by year. */
  readonly collected: Slots;
  readonly liability: Slots;
  /** Realised shares, `(duty·segments + s)·(months + 1) + 1 + t`; first the share before the horizon. */
  readonly realised: Slots;
  readonly consulted: Slots;
  /** Hours of the segment's year, and discounted. */
  readonly hours: Slots;
  /** EUR by year, `row·years + y`, and discounted. */
  readonly flows: Slots;
  readonly flowsPresent: Slots;
  readonly weights: Slots;
}

/** Lays the room out. */
export function layOutWork(room: Room, shape: Shape): WorkSlots {
  const { months, years, segments, editors } = shape;
  const slots = (length: number) => room.slots(length);
  const wholes = (length: number) => room.wholes(length);
  const cohorts = editors * (versionsPerYear + 1);
  const logs = 3 * years * editors * versionsPerYear;
  const named = <const Name extends string>(lengths: Readonly<Record<Name, number>>) =>
    Object.fromEntries(Object.entries<number>(lengths).map(([name, length]) => [name, slots(length)])) as Record<
      Name,
      Slots
    >;
  return {
    ...named({ announcedOn: 3, startsOn: 3, withdrawnOn: 3, felt: 3 * months, enforcedFrom: 3, enforcedTo: 3 }),
    feltIsSteady: wholes(3 * years),
    ...named({ announcedFrom: 1, announcedTo: 1 }),
    lossIsSteady: wholes(years),
    ...named({ rangeFrom: 3 * years, rangeTo: 3 * years, counted: 2 * years }),
    rangeKind: wholes(2 * years),
    ...named({ discount: months, discountSum: months + 1, supportPresent: 1 }),
    ...named({ down: editors * months, downSum: editors * (months + 1), downAtMean: editors, lostLog: logs }),
    firstRun: wholes(3 * years),
    laterRun: wholes(3 * years),
    run: wholes(1),
    ...named({ arrivingLog: 1, level: editors * months }),
    moves: wholes(editors * years),
    ...named({ fault: months, ease: monthsPerYear, speed: monthsPerYear }),
    speedIsSteady: wholes(1),
    ...named({ top: 2 * monthsPerYear, adoption: 3 * monthsPerYear }),
    isReduced: wholes(1),
    ...named({ practiceSum: 2, topSum: 2, held: 2, ceiling: 2, won: 2, fixed: 2, stake: 2 * years }),
    ...named({ boycott: 1, meets: 1, left: 1, judgedAs: 1 }),
    fine: named({ rate: 1, perCase: 1, cap: 1, amount: 1, tail: 1 }),
    payment: named({ from: 1, months: 1, assessed: 1, shielded: 1 }),
    table: named({
      ...{ detection: 2, months: 2, perCase: 2, cap: 2, rate: 2, rates: 24 },
      ...{ fine: 16, lifted: 16, liftedEditor: 16, fined: 16 },
    }),
    powerPlaces: wholes(2 * cohorts),
    cohorts: wholes(1),
    ...named({
      powers: 2 * cohorts + 8,
      weight: cohorts,
      law: 10,
      threshold: 2,
      thresholdLog: 2,
      bothEditors: 1,
      judged: 20,
      plain: 20,
    }),
    ...named({
      collected: years,
      liability: years,
      realised: 2 * segments * (months + 1),
      consulted: months,
      hours: 2,
    }),
    ...named({ flows: flowRows * years, flowsPresent: flowRows, weights: 2 * segments }),
  };
}
