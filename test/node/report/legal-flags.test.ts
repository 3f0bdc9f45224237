import { describe, expect, it } from "vitest";
import { loadRuns } from "../../../src/node/load-runs.js";
import { flagOf } from "../../../src/node/report/legal-flags.js";
import { legalFlag } from "../../../src/node/report/page/parts.js";
import { tell } from "../../../src/node/report/speak.js";
import type { Run } from "../../../src/results/run.js";

async function headingOf(id: string, asOf?: string) {
  const [run] = (await loadRuns([id], { asOf })) as [Run];
  return run.heading;
}

describe("the legal flag", () => {
  it("tells a rule in force whose application is supposed from plain law in force", async () => {
    const supposed = await headingOf("reimbursement-condition");
    expect(flagOf(supposed)).toBe("supposed");
    expect(legalFlag(supposed, "fr").markup).toContain(">droit en vigueur, application supposée<");
    expect(legalFlag(supposed, "en").markup).toContain(">in force, application supposed<");
    expect(
      tell(
        ({ title }) => title(supposed),
        () => "",
      ).fr,
    ).toMatch(/ \(application supposée\)$/);
    expect(flagOf(await headingOf("status-quo"))).toBe("inForce");
  });

  it("says hypothetical or withdrawn before anything else", async () => {
    expect(flagOf(await headingOf("australian-withheld-benefit"))).toBe("hypothetical");
    expect(flagOf(await headingOf("article-85-as-voted", "2025-12-31"))).toBe("withdrawn");
  });
});
