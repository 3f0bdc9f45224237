import { describe, expect, test, vi } from "vitest";
import { adoptionChart } from "../../src/charts/adoption-chart.js";
import { ledgerChart } from "../../src/charts/ledger-chart.js";
import { renderPng, renderSvg } from "../../src/node/render.js";
import { fixture } from "../charts/fixture.js";

const spec = ledgerChart(fixture("fr", 2));

describe("renderSvg", () => {
  test("gives the same document every time", async () => {
    const lines = adoptionChart(fixture("en", 2));
    const [first, second] = [await renderSvg(lines), await renderSvg(lines)];
    expect(second).toBe(first);
  });

  test("names and describes the picture in its language, without Vega's English words", async () => {
    const svg = await renderSvg(spec);
    expect(svg).toMatch(
      /^<svg [^>]*role="img" lang="fr" xml:lang="fr" aria-labelledby="c[0-9a-f]{8}-0" aria-describedby="c[0-9a-f]{8}-1"/,
    );
    expect(svg).toMatch(/<title id="c[0-9a-f]{8}-0">Qui gagne, qui paie\u202f\?<\/title>/);
    expect(svg).toMatch(/<desc id="c[0-9a-f]{8}-1">Qui gagne[^<]*Assurance maladie \+/);
    expect(svg.match(/aria-/g)).toHaveLength(2);
    expect(svg.match(/role=/g)).toHaveLength(1);
    expect(svg.replace(/ class="[^"]*"/g, "")).not.toMatch(/axis|legend|visualization/i);
  });

  test("points only to ids of its own", async () => {
    const svg = await renderSvg(adoptionChart(fixture("en", 2)));
    const ids = new Set([...svg.matchAll(/ id="([^"]+)"/g)].map((found) => found[1]));
    const used = [...svg.matchAll(/url\(#([^)]+)\)/g)].map((found) => found[1]);
    expect(used.length).toBeGreaterThan(0);
    for (const id of used) expect(ids).toContain(id);
  });

  test("lists fonts that a reader may have", async () => {
    expect(await renderSvg(spec)).toContain('font-family="Source Sans 3, Helvetica, Arial, sans-serif"');
  });

  test("refuses to load anything from an address", async () => {
    const log = vi.spyOn(console, "error").mockImplementation(() => undefined);
    const remote = { data: { url: "https://example.org/a.csv" }, mark: "point" as const, encoding: {} };
    await expect(renderSvg(remote)).rejects.toThrow(
      "a chart carries its own data, found an address: https://example.org/a.csv",
    );
    log.mockRestore();
  });
});

describe("renderPng", () => {
  test("draws a PNG of the expected width", async () => {
    const svg = await renderSvg(spec);
    const width = Number(/<svg [^>]*width="(\d+)"/.exec(svg)?.[1]);
    for (const scale of [1, 2]) {
      const png = Buffer.from(await renderPng(svg, { scale }));
      expect([...png.subarray(0, 8)]).toEqual([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
      expect(png.readUInt32BE(16)).toBe(width * scale);
    }
  });
});
