import { term } from "../../../locale/terms.js";
import type { Run } from "../../../results/run.js";
import { formatMonth } from "../../../scenario/month.js";
import type { Input } from "../../../scenario/scenario.js";
import { inputLabel } from "../../../scenario/words/input-label.js";
import { inputValue } from "../../../scenario/words/inputs.js";
import { changedInputs } from "../input-groups.js";
import { words } from "../report-model.js";
import { legalColumn, type TableFile } from "./table-file.js";

/** Every input of the baseline, then what the other scenarios change. */
export function assumptionsFile(runs: readonly Run[], baseline: Run): TableFile {
  return {
    name: "assumptions",
    title: {
      fr: "Hypothèses, puis ce que chaque scénario y change",
      en: "Assumptions, then what each scenario changes in them",
    },
    columns: [
      "scenario",
      "id",
      "label",
      "unit",
      "low",
      "central",
      "used",
      "high",
      "evidence",
      "facts",
      "rationale",
      legalColumn,
    ],
    rows: (language) =>
      runs.flatMap((run) =>
        inputsShown(run, baseline).map((input) => ({
          scenario: run.heading.id,
          id: input.id,
          label: inputLabel(input.id, language),
          unit: input.unit,
          low: bare(input.low, input),
          central: bare(input.central, input),
          used: inputValue(input, language),
          high: bare(input.high, input),
          evidence: term("evidence", input.evidence, language),
          facts: input.facts.join(" "),
          rationale: words(input.rationale, language),
          [legalColumn]: words(run.legal.completeLabel, language),
        })),
      ),
  };
}

function inputsShown(run: Run, baseline: Run): readonly Input[] {
  return run === baseline ? [...run.scenario.inputs.values()] : changedInputs(run, baseline);
}

/** A value as scenario files write it: months as `2028-07`. */
function bare(value: number | string | undefined, { unit }: Input): number | string | null {
  if (value === undefined) return null;
  return unit === "month" && typeof value === "number" ? formatMonth(value) : value;
}
