import type { Evidence } from "./evidence.js";
import type { Fact } from "./fact.js";
import { formulaFacts } from "./formula.js";
import type { Report } from "./read-list.js";
import { recomputeFact } from "./recompute.js";

function checkOrigin(evidence: Evidence, fact: Fact, report: Report): void {
  const at = `facts.yaml ${fact.id}`;
  const origins = [fact.sources.length > 0, fact.formula !== undefined, fact.unsourced === true];
  if (origins.filter(Boolean).length !== 1) report(`${at}: expected one of sources, formula or unsourced`);
  for (const source of fact.sources) if (!evidence.sources.has(source)) report(`${at}: unknown source: ${source}`);
}

function checkDerivation(evidence: Evidence, fact: Fact, report: Report): void {
  if (fact.formula === undefined) return;
  const at = `facts.yaml ${fact.id}`;
  const named = new Set([fact.formula, ...(fact.rangeFormula ?? [])].flatMap(formulaFacts));
  const listed = new Set(fact.derivedFrom);
  for (const id of named) if (!listed.has(id)) report(`${at}: derivedFrom lacks ${id}`);
  for (const id of listed) if (!named.has(id)) report(`${at}: formula does not name ${id}`);
  for (const id of listed) if (!evidence.facts.has(id)) report(`${at}: unknown fact: ${id}`);
  if (fact.rounding === undefined) report(`${at}: expected rounding`);
  if ((fact.range === undefined) !== (fact.rangeFormula === undefined))
    report(`${at}: expected range and rangeFormula together`);
  recomputeFact(evidence, fact.id);
}

function checkAlternatives(evidence: Evidence, report: Report): void {
  for (const { id, facts, used, readings } of evidence.alternatives) {
    const at = `alternatives.yaml ${id}`;
    const cited = [...facts, ...(readings ?? []).flatMap((reading) => reading.facts)];
    for (const fact of cited) if (!evidence.facts.has(fact)) report(`${at}: unknown fact: ${fact}`);
    const choices = readings ? readings.map((reading) => reading.id) : facts;
    if (!choices.includes(used)) report(`${at}: used: expected one of ${choices.join(", ")}, found ${used}`);
  }
}

function checkDeclarations({ declarations, series, facts }: Evidence, report: Report): void {
  for (const { id, breaks, policies, total, published } of declarations.values()) {
    const at = `series.yaml ${id}`;
    if (!series.has(id)) report(`${at}: unknown series: ${id}`);
    const cited = [
      ...breaks.flatMap((one) => one.facts),
      ...policies.flatMap((one) =>
        [...one.facts, one.fine?.fact ?? [], one.times?.fact ?? [], one.published ?? []].flat(),
      ),
      ...(total ? [total.fact] : []),
      ...published.map((one) => one.fact),
    ];
    for (const fact of cited) if (!facts.has(fact)) report(`${at}: unknown fact: ${fact}`);
    if (total) checkNumber(`${at}: total.value`, total.value, facts.get(total.fact), report);
    for (const { id: policy, kind, fine, times } of policies) {
      const place = `${at}: policies ${policy}`;
      if (fine) checkNumber(`${place}: fine.amount`, fine.amount, facts.get(fine.fact), report);
      if (times) checkNumber(`${place}: times`, times.value, facts.get(times.fact), report);
      if (times && kind !== "support") report(`${place}: times: only for kind: support`);
    }
  }
}

/** A number repeated from a fact must be one of its numbers, in units or, where the fact is in thousands or millions, in these. */
function checkNumber(at: string, found: number, fact: Fact | undefined, report: Report): void {
  if (!fact) return;
  const numbers = [fact.value, ...Object.values(fact.values ?? {})].filter((one) => typeof one === "number");
  const steps = [1, 1e3, 1e6];
  if (numbers.some((one) => steps.some((step) => Math.abs(one * step - found) <= 1e-9 * found))) return;
  report(
    `${at}: found ${found}, but ${fact.id} gives ${numbers.join(", ") || "words"} (${fact.unit.en}); repeat the number of the fact, or cite another`,
  );
}

/** Reports every reference from one evidence file to another that does not hold. */
export function checkEvidence(evidence: Evidence, report: Report): void {
  for (const fact of evidence.facts.values()) {
    checkOrigin(evidence, fact, report);
    try {
      checkDerivation(evidence, fact, report);
    } catch (error) {
      report(`facts.yaml ${fact.id}: ${(error as Error).message}`);
    }
  }
  checkAlternatives(evidence, report);
  checkDeclarations(evidence, report);
  for (const [name, points] of evidence.series)
    for (const { fact, date } of points)
      if (!evidence.facts.has(fact)) report(`${name}.csv ${date}: unknown fact: ${fact}`);
}
