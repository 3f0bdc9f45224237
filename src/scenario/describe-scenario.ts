import type { Language } from "../locale/language.js";
import { formatMonth, type Month } from "./month.js";
import type {
  ConditionOfPaymentLever,
  Duty,
  FineAmounts,
  Input,
  Levers,
  Origin,
  Scenario,
  StartDate,
  Step,
} from "./scenario.js";
import { formatQuantity } from "./values/quantity.js";
import { writeDay } from "./written-date.js";

/** One value of a resolved scenario, written with its unit, and the place that set it. */
export interface DescribedValue {
  readonly path: string;
  readonly value: string;
  readonly origin: Origin;
}

/**
 * Every value of a resolved scenario in a fixed order: law, horizon, levers, assumptions, correlations. Paths and values are those of the
 * files; a day that counts from a later month is followed by that month (`2025-10-31, counted from 2025-11`).
 *
 * @param language of the few words that values hold. Default: English
 */
export function describeScenario(scenario: Scenario, language: Language = "en"): readonly DescribedValue[] {
  const dates = datesOf(scenario, language);
  const inputs = [...scenario.inputs.values()].flatMap((input) => inputFields(input, scenario, dates));
  const correlations = scenario.correlations.map(({ between, spearman, origin }) => ({
    path: `correlations.${between.join(" ~ ")}`,
    value: String(spearman),
    origin,
  }));
  return [...describePolicy(scenario, language), ...inputs, ...correlations];
}

/** {@link describeScenario} without the assumptions and what links them: law, horizon, levers. */
export function describePolicy(scenario: Scenario, language: Language = "en"): readonly DescribedValue[] {
  const dates = datesOf(scenario, language);
  const fields: [string, string][] = [
    ["counterfactual", String(scenario.counterfactual)],
    ...scenario.legal.map((step, index): [string, string] => [
      `legal[${index}]`,
      `${step.on} ${step.status}: ${step.text[language]}`,
    ]),
    ["horizon.start", formatMonth(scenario.horizon.start)],
    ["horizon.end", formatMonth(scenario.horizon.end)],
    ...leverFields(scenario.levers, dates),
  ];
  const fallback: Origin = { file: scenario.id, line: 1 };
  return fields.map(([path, value]) => ({ path, value, origin: originOf(path, scenario) ?? fallback }));
}

/** Writers of what holds dates, by path. */
interface Dates {
  readonly month: (month: Month, path: string) => string;
  readonly start: (start: StartDate, path: string) => string;
  readonly steps: (steps: readonly Step[], unit: string, path: string) => string;
}

function datesOf({ writtenDates }: Scenario, language: Language): Dates {
  const month = (value: Month, path: string) => writeDay(value, writtenDates.get(path), language);
  const value = (number: number, unit: string) => (Number.isFinite(number) ? formatQuantity(number, unit) : "none");
  return {
    month,
    start: (start, path) =>
      typeof start === "number"
        ? month(start, path)
        : start
            .map(({ on, probability }, index) => ({ on, probability, path: `${path}[${index}].on` }))
            .toSorted((one, other) => one.on - other.on)
            .map((date) => `${month(date.on, date.path)} (${formatQuantity(date.probability, "share")})`)
            .join(", "),
    steps: (steps, unit, path) =>
      steps
        .map((step, index) =>
          step.from === 0
            ? value(step.value, unit)
            : `${month(step.from, `${path}[${index}].from`)}: ${value(step.value, unit)}`,
        )
        .join(", "),
  };
}

