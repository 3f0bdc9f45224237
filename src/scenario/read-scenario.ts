import { ScenarioError } from "./diagnostic.js";
import { type LineageFile, readLineage } from "./merge/lineage.js";
import { originsOf } from "./merge/merge.js";
import { mergeLineage } from "./merge/merge-lineage.js";
import { type OptionAssignments, ofOwnMeasures } from "./merge/own-measures.js";
import { type Assignment, applyAssignment } from "./merge/set-option.js";
import { reportSetTwice } from "./merge/set-twice.js";
import { readSharedInputs } from "./merge/shared-inputs.js";
import { writtenDates } from "./merge/written-dates.js";
import { openReport, type Report } from "./report.js";
import { checkConsistency } from "./resolve/consistency.js";
import { counterfactualWithoutChain } from "./resolve/legal-problems.js";
import { ownValuesOnly } from "./resolve/own-values.js";
import { resolveCorrelations } from "./resolve/resolve-correlations.js";
import { resolveDate } from "./resolve/resolve-date.js";
import { resolveHorizon } from "./resolve/resolve-horizon.js";
import { type InputContext, resolveInput } from "./resolve/resolve-input.js";
import { resolveLegal } from "./resolve/resolve-legal.js";
import { resolveLeverFacts } from "./resolve/resolve-lever-facts.js";
import { resolveLevers } from "./resolve/resolve-levers.js";
import type { Input, Scenario } from "./scenario.js";
import type { ScenarioFiles } from "./scenario-files.js";
import { readText, readWord } from "./values/values.js";
import { child, type MapNode, type TreeNode } from "./yaml/tree.js";

/** What to read, and with what. */
export interface ScenarioRequest {
  /** Id of a shipped scenario, or path to a file. */
  readonly scenario: string;
  readonly files: ScenarioFiles;
  /** Ids of the evidence base; every fact named must be one of them. */
  readonly knownFacts: ReadonlySet<string>;
  /** `--set` options, as written: `ID=VALUE`. */
  readonly set?: readonly string[];
  /** `--alternative` options, applied before `set`, where the scenario has the measure that they change. */
  readonly alternatives?: readonly OptionAssignments[] | undefined;
}

/**
 * Reads, merges, checks and types a scenario: the one door between files and the model.
 *
 * @throws ScenarioError with every problem of every file, each at its line, when there is one
 */
export function readScenario(request: ScenarioRequest): Scenario {
  const report = openReport();
  const scenario = resolve(request, report);
  const diagnostics = report.diagnostics();
  if (diagnostics.length > 0) throw new ScenarioError(diagnostics);
  if (!scenario) throw new Error(`unresolved scenario without a diagnostic: ${request.scenario}`);
  return scenario;
}

function resolve(request: ScenarioRequest, report: Report): Scenario | undefined {
  const shared = readSharedInputs(request.files, report);
  const { files: lineage, complete } = readLineage(request.scenario, request.files, report);
  const [leaf] = lineage;
  if (!shared || !leaf) return undefined;
  const before = mergeLineage(lineage, shared, report);
  const alternatives = (request.alternatives ?? []).map((one) => ofOwnMeasures(one, before));
  const { set = [] } = request;
  const assignments = assignmentsOf(alternatives, set);
  reportSetTwice(assignments, report);
  const merged = assignments.reduce((tree, one) => applyAssignment(tree, one, shared, report), before);
  const context: InputContext = {
    knownFacts: request.knownFacts,
    segments: shared.segments,
    authorship: lineage.map(({ name }) => name),
    report: complete ? report : ownValuesOnly(report),
  };
  const inputs = resolveInputs(merged, context);
  const resolved = resolveLevers(merged, context);
  for (const input of resolved?.inputs ?? []) inputs.set(input.id, input);
  const leverFacts = resolveLeverFacts(merged, context);
  checkConsistency(inputs, merged, context);
  const correlations = resolveCorrelations(inputs, merged, context);
  const horizon = resolveHorizon(child(merged, "horizon"), context.authorship, report);
  const law = resolveLaw(lineage, before, merged, context);
  const title = readText(child(leaf.tree, "title"));
  const id = readWord(child(leaf.tree, "id"));
  const date = resolveDate(child(merged, "date"), report);
  if (!complete || !resolved || !horizon || !title || id === undefined) return undefined;
  return {
    id,
    kind: "policy",
    title,
    summary: readText(child(leaf.tree, "summary")) ?? title,
    date: date ?? law.legal.at(-1)?.on ?? "",
    ...law,
    horizon,
    levers: resolved.levers,
    leverFacts,
    inputs,
    correlations,
    notModelled: notModelledOf(child(merged, "notModelled")),
    origins: originsOf(merged),
    writtenDates: writtenDates(merged),
    overrides: [...alternatives.filter((one) => one.set.length > 0).map(({ option }) => option), ...set],
  };
}

function assignmentsOf(alternatives: readonly OptionAssignments[], set: readonly string[]): readonly Assignment[] {
  return [
    ...alternatives.flatMap((one, index) => one.set.map((text) => ({ text, file: "--alternative", line: index + 1 }))),
    ...set.map((text, index) => ({ text, file: "--set", line: index + 1 })),
  ];
}

function resolveInputs(merged: MapNode, context: InputContext): Map<string, Input> {
  const inputs = new Map<string, Input>();
  const assumptions = child(merged, "assumptions");
  for (const [id, entry] of assumptions?.kind === "map" ? assumptions.entries : []) {
    const input = resolveInput(id, entry, `assumptions.${id}`, context);
    if (input) inputs.set(id, input);
  }
  return inputs;
}

/** A chain inherited by a scenario that changes levers is no longer the law in force, and a variant of a bill at best. */
function resolveLaw(lineage: readonly LineageFile[], before: MapNode, merged: MapNode, context: InputContext) {
  const chain = resolveLegal(child(merged, "legal"), context);
  const depth = lineage.findIndex(({ tree }) => tree.entries.has("legal"));
  const changedBelow = lineage.slice(0, Math.max(0, depth)).some(({ tree }) => tree.entries.has("levers"));
  const changed = changedBelow || child(before, "levers") !== child(merged, "levers");
  const inForce = chain.at(-1)?.status === "in-force";
  const legal = changed && inForce ? [] : chain;
  const node = child(merged, "counterfactual");
  const counterfactual = node?.kind === "scalar" && node.value === true;
  const texts = child(merged, "legal");
  const listed = texts?.kind === "list" && texts.items.length > 0 && !(changed && inForce);
  if (counterfactual && !listed) {
    const own = child(lineage[0]!.tree, "counterfactual") ?? child(lineage[0]!.tree, "legal");
    context.report.add(counterfactualWithoutChain, (own ?? node).place, "counterfactual");
  }
  return { counterfactual, legal, ...(changed && legal.length > 0 ? { variant: true } : {}) };
}

function notModelledOf(node: TreeNode | undefined) {
  return node?.kind === "list" ? node.items.flatMap((item) => readText(item) ?? []) : [];
}
