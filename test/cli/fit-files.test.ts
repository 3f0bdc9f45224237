import { describe, expect, it } from "vitest";
import { type } from "./command-line.js";
import { own, plain, withFile } from "./fit-cases.js";

describe("dmp-lab fit FILE.csv", () => {
  it("fits a series of one's own", async () => {
    const { out, code } = await type("fit mine.csv --lang en --draws 100", withFile(own));
    expect(code).toBe(0);
    expect(plain(out)).toMatch(/^mine 8 points, 2015 to 2022; share\..*ceiling, all curves/);
  });

  it("takes counts with their total, as a French spreadsheet writes them", async () => {
    const counts = own
      .replace(/,0\.(\d+)/g, (_, digits: string) => `;${Number(`0.${digits}`) * 5000}`)
      .replace("date,value", "date;value");
    const share = await type("fit mine.csv --lang en --draws 100", withFile(own));
    const count = await type("fit mine.csv --lang en --draws 100 --total 5000", withFile(counts));
    expect(count.out.replace("share of the total", "share").replaceAll(" --total 5000", "")).toBe(share.out);
    expect(count.out).toContain("  dmp-lab fit mine.csv --total 5000 --chart curve.svg\n");
  });
});

describe("--chart and --write", () => {
  it("draw the chart as SVG or PNG, in the language", async () => {
    const { files, out } = await type("fit us-hospitals --chart f.svg --lang fr --draws 100");
    expect(files.get("f.svg")).toMatch(/^<svg.*Hôpitaux américains/s);
    expect(plain(out)).toContain("f.svg est dessiné.");
    expect(out).toContain("Hôpitaux américains");
    expect((await type("fit us-hospitals --chart f.png --draws 100")).files.get("f.png")).toMatch(/^\d{5,} bytes$/);
  });

  it("write a scenario for the segments that cite the series, or those asked for", async () => {
    const { files, out } = await type("fit us-physicians-any-ehr --write speed.yaml --lang en --draws 100");
    expect(files.get("speed.yaml")).toContain("  adoption.{gp,specialist}.feeding.q:");
    expect(files.get("speed.yaml")).toContain("# dmp-lab 0.0.0-test fit us-physicians-any-ehr --write");
    expect(out).toContain("Check it, run it:\n  dmp-lab check speed.yaml\n  dmp-lab compare status-quo speed.yaml\n");
    expect(plain(out)).toContain(
      "speed.yaml is written. Beware: p and q are only bounded above (correlation p–q −0.99): their central values are not identified. Check it",
    );
    const nurses = await type(
      "fit dmps-opened --write speed.yaml --segment nurse --scenario graduated --draws 100 --lang en",
    );
    expect(nurses.files.get("speed.yaml")).toContain("extends: graduated\n");
    expect(nurses.files.get("speed.yaml")).toContain("  adoption.nurse.feeding.q:");
  });

  it.each([
    ["us-physicians-any-ehr", "--write speed.yaml"],
    ["us-physicians-basic-ehr", "--segment gp --write speed.yaml"],
    ["dmps-opened", "--segment gp --write speed.yaml"],
    ["mine.csv", "--segment gp --write speed.yaml"],
    ["mine.csv --total 2", "--segment gp --write speed.yaml"],
  ])("write what the page of %s suggests, on a line of its own", async (series, options) => {
    const page = (await type(`fit ${series} --lang en --draws 100`, withFile(own))).out;
    const [, command] = /^A scenario at that speed:\n {2}dmp-lab (.*)$/m.exec(page) ?? [];
    expect(command).toBe(`fit ${series} ${options}`);
    const { code, files } = await type(`${command} --lang en --draws 100`, withFile(own));
    expect([code, files.has("speed.yaml")]).toEqual([0, true]);
  });

  it("say so beside the rows, not among them", async () => {
    const { err, out } = await type("fit us-hospitals --chart f.svg --format json --lang en --draws 100");
    expect(err).toBe("f.svg is drawn.\n");
    expect(JSON.parse(out).rows.length).toBeGreaterThan(20);
  });

  it("never replace a scenario", async () => {
    const save = () => Promise.reject(Object.assign(new Error("there"), { code: "EEXIST", path: "speed.yaml" }));
    const { code, err } = await type(
      "fit us-physicians-basic-ehr --segment gp --write speed.yaml --draws 100 --lang en",
      { save },
    );
    expect([code, err]).toEqual([2, "dmp-lab: speed.yaml exists already and was left alone; give another name.\n"]);
  });
});