function leverFields({ penalties, support, conditionOfPayment }: Levers, dates: Dates): [string, string][] {
  const root = "levers.penalties";
  const schedule = (["professional", "establishment"] as const).flatMap((kind) =>
    (["maxPerBreach", "cap"] as const).flatMap((name) =>
      amountFields(`${root}.schedule.${kind}.${name}`, name, penalties.schedule[kind], dates),
    ),
  );
  return [
    announcedField(root, penalties.announced, dates),
    startField(`${root}.feedingStart`, penalties.feedingStart, dates),
    startField(`${root}.consultingStart`, penalties.consultingStart, dates),
    [`${root}.feedingBound`, penalties.feedingBound.join(", ")],
    [`${root}.consultingBound`, penalties.consultingBound.join(", ")],
    ...schedule,
    [`${root}.caps`, penalties.caps],
    [`${root}.warnings`, String(penalties.warnings)],
    [`${root}.editorExemption`, penalties.editorExemption.join(", ") || "–"],
    [`${root}.platformExemption`, writeFlag(penalties.platformExemption)],
    [`${root}.editorLiability`, formatQuantity(penalties.editorLiability, "share")],
    ["levers.support", dates.steps(support, "share", "levers.support")],
    ...(conditionOfPayment ? conditionFields(conditionOfPayment, dates) : []),
  ];
}

function announcedField(root: string, announced: Month | undefined, dates: Dates): [string, string] {
  const path = `${root}.announced`;
  return [path, announced === undefined ? "start" : dates.month(announced, path)];
}

function startField(path: string, start: StartDate, dates: Dates): [string, string] {
  return [path, dates.start(start, path)];
}

function amountFields(
  path: string,
  name: "maxPerBreach" | "cap",
  duties: Readonly<Record<"feeding" | "consulting", FineAmounts>>,
  dates: Dates,
): [string, string][] {
  const unit = name === "cap" ? "EUR/year" : "EUR/breach";
  const write = (duty: Duty, here: string) => dates.steps(duties[duty][name], unit, here);
  if (write("feeding", path) === write("consulting", path)) return [[path, write("feeding", path)]];
  return (["feeding", "consulting"] as const).map((duty) => [`${path}.${duty}`, write(duty, `${path}.${duty}`)]);
}

function conditionFields(lever: ConditionOfPaymentLever, dates: Dates): [string, string][] {
  const root = "levers.conditionOfPayment";
  return [
    [`${root}.duty`, lever.duty],
    [`${root}.bound`, lever.bound.join(", ")],
    [`${root}.bearer`, lever.bearer],
    announcedField(root, lever.announced, dates),
    startField(`${root}.start`, lever.start, dates),
    [`${root}.exceptPlatform`, writeFlag(lever.exceptPlatform)],
    [`${root}.exceptEditor`, writeFlag(lever.exceptEditor)],
  ];
}

function inputFields(input: Input, scenario: Scenario, dates: Dates): readonly DescribedValue[] {
  const path = `${input.id.startsWith("conditionOfPayment.") ? "levers" : "assumptions"}.${input.id}`;
  const { name, concentration } = input.distribution;
  const shiftUnit = input.unit === "month" ? "months" : input.unit;
  const write = (field: "low" | "central" | "high") => {
    const value = input[field];
    if (value === undefined || typeof value === "string") return value;
    return input.unit === "month" ? dates.month(value, `${path}.${field}`) : formatQuantity(value, input.unit);
  };
  const fields: readonly (readonly [string, string | undefined])[] = [
    ["low", write("low")],
    ["central", write("central")],
    ["high", write("high")],
    ["distribution", concentration === undefined ? name : `${name}(${concentration})`],
    ["steps", input.steps && dates.steps(input.steps, input.unit, `${path}.steps`)],
    ["shift", input.shift === undefined ? undefined : formatQuantity(input.shift, shiftUnit)],
    ["scale", input.scale === undefined ? undefined : String(input.scale)],
    ["evidence", input.evidence],
    ["facts", input.facts.length > 0 ? input.facts.join(", ") : undefined],
  ];
  return fields.flatMap(([field, value]) => {
    const here = `${path}.${field}`;
    return value === undefined ? [] : [{ path: here, value, origin: originOf(here, scenario) ?? input.origin }];
  });
}

function originOf(path: string, { origins }: Scenario): Origin | undefined {
  for (let here = path; here !== ""; here = here.replace(/(^|\.)[^.]*$/, "")) {
    const origin = origins.get(here.replace(/\[\d+\]$/, ""));
    if (origin) return origin;
  }
  return undefined;
}

function writeFlag(flag: boolean): string {
  return flag ? "on" : "off";
}
