import type { Month } from "../scenario/month.js";
import type { Levers, Scenario, StartDate } from "../scenario/scenario.js";
import { checkDraw } from "./core/stream.js";
import { type DrawOptions, openDesign } from "./designs/design.js";
import { discrete } from "./laws/discrete.js";

/** Stream of the dates at which measures start. */
const stream = "levers.start";

/**
 * Draws of the uncertain starts of a scenario: the scenario of a draw has certain dates, `never` among them. All starts read one
 * uniform, early dates first: a law that comes late comes late for every duty, and equal dates stay equal.
 *
 * @returns the scenario of a draw; the very same object when no start is uncertain
 * @throws RangeError for probabilities that do not sum to 1, by file and line, and for an invalid seed, design or draw
 */
export function drawStarts(scenario: Scenario, options: DrawOptions): (draw: number) => Scenario {
  const { penalties, conditionOfPayment: condition } = scenario.levers;
  const whereOf = (path: string) => {
    const origin = scenario.origins.get(path);
    return origin ? `${path} (${origin.file}:${origin.line})` : path;
  };
  const feeding = startOf(penalties.feedingStart, whereOf("levers.penalties.feedingStart"));
  const consulting = startOf(penalties.consultingStart, whereOf("levers.penalties.consultingStart"));
  const paying = startOf(condition?.start ?? 0, whereOf("levers.conditionOfPayment.start"));
  const uniform = openDesign(options)(stream);
  const certain = [penalties.feedingStart, penalties.consultingStart, condition?.start ?? 0].every(
    (start) => typeof start === "number",
  );
  return (draw) => {
    checkDraw(draw, options.draws);
    if (certain) return scenario;
    const u = uniform(draw);
    const levers: Levers = {
      ...scenario.levers,
      penalties: { ...penalties, feedingStart: feeding(u), consultingStart: consulting(u) },
      ...(condition ? { conditionOfPayment: { ...condition, start: paying(u) } } : {}),
    };
    return { ...scenario, levers };
  };
}

function startOf(start: StartDate, where: string): (uniform: number) => Month {
  if (typeof start === "number") return () => start;
  const dates = [...start].sort((a, b) => (a.on === b.on ? 0 : a.on - b.on));
  return discrete(
    dates.map(({ on, probability }) => ({ value: on, probability })),
    where,
  );
}
