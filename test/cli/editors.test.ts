import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Language } from "../../src/locale/language.js";
import { formatNumber, formatShare } from "../../src/locale/numbers.js";
import { termInside } from "../../src/locale/terms.js";
import { parametersOf } from "../../src/models/from-scenario.js";
import { loadScenario } from "../../src/node/scenario-files.js";
import { legalView } from "../../src/scenario/legal-view.js";
import { editorText } from "../../src/scenario/words/editors.js";
import { type } from "./command-line.js";

const readme = readFileSync(new URL("../../scenarios/README.md", import.meta.url), "utf8");

/** What the shared assumptions say of each editor, at their central values. */
async function editorsOf(language: Language) {
  const scenario = await loadScenario("status-quo");
  const { editors, segments } = parametersOf(scenario, legalView(scenario));
  return editors.map(({ id, incidentsPerMonth, hoursPerIncident }) => {
    const users = segments
      .flatMap((segment) =>
        segment.editors.filter((one) => one.id === id).map((one) => ({ ...one, segment: segment.id })),
      )
      .filter(({ share }) => share > 0)
      .sort((a, b) => b.share - a.share);
    const ends = users.map(({ ready }) => ready.levelTo);
    const share = (value: number) => formatShare(value, language, 0);
    const [least, most] = [Math.min(...ends), Math.max(...ends)].map((end) => formatNumber(100 * end, language));
    return {
      id,
      market: /\((.*)\)/.exec(editorText(id)[language])?.[1] ?? "",
      bySegment: new Map(users.map((one) => [one.segment, one.share])),
      shares: users.map((one) => `${termInside("segment", one.segment, language)} ${share(one.share)}`),
      plural: 12 * incidentsPerMonth >= 2,
      failures: formatNumber(12 * incidentsPerMonth, language, { digits: 1 }),
      hours: formatNumber(hoursPerIncident, language),
      conforming: `${least === most ? most : `${least}–${most}`}${language === "fr" ? "\u00a0%" : "%"}`,
    };
  });
}

describe.each(["fr", "en"] as const)("what the editors stand for, in %s", (language) => {
  it("stands in the help of case as in the shared assumptions", async () => {
    const { out } = await type(`case --help --lang ${language}`);
    const editors = await editorsOf(language);
    for (const { id, market, failures, plural, hours } of editors) {
      expect(out).toContain(
        language === "fr"
          ? `  ${id}  ${market}\u202f; ${failures} ${plural ? "pannes" : "panne"} par an, de ${hours}\u00a0h`
          : `  ${id}  ${market}; ${failures} failures a year, of ${hours} h`,
      );
    }
    for (const segment of new Set(editors.flatMap(({ bySegment }) => [...bySegment.keys()]))) {
      const shares = editors.flatMap(({ id, bySegment }) =>
        bySegment.has(segment) ? [`${id} ${formatNumber(100 * (bySegment.get(segment) ?? 0), language)}`] : [],
      );
      expect(out).toMatch(new RegExp(`^  (\\w+, )?${segment}(, \\w+)? +${shares.join(", ")}$`, "m"));
    }
  });

  it("stands in the README of scenarios, segment by segment", async () => {
    for (const { id, market, shares, failures, hours, conforming } of await editorsOf(language)) {
      const outages =
        language === "fr" ? `${failures} par an, de ${hours}\u00a0h` : `${failures} a year, of ${hours} h`;
      expect(readme).toContain(`| ${[id, market, shares.join(", "), outages, conforming].join(" | ")} |`);
    }
  });
});
