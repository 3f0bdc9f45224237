import { describe, expect, it } from "vitest";
import { loadRuns } from "../../../src/node/load-runs.js";
import { leverSentences } from "../../../src/node/report/lever-sentences.js";
import { listScenarioIds } from "../../../src/node/scenario-files.js";

async function sentences(id: string, set: readonly string[] = []) {
  const [run] = await loadRuns([id], { set });
  return { fr: leverSentences(run!, "fr"), en: leverSentences(run!, "en") };
}

describe("levers in sentences", () => {
  it("say what the text as voted would do", async () => {
    const { fr, en } = await sentences("article-85-as-voted");
    expect(fr).toContain(
      "Maximum pour les professionnels\u00a0: 2\u202f500\u00a0€ par manquement, 10\u202f000\u00a0€ par an",
    );
    expect(en).toContain("Maximum for establishments: EUR\u00a025,000 a breach, EUR\u00a0100,000 a year");
    expect(en).toContain("A proven fault of the software editor exempts: professionals");
  });

  it("say nothing of fines where nobody is fined", async () => {
    expect((await sentences("status-quo")).en).toEqual(["No fine"]);
    expect((await sentences("support-first")).en).toEqual([
      "No fine",
      "Public support to adoption, as a share of the maximum: 100% from January 2027",
    ]);
  });

  it("name only the schedule that applies to those bound", async () => {
    const { en } = await sentences("german-fee-cut");
    expect(en).toContain("Bound: general practitioners");
    expect(en.filter((sentence) => sentence.startsWith("Maximum"))).toHaveLength(1);
    expect(en).toContain("A proven fault of the software editor exempts nobody");
  });

  it("say the other levers when they are used", async () => {
    const { en } = await sentences("article-85-as-voted", [
      "penalties.caps=shared",
      "penalties.warnings=2",
      "penalties.editorLiability=0.5",
      "penalties.platformExemption=on",
    ]);
    expect(en).toEqual(
      expect.arrayContaining([
        "One cap for both duties",
        "Warnings before any fine: 2",
        "The editor at fault would pay 50% of the fines spared",
        "A proven outage of the platform exempts too",
      ]),
    );
  });

  it("say what is not paid, and who bears it", async () => {
    expect((await sentences("australian-withheld-benefit")).en).toEqual(
      expect.arrayContaining([
        "Condition: feeding (radiologists, medical laboratories), except platform outages, software faults",
        "What is not paid is lost to whoever did the work",
      ]),
    );
  });

  it("are as many in both languages, in every shipped scenario", async () => {
    for (const id of listScenarioIds()) {
      const { fr, en } = await sentences(id);
      expect(fr.length).toBe(en.length);
    }
  });
});
