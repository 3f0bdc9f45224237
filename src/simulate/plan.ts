import { type DesignName, replicatesOf } from "../random/designs/design.js";
import type { FigureKey } from "./simulation.js";
import type { Reportable } from "./world.js";

/** Draws that are always run and summed up together, so that results depend neither on workers nor on blocks. */
export const chunkDraws = 128;

/** What a simulation is asked for. */
export interface SimulationRequest {
  /** Whole number from 0 to 2⁵³ − 1. */
  readonly seed: number;
  /** Default: `plain`. */
  readonly design?: DesignName | undefined;
  /** Number of draws, from 1; with `until`, the most that may be run. */
  readonly draws: number;
  /** Outcomes whose quantiles and differences are wanted. */
  readonly outcomes: readonly string[];
  /** Segments of those outcomes, beside the sum or average over all. Default: none. */
  readonly segments?: readonly string[] | undefined;
  /** Outcomes that are wanted month by month: practice and realised shares. Default: none. */
  readonly monthly?: readonly string[] | undefined;
  /** Differences of every scenario from the first. Default: false. */
  readonly compare?: boolean | undefined;
  /** Keeps every draw of the asked figures in memory. Default: false. */
  readonly keepDraws?: boolean | undefined;
}

/** A request with its figures found: what a chunk of draws is run for. */
export interface SimulationPlan {
  readonly seed: number;
  readonly design: DesignName;
  readonly draws: number;
  readonly replicates: number;
  readonly compare: boolean;
  readonly keepDraws: boolean;
  readonly scenarios: readonly ScenarioPlan[];
}

/** Which numbers of a scenario's run are kept. */
export interface ScenarioPlan extends Reportable {
  /** Positions in `figures` of those asked for. */
  readonly asked: Int32Array;
  /** Positions in `series` of those wanted month by month. */
  readonly monthly: Int32Array;
}

/**
 * Finds the figures of a request in what scenarios report. With differences, only figures that all scenarios have are asked for.
 *
 * @throws RangeError for a number of draws that is not a whole number from 1, and for an outcome that no scenario reports
 */
export function planSimulation(request: SimulationRequest, reportables: readonly Reportable[]): SimulationPlan {
  const { seed, design = "plain", draws, outcomes, segments = [], monthly = [] } = request;
  if (!(Number.isSafeInteger(draws) && draws >= 1)) throw new RangeError(`invalid number of draws: ${draws}`);
  if (reportables.length === 0) throw new RangeError("no scenario to simulate");
  const compare = request.compare === true && reportables.length > 1;
  for (const outcome of outcomes) {
    const known = reportables.some(({ figures }) => figures.some((figure) => figure.outcome === outcome));
    if (!known) throw new RangeError(`unknown outcome: ${outcome}`);
  }
  const wanted = reportables.map(({ figures }) => askedFigures(figures, outcomes, segments));
  const shared = compare ? sharedKeys(wanted) : undefined;
  return {
    seed,
    design,
    draws,
    replicates: replicatesOf({ design }),
    compare,
    keepDraws: request.keepDraws === true,
    scenarios: reportables.map((one, s) => {
      const kept = (wanted[s] as Wanted[]).filter(({ key }) => shared === undefined || shared.has(key));
      const { id, start, months, figures, series, kernel, reason } = one;
      return {
        ...{ id, start, months, figures, series },
        ...(kernel === undefined ? {} : { kernel }),
        ...(reason === undefined ? {} : { reason }),
        asked: Int32Array.from(kept, ({ position }) => position),
        monthly: Int32Array.from(
          series.flatMap(({ outcome }, position) => (monthly.includes(outcome) ? [position] : [])),
        ),
      };
    }),
  };
}

interface Wanted {
  readonly key: string;
  readonly position: number;
}

function askedFigures(
  figures: readonly FigureKey[],
  outcomes: readonly string[],
  segments: readonly string[],
): Wanted[] {
  const whole = new Set(figures.filter(({ segment }) => segment === "all").map(({ outcome }) => outcome));
  const isWanted = ({ outcome, segment, exam }: FigureKey) =>
    outcomes.includes(outcome) &&
    (exam === "" || exam === "all") &&
    (segment === "" || segment === "all" || segments.includes(segment) || !whole.has(outcome));
  return figures.flatMap((figure, position) => (isWanted(figure) ? [{ key: keyOf(figure), position }] : []));
}

function sharedKeys(wanted: readonly (readonly Wanted[])[]): ReadonlySet<string> {
  const [first = [], ...others] = wanted;
  const sets = others.map((list) => new Set(list.map(({ key }) => key)));
  return new Set(first.map(({ key }) => key).filter((key) => sets.every((set) => set.has(key))));
}

/** A figure's key as one text. */
export function keyOf({ outcome, segment, exam, account, year }: FigureKey): string {
  return [outcome, segment, exam, account, year].join("|");
}
