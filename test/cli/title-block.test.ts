import { describe, expect, it } from "vitest";
import { type } from "./command-line.js";

const uncertain = [
  "--set",
  "penalties.feedingStart=[{ on: 2028-07-01, probability: 60 % }, { on: never, probability: 40 % }]",
];

describe("an uncertain start", () => {
  it("is told under the title, with the date that the run takes", async () => {
    const french = await type(["run", "article-85-as-voted", ...uncertain, "--lang", "fr"]);
    expect(french.err).toBe("");
    expect(french.out.replace(/\s+/g, " ")).toContain(
      "Début incertain (alimentation) : le calcul central retient juillet 2028 (probabilité 60 %) ; autrement : jamais (40 %).",
    );
    const english = await type(["run", "article-85-as-voted", ...uncertain, "--lang", "en"]);
    expect(english.out.replace(/\s+/g, " ")).toContain(
      "Uncertain start (feeding): the central run takes July 2028 (probability 60%); otherwise: never (40%).",
    );
  });

  it("is told once when all start together", async () => {
    const both = [...uncertain, ...uncertain.map((word) => word.replace("feedingStart", "consultingStart"))];
    const { out, err } = await type(["compare", "bill-2027", "article-85-as-voted", ...both, "--lang", "en"]);
    expect(err).toBe("");
    expect(out.match(/Uncertain start: the central run takes July\s2028/g)).toHaveLength(2);
  });

  it.each([
    "[{ on: 2028-07-01, probability: 100 % }]",
    "[{ on: 2028-07-01, probability: 100 % }, { on: never, probability: 0 % }]",
  ])("that is certain after all is told as such: %s", async (dates) => {
    for (const draws of [[], ["--draws", "2"]]) {
      const line = ["run", "article-85-as-voted", ...draws, "--set", `penalties.feedingStart=${dates}`];
      const french = (await type([...line, "--lang", "fr"])).out.split("\n");
      expect(french.map((one) => one.replaceAll("\u00a0", " "))).toContain(
        "Début certain (alimentation) : juillet 2028.",
      );
      const english = (await type([...line, "--lang", "en"])).out.split("\n");
      expect(english.map((one) => one.replaceAll("\u00a0", " "))).toContain("Certain start (feeding): July 2028.");
    }
  });

  it("names no date of probability 0", async () => {
    const dates =
      "[{ on: 2028-07, probability: 60 % }, { on: 2029-07, probability: 0 % }, { on: never, probability: 40 % }]";
    for (const draws of [[], ["--draws", "2"]]) {
      const line = ["run", "article-85-as-voted", ...draws, "--set", `penalties.feedingStart=${dates}`, "--lang", "en"];
      const { out } = await type(line);
      expect(out.replace(/\s+/g, " ")).toContain("never (40%).");
      expect(out).not.toMatch(/July\s2029|\(0%\)/);
    }
  });

  it("is not told of what is certain, nor before any text", async () => {
    expect((await type("run article-85-as-voted --lang en")).out).not.toContain("Uncertain start");
    const early = await type(["run", "article-85-as-voted", ...uncertain, "--as-of", "2025-01-01", "--lang", "en"]);
    expect(early.code).toBe(0);
    expect(early.out).not.toContain("Uncertain start");
  });
});
