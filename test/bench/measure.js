import { performance } from "node:perf_hooks";

/** Median, least and greatest of numbers. */
export function spread(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return { median: sorted[sorted.length >> 1], low: sorted[0], high: sorted.at(-1) };
}

/** Milliseconds that some work takes. */
export async function time(work) {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/**
 * Runs alternatives in turn, so that whatever else the machine does weighs on all of them.
 *
 * @param alternatives functions that return their own time in milliseconds, or nothing to be timed here
 * @returns for each, the times of all rounds but the first
 */
export async function interleave(alternatives, rounds = 5) {
  const times = alternatives.map(() => []);
  for (let round = 0; round <= rounds; round++) {
    for (const [i, work] of alternatives.entries()) {
      let own;
      const taken = await time(async () => {
        own = await work();
      });
      if (round > 0) times[i].push(typeof own === "number" ? own : taken);
    }
  }
  return times;
}

/** A line of results: a name, a number with its range, a unit and a remark. */
export function print(name, values, unit = "ms", remark = "") {
  const { median, low, high } = spread(values);
  const text = (x) => (Math.abs(x) >= 100 ? x.toFixed(0) : x.toFixed(x >= 10 ? 1 : 2));
  console.log(
    `  ${name.padEnd(46)} ${text(median).padStart(8)} ${unit.padEnd(9)} [${text(low)}–${text(high)}]  ${remark}`,
  );
}

/** Ratios of two lists of times, round by round. */
export function ratios(over, under) {
  return over.map((value, i) => value / under[i]);
}
