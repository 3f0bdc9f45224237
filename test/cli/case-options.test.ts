import { describe, expect, it } from "vitest";
import { type } from "./command-line.js";
import { rowsOf } from "./parse-csv.js";

const languages = ["fr", "en"] as const;
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, " ");
const flowing = (text: string) => plain(text).replace(/\s+/g, " ");

describe.each(languages)("dmp-lab case without a file, in %s", (lang) => {
  it("answers with the page of a case, titled from what was typed", async () => {
    const { out, err, code } = await type(`case --segment gp --editor C --feeding 70% --consulting 30% --lang ${lang}`);
    expect([code, err]).toEqual([0, ""]);
    expect(plain(out.split("\n")[0] ?? "")).toBe(
      lang === "fr"
        ? "Médecin généraliste, éditeur C, alimente 70 %, consulte 30 %"
        : "General practitioner, editor C, feeds 70%, consults 30%",
    );
    expect(out).toMatch(lang === "fr" ? /^Alimenter .* 70\u00a0% /m : /^Feeding .* 70% /m);
    expect(flowing(out)).toContain(
      lang === "fr"
        ? "Ce cas (saisi en ligne de commande) – Personne"
        : "This case (typed on the command line) – Nobody",
    );
    expect(out.split("\n").filter((line) => line.length > 100)).toEqual([]);
  });

  it("answers as a case does all of whose values are typed, which says so", async () => {
    const same = "--editor A --feeding 40% --consulting 30%";
    const figures = async (line: string) =>
      rowsOf((await type(`${line} --format csv --csv-dialect en --lang ${lang}`)).out).map((row) => ({
        ...row,
        ...{ case: "", evidence: "", facts: "" },
      }));
    const typed = await figures(`case --segment gp ${same}`);
    expect(typed.length).toBeGreaterThan(100);
    expect(await figures(`case rural-gp ${same}`)).toEqual(typed);
    expect(await figures(`case --segment gp ${same} --members 2`)).not.toEqual(typed);
    expect(flowing((await type(`case rural-gp --editor A --feeding 40% --lang ${lang}`)).out)).toContain(
      lang === "fr"
        ? "Saisi en ligne de commande à la place de ce que dit le cas : éditeur A, alimente 40 %."
        : "Typed on the command line instead of what the case says: editor A, feeds 40%.",
    );
  });

  it("draws a chart that says what was typed", async () => {
    const { files, code } = await type(`case --segment nurse --feeding 20% --chart x.svg --lang ${lang}`);
    const words = [...(files.get("x.svg") ?? "").matchAll(/>([^<>]+)</g)].map(([, text]) => text).join(" ");
    expect(code).toBe(0);
    expect(plain(words)).toContain(lang === "fr" ? "Infirmier, alimente 20 %" : "Nurse, feeds 20%");
  });
});

describe.each(languages)("dmp-lab case under several scenarios, in %s", (lang) => {
  const scenarios = ["status-quo", "article-85-as-voted", "bill-2027", "german-fee-cut", "reimbursement-condition"];
  const under = scenarios.map((id) => `--scenario ${id}`).join(" ");

  it("sets them side by side in one year, each under its law, in 100 characters", async () => {
    const { out, err, code } = await type(`case rural-gp ${under} --lang ${lang}`);
    expect([code, err]).toEqual([0, ""]);
    const text = plain(out);
    for (const id of scenarios) expect(out).toContain(`\n${id.split("-").slice(0, 2).join("-")}`);
    expect(text).toContain(lang === "fr" ? "année 2029" : "year 2029");
    expect(text).toMatch(
      lang === "fr"
        ? /^bill-2027 +hypothétique : .*0,0012 % +0,0005–0,4 % +0,013 % /m
        : /^bill-2027 +hypothetical: .*0\.0012% +0\.0005–0\.4% +0\.013% /m,
    );
    expect(text).toMatch(
      lang === "fr" ? /^status-quo +en vigueur( +–){5} +24$/m : /^status-quo +in force( +–){5} +24$/m,
    );
    expect(text).toContain(lang === "fr" ? "Non remboursé aux patients, €/an" : "Not reimbursed to patients, EUR/year");
    expect(flowing(out)).toContain(
      lang === "fr"
        ? "article-85-as-voted, bill-2027 – Hypothétique : LFSS 2026, art. 85, censuré le 30 décembre 2025"
        : "article-85-as-voted, bill-2027 – Hypothetical: LFSS 2026, art. 85, struck down on 30 December 2025",
    );
    expect(out).toContain("dmp-lab case rural-gp --scenario article-85-as-voted --year 2029");
    expect(out.split("\n").filter((line) => line.length > 100)).toEqual([]);
  });

  it("prints what each scenario alone prints of that year", async () => {
    const both = plain((await type(`case laboratory-boycott ${under} --year 2031 --lang ${lang}`)).out);
    const alone = plain((await type(`case laboratory-boycott --scenario bill-2027 --year 2031 --lang ${lang}`)).out);
    const [year, overall] = [
      ...alone.matchAll(
        lang === "fr"
          ? /^Recevoir une amende +([\d,]+ %).* ([\d,–]+ %)$/gm
          : /^Receiving a fine +([\d.]+%).* ([\d.–]+%)$/gm,
      ),
    ];
    const escaped = [year?.[1], year?.[2], overall?.[1], overall?.[2]].map((cell) =>
      (cell ?? "none").replace(/\./g, "\\."),
    );
    expect(both).toMatch(new RegExp(`^bill-2027 .* +${escaped.join(" +")} `, "m"));
  });

  it("says what stands for a group", async () => {
    const { out } = await type(
      `case radiology-group --scenario article-85-as-voted --scenario bill-2027 --lang ${lang}`,
    );
    expect(flowing(out)).toContain(
      lang === "fr"
        ? "d’au moins un des 6 membres ; moyenne : des 6 ensemble"
        : "at least one of the 6 members; mean: of the 6 together",
    );
    expect(out).not.toMatch(/Tiret|Dash/);
  });
});

