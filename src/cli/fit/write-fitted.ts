import type { AssumptionCheck } from "../../calibration/assumptions/check-assumptions.js";
import { writeAssumptions } from "../../calibration/assumptions/write-assumptions.js";
import type { Calibration } from "../../calibration/judge/calibrate.js";
import { say } from "../../locale/french.js";
import type { Duty, Scenario } from "../../scenario/scenario.js";
import type { Invocation } from "../command.js";
import { optionText, optionTexts } from "../settings.js";
import { UsageError, unknownId } from "../usage-error.js";

const duties: readonly Duty[] = ["feeding", "consulting"];

/**
 * The scenario file that `--write` makes: for the segments asked for, or those whose curves cite the series.
 *
 * @throws UsageError for a segment without a curve, or when nobody says for whom
 */
export function fittedFile(
  found: Calibration,
  id: string,
  base: Scenario,
  checks: readonly AssumptionCheck[],
  { options }: Invocation,
  writtenBy: string,
): string {
  const duty = dutyOf(optionText(options.duty));
  const known = [...base.inputs.keys()].flatMap(
    (input) => new RegExp(`^adoption\\.(\\w+)\\.${duty}\\.q$`).exec(input)?.[1] ?? [],
  );
  const asked = optionTexts(options.segment);
  const strange = asked.find((segment) => !known.includes(segment));
  if (strange !== undefined) throw unknownId(say("segment inconnu", "unknown segment"), strange, known);
  const segments = asked.length > 0 ? asked : citingSegments(checks, duty);
  if (segments.length === 0) {
    throw new UsageError(
      say(
        `--write : aucune courbe d’adoption ne cite les faits de ${found.series.id} ; dites pour qui : --segment gp.`,
        `--write: no adoption curve cites the facts of ${found.series.id}; say for whom: --segment gp.`,
      ),
    );
  }
  return writeAssumptions(found, { id, extends: base.id, segments, duty, writtenBy });
}

/** Segments whose adoption curve cites the facts of the series that the checks are of, which `--write` takes unless told others. */
export function citingSegments(checks: readonly AssumptionCheck[], duty: Duty = "feeding"): readonly string[] {
  const pattern = new RegExp(`^adoption\\.(\\w+)\\.${duty}\\.[qb]$`);
  return [...new Set(checks.flatMap(({ input }) => pattern.exec(input)?.[1] ?? []))];
}

function dutyOf(typed = "feeding"): Duty {
  const duty = duties.find((one) => one === typed);
  if (duty) return duty;
  throw unknownId(say("obligation inconnue", "unknown duty"), typed, duties);
}
