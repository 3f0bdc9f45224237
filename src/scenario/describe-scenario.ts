import { formatMonth } from "./month.js";
import { formatStart } from "./resolve/resolve-levers.js";
import type { ConditionOfPaymentLever, FineAmounts, Input, Levers, Origin, Scenario, Step } from "./scenario.js";
import { formatQuantity } from "./values/quantity.js";

/** One value of a resolved scenario, written with its unit, and the place that set it. */
export interface DescribedValue {
  readonly path: string;
  readonly value: string;
  readonly origin: Origin;
}

/** Every value of a resolved scenario in a fixed order: law, horizon, levers, assumptions. Paths and values are those of the files. */
export function describeScenario(scenario: Scenario): readonly DescribedValue[] {
  const fields: [string, string][] = [
    ["counterfactual", String(scenario.counterfactual)],
    ...scenario.legal.map((step, index): [string, string] => [
      `legal[${index}]`,
      `${step.on} ${step.status}: ${step.text.en}`,
    ]),
    ["horizon.start", formatMonth(scenario.horizon.start)],
    ["horizon.end", formatMonth(scenario.horizon.end)],
    ...leverFields(scenario.levers),
  ];
  const fallback: Origin = { file: scenario.id, line: 1 };
  const levers = fields.map(([path, value]) => ({ path, value, origin: originOf(path, scenario) ?? fallback }));
  const inputs = [...scenario.inputs.values()].flatMap((input) => inputFields(input, scenario));
  return [...levers, ...inputs];
}

function leverFields({ penalties, support, conditionOfPayment }: Levers): [string, string][] {
  const root = "levers.penalties";
  const schedule = (["professional", "establishment"] as const).flatMap((kind) =>
    (["maxPerBreach", "cap"] as const).flatMap((name) =>
      amountFields(`${root}.schedule.${kind}.${name}`, name, penalties.schedule[kind]),
    ),
  );
  return [
    [`${root}.announced`, penalties.announced === undefined ? "start" : formatMonth(penalties.announced)],
    [`${root}.feedingStart`, formatStart(penalties.feedingStart)],
    [`${root}.consultingStart`, formatStart(penalties.consultingStart)],
    [`${root}.feedingBound`, penalties.feedingBound.join(", ")],
    [`${root}.consultingBound`, penalties.consultingBound.join(", ")],
    ...schedule,
    [`${root}.caps`, penalties.caps],
    [`${root}.warnings`, String(penalties.warnings)],
    [`${root}.editorExemption`, penalties.editorExemption.join(", ") || "–"],
    [`${root}.platformExemption`, writeFlag(penalties.platformExemption)],
    [`${root}.editorLiability`, formatQuantity(penalties.editorLiability, "share")],
    ["levers.support", writeSteps(support, "share")],
    ...(conditionOfPayment ? conditionFields(conditionOfPayment) : []),
  ];
}

function amountFields(
  path: string,
  name: "maxPerBreach" | "cap",
  duties: Readonly<Record<"feeding" | "consulting", FineAmounts>>,
): [string, string][] {
  const unit = name === "cap" ? "EUR/year" : "EUR/breach";
  const [feeding, consulting] = [writeSteps(duties.feeding[name], unit), writeSteps(duties.consulting[name], unit)];
  return feeding === consulting
    ? [[path, feeding]]
    : [
        [`${path}.feeding`, feeding],
        [`${path}.consulting`, consulting],
      ];
}

function conditionFields(lever: ConditionOfPaymentLever): [string, string][] {
  const root = "levers.conditionOfPayment";
  return [
    [`${root}.duty`, lever.duty],
    [`${root}.bound`, lever.bound.join(", ")],
    [`${root}.bearer`, lever.bearer],
    [`${root}.announced`, lever.announced === undefined ? "start" : formatMonth(lever.announced)],
    [`${root}.start`, formatStart(lever.start)],
    [`${root}.exceptPlatform`, writeFlag(lever.exceptPlatform)],
    [`${root}.exceptEditor`, writeFlag(lever.exceptEditor)],
  ];
}

function inputFields(input: Input, scenario: Scenario): readonly DescribedValue[] {
  const path = `${input.id.startsWith("conditionOfPayment.") ? "levers" : "assumptions"}.${input.id}`;
  const { name, concentration } = input.distribution;
  const write = (value: number | string | undefined) =>
    value === undefined ? undefined : writeInput(value, input.unit);
  const fields: readonly (readonly [string, string | undefined])[] = [
    ["low", write(input.low)],
    ["central", write(input.central)],
    ["high", write(input.high)],
    ["distribution", concentration === undefined ? name : `${name}(${concentration})`],
    ["steps", input.steps && writeSteps(input.steps, input.unit)],
    [
      "shift",
      input.shift === undefined ? undefined : writeInput(input.shift, input.unit === "month" ? "months" : input.unit),
    ],
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

function writeInput(value: number | string, unit: string): string {
  if (typeof value === "string") return value;
  return unit === "month" ? formatMonth(value) : formatQuantity(value, unit);
}

function writeSteps(steps: readonly Step[], unit: string): string {
  const write = (value: number) => (Number.isFinite(value) ? formatQuantity(value, unit) : "none");
  return steps
    .map(({ from, value }) => (from === 0 ? write(value) : `${formatMonth(from)}: ${write(value)}`))
    .join(", ");
}

function writeFlag(flag: boolean): string {
  return flag ? "on" : "off";
}
