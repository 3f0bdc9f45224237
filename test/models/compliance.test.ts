import { describe, expect, it } from "vitest";
import { classShares, editorFaultRate, practiceBelow } from "../../src/models/compliance.js";

describe("the law of practice", () => {
  it("with mean one half of those who do it is uniform among them", () => {
    expect(practiceBelow(0.3, 0.4, 0.8)).toBeCloseTo(0.2 + 0.8 * 0.3, 15);
  });

  it.each([
    ["nobody is below nothing", 0, 0.4, 0.8, 0],
    ["everybody is below more than all", 1.0001, 0.8, 0.8, 1],
    ["nobody does everything while the mean is lower", 1, 0.4, 0.8, 1],
    ["those who do it do everything when the mean is the ceiling", 1, 0.8, 0.8, 0.2],
    ["and then only those who never do it are below", 0.5, 0.8, 0.8, 0.2],
    ["with no practice everybody is below anything", 0.001, 0, 0.8, 1],
    ["nor does an empty ceiling divide by itself", 0.5, 0, 0, 1],
    ["a last digit below the ceiling is on it", 1, 0.8 - 1e-15, 0.8, 0.2],
    ["a millionth below is not", 1, 0.8 - 1e-6, 0.8, 1],
  ])("%s", (_, z, w, top, below) => expect(practiceBelow(z, w, top)).toBeCloseTo(below, 15));
});

describe("classes", () => {
  it("are counted in the order own, platform, editor", () => {
    const shares = classShares(0.36, 0.5, 1, 0.1, 0.2);
    expect(shares.own).toBeCloseTo(0.36, 15);
    expect(shares.platform).toBeCloseTo(0.4 - 0.36, 15);
    expect(shares.editor).toBeCloseTo(0.5 - 0.4, 15);
    expect(shares.compliant).toBeCloseTo(0.5, 15);
    expect(editorFaultRate(shares)).toBeCloseTo(0.2, 14);
  });

  it("without a threshold have nobody below, even with software that loses everything", () => {
    const everybody = { own: 0, platform: 0, editor: 0, compliant: 1 };
    expect(classShares(0, 0.5, 1, 1, 1)).toEqual(everybody);
    expect(editorFaultRate(everybody)).toBe(0);
  });

  it("have everybody below when nothing gets through", () => {
    const lost = classShares(0.3, 0.5, 1, 0, 1);
    expect(lost).toEqual({ own: 0.3, platform: 0, editor: 0.7, compliant: 0 });
    expect(classShares(0.3, 0.5, 1, 1, 0)).toEqual({ own: 0.3, platform: 0.7, editor: 0, compliant: 0 });
  });
});
