import { describe, expect, it } from "vitest";
import { notebookTitle, notebookToHtml } from "../../../src/notebook/html/notebook-to-html.js";
import type { Cell, MimeBundle, Notebook, Output, TextCell } from "../../../src/notebook/nbformat.js";

const notebook = (...cells: Cell[]): Notebook => ({ nbformat: 4, nbformat_minor: 4, metadata: {}, cells });
const markdown = (source: string, attachments?: TextCell["attachments"]): Cell => ({
  cell_type: "markdown",
  source,
  metadata: {},
  attachments,
});
const code = (source: string, ...outputs: Output[]): Cell => ({
  cell_type: "code",
  source,
  metadata: {},
  execution_count: 7,
  outputs,
});
const display = (data: MimeBundle): Output => ({ output_type: "display_data", data, metadata: {} });
const page = (...cells: Cell[]) => notebookToHtml(notebook(...cells), { language: "fr" });
const body = (...cells: Cell[]) => page(...cells).split("<main>")[1] ?? "";

describe("the page of a notebook", () => {
  it("stands alone: it lets nothing run and fetches nothing", () => {
    const html = page(markdown("# Titre & suite\n\n![](https://example.org/a.png)"), code("1"));
    expect(html).toContain("default-src 'none'; style-src 'unsafe-inline'; img-src data:");
    expect(html).not.toMatch(/<(?:script|link|iframe)\b|\ssrc="(?!data:)|@import|url\(http/);
    expect(html).toContain('<html lang="fr">');
    expect(html).toContain("<title>Titre &amp; suite</title>");
  });

  it("renders Markdown, tables included", () => {
    const html = body(markdown("Des **mots**.\n\n| a | b |\n|---|---|\n| 1 | 2 |"));
    expect(html).toContain("<p>Des <strong>mots</strong>.</p>");
    expect(html).toContain("<td>2</td>");
  });

  it("takes its title from the options, the first heading, or the language's word", () => {
    expect(notebookTitle(notebook(markdown("words\n\n## A *second* level ##")))).toBe("A second level");
    expect(notebookToHtml(notebook(markdown("# One")), { language: "en", title: "Two" })).toContain(
      "<title>Two</title>",
    );
    expect(body(code("1"))).toContain("<h1>Carnet</h1>");
    expect(body(markdown("# One"))).not.toContain("Carnet");
  });

  it("shows code as text, with its number, and leaves empty and raw cells out", () => {
    const html = body(code("const a = b < c && '<script>';\n"), code("  "), {
      cell_type: "raw",
      source: "raw",
      metadata: {},
    });
    expect(html).toContain(
      "<summary>Code 7</summary><pre><code>const a = b &lt; c &amp;&amp; &#39;&lt;script&gt;&#39;;</code></pre>",
    );
    expect(html.match(/<section/g)).toHaveLength(1);
  });

  it("shows streams and errors as text, without colour codes", () => {
    const error = { output_type: "error", ename: "E", evalue: "<v>", traceback: ["\u001b[31mred\u001b[0m"] } as const;
    const html = body(code("x", { output_type: "stream", name: "stderr", text: "\u001b[1m<b>\u001b[0m" }, error));
    expect(html).toContain('<pre class="stderr">&lt;b&gt;</pre>');
    expect(html).toContain('<pre class="error">E: &lt;v&gt;\nred</pre>');
  });

  it("prefers the richest form of a display, and falls back when that one is unreadable", () => {
    expect(body(code("x", display({ "text/plain": "plain", "text/html": "<b>rich</b>" })))).toContain("<b>rich</b>");
    expect(body(code("x", display({ "image/svg+xml": "not a drawing", "text/plain": "<plain>" })))).toContain(
      "&lt;plain&gt;",
    );
    expect(body(code("x", display({ "image/png": "iVBO\nRw==" })))).toContain('src="data:image/png;base64,iVBORw=="');
    expect(body(code("x", display({ "application/json": { a: [1] } })))).toContain("&quot;a&quot;: [");
  });

  it("keeps the ids of drawings apart, with what refers to them", () => {
    const drawing = `<?xml version="1.0"?><svg aria-labelledby="t d"><title id="t">a</title><clipPath id="clip0"/><g clip-path="url(#clip0)"/><use href="#clip0"/><use xlink:href="#clip0"/></svg>`;
    const html = body(code("x", display({ "image/svg+xml": drawing }), display({ "image/svg+xml": drawing })));
    expect(html).toContain('<svg aria-labelledby="cell-1-2-t cell-1-2-d"><title id="cell-1-2-t">a</title>');
    const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1]);
    expect(new Set(ids).size).toBe(ids.length);
    const references = [...html.matchAll(/(?:url\(|href=")#([^)"]+)/g)].map((match) => match[1]);
    expect(references).toHaveLength(6);
    for (const reference of references) expect(ids).toContain(reference);
  });
});

describe("what an output or a text may not do to the page", () => {
  const hostile = [
    '<script>alert(1)</script><p onclick="alert(2)" onload=x>kept</p>',
    "<SCRIPT src='//x'></SCRIPT ><iframe src='//x'>in</iframe><meta http-equiv=refresh content=0>",
    "</main></body></html><base href='//x'><form action='//x'><embed src=x>",
    "<scr<script>ipt>alert(1)</scr</script>ipt><scr<meta>ipt src=x>",
  ];
  it.each(hostile)("%s", (html) => {
    for (const rendered of [
      body(code("x", display({ "text/html": html }))),
      body(markdown(`word ${html}`)),
      body(markdown(html)),
    ]) {
      const inside = rendered.split("</main>\n</body>")[0] ?? "";
      expect(inside).not.toMatch(/<\/?(?:script|iframe|meta|base|form|embed|body|html|main)\b|\son\w+=/i);
    }
  });

  it("keeps addresses that a reader may follow, and the pictures that a cell holds", () => {
    const html = body(
      markdown(
        "[a](javascript:alert(1)) [b](https://example.org/?q=1&r=2) [c](other.ipynb) ![d](attachment:p.png) ![e](p.png)",
        {
          "p.png": { "image/png": "AAAA" },
        },
      ),
    );
    expect(html).toContain('<a href="#">a</a>');
    expect(html).toContain('<a href="https://example.org/?q=1&amp;r=2">b</a>');
    expect(html).toContain('<a href="other.ipynb">c</a>');
    expect(html).toContain('<img src="data:image/png;base64,AAAA" alt="d">');
  });
});
