import { describe, expect, it } from "vitest";
import { loadCase } from "../../../src/node/case-files.js";
import type { TypedValues } from "../../../src/scenario/cases/typed-values.js";
import { ScenarioError } from "../../../src/scenario/diagnostic.js";
import { never } from "../../../src/scenario/month.js";

const median = { rank: 0.5 };

async function problemsOf(idOrPath: string | undefined, typed: TypedValues): Promise<string[]> {
  const error = await loadCase(idOrPath, typed).catch((one: unknown) => one);
  if (!(error instanceof ScenarioError)) throw new Error("a case that reads");
  return error.diagnostics.map(({ file, line, code, remedy }) => `${file}:${line} ${code} ${remedy.en}`);
}

describe("a member that is typed", () => {
  it("is a median member of its segment, with the editor that most of them have", async () => {
    const found = await loadCase(undefined, { segment: "gp" });
    expect(found).toMatchObject({
      ...{ id: "segment=gp", title: { fr: "Médecin généraliste", en: "General practitioner" } },
      ...{ segment: "gp", editor: "F", version: "drawn", members: 1, boycott: "never" },
      practice: { feeding: median, consulting: median },
      ...{ evidence: "typed", facts: [] },
    });
    expect(found.rationale.en).toBe(
      "What is not typed: the editor that most members of the segment have, the practice of a median member (half do less)",
    );
    expect((await loadCase(undefined, { segment: "biology" })).editor).toBe("D");
  });

  it("bears all that is typed in its title, in both languages, and nothing else", async () => {
    const { title } = await loadCase(undefined, { segment: "gp", editor: "C", feeding: "70%" });
    expect(title.en).toBe("General practitioner, editor C, feeds 70%");
    expect(title.fr).toBe("Médecin généraliste, éditeur C, alimente 70\u00a0%");
    const whole = await loadCase(undefined, {
      ...{ segment: "biology", editor: "D", version: "2027-03", feeding: "0.125", consulting: "30 %" },
      ...{ members: "6", boycott: "2029" },
    });
    expect(whole).toMatchObject({
      ...{ version: 12 * 2027 + 2, members: 6, boycott: 2029 },
      practice: { feeding: { share: 0.125 }, consulting: { share: 0.3 } },
      rationale: { fr: "Personne en particulier", en: "Nobody in particular" },
    });
    expect(whole.title.en).toBe(
      "Medical laboratory, editor D, conforming software in March 2027, feeds 12.5%, consults 30%, 6 members, boycotts in 2029",
    );
    const { version, boycott } = await loadCase(undefined, { segment: "gp", version: "never", boycott: "joins" });
    expect([version, boycott]).toEqual([never, "joins"]);
  });

  it("takes the place of a file's values, says so, and leaves the others", async () => {
    const [file, found] = [
      await loadCase("rural-gp"),
      await loadCase("rural-gp", { editor: "A", feeding: "70%", boycott: "2029" }),
    ];
    const { boycottPlace, typed, ...rest } = found;
    expect(rest).toEqual({
      ...file,
      ...{ id: "rural-gp editor=A feeding=70% boycott=2029", editor: "A", boycott: 2029 },
      practice: { ...file.practice, feeding: { share: 0.7 } },
      summary: { fr: "Pour le reste, comme rural-gp", en: "Otherwise as rural-gp" },
      title: {
        fr: `${file.title.fr} – saisi à la place\u00a0: éditeur A, alimente 70\u00a0%, boycotte en 2029`,
        en: `${file.title.en} – typed instead: editor A, feeds 70%, boycotts in 2029`,
      },
    });
    expect(typed?.en).toBe("editor A, feeds 70%, boycotts in 2029");
    expect(boycottPlace).toEqual({ file: "--boycott", line: 0, column: 0 });
    expect(await loadCase("rural-gp", {})).toEqual(file);
  });

  it.each([
    [undefined, {}, ":0 missing-segment add for example --segment gp"],
    [undefined, { editor: "C" }, ":0 missing-segment add for example --segment gp"],
    [undefined, { segment: "nurses" }, "--segment:0 unknown-segment did you mean “nurse”?"],
    [undefined, { segment: "5" }, "--segment:0 unknown-segment did you mean “gp”?"],
    [undefined, { segment: "gp", editor: "D" }, "--editor:0 unknown-editor these are types, not brands"],
    [undefined, { segment: "gp", editor: "c" }, "--editor:0 unknown-editor did you mean “C”?"],
    [undefined, { segment: "gp", feeding: "70" }, "--feeding:0 out-of-domain did you mean 70 %?"],
    [undefined, { segment: "gp", consulting: "often" }, "--consulting:0 value-not-a-number write for example 60 %"],
    [undefined, { segment: "gp", members: "0" }, "--members:0 shape write for example 2"],
    [undefined, { segment: "gp", version: "2028-13" }, "--ready:0 impossible-date write a date of the calendar"],
    [undefined, { segment: "gp", boycott: "1789" }, "--boycott:0 impossible-year write for example 2029"],
    ["rural-gp", { boycott: "sometimes" }, "--boycott:0 shape write for example 2029"],
    ["radiology-group", { segment: "gp" }, "cases/radiology-group.yaml:15 unknown-editor these are types"],
  ] as const)("%s with %o is refused, with how to mend it", async (id, typed, told) => {
    expect((await problemsOf(id, typed)).map((problem) => problem.slice(0, told.length))).toEqual([told]);
  });

  it("tells all its problems at once", async () => {
    const typed = { segment: "gp", editor: "G", feeding: "70", boycott: "sometimes" };
    expect(await problemsOf(undefined, typed)).toHaveLength(3);
  });
});
