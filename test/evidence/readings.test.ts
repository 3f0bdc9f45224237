import { describe, expect, it } from "vitest";
import { findReading } from "../../src/evidence/readings.js";
import { loadEvidence } from "../../src/node/evidence-files.js";

const { alternatives } = loadEvidence();

describe("findReading", () => {
  it("answers to ids", () => {
    expect(findReading(alternatives, "caps", "shared").sets).toEqual({ "penalties.caps": "shared" });
    expect(findReading(alternatives, "entry-date", "bill-2027").sets).toEqual({
      "penalties.feedingStart": "2027-03-01",
      "penalties.consultingStart": "2027-07-01",
    });
  });

  it("answers to the only input that the readings set, and to its value", () => {
    expect(findReading(alternatives, "adoption.curve", "gompertz").id).toBe("gompertz");
    expect(findReading(alternatives, "segments.biology.memberUnit", "group").facts).toEqual(["pop-lab-groups"]);
    expect(findReading(alternatives, "ledger.discountRate", "0.032").id).toBe("france-strategie-2021");
  });

  it("says what exists", () => {
    expect(() => findReading(alternatives, "weather", "fine")).toThrow(
      /^unknown alternative: weather \(expected entry-date, /,
    );
    expect(() => findReading(alternatives, "caps", "three")).toThrow(
      "unknown reading: caps=three (expected separate, shared)",
    );
    expect(() => findReading(alternatives, "in-force", "yes")).toThrow("unknown alternative: in-force");
  });
});
