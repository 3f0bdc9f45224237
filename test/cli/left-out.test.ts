import { describe, expect, it } from "vitest";
import { type } from "./command-line.js";

const plain = (text: string) => text.replace(/\s+/g, " ");

describe("an outcome that a filter leaves out beside another", () => {
  it.each([
    "run article-85-as-voted",
    "run article-85-as-voted --draws 9",
    "compare status-quo graduated",
    "compare status-quo graduated --draws 9",
  ])("is named under the figures of %s", async (command) => {
    const line = `${command} --outcome assessed --outcome avoidedSpend --segment gp`;
    expect(plain((await type(`${line} --lang en`)).out)).toContain(
      "Not shown: avoidedSpend is not by segment: leave --segment out.",
    );
    expect(plain((await type(`${line} --lang fr`)).out)).toContain(
      "Ne figure pas ici : avoidedSpend n’existe pas par segment : ôtez --segment.",
    );
    const shown = await type(`${command} --outcome assessed --segment gp --lang en`);
    expect(shown.out).not.toContain("Not shown");
  });

  it("is named too where the years leave it out", async () => {
    const { out } = await type("run graduated --outcome assessed --outcome balance --year all --lang en");
    expect(plain(out)).toContain("Not shown: balance has no figure over the whole horizon: use presentValueBalance");
  });
});
