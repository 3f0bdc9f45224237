import { describe, expect, it } from "vitest";
import { html } from "../../../src/node/report/page/html.js";
import { typesetMarkup } from "../../../src/node/report/page/typeset-markup.js";

describe("a page as it is printed", () => {
  it("keeps amounts and dates whole in words, between tags and inside drawings", () => {
    const page = html`<p title="${"2 500 €"}">${"2 500 € l'an"}</p><svg><text>${"30 décembre 2025"}</text></svg>`;
    expect(typesetMarkup(page).markup).toBe(
      '<p title="2 500 €">2\u202f500\u00a0€ l’an</p><svg><text>30\u00a0décembre\u00a02025</text></svg>',
    );
  });

  it("leaves code, what is quoted, and every other escape as they are", () => {
    const page = html`<code>${"--set 'a=2 500 €'"}</code><q>${"l'idée, 2 500 €"}</q><p>${"<b> & '"}</p>`;
    expect(typesetMarkup(page).markup).toBe(
      "<code>--set &#39;a=2 500 €&#39;</code><q>l&#39;idée, 2 500 €</q><p>&lt;b&gt; &amp; '</p>",
    );
  });
});
