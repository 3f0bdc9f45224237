import { type Authorship, nearestOf } from "../merge/authorship.js";
import { formatMonth } from "../month.js";
import type { Report } from "../report.js";
import { type Distribution, distributionNames, type EvidenceClass, type Input } from "../scenario.js";
import { type Domain, domainOf, intrinsicVariants, isWithin } from "../values/input-domain.js";
import { readNumber } from "../values/number-text.js";
import { formatQuantity } from "../values/quantity.js";
import { readSteps } from "../values/steps.js";
import { isShare } from "../values/units.js";
import { isList, readAmount, readDate, readText, readWord, readWords } from "../values/values.js";
import { child, type Entry, shown, type TreeNode } from "../yaml/tree.js";
import {
  boundsOrder,
  type IntendedShare,
  missingBound,
  missingReason,
  outOfDomain,
  unknownFact,
} from "./input-problems.js";
import { cannotMove, noSteps, unknownVariant, zeroMedian } from "./override-problems.js";

/** What the values of inputs are checked against. */
export interface InputContext {
  readonly knownFacts: ReadonlySet<string>;
  readonly segments: readonly string[];
  readonly authorship: Authorship;
  readonly report: Report;
}

/** Types one input from its merged fields; `undefined` when a problem was reported or its shape was wrong. */
export function resolveInput(id: string, entry: Entry, path: string, context: InputContext): Input | undefined {
  const { report } = context;
  const fields = entry.value;
  const unit = readWord(child(fields, "unit"));
  const distribution = readDistribution(child(fields, "distribution"));
  if (unit === undefined || distribution === undefined) return undefined;
  const facts = readFacts(child(fields, "facts"), path, context);
  const rationale = readText(child(fields, "rationale"));
  if (facts.length === 0 && rationale === undefined) report.add(missingReason(id), fields.place, path);
  const common = {
    id,
    unit,
    distribution,
    evidence: readWord(child(fields, "evidence")) as EvidenceClass,
    facts,
    rationale: rationale ?? { fr: "", en: "" },
    policy: isTrue(child(fields, "policy")),
    origin: { file: entry.key.file, line: entry.key.line },
  };
  if (unit === "choice") {
    const choice = readChoice(id, fields, path, context);
    return choice && { ...common, ...choice };
  }
  const numbers = readNumbers(id, unit, fields, path, report);
  if (numbers === undefined) return undefined;
  checkBounds(id, unit, distribution, numbers, fields, path, context);
  return { ...common, ...numbers, ...readMoves(id, unit, numbers.central, fields, path, context) };
}

interface Numbers {
  readonly low?: number;
  readonly central: number;
  readonly high?: number;
}

function readNumbers(id: string, unit: string, fields: TreeNode, path: string, report: Report): Numbers | undefined {
  const domain = domainOf(id, unit);
  const read = (name: string) => readBound(child(fields, name), unit, `${path}.${name}`, report, domain);
  const central = read("central");
  if (central === undefined) {
    if (!child(fields, "central")) report.add(missingBound(id, "central", "fixed"), fields.place, path);
    return undefined;
  }
  const bound = (name: "low" | "high") => {
    const shift = child(child(fields, name), "shift");
    if (!shift) return read(name);
    const distance = readAmount(shift, unit, `${path}.${name}.shift`, report);
    return distance === undefined ? undefined : Math.min(domain.high, Math.max(domain.low, round(central + distance)));
  };
  const [low, high] = [bound("low"), bound("high")];
  return { ...(low === undefined ? {} : { low }), central, ...(high === undefined ? {} : { high }) };
}

function readBound(node: TreeNode | undefined, unit: string, path: string, report: Report, domain: Domain) {
  return unit === "month" ? readDate(node, path, report) : readAmount(node, unit, path, report, domain);
}

function checkBounds(
  id: string,
  unit: string,
  law: Distribution,
  numbers: Numbers,
  fields: TreeNode,
  path: string,
  { report, authorship }: InputContext,
): void {
  const { low, central, high } = numbers;
  const drawn = law.name !== "fixed" && law.name !== "dirichlet";
  for (const name of ["low", "high"] as const) {
    const given = child(fields, name);
    const absent = given === undefined || (given.kind === "scalar" && given.value === null);
    if (drawn && absent) report.add(missingBound(id, name, law.name), fields.place, path);
  }
  const blame = (...names: readonly string[]) => {
    const nodes = names.flatMap((name) => child(fields, name) ?? []);
    return nearestOf(nodes, ({ place }) => place, authorship) ?? fields;
  };
  if (law.name === "lognormal" && central <= 0)
    report.add(zeroMedian(id), blame("central", "distribution").place, `${path}.central`);
  if ((low ?? central) <= central && central <= (high ?? central)) return;
  const write = (value: number | undefined) => (value === undefined ? "–" : writeNumber(value, unit));
  const typed = bareNumber(child(fields, "central"));
  const intended = isShare(unit) && typed !== undefined ? inPerCent(typed, numbers) : undefined;
  const problem = boundsOrder(id, write(low), write(central), write(high), intended);
  report.add(problem, blame("central", "low", "high").place, `${path}.central`);
}

