import { describe, expect, it } from "vitest";
import { checkAssumptions } from "../../../src/calibration/assumptions/check-assumptions.js";
import { families } from "../../../src/calibration/curves/families.js";
import { type Calibration, calibrate, hasCurve } from "../../../src/calibration/judge/calibrate.js";
import { loadEvidence } from "../../../src/node/evidence-files.js";
import { loadScenario } from "../../../src/node/scenario-files.js";
import { openShipped } from "../series-cases.js";

const evidence = loadEvidence();
const [statusQuo, asVoted] = await Promise.all(["status-quo", "article-85-as-voted"].map((id) => loadScenario(id)));
const changed = await loadScenario("graduated", { set: ["adoption.gp.feeding.q=0.25", "adoption.gp.feeding.p=0.02"] });
const physicians = calibrate(openShipped("us-physicians-any-ehr"), { draws: 100 });
const doctors = calibrate(openShipped("gps-feeding"));

const find = (rows: ReturnType<typeof checkAssumptions>, input: string, by: string) =>
  rows.filter((row) => row.input === input && row.by === by);

describe("checkAssumptions", () => {
  it("holds an assumption against the series whose facts it cites, through derived facts", () => {
    const rows = checkAssumptions([statusQuo!], [physicians, doctors], evidence);
    // adoption.gp.feeding.q cites drv-logit-us-any, which is derived from the facts of the points.
    expect(statusQuo!.inputs.get("adoption.gp.feeding.q")!.facts).toContain("drv-logit-us-any");
    expect(find(rows, "adoption.gp.feeding.q", "q")).toHaveLength(1);
    expect(rows.some(({ input }) => input.startsWith("adoption.radiology"))).toBe(false);
    expect(rows.some(({ input }) => input.includes("consulting"))).toBe(false);
  });

  it("tells what lies inside and outside the fitted interval", () => {
    const rows = checkAssumptions([statusQuo!], [physicians], evidence);
    const [q] = find(rows, "adoption.gp.feeding.q", "q");
    expect(q!.assumed).toEqual({ low: 0.3, central: 0.68, high: 0.85 });
    const fitted = (physicians as Calibration).parameters.find(
      ({ name, family }) => name === "q" && family === "bass",
    )!;
    expect(q!.fitted).toEqual({ low: fitted.low, central: fitted.value, high: fitted.high });
    expect(q!.verdict).toBe("apart");
    expect(find(rows, "adoption.gp.feeding.p", "p")[0]!.verdict).toBe("inside");
  });

  it("puts scenarios that agree on one row, and those that differ on their own", () => {
    const rows = checkAssumptions([statusQuo!, asVoted!, changed], [physicians], evidence);
    const ps = find(rows, "adoption.specialist.feeding.p", "p");
    expect(ps.map(({ scenarios }) => scenarios)).toEqual([["status-quo", "article-85-as-voted", "graduated"]]);
    expect(find(rows, "adoption.gp.feeding.p", "p").map(({ scenarios }) => scenarios)).toEqual([
      ["status-quo", "article-85-as-voted"],
    ]);
  });

  it("compares a slope with the one that the assumed curve has between the two levels", () => {
    const rows = checkAssumptions([statusQuo!], [doctors], evidence);
    const [row] = find(rows, "adoption.gp.feeding", "slope-bass");
    const ceiling = 1 - 0.08;
    const logit = (share: number) => Math.log(share / (1 - share));
    const years = families.bass.duration(0.06 / ceiling, 0.2 / ceiling, [0.01, 0.68]);
    expect(row!.assumed.central).toBeCloseTo((logit(0.2) - logit(0.06)) / years, 9);
    // Slowest with most refusal, fastest with least.
    const bounds = (id: string) => statusQuo!.inputs.get(`adoption.gp.feeding.${id}`)!;
    const slope = (end: "low" | "high", refusal: unknown) => {
      const top = 1 - Number(refusal);
      const rates = [Number(bounds("p")[end]), Number(bounds("q")[end])];
      return (logit(0.2) - logit(0.06)) / families.bass.duration(0.06 / top, 0.2 / top, rates);
    };
    expect(row!.assumed.low).toBeCloseTo(slope("low", bounds("refusal").high), 9);
    expect(row!.assumed.high).toBeCloseTo(slope("high", bounds("refusal").low), 9);
    expect([row!.identification, row!.verdict]).toEqual(["rounding", "inside"]);
  });

  it("sets the US effects against support and deterrence, at the fine that Americans paid", () => {
    const rows = checkAssumptions([statusQuo!], [physicians], evidence);
    const [support] = find(rows, "adoption.betaSupport", "effect");
    const { effect } = (physicians as Calibration).effects[0]!;
    expect(support).toMatchObject({
      policy: "incentives",
      assumed: { low: 0.1, central: 0.4, high: 1 },
      // US money was worth three times full support, and speed rises in proportion: a third of the effect.
      fitted: { low: effect!.low / 3, central: effect!.value / 3, high: effect!.high / 3 },
      verdict: "inside",
    });
    expect(support!.isConditional).toBeUndefined();
    const [fine] = find(rows, "deterrence.rho", "effect");
    expect(fine!.assumed.central).toBeCloseTo((0.7 * 809) / (809 + 300), 12);
    expect(fine!.assumed.low).toBe(0);
    expect(fine!.assumed.high).toBeCloseTo((2 * 809) / (809 + 100), 12);
    expect(fine).toMatchObject({ policy: "penalties", identification: "not-identified", verdict: "open" });
  });

  it("takes the lowest response to a fine from the lowest effect and the highest half-way amount", () => {
    const rho = statusQuo!.inputs.get("deterrence.rho")!;
    const felt = { ...statusQuo!, inputs: new Map(statusQuo!.inputs).set("deterrence.rho", { ...rho, low: 0.2 }) };
    const [fine] = find(checkAssumptions([felt], [physicians], evidence), "deterrence.rho", "effect");
    const half = statusQuo!.inputs.get("deterrence.h.professional")!;
    expect(Number(half.high)).toBeGreaterThan(Number(half.central));
    expect(fine!.assumed.low).toBeCloseTo((0.2 * 809) / (809 + Number(half.high)), 12);
  });

  it("gives no verdict on a scale that no fact brings to that of scenarios, nor from curves without weight", () => {
    const hospitals = calibrate(openShipped("us-hospitals"), { draws: 100 }) as Calibration;
    const [row] = find(checkAssumptions([statusQuo!], [hospitals], evidence), "adoption.betaSupport", "effect");
    expect(row).toMatchObject({ identification: "another-scale", isConditional: true, support: 0, verdict: "open" });
    expect(row!.fitted.central).toBe(hospitals.effects[0]!.effect!.value);
    const scaled = hospitals.effects.map((one) => ({
      ...one,
      policy: {
        ...one.policy,
        declared: { ...one.policy.declared, times: { value: 3, fact: "drv-us-incentive-donum" } },
      },
    }));
    const [weightless] = find(
      checkAssumptions([statusQuo!], [{ ...hospitals, effects: scaled }], evidence),
      "adoption.betaSupport",
      "effect",
    );
    expect(weightless).toMatchObject({
      identification: "conditional",
      isConditional: true,
      support: 0,
      verdict: "open",
    });
  });

  it("has nothing to say of amounts without a total", () => {
    const perMonth = calibrate(openShipped("documents-fed-per-month"));
    expect(hasCurve(perMonth)).toBe(false);
    expect(checkAssumptions([statusQuo!], [perMonth], evidence)).toEqual([]);
  });
});
