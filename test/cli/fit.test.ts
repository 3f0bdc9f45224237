import { describe, expect, it } from "vitest";
import { loadEvidence } from "../../src/node/evidence-files.js";
import { type } from "./command-line.js";
import { parseCsv } from "./parse-csv.js";

/** Words without what keeps them on one line, nor where lines break. */
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, " ").replace(/\s+/g, " ");

/** Rows of an English CSV, by column name. */
function table(csv: string): readonly Readonly<Record<string, string>>[] {
  const [names = [], ...rows] = parseCsv(csv, ",");
  return rows.map((row) => Object.fromEntries(names.map((name, i) => [name, row[i] ?? ""])));
}

/** A command line that finds these files. */
const withFile = (text: string) => ({ read: async () => text });

const own = "date,value\n2015,0.08\n2016,0.13\n2017,0.21\n2018,0.33\n2019,0.45\n2020,0.57\n2021,0.66\n2022,0.72\n";

describe("dmp-lab fit SERIES", () => {
  it("recovers the published orders of magnitude, and prints its hold-out error", async () => {
    const { out, code } = await type("fit us-physicians-any-ehr --lang en");
    const page = plain(out);
    expect(code).toBe(0);
    // Nine tenths in the end; about a quarter of a logit a year on their own, more than twice that with the incentives.
    expect(page).toMatch(/ceiling, all curves 9[01]\.\d% 8\d\.\d% to 9\d\.\d% estimated/);
    expect(page).toMatch(/q, logistic \(p = 0\) 0\.24\d 0\.2\d\d to 0\.2\d\d estimated/);
    expect(page).toMatch(/speed, incentives \(2011–2014\) \+1\d\d% \+\d\d% to \+\d{3}% estimated/);
    expect(page).toMatch(
      /speed, penalties \(since 2015\) – – not identified \(6 points meanwhile, already at 9\d% of the ceiling\)/,
    );
    expect(page).toMatch(
      /Heaviest curve: standard deviation 0\.098 on the fitted scale; farthest point 2018 \(\+\d\.\d of these\); autocorrelation −0\.\d+\./,
    );
    expect(page).toMatch(/Mean forecast error, in points last last last point 2 3/);
    expect(page).toMatch(/average of the curves \d\.\d \d\.\d \d\.\d last value, unchanged 2\.0 3\.1 4\.1/);
    expect(page).toMatch(/The 90% interval made without the last 3 points holds [0-3] of 3\./);
    expect(page).toContain(
      "a certain fine of 809 USD a year (read as euros) adds +51% of speed (0% to +178%, deterrence.rho): nothing here bears it out or contradicts it. 809 USD is the median of 2015, at 1% of Medicare fees",
    );
    expect(page).toMatch(
      /worth about 3 times the full support of scenarios \(drv-us-incentive-donum\): per amount of full support, \+58% \(\+29% to \+9\d%\)\. In scenarios, full public support adds \+40% of speed \(\+10% to \+100%, adoption\.betaSupport\): within the interval/,
    );
    expect(page).toMatch(
      /taken from January 2011 on; taken a year earlier: \+112% \(\+43% to \+22\d%\); a year later: \+220% \(\+109% to \+4\d\d%\)\. The penalties of 2015 were announced/,
    );
    expect(page).toContain("Bass + incentives, p and q −0.99.");
    // No value beside a bound.
    expect(page).toMatch(/q, Bass – ≤ 0\.28\d bounded above/);
  });

  it("sets what studies of the same series published beside the same quantity here", async () => {
    const any = plain((await type("fit us-physicians-any-ehr --lang en")).out);
    expect(any).toMatch(/Beside published results Here, all points Points to 2013 Published/);
    // Published: at most 7 points. Here more, but points too, not tens of them.
    expect(any).toMatch(/\+1\d\.\d \(\+\d\.\d to \+1\d\.\d\) \+1\d\.\d \(\+\d\.\d to \+1\d\.\d\)/);
    expect(any).toContain("(us-hitech-any-gain)");
    expect(any).toContain("us-hitech-any-gain lies below the interval found here: their series begins in 2001");
    const basic = plain((await type("fit us-physicians-basic-ehr --lang en --draws 300")).out);
    expect(basic).toContain("As us-hitech-basic-gain has it: the intervals include 0, no effect.");
    expect(basic).toMatch(/the curves that hold this policy, \d% of the weight; by the others, there are none/);
    const french = plain((await type("fit us-physicians-basic-ehr --lang fr --draws 100")).out);
    expect(french).toContain("À côté des résultats Ici, tous les points Points jusqu’en 2013 Publié publiés");
    expect(french).toContain("Les courbes d’imitation seule (logistiques) pèsent 9");
    for (const id of ["us-hospitals", "dmps-opened"])
      expect((await type(`fit ${id} --lang en --draws 100`)).out).not.toContain("Beside published");
  });

  it("says the same in French", async () => {
    const page = plain((await type("fit us-physicians-any-ehr --lang fr")).out);
    expect(page).toContain("plafond, toutes courbes 91,5 %");
    expect(page).toContain(
      "vitesse, pénalités (depuis 2015) – – non identifié (6 points pendant, déjà à 93 % du plafond)",
    );
    expect(page).toContain("Sans groupe de comparaison");
    expect(page).not.toMatch(/ estimated|interval of|\d\.\d/);
  });

  it("warns of a break and of a ceiling that nothing shows, and sets a study beside", async () => {
    const page = plain((await type("fit us-hospitals --lang en")).out);
    expect(page).toContain("Beware: – The series breaks in 2014.");
    expect(page).toContain("The ceiling is not identified: at least");
    expect(page).toContain("not identified (no point meanwhile)");
    expect(page).toContain("a study with a comparison group gives +125% (drv-us-hitech-speed)");
    expect(page).toMatch(/speed, incentives .* if it acted at all \(curves without weight\)/);
    expect(page).toContain(
      "another scale, since no fact says how many times theirs this support was worth; no verdict",
    );
    expect(page).toContain("Bass with p = 0 is the logistic curve: it counts once.");
    expect(page).toMatch(/ceiling, all curves – ≥ 66\.\d% bounded below/);
    expect(page).not.toContain("--write");
    expect(page).not.toContain("Middle of");
  });

  it("gives a slope, and why no more", async () => {
    const page = plain((await type("fit gps-feeding --lang en")).out);
    expect(page).toContain("Slope: 0.780 a year, in logits, 0.713 to 0.851 by the published rounding alone.");
    expect(page).toContain("A straight line through both on the logit scale.");
    expect(page).toContain("No curve: two points");
    const french = plain((await type("fit documents-fed-per-month --lang fr")).out);
    expect(french).toContain("Pente : 0,542 par an, en logarithme (+72 % par an), intervalle à 90 % de");
    const professionals = plain((await type("fit liberal-professionals-feeding --lang fr")).out);
    expect(professionals).toContain("2 points, de janvier 2025 au 29 janvier 2026 ;");
  });

  it("gives every number as rows", async () => {
    const { out } = await type("fit us-physicians-basic-ehr --format csv --csv-dialect en --draws 100");
    const rows = table(out);
    const kinds = new Set(rows.map(({ kind }) => kind));
    expect([...kinds]).toEqual([
      "point",
      "curve",
      "criterion",
      "correlation",
      "residual",
      "estimate",
      "effect",
      "effect-moved",
      "beside-published",
      "hold-out",
      "forecast",
    ]);
    const q = rows.find((row) => row.kind === "estimate" && row.curve === "logistic" && row.name === "q")!;
    expect(Number(q.low)).toBeLessThan(Number(q.value));
    const weights = rows
      .filter(({ kind, name }) => kind === "curve" && name === "ceiling")
      .map(({ weight }) => Number(weight));
    expect(weights.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1, 9);
    expect(rows.filter(({ kind }) => kind === "point")).toHaveLength(10);
    const gains = rows.filter(({ kind, unit }) => kind === "beside-published" && unit === "share");
    expect(gains.map(({ name, note }) => [name, note])).toEqual([
      ["gain", "us-hitech-basic-gain"],
      ["gain then", "us-hitech-basic-gain"],
    ]);
    const sums = rows.filter(({ kind, name }) => kind === "criterion" && name === "sum");
    expect(sums).toHaveLength(9);
    for (const { curve, policies, value } of sums) {
      const own = rows.filter((row) => row.curve === curve && row.policies === policies);
      const residuals = own.filter(({ kind }) => kind === "residual").map((row) => Number(row.value));
      expect(residuals).toHaveLength(10);
      expect(residuals.reduce((total, one) => total + one * one, 0)).toBeCloseTo(Number(value), 9);
    }
    const pair = rows.find(
      (row) => row.kind === "correlation" && row.curve === "gompertz" && row.name === "ceiling b",
    )!;
    expect(Math.abs(Number(pair.value))).toBeLessThan(1);
    const effect = rows.find((row) => row.kind === "effect" && row.name === "incentives")!;
    expect(effect.identification).toBe("conditional");
    expect(Number(effect.weight)).toBeLessThan(0.05);
  });

  it("is the same with the same seed", async () => {
    const line = "fit us-hospitals --format json --draws 100 --lang en";
    expect(await type(line)).toEqual(await type(line));
    const other = (await type("fit us-physicians-basic-ehr --format json --draws 100 --seed 2 --lang en")).out;
    expect(other).not.toBe((await type("fit us-physicians-basic-ehr --format json --draws 100 --lang en")).out);
  });
});

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
    expect(count.out.replace("share of the total", "share")).toBe(share.out);
  });
});