/** A share typed as a bare number that would lie within the bounds if it were per cent. */
function inPerCent(typed: number, { low = 0, high = 1 }: Numbers): IntendedShare | undefined {
  const [written, meant] = [formatQuantity(typed, "share"), `${typed} %`];
  return typed > high && typed / 100 >= low && typed / 100 <= high
    ? { typed: String(typed), written, meant }
    : undefined;
}

function bareNumber(node: TreeNode | undefined): number | undefined {
  const number = node?.kind === "scalar" ? readNumber(node.source) : undefined;
  return typeof number === "object" && number.rest.trim() === "" ? number.value : undefined;
}

function readMoves(id: string, unit: string, central: number, fields: TreeNode, path: string, context: InputContext) {
  const { report, authorship } = context;
  const [shiftNode, scaleNode, stepsNode] = [child(fields, "shift"), child(fields, "scale"), child(fields, "steps")];
  const shift = readAmount(shiftNode, unit === "month" ? "months" : unit, `${path}.shift`, report);
  const scale = scaleNode?.kind === "scalar" && typeof scaleNode.value === "number" ? scaleNode.value : undefined;
  const domain = domainOf(id, unit);
  if (scaleNode && unit === "month") report.add(cannotMove(id, "scale"), scaleNode.place, `${path}.scale`);
  const moved = round(central * (scale ?? 1) + (shift ?? 0));
  const movers = [shiftNode, scaleNode].flatMap((node) => node ?? []);
  const involved = [...movers, ...(child(fields, "central") ? [child(fields, "central")!] : [])];
  const place = movers.length > 0 ? nearestOf(involved, (node) => node.place, authorship)?.place : undefined;
  if (place && unit !== "month" && !isWithin(moved, domain)) {
    report.add(outOfDomain(writeNumber(moved, unit), domain.words, unit), place, path);
  }
  if (stepsNode && !id.startsWith("control.threshold.")) report.add(noSteps(id), stepsNode.place, `${path}.steps`);
  const steps = isList(stepsNode) ? readSteps(stepsNode, unit, `${path}.steps`, report, domain) : undefined;
  return {
    ...(steps ? { steps } : {}),
    ...(shift === undefined ? {} : { shift }),
    ...(scale === undefined ? {} : { scale }),
  };
}

function readChoice(id: string, fields: TreeNode, path: string, context: InputContext) {
  const central = child(fields, "central");
  const listed = readWords(child(fields, "variants")).map(([word]) => word);
  const intrinsic = intrinsicVariants(id, context.segments);
  const variants = listed.length > 1 ? listed : [...new Set([...listed, ...intrinsic])];
  for (const field of ["shift", "scale", "steps"]) {
    const node = child(fields, field);
    if (node) context.report.add(cannotMove(id, field), node.place, `${path}.${field}`);
  }
  if (central?.kind !== "scalar") return undefined;
  const word = String(central.value);
  if (variants.length > 0 && !variants.includes(word)) {
    context.report.add(unknownVariant(shown(central), variants), central.place, `${path}.central`);
    return undefined;
  }
  return { central: word, ...(variants.length > 0 ? { variants } : {}) };
}

/** Fact ids, each checked against the evidence base. */
export function readFacts(node: TreeNode | undefined, path: string, context: InputContext): readonly string[] {
  return readWords(node).map(([fact, item], index) => {
    if (!context.knownFacts.has(fact))
      context.report.add(unknownFact(fact, context.knownFacts), item.place, `${path}.facts[${index}]`);
    return fact;
  });
}

function readDistribution(node: TreeNode | undefined): Distribution | undefined {
  const concentration = child(node, "dirichlet");
  if (concentration?.kind === "scalar") return { name: "dirichlet", concentration: Number(concentration.value) };
  const name = readWord(node);
  const known = distributionNames.find((one) => one === name);
  return known && { name: known };
}

function isTrue(node: TreeNode | undefined): boolean {
  return node?.kind === "scalar" && node.value === true;
}

function writeNumber(value: number, unit: string): string {
  return unit === "month" ? formatMonth(value) : formatQuantity(value, unit);
}

function round(value: number): number {
  return Number(value.toPrecision(12));
}
