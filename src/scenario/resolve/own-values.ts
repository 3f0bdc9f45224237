import type { Report } from "../report.js";

/** Problems that only a whole chain of `extends` can have: what is missing here may be in the file that was not found. */
const ofTheChain: ReadonlySet<string> = new Set([
  "missing-lever",
  "missing-key",
  "counterfactual-without-legal",
  "correlation-input-absent",
]);

/** A report of what is wrong in the files that were read, whatever the one that was not may say. */
export function ownValuesOnly(report: Report): Report {
  return {
    ...report,
    add(problem, place, path) {
      if (!ofTheChain.has(problem.code)) report.add(problem, place, path);
    },
  };
}