describe("dmp-lab fit --all --check", () => {
  it("tells which assumptions lie outside the fitted interval", async () => {
    const { out, code } = await type("fit --all --check --lang en --draws 100");
    const page = plain(out);
    expect(code).toBe(0);
    expect(page).toMatch(/adoption\.gp\.feeding q 0\.680 \[0\.300 ; 0\.850\] ≤ 0\.28\d FAR/);
    expect(page).toMatch(/adoption\.gp\.feeding slope \(p, q\) 0\.757 \[.*?\] 0\.780 \[0\.713 ; 0\.851\]\* inside/);
    expect(page).toMatch(/dmps-opened .* \d+\.\d% \(2\)/);
    expect(page).toMatch(/deterrence\.rho penalties \+51% \[0% ; \+178%\] – \?/);
    expect(page).toContain("us-physicians-any-ehr: another country, and software installed rather than documents fed");
    expect(page).toMatch(
      /\d+ comparisons: \d+ outside the interval, 3 that the points leave open\. Scenarios: .*status-quo/,
    );
  });

  it("checks the scenario asked for, with its changes", async () => {
    const { out } = await type("fit us-physicians-any-ehr --check --scenario graduated --lang en --draws 100");
    expect(plain(out)).toContain("Scenarios: graduated.");
  });

  it("gives its comparisons as rows", async () => {
    const { out } = await type("fit --all --check --format csv --csv-dialect en --draws 100");
    const checks = table(out).filter(({ kind }) => kind === "check");
    const q = checks.find(({ name }) => name === "adoption.gp.feeding.q")!;
    expect(q).toMatchObject({ series: "us-physicians-any-ehr", by: "q", assumed: "0.68", note: "apart" });
    expect(q.scenarios?.split(" ")).toContain("status-quo");
  });
});

