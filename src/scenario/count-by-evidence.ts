import { type EvidenceClass, evidenceClasses, type Input } from "./scenario.js";

/** How many inputs rest on each class of evidence, best first; classes without inputs included. */
export function countByEvidence(inputs: Iterable<Input>): ReadonlyMap<EvidenceClass, number> {
  const counts = new Map<EvidenceClass, number>(evidenceClasses.map((evidence) => [evidence, 0]));
  for (const { evidence } of inputs) counts.set(evidence, (counts.get(evidence) ?? 0) + 1);
  return counts;
}
