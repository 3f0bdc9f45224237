import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { languageOf } from "../../src/cli/language.js";
import { type } from "./command-line.js";

describe("the language of the command line", () => {
  it.each([
    [[], {}, "en"],
    [[], { LANG: "fr_FR.UTF-8" }, "fr"],
    [[], { LANG: "fr" }, "fr"],
    [[], { LANG: "fr@euro" }, "fr"],
    [[], { LANG: "fro" }, "en"],
    [[], { LANG: "C.UTF-8" }, "en"],
    [[], { LANG: "fr_CA", LC_MESSAGES: "en_US" }, "en"],
    [[], { LANG: "en_US", LC_MESSAGES: "fr_BE" }, "fr"],
    [[], { LANG: "fr_FR", LC_ALL: "de_DE" }, "en"],
    [[], { LANG: "fr_FR", LC_ALL: "" }, "fr"],
    [["--lang", "en"], { LANG: "fr_FR" }, "en"],
    [["run", "x", "--lang=fr"], {}, "fr"],
    [["--lang", "en", "--lang", "fr"], {}, "fr"],
    [["--lang", "de"], { LANG: "fr_FR" }, "fr"],
    [["--", "--lang", "fr"], {}, "en"],
  ] as const)("of %j in %j is %s", (parameters, environment, expected) => {
    expect(languageOf(parameters, environment)).toBe(expected);
  });

  it("is what --lang says, whatever the locale", () => {
    fc.assert(
      fc.property(fc.constantFrom("fr", "en"), fc.string(), fc.string(), (language, all, lang) => {
        expect(languageOf(["--lang", language], { LC_ALL: all, LANG: lang })).toBe(language);
      }),
    );
  });

  it("is that of the pages and of the exports", async () => {
    const environment = { LANG: "fr_FR.UTF-8" };
    expect((await type("list", { environment })).out).toContain("Statu quo");
    expect(JSON.parse((await type("list --format json", { environment })).out).language).toBe("fr");
    expect((await type("list --lang en", { environment })).out).toContain("Status quo");
    expect((await type("--lang de list", { environment })).err).toContain("--lang de\u00a0: fr ou en attendu.");
  });
});
