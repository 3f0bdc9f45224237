import { describe, expect, it } from "vitest";
import { visibleText } from "../charts/visible-text.js";
import { type } from "./command-line.js";
import { parseCsv } from "./parse-csv.js";

const languages = ["fr", "en"] as const;
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, " ").replaceAll("\u2011", "-");
const sentences = (text: string) => plain(text).replace(/\s+/g, " ");
const few = "--realisations 3 --workers 1";

describe("the editors of dmp-lab members", () => {
  it("are those of the segments chosen, with their users alone", async () => {
    const users = async (segment: string) => {
      const [names = [], ...rows] = parseCsv(
        (await type(`members ${segment} ${few} --format csv --csv-dialect en`)).out,
        ",",
      );
      const at = (name: string) => names.indexOf(name);
      const own = rows.filter((row) => row[at("outcome")]?.includes("sers"));
      return new Map(own.map((row) => [row[at("editor")], Number(row[at("value")])]));
    };
    const [gps, nurses, all] = [await users("--segment gp"), await users("--segment nurse"), await users("")];
    expect([...gps.keys()]).toEqual(["A", "B", "C", "E", "F"]);
    expect([...nurses.keys()]).toEqual(["B", "C", "F"]);
    expect([...all.keys()]).toEqual(["A", "B", "C", "D", "E", "F"]);
    for (const [editor, count] of gps) {
      expect(count).toBeGreaterThan(0);
      expect(count + (nurses.get(editor) ?? 0)).toBeLessThan(all.get(editor) ?? 0);
    }
  });
});

describe.each(languages)("the words of dmp-lab members in %s", (lang) => {
  it("say who is to be defended, and which segments are too small for the union", async () => {
    const line = `members --segment gp --segment teleconsultation --union 2000 ${few} --lang ${lang}`;
    const out = sentences((await type(line)).out);
    expect(out).toContain(
      lang === "fr"
        ? "À défendre : les adhérents contrôlés et trouvés sous le seuil ; chacun doit répondre, même si aucune amende ne suit."
        : "To defend: union members who are controlled and found below the threshold; each has to answer, even if no fine follows.",
    );
    expect(out).toContain(
      lang === "fr"
        ? "absents de son tableau : Téléconsultation."
        : "hence not in its table: Teleconsultation companies.",
    );
  });

  it("say why the controlled are not fined where a warning comes first", async () => {
    const out = sentences((await type(`members graduated --segment gp ${few} --lang ${lang}`)).out);
    expect(out).toContain(
      lang === "fr"
        ? "Contrôlé n’est pas sanctionné : en 2029, aucun des contrôlés ne l’est dans ces mondes ; le premier dossier n’est qu’un avertissement, 75 % des dossiers sont abandonnés (penalties.dropped), une panne prouvée excuse."
        : "Controlled is not fined: in 2029, none of the controlled is in these worlds; the first case is a warning only, 75% of cases are dropped (penalties.dropped), a proved outage excuses.",
    );
  });

  it("name the law of practice, without an id of the code", async () => {
    const laws = await Promise.all(
      ["power", "two-class", "beta:3"].map(async (law) => {
        const out = sentences((await type(`members --segment biology --law ${law} ${few} --lang ${lang}`)).out);
        return new RegExp(lang === "fr" ? /Loi de la pratique : (.*?)\./ : /Law of practice: (.*?)\./).exec(out)?.[1];
      }),
    );
    expect(laws).toEqual(
      lang === "fr"
        ? [
            "fonction puissance, celle du modèle",
            "deux classes, qui essaient 5 % et 95 % des fois",
            "bêta, de concentration 3",
          ]
        : [
            "power function, the model’s",
            "two classes, who attempt 5% and 95% of the time",
            "beta, of concentration 3",
          ],
    );
  });

  it("are those of the chart too, with its legal label and its sources", async () => {
    const line = `members --segment nurse --union 2000 --chart x.svg ${few} --lang ${lang}`;
    const { out, err, code, files } = await type(line);
    expect([code, err]).toEqual([0, ""]);
    expect(out).toContain(lang === "fr" ? "x.svg est dessiné." : "x.svg is drawn.");
    const words = plain(visibleText(files.get("x.svg") ?? ""));
    expect(words).toContain(lang === "fr" ? "Hypothétique : LFSS 2026" : "Hypothetical: LFSS 2026");
    expect(words).toContain(lang === "fr" ? "À défendre sur 2 000 adhérents" : "To defend of 2,000 union members");
    expect(words).toContain(lang === "fr" ? "Sources : " : "Sources: ");
  });
});

describe("a few worlds", () => {
  const told = async (line: string) => (await type(`members ${line} --workers 1 --lang en`)).out;

  it("tell no share that hangs on how many of them have a boycott, and say what “?” is", async () => {
    const segments = "--segment biology --segment gp";
    const three = await told(`${segments} --realisations 3`);
    expect(three).toMatch(/^Medical laboratories +4,200 +\? \/ – .* \? +20,000$/m);
    expect(three).toMatch(/^General practitioners +52,149 +\d+% \/ \d+% .* 0\.\d+% +2,000$/m);
    expect(sentences(three)).toContain("“?”: too few to say.");
    expect(sentences(three)).not.toMatch(/bear all the fines|tenth of the fined/);
    const twenty = await told(`${segments} --realisations 20`);
    expect(twenty).toMatch(/^Medical laboratories +4,200 +\d+% \/ – /m);
    expect(sentences(twenty)).toMatch(/bear all the fines.*tenth of the fined/);
  });

  it("tell none where laws are set side by side either", async () => {
    const out = await told("--segment biology --law power --law two-class --realisations 3");
    const rowUnder = (title: RegExp) => out.slice(out.search(title)).split("\n")[2];
    expect(rowUnder(/^Below in 2029, feeding/m)).toMatch(/^Medical laboratories +\? +\?$/);
    expect(rowUnder(/^Ever fined by/m)).toMatch(/^Medical laboratories +\? +\?$/);
  });
});

describe("a chart of members", () => {
  it("is refused under another extension before anything is simulated", async () => {
    for (const [lang, told] of [
      ["fr", "--chart x.gif\u00a0: donnez un nom en .svg ou .png."],
      ["en", "--chart x.gif: give a name in .svg or .png."],
    ]) {
      const { code, err, out, files } = await type(`members --segment gp --chart x.gif --lang ${lang}`, {
        openMembersEngine: () => Promise.reject(new Error("simulated all the same")),
      });
      expect([code, out, files.size]).toEqual([2, "", 0]);
      expect(err).toContain(told);
    }
  });
});