describe("dmp-lab fit", () => {
  it("lists the series and what they carry", async () => {
    const page = plain((await type("fit --lang en")).out);
    for (const id of loadEvidence().declarations.keys()) expect(page).toContain(id);
    expect(page).toContain("a slope: two points");
    expect(page).toContain("nothing: by segment");
    const { rows } = JSON.parse((await type("fit --format json --lang en")).out);
    expect(rows).toHaveLength(loadEvidence().declarations.size);
  });

  it("fits 100 characters, in both languages", async () => {
    for (const line of [
      "fit",
      "fit --all --check --draws 100",
      "fit us-hospitals --draws 100",
      "fit dmps-opened --draws 100",
    ])
      for (const language of ["fr", "en"]) {
        const { out } = await type(`${line} --lang ${language}`);
        expect(out.split("\n").filter((one) => [...one].length > 100)).toEqual([]);
      }
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
    expect(plain(out)).toContain("dmp-lab check speed.yaml, dmp-lab compare status-quo speed.yaml");
    const nurses = await type(
      "fit dmps-opened --write speed.yaml --segment nurse --scenario graduated --draws 100 --lang en",
    );
    expect(nurses.files.get("speed.yaml")).toContain("extends: graduated\n");
    expect(nurses.files.get("speed.yaml")).toContain("  adoption.nurse.feeding.q:");
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
      "--draws 3: expected a whole number from 100 to 20,000.",
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