describe("dmp-lab case for programs", () => {
  it("gives rows for every scenario, each with its label, and what was typed as the case", async () => {
    const line = "case rural-gp --editor A --scenario status-quo --scenario bill-2027";
    const rows = rowsOf((await type(`${line} --format csv --csv-dialect en --lang en`)).out);
    expect(new Set(rows.map(({ scenario }) => scenario))).toEqual(new Set(["status-quo", "bill-2027"]));
    expect(new Set(rows.map((row) => row.case))).toEqual(new Set(["rural-gp editor=A"]));
    for (const row of rows)
      expect(row.legal).toMatch(row.scenario === "status-quo" ? /^Law in force/ : /^Hypothetical/);
    const json = JSON.parse((await type(`${line} --format json`)).out);
    expect(json.legal.map(({ scenario }: { readonly scenario: string }) => scenario)).toEqual([
      "status-quo",
      "bill-2027",
    ]);
    expect(json.rows).toHaveLength(rows.length);
    const alone = rowsOf(
      (await type("case rural-gp --editor A --scenario bill-2027 --year 2028 --format csv --csv-dialect en")).out,
    );
    expect(rows.filter(({ scenario }) => scenario === "bill-2027")).toEqual(alone);
  });
});

describe("mistakes", () => {
  it.each([
    ["case --editor C", "dmp-lab: no segment is given\n  → add for example --segment gp"],
    [
      "case --segment gp --feeding 70",
      "--feeding  found “70”; expected a share from 0 to 1 (0% to 100%)\n  → did you mean 70 %?",
    ],
    ["case --segment gp --ready soon", "--ready  found “soon”; expected a month"],
    ["case --segment gp --boycott 2050", "--boycott  found a boycott in 2050, outside the scenario’s years"],
    ["case rural-gp --scenario bill-2027 --scenario bill-2027", "the scenario bill-2027 is given twice"],
    ["case rural-gp --scenario bill-2027 --scenario graduated --chart x.svg", "--chart draws one scenario"],
    [
      "case rural-gp --scenario bill-2027 --scenario graduated --year 2040",
      "--year 2040: expected a year from 2026 to 2035.",
    ],
  ])("dmp-lab %s is answered", async (line, told) => {
    const { code, err, out } = await type(`${line} --lang en`);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain(told);
    expect((await type(`${line} --lang fr`)).err).not.toBe(err);
  });
});

describe("sources of a typical member", () => {
  it.each(languages)("are the facts that it cites, in %s", async (lang) => {
    const { out, code } = await type(`sources rural-gp --lang ${lang}`);
    expect(code).toBe(0);
    expect(out).toMatch(lang === "fr" ? /^Cas type .*\(rural-gp\)$/m : /^Typical member .*\(rural-gp\)$/m);
    expect(out).toContain("dmp-lab case rural-gp");
    for (const id of ["vol-gp-daily", "pop-gp-liberal"]) expect(out).toMatch(new RegExp(`^(Fait|Fact) +${id}$`, "m"));
    const { rows } = JSON.parse((await type(`sources rural-gp --format json --lang ${lang}`)).out);
    expect(rows[0]).toMatchObject({
      kind: "case",
      id: "rural-gp",
      facts: "vol-gp-daily, pop-gp-liberal",
      scenario: null,
    });
    expect(rows.slice(1).map(({ kind }: { readonly kind: string }) => kind)).toEqual(expect.arrayContaining(["fact"]));
  });

  it("are looked for under a mistyped name too", async () => {
    expect((await type("sources rural-gpp --lang en")).err).toContain("Did you mean rural-gp?");
  });
});
