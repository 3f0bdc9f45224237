import type { Text } from "../locale/language.js";
import {
  type Absence,
  labelBefore,
  labelHypothetical,
  labelInForce,
  labelProject,
  labelWithdrawn,
  withEveryOverride,
  withOverrides,
} from "./legal-label.js";
import { never, parseMonth } from "./month.js";
import { earliestStart } from "./resolve/lever-values.js";
import { isoDay } from "./resolve/resolve-legal.js";
import type { LegalStatus, LegalStep, LegalView, Scenario } from "./scenario.js";

const killing: ReadonlySet<LegalStatus> = new Set(["superseded", "struck-down", "abandoned"]);

/**
 * What the law says of a scenario's measure, derived from its chain of texts. The last step counted decides.
 *
 * - Without `asOf` every step counts: a killing step withdraws the measure from its month (a date inside a month rounds up to the next), unless the
 *   scenario is counterfactual. A bill, or a law promulgated and not yet in force, runs on its own dates as hypothetical.
 * - With `asOf` steps after that day are dropped and `counterfactual` is ignored; with no step left the run is the status quo.
 *
 * A scenario without any text is a project, whatever the day.
 *
 * @param asOf ISO day or month (counted from its last day) @throws RangeError for what is no date
 */
export function legalView(scenario: Scenario, asOf?: string): LegalView {
  const day = asOf === undefined ? undefined : isoDay(asOf);
  if (asOf !== undefined && day === undefined) throw new RangeError(`invalid as-of date: ${asOf}`);
  const view = deriveView(scenario, day);
  return {
    ...view,
    label: withOverrides(view.label, scenario.overrides),
    completeLabel: withEveryOverride(view.label, scenario.overrides),
    modified: scenario.overrides,
    ...(day === undefined ? {} : { asOf: day }),
  };
}

type Standing = Omit<LegalView, "asOf" | "completeLabel" | "modified">;

function deriveView(scenario: Scenario, day: string | undefined): Standing {
  const { legal, variant = false } = scenario;
  if (legal.length === 0) return { ...hypothetical("project", labelProject(day)) };
  const last = legal.filter((step) => day === undefined || step.on <= day).at(-1);
  if (!last) {
    return {
      standing: "status-quo",
      withdrawn: never,
      hypothetical: false,
      statusQuo: true,
      label: labelBefore(day ?? "", absenceOf(scenario)),
    };
  }
  const decided = { status: last.status, on: last.on };
  if (last.status === "in-force") {
    return {
      standing: "in-force",
      ...decided,
      withdrawn: never,
      hypothetical: false,
      statusQuo: false,
      label: labelInForce(last),
    };
  }
  if (!killing.has(last.status)) return { ...hypothetical("bill", labelHypothetical(last, variant, day)), ...decided };
  if (scenario.counterfactual && day === undefined) {
    return { ...hypothetical("counterfactual", labelHypothetical(last, variant)), ...decided };
  }
  return {
    ...hypothetical("withdrawn", labelWithdrawn(last, variant, day)),
    ...decided,
    withdrawn: withdrawalMonth(last),
  };
}

function hypothetical(standing: LegalView["standing"], label: Text): Standing {
  return { standing, withdrawn: never, hypothetical: true, statusQuo: false, label };
}

/** The chain of a scenario without any measure is that of the duty itself. */
function absenceOf({ legal, levers }: Scenario): Absence {
  if (legal[0]?.asRead) return "undated";
  const { penalties, support, conditionOfPayment } = levers;
  const starts = [penalties.feedingStart, penalties.consultingStart].map(earliestStart);
  const measures =
    starts.some((start) => start !== never) || conditionOfPayment || support.some(({ value }) => value > 0);
  return measures ? "no-text" : "no-duty";
}

function withdrawalMonth(step: LegalStep): number {
  return parseMonth(step.on) ?? never;
}