describe("what makes no sense", () => {
  it.each([
    [
      "fit us-hospital",
      "série inconnue : us-hospital. Vouliez-vous dire us-hospitals ?",
      "unknown series: us-hospital. Did you mean us-hospitals?",
    ],
    ["fit x", "série inconnue : x.", "unknown series: x. Possible: dmps-opened"],
    ["fit us-hospitals --all", "us-hospitals ou --all, mais pas les deux.", "us-hospitals or --all, but not both."],
    ["fit --all --chart f.svg", "--chart demande une série.", "--chart asks for a series."],
    ["fit --all --write f.yaml", "--write demande une série.", "--write asks for a series."],
    ["fit feeding-share-by-segment", "leur écart n’est pas une évolution", "their gap is no trend"],
    [
      "fit gps-feeding --chart f.svg",
      "gps-feeding ne porte pas de courbe, donc rien à dessiner",
      "gps-feeding carries no curve, hence nothing to draw",
    ],
    [
      "fit us-hospitals --chart f.pdf --draws 100",
      "--chart f.pdf : donnez un nom en .svg ou .png.",
      "--chart f.pdf: give a name in .svg or .png.",
    ],
    [
      "fit us-hospitals --write f.yaml --draws 100",
      "us-hospitals : 6 points ne suffisent pas à peser une courbe de Bass",
      "us-hospitals: 6 points are too few to weigh a Bass curve",
    ],
    [
      "fit us-hospitals --write status-quo.yaml --draws 100",
      "status-quo est l’identifiant d’un scénario livré",
      "status-quo is the id of a shipped scenario",
    ],
    [
      "fit dmps-opened --write f.yaml --draws 100",
      "aucune courbe d’adoption ne cite les faits de dmps-opened ; dites pour qui : --segment gp.",
      "say for whom: --segment gp.",
    ],
    [
      "fit dmps-opened --write f.yaml --segment gps --draws 100",
      "segment inconnu : gps. Vouliez-vous dire gp ?",
      "unknown segment: gps. Did you mean gp?",
    ],
    [
      "fit dmps-opened --write f.yaml --duty reading --draws 100",
      "obligation inconnue : reading.",
      "unknown duty: reading.",
    ],
    [
      "fit us-hospitals --hold-out many",
      "--hold-out many : un nombre entier de 0 à 20 est attendu.",
      "--hold-out many: expected a whole number from 0 to 20.",
    ],
    [
      "fit us-hospitals --hold-out 9",
      "us-hospitals a 6 points, et une courbe en garde cinq au moins ; donnez 1 au plus.",
      "us-hospitals has 6 points, and a curve keeps five at least; give 1 at most.",
    ],
    ["fit --all --hold-out 20", "us-physicians-any-ehr a 17 points", "give 12 at most."],
    ["fit us-hospitals --until 2000", "le dernier point de us-hospitals est de 2013", "give 2013 or later."],
    [
      "fit us-hospitals --draws 3",
      "--draws 3 : un nombre entier de 100 à 20 000",
      "--draws 3: expected a whole number from 100 to 20,000, in digits without a separator.",
    ],
    ["fit us-hospitals --total 5", "--total ne vaut que pour un fichier .csv", "--total is for a .csv file"],
    ["fit mine.csv --total none", "--total none : un nombre supérieur à 0", "--total none: expected a number above 0."],
    ["fit missing.csv", "missing.csv : fichier ou dossier introuvable.", "missing.csv: no such file or folder."],
    ["fit us-hospitals --check --scenario status-qo", "status-quo", "status-quo"],
  ])("%s", async (line, fr, en) => {
    for (const [language, expected] of [
      ["fr", fr],
      ["en", en],
    ] as const) {
      const { code, err, out, files } = await type(`${line} --lang ${language}`);
      expect(plain(err)).toContain(expected);
      expect({ code, out, files: files.size }).toEqual({ code: 2, out: "", files: 0 });
    }
  });

  it.each([
    [
      own.replace("0.72", "72"),
      "mine.csv:9 a share of 72 in 2022; a share lies between 0 and 1, both excluded. Divide percentages by 100; counts ask for --total.",
    ],
    [
      own.replace("2021,", "2023,"),
      "mine.csv:9 2022 comes after 2023; put the points in order of time, one for each date.",
    ],
    [
      "date,value\n2019,0.5\n2020,0.5\n2021,0.5\n2022,0.5\n",
      "mine.csv: all 4 points are 0.5; a constant series has neither slope nor curve.",
    ],
    ["date,value\n2019,0.5\n", "mine.csv: a single point; a slope asks for two, a curve for four."],
    ["date,value\n2018,1e-12\n2019,0.5\n", "mine.csv:2 1e-12 in 2018: less than a millionth of the whole;"],
    [
      "date,value\n2010,0.1\n2011,0.7\n2012,0.9\n2013,0.5\n2014,0.2\n2015,0.11\n",
      "mine.csv: the best curve (logistic (p = 0)) accounts for 0% of the variance of 6 points: a constant series, but for chance, gives one as good 100 times in 100",
    ],
    ["date,value\n2010,12,5\n", "mine.csv:2 expected 2 cells (date,value), found 3: 2010,12,5."],
    ["date,value\n2019,half\n", "mine.csv:2 value: expected a number, found half."],
  ])("in a file: %j", async (text, expected) => {
    const { code, err, out } = await type("fit mine.csv --lang en", withFile(text));
    expect(plain(err)).toContain(expected);
    expect([code, out]).toEqual([2, ""]);
    const french = await type("fit mine.csv --lang fr", withFile(text));
    expect(french.err).not.toBe(err);
  });

  it("fewer points than parameters give a slope, never a curve", async () => {
    const { code, out } = await type("fit mine.csv --lang en", withFile("date,value\n2019,0.1\n2020,0.2\n2021,0.3\n"));
    expect(code).toBe(0);
    expect(plain(out)).toContain("No curve: 3 points for the three parameters of the simplest curve; it takes 4.");
  });
});
