import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import { describe, expect, it } from "vitest";
import { membersChart, type ShownMembers } from "../../src/node/members-chart.js";
import { renderSvg } from "../../src/node/render.js";
import { loadScenario } from "../../src/node/scenario-files.js";
import { legalView } from "../../src/scenario/legal-view.js";
import { visibleText } from "./visible-text.js";

const schema = JSON.parse(readFileSync("node_modules/vega-lite/build/vega-lite-schema.json", "utf8"));
const validate = new Ajv({ strict: false, validateFormats: false }).compile(schema);
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, " ").replaceAll("\u2011", "-");

const over = (mean: number, low: number, high: number, error = 0, rangeError = error) => ({
  ...{ mean, standardError: error, range: { low, median: mean, high } },
  rangeErrors: { low: rangeError, median: rangeError, high: rangeError },
});
const count = (expected: number, low: number, high: number, most: number) => ({
  expected,
  byChance: { low, median: expected, high },
  range: { low: 0, median: expected, high: most },
});

const shares = {
  belowFeeding: 0.1,
  belowConsulting: 0.8,
  everControlled: 0.1,
  everFined: 0.01,
  everFinedError: 0,
  everCapped: 0,
};

/** Two segments as different as they come: hundreds controlled, and nobody; a union whose mean a boycott pulls up. */
const shown: ShownMembers = {
  ...{ year: 2029, realisations: 40, isEnforced: true },
  segments: [
    {
      ...{ segment: "gp", members: 52_149, ...shares, assessed: over(0, 0, 0) },
      ...{ controlled: over(1153.4, 134, 2177, 0.4, 4), finedMembers: over(3.84, 1, 7, 0.04) },
    },
    {
      ...{ segment: "pharmacy", members: 19_627, ...shares, assessed: over(0, 0, 0) },
      ...{ controlled: over(0, 0, 0), finedMembers: over(0, 0, 0) },
    },
  ],
  union: {
    ...{ members: 2000, draws: 256 },
    years: [{ segment: "gp", year: 2029, controlled: count(11.2, 1, 9, 119), fined: count(2.7, 0, 4, 27) }],
  },
};

async function draw(changes: Partial<ShownMembers>, language: "fr" | "en", id = "article-85-as-voted") {
  const scenario = await loadScenario(id);
  const under = { scenario, legal: legalView(scenario) };
  const spec = membersChart(under, { ...shown, ...changes }, language);
  expect(JSON.parse(JSON.stringify(spec))).toEqual(spec);
  return { under, spec, text: plain(visibleText(await renderSvg(spec))) };
}

describe.each(["fr", "en"] as const)("the chart of members in %s", (language) => {
  it("is valid, and says who, under which law, and from what", async () => {
    const { under, spec, text } = await draw({}, language);
    validate(spec);
    expect(validate.errors ?? []).toEqual([]);
    expect(text).toContain(plain(under.legal.label[language]));
    expect(text).toMatch(/dmp-lab \d/);
    expect(text).not.toMatch(/undefined|NaN|Infinity|\de\+/);
    for (const words of {
      fr: [
        "Médecins généralistes",
        "Pharmacies",
        "1 153 (130–2 180)",
        "3,8 (1–7)",
        "11 (0–120)",
        "2,7 (0–27)",
        "À défendre sur 2 000 adhérents",
        "Contrôlé : pris dans un contrôle et trouvé sous le seuil.",
        "moyenne de 40 mondes",
        "256 tirages",
        "ceux d’un boycott",
        "Sources : ",
      ],
      en: [
        "General practitioners",
        "Pharmacies",
        "1,153 (130–2,180)",
        "3.8 (1–7)",
        "11 (0–120)",
        "2.7 (0–27)",
        "To defend of 2,000 union members",
        "Controlled: taken up by a control and found below the threshold.",
        "mean of 40 simulated worlds",
        "256 draws",
        "those of a boycott",
        "Sources: ",
      ],
    }[language]) {
      expect(text).toContain(words);
    }
  });

  it("has neither bars nor ranges of fewer than twenty worlds, those of a union apart", async () => {
    const bars = (spec: unknown) => JSON.stringify(spec).match(/"strokeWidth":7/g)?.length ?? 0;
    const [few, enough] = [await draw({ realisations: 19 }, language), await draw({ realisations: 20 }, language)];
    expect([bars(few.spec), bars(enough.spec)]).toEqual([1, 2]);
    expect(few.text).not.toMatch(/\(130|\(1–7\)/);
    expect(few.text).toContain("11 (0–120)");
    expect(few.text).toContain(
      language === "fr" ? "moyenne des mondes simulés (19)" : "mean of the simulated worlds (19)",
    );
  });

  it("has no digit that so many worlds do not tell, and says what a question mark is", async () => {
    const [gp] = shown.segments;
    const told = async (finedMembers: ReturnType<typeof over>) =>
      (await draw({ segments: [{ ...(gp as (typeof shown.segments)[number]), finedMembers }] }, language)).text;
    const words = language === "fr" ? "« ? » : trop peu de mondes" : "“?”: too few worlds";
    const [known, lost] = [await told(over(12.3, 2, 37, 0.4, 3)), await told(over(1.2, 0, 4, 4))];
    expect(known).toMatch(/ 12 \(0–40\)| 12 \(\?–40\)/);
    expect(known.includes(words)).toBe(known.includes("?–40"));
    expect(lost).toContain("? (0–?)");
    expect(lost).toContain(words);
  });

  it("leaves out what was not asked, and does not speak of boycotts without need", async () => {
    const { union: _, ...alone } = shown;
    const scenario = await loadScenario("article-85-as-voted");
    const spec = membersChart({ scenario, legal: legalView(scenario) }, alone, language);
    const text = plain(visibleText(await renderSvg(spec)));
    expect(text).toContain(language === "fr" ? "Qui serait contrôlé, qui paierait ?" : "who would be fined?");
    expect(text).not.toMatch(/2 000|2,000|256|boycott/);
  });

  it("says so where nobody can be fined", async () => {
    const { text } = await draw({ isEnforced: false }, language, "status-quo");
    expect(text).toContain(
      language === "fr"
        ? "En 2029, aucune obligation de ces membres n’est sanctionnée : ni contrôle, ni amende."
        : "In 2029, no duty of these members is fined: no control, no fine.",
    );
    expect(text).toContain(language === "fr" ? "Droit en vigueur" : "Law in force");
  });
});

it("counts only the inputs of the segments that it shows", async () => {
  const inputs = async (segments: ShownMembers["segments"]) =>
    Number(/for \d+ of (\d+) inputs/.exec((await draw({ segments }, "en")).text)?.[1]);
  const [gp, both] = [await inputs(shown.segments.slice(0, 1)), await inputs(shown.segments)];
  expect(gp).toBeGreaterThan(30);
  expect(both).toBeGreaterThan(gp);
  expect(both).toBeLessThan(200);
});
