import { describe, expect, it } from "vitest";
import { usualLabelLength } from "../../src/scenario/legal-label.js";
import { legalView } from "../../src/scenario/legal-view.js";
import { never, parseMonth } from "../../src/scenario/month.js";
import { mine, readSmall } from "./read-small.js";

const step = (on: string, status: string) =>
  `  - { on: ${on}, status: ${status}, text: { fr: "PLFSS, art. 31", en: "Bill, art. 31" }, source: law-vote }`;
const bill = (...steps: readonly string[]) => mine("counterfactual: false", "legal:", ...steps);

describe("legalView without a day", () => {
  it("labels the law in force as such", () => {
    expect(legalView(readSmall("status-quo"))).toEqual({
      standing: "in-force",
      status: "in-force",
      on: "2024-01-01",
      withdrawn: never,
      hypothetical: false,
      statusQuo: false,
      label: {
        fr: "Droit en vigueur\u00a0: obligation sans amende (1er janvier 2024)",
        en: "Law in force: duty without a fine (1 January 2024)",
      },
      completeLabel: {
        fr: "Droit en vigueur\u00a0: obligation sans amende (1er janvier 2024)",
        en: "Law in force: duty without a fine (1 January 2024)",
      },
      modified: [],
    });
  });

  it("runs a counterfactual although its text was struck down, and says so", () => {
    expect(legalView(readSmall("as-voted"))).toEqual({
      standing: "counterfactual",
      status: "struck-down",
      on: "2025-12-30",
      withdrawn: never,
      hypothetical: true,
      statusQuo: false,
      label: {
        fr: "Hypothétique\u00a0: LFSS 2026, art. 85, censuré le 30 décembre 2025",
        en: "Hypothetical: LFSS 2026, art. 85, struck down on 30 December 2025",
      },
      completeLabel: {
        fr: "Hypothétique\u00a0: LFSS 2026, art. 85, censuré le 30 décembre 2025",
        en: "Hypothetical: LFSS 2026, art. 85, struck down on 30 December 2025",
      },
      modified: [],
    });
  });

  it("withdraws a measure from the month that follows a killing day", () => {
    const view = legalView(readSmall(mine("counterfactual: false")));
    expect(view).toMatchObject({ standing: "withdrawn", withdrawn: parseMonth("2026-01"), hypothetical: true });
    expect(view.label.en).toBe("Withdrawn: LFSS 2026, art. 85, struck down on 30 December 2025");
  });

  it.each(["tabled", "committee", "adopted", "promulgated"])(
    "runs a text %s on its own dates, as hypothetical",
    (status) => {
      expect(legalView(readSmall(bill(step("2026-02-03", status))))).toMatchObject({
        standing: "bill",
        status,
        hypothetical: true,
        withdrawn: never,
      });
    },
  );

  it.each(["superseded", "struck-down", "abandoned"])("counts %s as a killing step", (status) => {
    const view = legalView(readSmall(bill(step("2026-02-03", "tabled"), step("2026-05-01", status))));
    expect(view).toMatchObject({ standing: "withdrawn", status, withdrawn: parseMonth("2026-05") });
  });

  it("calls a measure without any text a project", () => {
    const view = legalView(readSmall(mine("counterfactual: false", "legal: []")));
    expect(view).toMatchObject({ standing: "project", hypothetical: true, statusQuo: false, withdrawn: never });
    expect(view.label).toEqual({
      fr: "Hypothétique\u00a0: projet sans texte déposé",
      en: "Hypothetical: project, no text tabled",
    });
  });

  it("calls a change of the levers in force a project, not the law", () => {
    const lever = mine("levers: { support: 1 }").replace("as-voted", "status-quo");
    expect(legalView(readSmall(lever)).standing).toBe("project");
    const assumption = mine("assumptions: { control.gp.detection: 0.001 }").replace("as-voted", "status-quo");
    expect(legalView(readSmall(assumption)).standing).toBe("in-force");
    expect(legalView(readSmall("status-quo", ["support=1"]))).toMatchObject({
      standing: "project",
      hypothetical: true,
    });
  });

  it("calls a change of a bill's levers a variant of it", () => {
    const view = legalView(readSmall(mine("levers: { penalties: { warnings: 1 } }")));
    expect(view.label).toEqual({
      fr: "Hypothétique\u00a0: variante de LFSS 2026, art. 85, censuré le 30 décembre 2025",
      en: "Hypothetical: variant of LFSS 2026, art. 85, struck down on 30 December 2025",
    });
  });
});

