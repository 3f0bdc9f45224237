import { describe, expect, it } from "vitest";
import { html, joined, madeElsewhere } from "../../../src/node/report/page/html.js";

describe("the html tag", () => {
  it("escapes words, in text and in attributes", () => {
    expect(html`<p title="${`"'`}">${"<script>&"}</p>`.markup).toBe('<p title="&quot;&#39;">&lt;script&gt;&amp;</p>');
  });

  it("keeps markup that it made, also in lists", () => {
    const items = ["a<b", "c"].map((word) => html`<li>${word}</li>`);
    expect(html`<ul>${items}</ul>`.markup).toBe("<ul><li>a&lt;b</li><li>c</li></ul>");
  });

  it("prints numbers and leaves out what is undefined", () => {
    expect(html`${0}${undefined}${[1, undefined, "<"]}`.markup).toBe("01&lt;");
  });

  it("puts separators between parts only", () => {
    expect(html`${joined(["a", html`<b>b</b>`, "c"], html`<br>`)}`.markup).toBe("a<br><b>b</b><br>c");
    expect(joined([], ", ")).toEqual([]);
  });

  it("prints what was made elsewhere as it is", () => {
    expect(html`<div>${madeElsewhere("<svg/>")}</div>`.markup).toBe("<div><svg/></div>");
  });
});
