import { checkEvidence } from "./check.js";
import { declarationsSchema } from "./declarations-schema.js";
import type { Evidence, EvidenceTexts } from "./evidence.js";
import { indexById, readList } from "./read-list.js";
import { alternativesSchema, factsSchema, sourcesSchema } from "./schema.js";
import { parseSeries } from "./series.js";

/**
 * Reads the evidence files and checks every reference between them.
 *
 * @throws Error `invalid evidence:` followed by every problem of every file, one a line, with file and line or id
 */
export function parseEvidence(texts: EvidenceTexts): Evidence {
  const problems: string[] = [];
  const report = (problem: string) => void problems.push(problem);
  const series = Object.entries(texts.series).map(
    ([name, text]) => [name, parseSeries(`${name}.csv`, text, report)] as const,
  );
  const evidence: Evidence = {
    sources: indexById("sources.yaml", readList("sources.yaml", texts.sources, sourcesSchema, report), report),
    facts: indexById("facts.yaml", readList("facts.yaml", texts.facts, factsSchema, report), report),
    alternatives: readList("alternatives.yaml", texts.alternatives, alternativesSchema, report),
    series: new Map(series),
    declarations: indexById(
      "series.yaml",
      readList("series.yaml", texts.declarations ?? "[]", declarationsSchema, report),
      report,
    ),
  };
  indexById("alternatives.yaml", evidence.alternatives, report);
  if (problems.length === 0) checkEvidence(evidence, report);
  if (problems.length > 0) throw new Error(`invalid evidence:\n${problems.join("\n")}`);
  return evidence;
}