describe("legalView as of a day", () => {
  it("is the status quo before the first text, with a sentence", () => {
    const view = legalView(readSmall("as-voted"), "2025-10-01");
    expect(view).toMatchObject({ standing: "status-quo", statusQuo: true, hypothetical: false, asOf: "2025-10-01" });
    expect(view.label).toEqual({
      fr: "Au 1er octobre 2025\u00a0: aucun texte\u202f; calculé comme le statu quo",
      en: "As of 1 October 2025: no text yet; run as the status quo",
    });
  });

  it("says that there was no duty before the duty", () => {
    const view = legalView(readSmall("status-quo"), "2020-01-15");
    expect(view).toMatchObject({ standing: "status-quo", statusQuo: true, hypothetical: false });
    expect(view.label).toEqual({
      fr: "Au 15 janvier 2020\u00a0: pas encore d’obligation\u202f; calculé comme le statu quo",
      en: "As of 15 January 2020: no duty yet; run as the status quo",
    });
  });

  it("does not take the day on which a code was read for the day of the law", () => {
    const read = readSmall(
      bill("  - { on: 2026-03-14, asRead: true, status: in-force, text: { fr: X, en: X }, source: law-vote }"),
    );
    expect(legalView(read).label).toEqual({
      fr: "Droit en vigueur\u00a0: X (code lu le 14 mars 2026)",
      en: "Law in force: X (code as read on 14 March 2026)",
    });
    expect(legalView(read, "2026-03-13")).toMatchObject({
      statusQuo: true,
      label: {
        fr: "Au 13 mars 2026\u00a0: texte non daté dans nos sources\u202f; calculé comme le statu quo",
        en: "As of 13 March 2026: not dated in our sources; run as the status quo",
      },
    });
  });

  it("shows a live bill, its day included, whatever came after and however counterfactual", () => {
    const view = legalView(readSmall("as-voted"), "2025-10-31");
    expect(view).toMatchObject({
      standing: "bill",
      status: "committee",
      on: "2025-10-31",
      hypothetical: true,
      withdrawn: never,
    });
    expect(view.label.fr).toBe(
      "Hypothétique au 31 oct. 2025\u00a0: PLFSS 2026, art. 31, adopté en commission le 31 oct. 2025",
    );
    expect(view.label.en).toBe(
      "Hypothetical as of 31 Oct 2025: PLFSS 2026, art. 31, adopted in committee on 31 Oct 2025",
    );
  });

  it("ignores counterfactual once a killing step has come", () => {
    expect(legalView(readSmall("as-voted"), "2026-02-01")).toMatchObject({
      standing: "withdrawn",
      withdrawn: parseMonth("2026-01"),
    });
  });

  it("counts a month from its last day, and writes it without a day", () => {
    const scenario = readSmall(bill(step("2025-11", "tabled")));
    expect(legalView(scenario, "2025-11-29").standing).toBe("status-quo");
    const view = legalView(scenario, "2025-11-30");
    expect(view.standing).toBe("bill");
    expect(view.label.en).toBe("Hypothetical as of 30 November 2025: Bill, art. 31, tabled in November 2025");
  });

  it("refuses what is no date", () => {
    expect(() => legalView(readSmall("status-quo"), "2025-02-30")).toThrow("invalid as-of date: 2025-02-30");
  });
});

describe("labels", () => {
  it("leave out clauses of a long text before they grow too long", () => {
    const text = mine(
      "legal:",
      '  - { on: 2025-12-30, status: struck-down, text: "Social security financing act for 2026 (LFSS), art. 85, struck down as a procedural rider", source: law-struck }',
    );
    const { label } = legalView(readSmall(text));
    expect(label.en).toBe("Hypothetical: Social security financing act for 2026, art. 85, struck down on 30 Dec 2025");
    expect(label.en.length).toBeLessThanOrEqual(usualLabelLength);
  });

  it("show what the command line changed", () => {
    expect(legalView(readSmall("as-voted", ["control.gp.detection=0.1 %"])).label).toEqual({
      fr: "Hypothétique\u00a0: LFSS 2026, art. 85, censuré le 30 décembre 2025 — modifié\u00a0: control.gp.detection=0.1\u00a0%",
      en: "Hypothetical: LFSS 2026, art. 85, struck down on 30 December 2025 — modified: control.gp.detection=0.1 %",
    });
    const set = ["control.gp.detection=0", "penalties.warnings=1"];
    const { label: many, modified } = legalView(readSmall("as-voted", set));
    expect(modified).toEqual(set);
    expect(many.en).toContain("variant of LFSS 2026");
    expect(many.en).toContain("— modified: control.gp.detection=0 and 1 more");
    expect(many.fr).toContain("— modifié\u00a0: control.gp.detection=0 et 1 de plus");
  });
});
