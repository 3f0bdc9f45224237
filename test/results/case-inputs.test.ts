import { describe, expect, it } from "vitest";
import { listCaseIds, loadCase } from "../../src/node/case-files.js";
import { loadScenario } from "../../src/node/scenario-files.js";
import { caseInputs } from "../../src/results/case-inputs.js";
import type { Case } from "../../src/scenario/cases/case.js";
import { legalView } from "../../src/scenario/legal-view.js";
import type { Input, Scenario } from "../../src/scenario/scenario.js";
import { runCase } from "../../src/simulate/individuals/case/run-case.js";
import { chanceAbove } from "../../src/simulate/individuals/person/amount-law.js";

const asVoted = await loadScenario("article-85-as-voted");
const few = { draws: 1, realisations: 2 };

/** A scenario with one bound of each input that `change` picks instead of its central value. */
function moved(scenario: Scenario, end: "low" | "high", change: (input: Input) => boolean): Scenario {
  const inputs = [...scenario.inputs].map(([id, input]) => {
    const bound = input[end];
    return [id, bound !== undefined && change(input) ? { ...input, central: bound } : input] as const;
  });
  return { ...scenario, inputs: new Map(inputs) };
}

function finesOf(scenario: Scenario, described: Case) {
  const { risk } = runCase(scenario, legalView(scenario), described, few);
  return [chanceAbove(risk.overall.fines, 0), risk.overall.controlled, ...risk.overall.fines.amounts];
}

const ranked = { practice: { feeding: { rank: 0.2 }, consulting: { rank: 0.3 } } };
const variants = (described: Case): Case[] => [described, { ...described, ...ranked }];
const cases = (await Promise.all(listCaseIds().map((id) => loadCase(id)))).flatMap(variants);

describe("the inputs that a case reads", () => {
  it.each(cases.map((one, place) => [one.id, place % 2 === 0 ? "as shipped" : "by rank", one] as const))(
    "%s, %s: no other input moves its fines",
    (_, __, described) => {
      const read = caseInputs(asVoted, described).inputs;
      const before = finesOf(asVoted, described);
      for (const end of ["low", "high"] as const) {
        const other = moved(asVoted, end, ({ id }) => !read.has(id));
        expect(finesOf(other, described)).toEqual(before);
      }
    },
  );

  it("are few, its own, and differ from case to case", async () => {
    const of = async (id: string) => [...caseInputs(asVoted, await loadCase(id)).inputs.keys()];
    const [gp, nurse] = [await of("rural-gp"), await of("nurse-before-wave-2")];
    expect(gp).toContain("segments.gp.prescriptionsPerMemberYear");
    expect(gp).toContain("editors.ready.gp.C.from");
    expect(gp.length).toBeLessThan(25);
    expect(nurse).toContain("control.threshold.nurse.feeding");
    expect(nurse).not.toContain("control.threshold.nurse.consulting");
    expect(nurse.some((id) => id.includes("gp") || id.startsWith("adoption."))).toBe(false);
  });

  it.each(["control.gp.detection", "penalties.dropped", "control.threshold.gp.feeding", "editors.ready.gp.C.to"])(
    "%s does move them",
    async (id) => {
      const described = await loadCase("rural-gp");
      const change = (input: Input) => input.id === id;
      expect(finesOf(moved(asVoted, "high", change), described)).not.toEqual(finesOf(asVoted, described));
    },
  );
});
