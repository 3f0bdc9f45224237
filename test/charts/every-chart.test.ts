import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import { compile } from "vega-lite";
import { describe, expect, test } from "vitest";
import type { VegaLiteSpec } from "../../src/charts/chart.js";
import { renderSvg } from "../../src/node/render.js";
import { chartCases } from "./chart-cases.js";
import { fitCases } from "./fit-fixture.js";
import { headings } from "./fixture.js";
import { visibleText } from "./visible-text.js";

const schema = JSON.parse(readFileSync("node_modules/vega-lite/build/vega-lite-schema.json", "utf8"));
const validate = new Ajv({ strict: false, validateFormats: false }).compile(schema);

function freeze<Value>(value: Value): Value {
  if (typeof value === "object" && value !== null && !Object.isFrozen(value)) {
    if (ArrayBuffer.isView(value)) return value;
    Object.freeze(value);
    for (const part of Object.values(value)) freeze(part);
  }
  return value;
}

/** Words that vega-lite complains in while compiling. */
function complaints(spec: VegaLiteSpec): string[] {
  const heard: string[] = [];
  const hear = (...words: readonly unknown[]) => {
    heard.push(words.join(" "));
    return logger;
  };
  const logger = { level: () => logger, error: hear, warn: hear, info: () => logger, debug: () => logger };
  compile(spec, { logger: logger as never });
  return heard;
}

/** Words without what keeps them on one line. */
function plain(text: string): string {
  return text.replace(/[\u00a0\u202f]/g, " ").replaceAll("\u2011", "-");
}

describe.each([...chartCases, ...fitCases])("$name", ({ input, draw, question, labelled }) => {
  describe.each(["fr", "en"] as const)("%s", (language) => {
    const given = freeze(input(language));
    const spec = draw(given as never);
    let drawn: Promise<string> | undefined;
    const shown = () => {
      drawn ??= renderSvg(spec).then(visibleText);
      return drawn;
    };

    test("is valid Vega-Lite, drawn without a complaint and without touching its input", () => {
      validate(spec);
      expect(validate.errors ?? []).toEqual([]);
      expect(complaints(spec)).toEqual([]);
    });

    test("is plain JSON", () => {
      expect(JSON.parse(JSON.stringify(spec))).toEqual(spec);
    });

    test("says its question, its legal labels, its sources and its version in full", async () => {
      const seen = plain(await shown());
      expect(seen).toContain(plain(question[language]));
      for (const heading of headings.filter(({ id }) => labelled.includes(id))) {
        expect(seen).toContain(plain(heading.label[language]));
      }
      const separator = language === "fr" ? " ; " : "; ";
      expect(seen).toContain((language === "fr" ? "Sources : " : "Sources: ") + given.sources.join(separator));
      expect(seen).toContain("dmp-lab 0.1.0");
    });

    test("shows no id, no cut word and no number of the other language", async () => {
      const seen = (await shown()).replace("dmp-lab 0.1.0", "");
      expect(seen).not.toMatch(/\b[a-z]+[A-Z]\w*|\bgp\b|undefined|NaN|null|…/);
      for (const { id } of headings) expect(seen).not.toContain(id);
      expect(seen).not.toContain("seed-");
      expect(seen).not.toMatch(language === "fr" ? /\d\.\d|\d%| [?;:!»]/ : /\d,\d\b(?!\d\d)|\d[\u00a0 ]%/);
    });

    test("tells its figures to those who do not see it", () => {
      expect(spec.description).toContain(question[language]);
      if (language === "en") expect(spec.description).not.toMatch(/\s[;:!?]/);
      expect(spec.description?.length).toBeGreaterThan(question[language].length + 40);
      expect(JSON.stringify(spec.config)).toContain('"aria":false');
    });
  });
});
