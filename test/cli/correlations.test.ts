import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { type } from "./command-line.js";

const folder = mkdtempSync(join(tmpdir(), "dmp-lab-correlations-"));
const file = (name: string) => join(folder, `${name}.yaml`);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const write = (name: string, ...lines: readonly string[]) =>
  writeFileSync(
    file(name),
    [`id: ${name}`, "kind: policy", "title: Mine", "extends: article-85-as-voted", ...lines, ""].join("\n"),
  );
const entry = (between: string, spearman: number) => `  - { between: ${between}, spearman: ${spearman}, rationale: x }`;

write(
  "mine",
  "levers:",
  "  penalties:",
  "    feedingStart: [{ on: 2028-07, probability: 60 % }, { on: never, probability: 40 % }]",
  "correlations:",
  entry("[boycott.depth, platform.outage]", 0.5),
  entry("[burden.connectSeconds, burden.readSeconds]", 0),
);
write("impossible", "correlations:", entry("[adoption.gp.backfire, adoption.nurse.backfire]", -0.9));

const plain = (text: string) => text.replaceAll("\u00a0", " ");

/** A page as one line, whatever its width, its no-break spaces as plain ones. */
async function page(line: string): Promise<string> {
  const { out, code } = await type(line);
  expect(code).toBe(0);
  return plain(out).replace(/ *\n */g, " ");
}

describe("check", () => {
  it.each([
    [
      "fr",
      "377 paires varient ensemble dans les tirages\u202f; propres à ce scénario (2)\u00a0: boycott.depth ~ platform.outage (Spearman 0,5), burden.connectSeconds ~ burden.readSeconds (indépendantes).",
      "le calcul central retient juillet 2028 (probabilité 60\u00a0%)\u202f; autrement\u00a0: jamais (40\u00a0%).",
    ],
    [
      "en",
      "377 pairs move together in draws; this scenario’s own (2): boycott.depth ~ platform.outage (Spearman 0.5), burden.connectSeconds ~ burden.readSeconds (independent).",
      "the central run takes July 2028 (probability 60%); otherwise: never (40%).",
    ],
  ])("says what moves together, and what starts are uncertain, in %s", async (language, together, starts) => {
    const words = await page(`check ${file("mine")} --lang ${language}`);
    expect(words).toContain(plain(together));
    expect(words).toContain(plain(starts));
  });

  it("lists every pair with the place that set it", async () => {
    const { out } = await type(`check ${file("mine")} --resolved --format json`);
    const rows: readonly { path: string; value: string; file: string; line: number }[] = JSON.parse(out).rows;
    expect(rows.filter(({ path }) => path.startsWith("correlations."))).toHaveLength(378);
    expect(rows.find(({ path }) => path === "correlations.boycott.depth ~ platform.outage")).toMatchObject({
      value: "0.5",
      file: file("mine"),
      line: 9,
    });
  });

  it.each([
    [
      "fr",
      "trouvé des corrélations impossibles ensemble\u00a0: adoption.gp.backfire ~ adoption.nurse.backfire -0.9",
      "1 problème.",
    ],
    [
      "en",
      "found correlations that cannot hold together: adoption.gp.backfire ~ adoption.nurse.backfire -0.9",
      "1 problem.",
    ],
  ])("reports what cannot be drawn, in %s", async (language, found, count) => {
    const { code, out, err } = await type(`check ${file("impossible")} --lang ${language}`);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain(`${file("impossible")}:6:1  ${found}`);
    expect(err).toContain(count);
  });

  it("goes on with the other files", async () => {
    const { code, out } = await type(`check ${file("impossible")} status-quo --lang en`);
    expect(code).toBe(2);
    expect(out).toContain("status-quo: no problem.");
    expect(out).toContain("377 pairs move together in draws.");
  });
});

describe("diff", () => {
  it.each([
    [
      "fr",
      "Ce qui varie ensemble (Spearman)",
      "juillet 2028 (60 %)",
      /boycott\.depth ~ platform\.outage +– +0,5/,
      /burden\.readSeconds +0,3 +0\n/,
    ],
    [
      "en",
      "What moves together (Spearman)",
      "July 2028 (60%)",
      /boycott\.depth ~ platform\.outage +– +0\.5/,
      /burden\.readSeconds +0\.3 +0\n/,
    ],
  ])("shows correlations and uncertain starts in %s", async (language, heading, start, added, freed) => {
    const { out } = await type(`diff article-85-as-voted ${file("mine")} --lang ${language}`);
    for (const words of [heading, start]) expect(plain(out)).toContain(words);
    for (const pattern of [added, freed]) expect(out).toMatch(pattern);
  });
});

describe("why", () => {
  it.each([
    ["fr", "varie avec boycott.depth (Spearman 0,5)", "(Spearman 0,7)\u202f; "],
    ["en", "moves with boycott.depth (Spearman 0.5)", "(Spearman 0.7); "],
  ])("says below each input what it moves with, in %s", async (language, together, joined) => {
    const words = await page(`why documentsFed --scenario ${file("mine")} --all --lang ${language}`);
    expect(words).toContain(plain(together));
    expect(words).toContain(joined);
  });

  it("counts the pairs among the inputs of an outcome", async () => {
    expect(await page("why cases --segment gp --lang en")).toMatch(/ \d+ pairs? moves? together in draws\./);
  });

  it("has them in its rows", async () => {
    const { out } = await type(`why documentsFed --scenario ${file("mine")} --format json`);
    const rows: readonly { id: string; movesWith: string }[] = JSON.parse(out).rows;
    expect(rows.find(({ id }) => id === "platform.outage")?.movesWith).toBe("boycott.depth 0.5");
    expect(rows.find(({ id }) => id === "adoption.gp.feeding.q")?.movesWith).toBe("adoption.gp.feeding.p -0.3");
  });
});

describe("sources", () => {
  it.each([
    ["fr", "Varie avec boycott.depth (Spearman 0,5)"],
    ["en", "Moves with boycott.depth (Spearman 0.5)"],
  ])("says what an input moves with, in %s", async (language, together) => {
    const words = await page(`sources platform.outage --scenario ${file("mine")} --lang ${language}`);
    expect(words.replace(/ +/g, " ")).toContain(plain(together));
  });
});
