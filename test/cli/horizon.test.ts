import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { horizonWords } from "../../src/cli/horizon.js";
import { type } from "./command-line.js";

const folder = mkdtempSync(join(tmpdir(), "dmp-lab-horizon-"));
const [one, other] = [join(folder, "one-year.yaml"), join(folder, "same-year.yaml")];

beforeAll(() => {
  for (const [path, id, base] of [
    [one, "one-year", "article-85-as-voted"],
    [other, "same-year", "graduated"],
  ] as const) {
    writeFileSync(
      path,
      `id: ${id}\nkind: policy\ntitle: { fr: "Un an", en: "One year" }\nextends: ${base}\nhorizon: { start: 2026-01, end: 2026-12 }\n`,
    );
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.each(["", " --draws 20"])("a comparison%s", (draws) => {
  it("of different horizons is refused before anything is drawn, in both languages", async () => {
    for (const [language, message] of [
      [
        "fr",
        "dmp-lab : des horizons différents ne se comparent pas : article-85-as-voted de 2026-01 à 2035-12, one-year de 2026-01 à 2026-12. Donnez à ces scénarios le même « horizon ».",
      ],
      [
        "en",
        "dmp-lab: scenarios of different horizons cannot be compared: article-85-as-voted from 2026-01 to 2035-12, one-year from 2026-01 to 2026-12. Give them the same “horizon”.",
      ],
    ]) {
      const line = `compare article-85-as-voted graduated ${one}${draws} --lang ${language}`;
      const { code, out, err } = await type(line, { openEngine: () => Promise.reject(new Error("drawn")) });
      expect([code, out, err.replace(/\s+/g, " ").trim()]).toEqual([2, "", message]);
    }
  });

  it("of one year, of both, names it once", async () => {
    const { code, out } = await type(`compare ${one} ${other}${draws} --lang en`);
    expect(code).toBe(0);
    expect(out).toContain("2026");
    expect(out).not.toContain("2026–2026");
  });
});

describe("a horizon in words", () => {
  it("goes from its first year to its last", () => {
    expect(horizonWords([2026, 2027, 2028, "all"])).toBe("2026–2028");
    expect(horizonWords([2026, "all"])).toBe("2026");
  });
});
