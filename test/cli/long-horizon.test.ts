import { describe, expect, it } from "vitest";
import { type } from "./command-line.js";

const headsOf = (out: string) => out.split("\n").filter((line) => /\b20\d\d +20\d\d\b/.test(line));

describe("years that do not fit side by side", () => {
  it.each(["run status-quo", "run article-85-as-voted --all", "compare status-quo article-85-as-voted"])(
    "stand in blocks one below the other: %s",
    async (line) => {
      const { out, code, err } = await type(`${line} --set horizon.end=2049-12 --lang fr`);
      expect([code, err]).toEqual([0, ""]);
      const heads = headsOf(out);
      expect(heads.length).toBeGreaterThan(1);
      const years = heads.flatMap((head) => head.match(/\b20\d\d\b/g) ?? []);
      expect(years).toEqual(Array.from({ length: 24 }, (_, index) => String(2026 + index)));
      expect(heads.at(-1)).toMatch(/Total$/);
      expect(out.split("\n").filter((text) => [...text].length > 100)).toEqual([]);
    },
  );

  it("stay together where they fit", async () => {
    expect(headsOf((await type("run status-quo --lang fr")).out)).toHaveLength(1);
  });
});
