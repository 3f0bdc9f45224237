import { afterEach, describe, expect, it, vi } from "vitest";
import { show } from "../../src/notebook/display.js";
import { findOutcome } from "../../src/results/catalogue.js";
import type { Row, Table } from "../../src/results/table.js";

const row = (year: Row["year"], value: number, segment = "gp"): Row => ({
  scenario: "status-quo",
  statistic: "central",
  outcome: "ownOutcome",
  segment,
  exam: "",
  account: "",
  year,
  unit: "EUR",
  value,
});
const names = ["scenario", "statistic", "outcome", "segment", "exam", "account", "year", "unit", "value"] as const;
const table: Table = {
  columns: names.map((name) => ({ name })),
  rows: [row(2028, 1234567.4), row("all", 0.12345, "all")],
};

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

/** What is shown under a cell: the kernel's side of `__tslab__`, as tslab sets it. */
function inCell(action: () => void): readonly (readonly [type: string, content: string])[] {
  const shown: [string, string][] = [];
  const record = (type: string) => (content: string) => shown.push([type, content]);
  const display = { html: record("html"), svg: record("svg"), text: record("text") };
  const require = (id: string) => {
    if (id !== "tslab") throw new Error(`invalid module: ${id}`);
    return { display };
  };
  vi.stubGlobal("__tslab__", { exports: {}, require });
  action();
  return shown;
}

function printed(action: () => void): string {
  const write = vi.spyOn(process.stdout, "write").mockReturnValue(true);
  action();
  return write.mock.calls.map(([text]) => String(text)).join("");
}

describe("show, in a notebook cell", () => {
  it("displays the long table in words of the language, without the columns that it does not use", () => {
    const [[type, html] = ["", ""]] = inCell(() => show(table, { caption: "Amendes <2028>" }));
    expect(type).toBe("html");
    expect(html).toContain("<caption>Amendes &lt;2028&gt;</caption>");
    const head = [...html.matchAll(/<th [^>]*>([^<]*)/g)].map((match) => match[1]);
    expect(head).toEqual(["Scénario", "Statistique", "Résultat", "Segment", "Année", "Unité", "Valeur"]);
    const cells = [...html.matchAll(/<td[^>]*>([^<]*)/g)].map((match) => match[1]);
    expect(cells.slice(3, 7)).toEqual(["Médecins généralistes", "2028", "€", "1\u202f234\u202f567"]);
    expect(cells.slice(11)).toEqual(["Ensemble", "€", "0,1235"]);
  });

  it("names an outcome of the catalogue by its label", () => {
    const label = findOutcome("assessed")?.label;
    expect(label?.fr).toMatch(/\w/);
    const [[, html] = ["", ""]] = inCell(() => show([{ outcome: "assessed" }, { outcome: "ownOutcome" }]));
    expect(html).toContain(`<td>${label?.fr}</td>`);
    expect(html).toContain("<td>ownOutcome</td>");
  });

  it("displays a drawing as a drawing, other words as text", () => {
    expect(inCell(() => show('<svg width="1"><g/></svg>'))).toEqual([["svg", '<svg width="1"><g/></svg>']]);
    expect(inCell(() => show("words with <svg inside"))).toEqual([["text", "words with <svg inside"]]);
  });

  it("displays a DataFrame and rows as tables, and counts the rows that it leaves out", () => {
    const frame = {
      columns: ["a", "b"],
      values: [
        ["x<y", 1.5],
        ["z", null],
      ],
    };
    const [[, html] = ["", ""]] = inCell(() => show(frame, { language: "en", rows: 1 }));
    expect(html).toContain('<td>x&lt;y</td><td class="number" style="text-align: right">1.5</td>');
    expect(html).toContain('<td colspan="2">… and 1 more row</td>');
    const [[, rows] = ["", ""]] = inCell(() => show([{ a: 1 }, { a: 2, b: true }], { rows: 0 }));
    expect(rows).toContain("… et 2 autres lignes");
  });
});

describe("show, outside a kernel", () => {
  it("prints an aligned table", () => {
    expect(printed(() => show(table, { language: "en", caption: "Fines" }))).toBe(
      [
        "Fines",
        "Scenario    Statistic      Outcome     Segment                Year  Unit      Value",
        "status-quo  central value  ownOutcome  General practitioners  2028  EUR   1,234,567",
        "status-quo  central value  ownOutcome  All                     All  EUR      0.1235",
        "",
      ].join("\n"),
    );
  });

  it("names the statistics of draws and their error", () => {
    const { statistic: _, ...figure } = row(2030, 6.9);
    const rows = [
      { ...figure, statistic: "median", standardError: 0.2 },
      { ...figure, statistic: "p95", standardError: 1.5 },
    ];
    const columns = [...names, "standardError"].map((name) => ({ name }));
    const text = printed(() => show({ columns, rows }, { language: "fr" }));
    expect(text).toContain("Erreur type");
    expect(text).toMatch(/médiane .+ 0,2\n.+ 95\u00a0% .+ 1,5\n$/);
  });

  it("prints a string as it is", () => {
    expect(printed(() => show("<svg/>"))).toBe("<svg/>\n");
  });
});
