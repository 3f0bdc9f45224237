import { describe, expect, it } from "vitest";
import { loadRuns } from "../../src/node/load-runs.js";

describe("loading and running scenarios", () => {
  it("runs shipped scenarios in the order asked, with their legal labels", async () => {
    const runs = await loadRuns(["article-85-as-voted", "status-quo"]);
    expect(runs.map(({ heading }) => [heading.id, heading.hypothetical])).toEqual([
      ["article-85-as-voted", true],
      ["status-quo", false],
    ]);
    expect(runs[0]?.heading.label.en).toContain("struck down on 30");
  });

  it("sees the law as it stood on a day", async () => {
    const standing = async (asOf: string) => (await loadRuns(["article-85-as-voted"], { asOf }))[0]?.legal.standing;
    expect(await standing("2025-10-15")).toBe("status-quo");
    expect(await standing("2025-12-16")).toBe("bill");
    expect(await standing("2025-12-31")).toBe("withdrawn");
  });

  it("changes inputs for every scenario, and says so in the label", async () => {
    const runs = await loadRuns(["status-quo", "graduated"], { set: ["control.costPerCase=1000"] });
    for (const { scenario, heading } of runs) {
      expect(scenario.inputs.get("control.costPerCase")?.central).toBe(1000);
      expect(heading.label.en).toContain("modified: control.costPerCase=1000");
    }
  });

  it("switches readings of a disputed fact by name, and structural choices", async () => {
    const [imaging] = await loadRuns(["status-quo"], { alternatives: ["redundant-imaging=senate"] });
    expect(imaging?.scenario.inputs.get("exams.ultrasound.duplicateShare")?.central).toBe(0.28);
    const [curve] = await loadRuns(["status-quo"], { alternatives: ["curve=gompertz"] });
    expect(curve?.scenario.inputs.get("adoption.curve")?.central).toBe("gompertz");
  });

  it("gives no fine to a scenario that has none, whatever the date read", async () => {
    const runs = await loadRuns(["status-quo", "article-85-as-voted"], { alternatives: ["entry-date=bill-2027"] });
    const fines = runs.map(({ table }) =>
      table.rows.filter(({ outcome, value }) => outcome === "assessed" && value > 0),
    );
    expect(fines[0]).toEqual([]);
    expect(fines[1]?.map(({ year }) => year)).toContain(2027);
    expect(runs.map(({ heading }) => heading.label.en.includes("entry-date"))).toEqual([false, true]);
  });

  it("names the alternatives that exist when one does not", async () => {
    await expect(loadRuns(["status-quo"], { alternatives: ["nothing=else"] })).rejects.toThrow(
      /^unknown alternative: nothing \(expected .*redundant-imaging/,
    );
    await expect(loadRuns(["status-quo"], { alternatives: ["redundant-imaging"] })).rejects.toThrow(
      "invalid alternative: redundant-imaging (expected NAME=CHOICE)",
    );
  });
});
