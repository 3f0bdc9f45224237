import { describe, expect, it } from "vitest";
import { AlternativeError, chooseAlternative } from "../../src/evidence/choose-alternative.js";
import { loadEvidence } from "../../src/node/evidence-files.js";

const choose = (option: string) => chooseAlternative(option, loadEvidence().alternatives);
const setBy = (option: string) => choose(option).set;

describe("an alternative", () => {
  it("answers to the ids of a question and of a reading", () => {
    expect(setBy("caps=shared")).toEqual(["penalties.caps=shared"]);
    expect(setBy("entry-date = bill-2027")).toEqual([
      "penalties.feedingStart=2027-03-01",
      "penalties.consultingStart=2027-07-01",
    ]);
  });

  it("answers to the only input that the readings set, and to its value", () => {
    expect(setBy("adoption.curve=gompertz")).toEqual(["adoption.curve=gompertz"]);
    expect(setBy("segments.biology.memberUnit=group")).toEqual(["segments.biology.memberUnit=group"]);
    expect(setBy("ledger.discountRate=0.032")).toEqual(["ledger.discountRate=0.032"]);
    expect(setBy("ledger.discountRate=france-strategie-2021")).toEqual(["ledger.discountRate=0.032"]);
  });

  it("answers to the short name of a structural choice, and to any of its values", () => {
    expect(setBy("curve=gompertz")).toEqual(["adoption.curve=gompertz"]);
    expect(setBy("memberUnit=group")).toEqual(["segments.biology.memberUnit=group"]);
    expect(setBy("discountRate=0.05")).toEqual(["ledger.discountRate=0.05"]);
  });

  it("keeps the option as it was asked for", () => {
    expect(choose("curve=gompertz").option).toBe("curve=gompertz");
  });

  it("says what exists", () => {
    expect(() => choose("weather=fine")).toThrow(/^unknown alternative: weather \(expected curve, .*, entry-date, /);
    expect(() => choose("caps=three")).toThrow("unknown reading: caps=three (expected separate, shared)");
    expect(() => choose("in-force=yes")).toThrow("unknown alternative: in-force");
    expect(() => choose("caps")).toThrow("invalid alternative: caps (expected NAME=CHOICE)");
    expect(() => choose("=shared")).toThrow(AlternativeError);
  });
});
